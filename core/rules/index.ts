import * as list from './list';
import type { Rule } from './rule';

const sections: readonly Rule['section'][] = ['Structure', 'Fields', 'Keys'];

/** Every rule, by section and code. */
export const rules: readonly Rule[] = Object.values(list).sort(
  (one, other) =>
    sections.indexOf(one.section) - sections.indexOf(other.section) || (one.code < other.code ? -1 : 1),
);
