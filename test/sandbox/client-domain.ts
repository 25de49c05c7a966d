import assert from 'node:assert/strict';
import {
  CreateDomainCommand,
  type CustomerProfilesClient,
  CustomerProfilesServiceException,
  ListProfileObjectsCommand,
  type Profile,
  PutProfileObjectCommand,
  PutProfileObjectTypeCommand,
  type PutProfileObjectTypeCommandInput,
  SearchProfilesCommand,
} from '@aws-sdk/client-customer-profiles';

export type Definition = Partial<PutProfileObjectTypeCommandInput>;

export interface Filter {
  readonly KeyName: string;
  readonly Values: string[];
}

/** One domain of a sandbox, by the vendor's client. */
export class ClientDomain {
  constructor(
    readonly client: CustomerProfilesClient,
    readonly name: string,
  ) {}

  static async create(client: CustomerProfilesClient, name: string): Promise<ClientDomain> {
    await client.send(new CreateDomainCommand({ DomainName: name, DefaultExpirationDays: 366 }));
    return new ClientDomain(client, name);
  }

  async define(type: string, definition: Definition): Promise<void> {
    await this.client.send(
      new PutProfileObjectTypeCommand({
        Description: type,
        ...definition,
        DomainName: this.name,
        ObjectTypeName: type,
      }),
    );
  }

  /** Answers the unique key. */
  async put(type: string, record: unknown): Promise<string | undefined> {
    const answer = await this.client.send(
      new PutProfileObjectCommand({
        DomainName: this.name,
        ObjectTypeName: type,
        Object: JSON.stringify(record),
      }),
    );
    return answer.ProfileObjectUniqueKey;
  }

  async search(key: string, ...values: string[]): Promise<Profile[]> {
    const request = { DomainName: this.name, KeyName: key, Values: values };
    const { Items } = await this.client.send(new SearchProfilesCommand(request));
    return Items ?? [];
  }

  /** The id of the one profile that has the value. */
  async find(key: string, value: string): Promise<string> {
    const found = await this.search(key, value);
    assert.equal(found.length, 1, `${found.length} profiles have the ${key} ${value}`);
    return found[0]?.ProfileId ?? '';
  }

  /** The objects of a type on a profile, read. */
  async objects(profileId: string, type: string, filter?: Filter): Promise<unknown[]> {
    const { Items = [] } = await this.client.send(
      new ListProfileObjectsCommand({
        DomainName: this.name,
        ObjectTypeName: type,
        ProfileId: profileId,
        ...(filter && { ObjectFilter: filter }),
      }),
    );
    return Items.map((item) => JSON.parse(item.Object ?? '') as unknown);
  }
}

/** The members of an answer, without what the client adds to it and without those that are named. */
export function membersOf(answer: object, ...without: string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answer).filter(([name]) => name !== '$metadata' && !without.includes(name)),
  );
}

/** Asserts that the service refuses a request so, and answers what it says. */
export async function refusal(
  request: Promise<unknown>,
  name: 'BadRequestException' | 'ResourceNotFoundException',
): Promise<string> {
  const error: unknown = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert(error instanceof CustomerProfilesServiceException, `not refused: ${String(error)}`);
  assert.equal(error.name, name, error.message);
  assert.equal(error.$metadata.httpStatusCode, name === 'BadRequestException' ? 400 : 404);
  return error.message;
}
