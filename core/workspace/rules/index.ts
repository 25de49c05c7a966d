import { rules } from '../../rules';
import type { RuleDescription } from '../../rules/rule';
import type { DomainRule } from '../domain-rule';
import type { SampleRule } from '../sample-rule';
import { keyConflict } from './key-conflict';
import { sourceNotInSample } from './source-not-in-sample';
import { tooManyTypes } from './too-many-types';
import { typeDuplicate } from './type-duplicate';

/** Every rule about samples, in the order of the rule reference. */
export const sampleRules: readonly SampleRule[] = [sourceNotInSample];

/** Every rule across files, in the order of the rule reference. */
export const domainRules: readonly DomainRule[] = [typeDuplicate, keyConflict, tooManyTypes];

/** Every rule that there is. */
export const allRules: readonly RuleDescription[] = [...rules, ...sampleRules, ...domainRules];
