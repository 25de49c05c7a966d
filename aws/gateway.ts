import { t } from '@vscode/l10n';
import {
  CreateDomainCommand,
  DeleteProfileObjectTypeCommand,
  DetectProfileObjectTypeCommand,
  GetDomainCommand,
  GetProfileObjectTypeCommand,
  GetProfileObjectTypeTemplateCommand,
  ListDomainsCommand,
  ListProfileObjectsCommand,
  ListProfileObjectTypesCommand,
  ListProfileObjectTypeTemplatesCommand,
  PutProfileObjectCommand,
  PutProfileObjectTypeCommand,
  type PutProfileObjectTypeCommandInput,
  SearchProfilesCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-customer-profiles';
import type { Definition, Named } from '../core/deploy/definition';
import { isSame, meaningOf } from '../core/deploy/meaning';
import type { DeployedType } from '../core/deploy/seen';
import {
  deployedTypeOf,
  type Domain,
  type DomainDetails,
  domainDetailsOf,
  domainOf,
  type ObjectPage,
  type ObjectTypeSummary,
  objectTypeSummaryOf,
  type PartialDefinition,
  partialDefinitionOf,
  type Profile,
  type ProfilePage,
  type Template,
  type TemplateDetails,
  templateOf,
} from './answers';
import { callerAccount } from './caller-account';
import { type Connection, isLocal } from './connection';
import { GatewayError, type GatewayErrorKind } from './gateway-error';
import { allPages } from './paging';
import { type GatewayOptions, Service, unlessCancelled } from './service';

/** Who is asking, and where. */
export interface Identity {
  readonly region: string;
  /** Undefined where it cannot be found out. */
  readonly account: string | undefined;
}

export interface ObjectQuery {
  readonly profileId: string;
  readonly objectType: string;
  readonly filter?: { readonly keyName: string; readonly values: readonly string[] } | undefined;
  readonly nextToken?: string | undefined;
  /** Objects a page, from 1 to 100. */
  readonly maxResults?: number | undefined;
}

/** Every call that the product makes to the service, all about one domain. Each rejects with a `GatewayError` alone. */
export interface CustomerProfilesGateway {
  /** All domains, by pages. */
  listDomains(signal?: AbortSignal): Promise<Domain[]>;
  getDomain(name?: string, signal?: AbortSignal): Promise<DomainDetails>;
  /** Creates the connection's domain, whose objects are kept for a year. */
  createDomain(signal?: AbortSignal): Promise<void>;
  listObjectTypes(signal?: AbortSignal): Promise<ObjectTypeSummary[]>;
  /** Undefined if the domain, which must be there, has no such type. */
  getObjectType(name: string, signal?: AbortSignal): Promise<DeployedType | undefined>;
  /** Tags count only where the type is new; `tagObjectType` changes them later. */
  putObjectType(definition: Definition, signal?: AbortSignal): Promise<DeployedType>;
  deleteObjectType(name: string, signal?: AbortSignal): Promise<void>;
  /** Sets the tags of `add`, and takes those away that `remove` names. */
  tagObjectType(
    name: string,
    add: Named<string>,
    remove: readonly string[],
    signal?: AbortSignal,
  ): Promise<void>;
  listTemplates(signal?: AbortSignal): Promise<Template[]>;
  getTemplate(id: string, signal?: AbortSignal): Promise<TemplateDetails>;
  searchProfiles(
    keyName: string,
    values: readonly string[],
    nextToken?: string,
    signal?: AbortSignal,
  ): Promise<ProfilePage>;
  getProfile(id: string, signal?: AbortSignal): Promise<Profile | undefined>;
  listObjects(query: ObjectQuery, signal?: AbortSignal): Promise<ObjectPage>;
  /** Ingests a record, JSON text, and gives the unique key of the object that it is now. */
  putObject(objectType: string, record: string, signal?: AbortSignal): Promise<string>;
  /** What the service proposes for one to five records, each JSON text. */
  detectObjectType(records: readonly string[], signal?: AbortSignal): Promise<PartialDefinition[]>;
  identity(signal?: AbortSignal): Promise<Identity>;
  /** Frees what is open. The gateway can be used again. */
  close(): void;
}

/** Nothing is loaded or sent before the first call. */
export function createGateway(connection: Connection, options: GatewayOptions = {}): CustomerProfilesGateway {
  return new Gateway(connection, new Service(connection, options));
}

const pageSize = 100;

/** The account that the sandbox, and others of its kind, have. */
const localAccount = '000000000000';

/** After these a write may have been done, and only its answer was lost. */
const uncertain: readonly GatewayErrorKind[] = ['network', 'timeout', 'server'];

class Gateway implements CustomerProfilesGateway {
  readonly #connection: Connection;
  readonly #service: Service;
  /** Whether the domain was seen, so that an object type which is not found is what is missing. */
  #hasDomain = false;
  #account: string | undefined;

  constructor(connection: Connection, service: Service) {
    this.#connection = connection;
    this.#service = service;
  }

  get #domain(): { DomainName: string } {
    return { DomainName: this.#connection.domain };
  }

  listDomains(signal?: AbortSignal): Promise<Domain[]> {
    return allPages(async (NextToken) => {
      const command = new ListDomainsCommand({ NextToken, MaxResults: pageSize });
      const { Items = [], NextToken: nextToken } = await this.#service.send('ListDomains', command, signal);
      return { items: Items.map(domainOf), nextToken };
    });
  }

  async getDomain(name = this.#connection.domain, signal?: AbortSignal): Promise<DomainDetails> {
    const command = new GetDomainCommand({ DomainName: name });
    return domainDetailsOf(await this.#service.send('GetDomain', command, signal));
  }

  async createDomain(signal?: AbortSignal): Promise<void> {
    const command = new CreateDomainCommand({ ...this.#domain, DefaultExpirationDays: 366 });
    await this.#service.send('CreateDomain', command, signal);
  }

  listObjectTypes(signal?: AbortSignal): Promise<ObjectTypeSummary[]> {
    return allPages(async (NextToken) => {
      const command = new ListProfileObjectTypesCommand({ ...this.#domain, NextToken, MaxResults: pageSize });
      const answer = await this.#service.send('ListProfileObjectTypes', command, signal);
      return { items: (answer.Items ?? []).map(objectTypeSummaryOf), nextToken: answer.NextToken };
    });
  }

  async getObjectType(name: string, signal?: AbortSignal): Promise<DeployedType | undefined> {
    const command = new GetProfileObjectTypeCommand({ ...this.#domain, ObjectTypeName: name });
    try {
      const answer = await this.#service.send('GetProfileObjectType', command, signal);
      this.#hasDomain = true;
      return deployedTypeOf(answer);
    } catch (error) {
      if (!isOfKind(error, ['not-found'])) throw error;
      // The service says the same where there is no such domain.
      if (!this.#hasDomain) await this.getDomain(undefined, signal);
      this.#hasDomain = true;
      return undefined;
    }
  }

  async putObjectType(definition: Definition, signal?: AbortSignal): Promise<DeployedType> {
    // The service’s own validation, made before it is sent, knows the enumerations that a definition has as texts.
    const input = { ...definition, ...this.#domain } as PutProfileObjectTypeCommandInput;
    try {
      const command = new PutProfileObjectTypeCommand(input);
      return deployedTypeOf(await this.#service.send('PutProfileObjectType', command, signal));
    } catch (error) {
      if (!isOfKind(error, uncertain)) throw error;
      const deployed = await this.#lookAfter(error, definition.ObjectTypeName, signal);
      if (deployed && meansTheSame(deployed.definition, definition)) return deployed;
      throw error;
    }
  }

  async deleteObjectType(name: string, signal?: AbortSignal): Promise<void> {
    try {
      const command = new DeleteProfileObjectTypeCommand({ ...this.#domain, ObjectTypeName: name });
      await this.#service.send('DeleteProfileObjectType', command, signal);
    } catch (error) {
      // An attempt before may have deleted it.
      if (isOfKind(error, ['not-found']) && error.attempts > 1) return;
      if (!isOfKind(error, uncertain)) throw error;
      if (await this.#lookAfter(error, name, signal)) throw error;
    }
  }

  /** What is deployed after a write without an answer. If that cannot be found out either, the write’s error counts. */
  async #lookAfter(
    error: GatewayError,
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<DeployedType | undefined> {
    try {
      return await this.getObjectType(name, signal);
    } catch {
      throw error;
    }
  }

  async tagObjectType(
    name: string,
    add: Named<string>,
    remove: readonly string[],
    signal?: AbortSignal,
  ): Promise<void> {
    const hasTags = Object.keys(add).length > 0;
    if (!hasTags && remove.length === 0) return;
    const resourceArn = await this.#arnOf(name, signal);
    if (hasTags) {
      await this.#service.send('TagResource', new TagResourceCommand({ resourceArn, tags: add }), signal);
    }
    if (remove.length > 0) {
      const command = new UntagResourceCommand({ resourceArn, tagKeys: [...remove] });
      await this.#service.send('UntagResource', command, signal);
    }
  }

  async #arnOf(name: string, signal: AbortSignal | undefined): Promise<string> {
    const { region, account } = await this.identity(signal);
    if (account === undefined) throw noAccount();
    return `arn:aws:profile:${region}:${account}:domains/${this.#connection.domain}/object-types/${name}`;
  }

  listTemplates(signal?: AbortSignal): Promise<Template[]> {
    return allPages(async (NextToken) => {
      const command = new ListProfileObjectTypeTemplatesCommand({ NextToken, MaxResults: pageSize });
      const answer = await this.#service.send('ListProfileObjectTypeTemplates', command, signal);
      return { items: (answer.Items ?? []).map(templateOf), nextToken: answer.NextToken };
    });
  }

  async getTemplate(id: string, signal?: AbortSignal): Promise<TemplateDetails> {
    const command = new GetProfileObjectTypeTemplateCommand({ TemplateId: id });
    const answer = await this.#service.send('GetProfileObjectTypeTemplate', command, signal);
    return { ...templateOf({ ...answer, TemplateId: id }), definition: partialDefinitionOf(answer) };
  }

  async searchProfiles(
    keyName: string,
    values: readonly string[],
    nextToken?: string,
    signal?: AbortSignal,
  ): Promise<ProfilePage> {
    const command = new SearchProfilesCommand({
      ...this.#domain,
      KeyName: keyName,
      Values: [...values],
      NextToken: nextToken,
      MaxResults: pageSize,
    });
    const { Items = [], NextToken } = await this.#service.send('SearchProfiles', command, signal);
    return { profiles: Items, nextToken: NextToken };
  }

  /** By the key that every profile has: that needs no other permission than searching. */
  async getProfile(id: string, signal?: AbortSignal): Promise<Profile | undefined> {
    const { profiles } = await this.searchProfiles('_profileId', [id], undefined, signal);
    return profiles.find(({ ProfileId }) => ProfileId === id);
  }

  async listObjects(query: ObjectQuery, signal?: AbortSignal): Promise<ObjectPage> {
    const { profileId, objectType, filter, nextToken, maxResults = pageSize } = query;
    const command = new ListProfileObjectsCommand({
      ...this.#domain,
      ProfileId: profileId,
      ObjectTypeName: objectType,
      ...(filter && { ObjectFilter: { KeyName: filter.keyName, Values: [...filter.values] } }),
      NextToken: nextToken,
      MaxResults: maxResults,
    });
    const { Items = [], NextToken } = await this.#service.send('ListProfileObjects', command, signal);
    const objects = Items.map(
      ({ ObjectTypeName = objectType, ProfileObjectUniqueKey = '', Object: text = '' }) => ({
        objectType: ObjectTypeName,
        uniqueKey: ProfileObjectUniqueKey,
        text,
      }),
    );
    return { objects, nextToken: NextToken };
  }

  async putObject(objectType: string, record: string, signal?: AbortSignal): Promise<string> {
    const command = new PutProfileObjectCommand({
      ...this.#domain,
      ObjectTypeName: objectType,
      Object: record,
    });
    const { ProfileObjectUniqueKey = '' } = await this.#service.send('PutProfileObject', command, signal);
    return ProfileObjectUniqueKey;
  }

  async detectObjectType(records: readonly string[], signal?: AbortSignal): Promise<PartialDefinition[]> {
    const command = new DetectProfileObjectTypeCommand({ ...this.#domain, Objects: [...records] });
    const answer = await this.#service.send('DetectProfileObjectType', command, signal);
    return (answer.DetectedProfileObjectTypes ?? []).map(partialDefinitionOf);
  }

  async identity(signal?: AbortSignal): Promise<Identity> {
    const region = await this.#service.region(signal);
    if (isLocal(this.#connection)) return { region, account: localAccount };
    const credentials = await this.#service.credentials(signal);
    this.#account ??= await unlessCancelled(callerAccount({ credentials, region }), signal);
    return { region, account: this.#account };
  }

  close(): void {
    this.#service.close();
  }
}

function isOfKind(error: unknown, kinds: readonly GatewayErrorKind[]): error is GatewayError {
  return error instanceof GatewayError && kinds.includes(error.kind);
}

/** But for the tags, which only a new type takes. */
function meansTheSame(a: Definition, b: Definition): boolean {
  return isSame(meaningOf({ ...a, Tags: {} }), meaningOf({ ...b, Tags: {} }));
}

function noAccount(): GatewayError {
  return new GatewayError(
    'unexpected',
    t(
      'The account of the credentials cannot be found out, without which tags cannot be changed. Set `aws_account_id` in the profile, or try again later.',
    ),
  );
}
