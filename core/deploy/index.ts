/** What a pull writes and a push does, worked out from the texts and answers alone. */
export { canonicalText } from './canonical-text';
export type { Change } from './change';
export { type Definition, definitionOf, readDefinition } from './definition';
export { difference } from './difference';
export { safeFileName } from './file-name';
export { fingerprint } from './fingerprint';
export { placeOf } from './place';
export { describePlan, type Plan, plan } from './plan';
export { type DeployedType, type Seen, seen } from './seen';
export { type DeployState, stateOf } from './state';
