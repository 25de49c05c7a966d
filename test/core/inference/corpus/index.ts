import type { Case } from './case';
import { heldOut } from './held-out';
import { heldOutLast } from './held-out-last';
import { heldOutMore } from './held-out-more';
import { identity } from './identity';
import { industries } from './industries';
import { languages } from './languages';
import { marketing } from './marketing';
import { otherLanguages } from './other-languages';
import { payments } from './payments';
import { relations } from './relations';
import { shapes } from './shapes';
import { shops } from './shops';

export type { Case } from './case';

/** Records as real systems have them. */
export const corpus: readonly Case[] = [
  ...relations,
  ...marketing,
  ...identity,
  ...shops,
  ...payments,
  ...industries,
  ...languages,
  ...shapes,
  ...heldOut,
  ...heldOutMore,
  ...otherLanguages,
  ...heldOutLast,
];
