import type {
  GetDomainResponse,
  GetProfileObjectTypeResponse,
  ListDomainItem,
  ListProfileObjectTypeItem,
  ListProfileObjectTypeTemplateItem,
  Profile,
} from '@aws-sdk/client-customer-profiles';
import { type Definition, type Named, readDefinition } from '../core/deploy/definition';
import type { DeployedType } from '../core/deploy/seen';

/** A profile as the service answers it. It is data of a customer. */
export type { Profile };

export interface Domain {
  readonly name: string;
  readonly createdAt: Date | undefined;
  readonly lastUpdatedAt: Date | undefined;
  readonly tags: Named<string>;
}

export interface DomainDetails extends Domain {
  /** Days that objects are kept whose type says nothing else. */
  readonly defaultExpirationDays: number | undefined;
  readonly profileCount: number | undefined;
  readonly objectCount: number | undefined;
}

/** An object type in a list, which does not show its definition. */
export interface ObjectTypeSummary {
  readonly name: string;
  readonly description: string;
  readonly createdAt: Date | undefined;
  readonly lastUpdatedAt: Date | undefined;
  readonly tags: Named<string>;
}

export interface Template {
  readonly id: string;
  readonly sourceName: string;
  readonly sourceObject: string;
}

/** What a template or a proposal says of an object type. */
export type PartialDefinition = Pick<
  Definition,
  'AllowProfileCreation' | 'SourceLastUpdatedTimestampFormat' | 'Fields' | 'Keys'
>;

export interface TemplateDetails extends Template {
  readonly definition: PartialDefinition;
}

export interface ProfilePage {
  readonly profiles: readonly Profile[];
  readonly nextToken: string | undefined;
}

export interface ProfileObject {
  readonly objectType: string;
  readonly uniqueKey: string;
  /** JSON as it was ingested, or as the service made it. It is data of a customer. */
  readonly text: string;
}

export interface ObjectPage {
  readonly objects: readonly ProfileObject[];
  readonly nextToken: string | undefined;
}

export function domainOf({ DomainName = '', CreatedAt, LastUpdatedAt, Tags = {} }: ListDomainItem): Domain {
  return { name: DomainName, createdAt: CreatedAt, lastUpdatedAt: LastUpdatedAt, tags: Tags };
}

export function domainDetailsOf(answer: GetDomainResponse): DomainDetails {
  return {
    ...domainOf(answer),
    defaultExpirationDays: answer.DefaultExpirationDays,
    profileCount: answer.Stats?.ProfileCount,
    objectCount: answer.Stats?.ObjectCount,
  };
}

export function objectTypeSummaryOf(item: ListProfileObjectTypeItem): ObjectTypeSummary {
  const { ObjectTypeName = '', Description = '', CreatedAt, LastUpdatedAt, Tags = {} } = item;
  return {
    name: ObjectTypeName,
    description: Description,
    createdAt: CreatedAt,
    lastUpdatedAt: LastUpdatedAt,
    tags: Tags,
  };
}

export function deployedTypeOf(answer: GetProfileObjectTypeResponse): DeployedType {
  return { definition: readDefinition(answer), lastUpdatedAt: answer.LastUpdatedAt };
}

export function templateOf(item: ListProfileObjectTypeTemplateItem): Template {
  const { TemplateId = '', SourceName = '', SourceObject = '' } = item;
  return { id: TemplateId, sourceName: SourceName, sourceObject: SourceObject };
}

export function partialDefinitionOf(answer: object): PartialDefinition {
  const { AllowProfileCreation, SourceLastUpdatedTimestampFormat, Fields, Keys } = readDefinition(answer);
  return {
    ...(AllowProfileCreation !== undefined && { AllowProfileCreation }),
    ...(SourceLastUpdatedTimestampFormat !== undefined && { SourceLastUpdatedTimestampFormat }),
    ...(Fields && { Fields }),
    ...(Keys && { Keys }),
  };
}
