/** The way to the service, in one place: everything here is loaded when the first cloud command runs. */
export type { DeployedType } from '../core/deploy/seen';
export type {
  Domain,
  DomainDetails,
  ObjectPage,
  ObjectTypeSummary,
  PartialDefinition,
  Profile,
  ProfileObject,
  ProfilePage,
  Template,
  TemplateDetails,
} from './answers';
export { concurrently } from './concurrently';
export { type AwsProfile, awsProfiles, awsRegions } from './configuration-files';
export type { Connection } from './connection';
export { createGateway, type CustomerProfilesGateway, type Identity, type ObjectQuery } from './gateway';
export { GatewayError, type GatewayErrorKind } from './gateway-error';
export {
  applyPush,
  type Conflict,
  PartialPush,
  preparePush,
  type PushOutcome,
  type PushPreparation,
} from './push';
export type { GatewayOptions } from './service';
