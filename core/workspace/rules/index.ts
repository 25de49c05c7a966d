import { rules } from '../../rules';
import type { RuleDescription } from '../../rules/rule';
import type { DomainRule } from '../domain-rule';
import { keyConflict } from './key-conflict';
import { tooManyTypes } from './too-many-types';
import { typeDuplicate } from './type-duplicate';

/** Every rule across files, in the order of the rule reference. */
export const domainRules: readonly DomainRule[] = [typeDuplicate, keyConflict, tooManyTypes];

/** Every rule that there is. */
export const allRules: readonly RuleDescription[] = [...rules, ...domainRules];
