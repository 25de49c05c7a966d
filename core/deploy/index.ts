/** What a pull writes and a push does, worked out from the texts and answers alone. */
export { canonicalText } from './canonical-text';
export type { Change, Comparison } from './change';
export {
  type Definition,
  definitionOf,
  type Named,
  type ObjectTypeField,
  type ObjectTypeKey,
  readDefinition,
} from './definition';
export { difference } from './difference';
export { safeFileName } from './file-name';
export { fingerprint } from './fingerprint';
export { inOrder } from './meaning';
export { placeOf } from './place';
export { describePlan, type Plan, plan } from './plan';
export { type DeployedType, type Seen, seen } from './seen';
export { type DeployState, stateOf } from './state';
