import type { Rule } from 'eslint';

/** What each folder may import besides itself. */
export const arrows: Readonly<Record<string, readonly string[]>>;
export const arrowsRule: Rule.RuleModule;
