import type { OperationName } from '../../core/model/operations';
import type { RequestOf } from '../../core/model/requests';
import { ServiceError } from '../http/errors';
import { page, type PageRequest } from '../http/paging';
import type { Domain, Members, ObjectType } from '../domain';
import type { Store } from '../store';

/** What an operation works with besides its request. */
export interface OperationContext {
  readonly store: Store;
  /** Where the client thinks it is. */
  readonly region: string;
  /** The body as it came. */
  readonly bodyText: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 32 hexadecimal digits. */
  readonly newId: () => string;
}

/** Answers a request whose members keep the limits of the service model. Throws a `ServiceError` where it refuses. */
export type Operation<Name extends OperationName> = (
  request: RequestOf<Name>,
  context: OperationContext,
) => object | Promise<object>;

export function badRequest(message: string): ServiceError {
  return new ServiceError('BadRequestException', message);
}

export function notFound(message: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', message);
}

export function domainOf({ domains }: Store, name: string): Domain {
  const domain = domains.get(name);
  if (!domain) throw notFound(`There is no domain \`${name}\`. Create it with CreateDomain.`);
  return domain;
}

export function typeOf({ types, settings }: Domain, name: string): ObjectType {
  const type = types.get(name);
  if (!type) throw notFound(`Domain \`${settings.name}\` has no object type \`${name}\`.`);
  return type;
}

/** An item of a list with what stands for it in the order of pages, and in a token. */
export interface ListItem {
  readonly key: string;
  /** Asked only for what is on the page. */
  readonly answer: () => object;
}

/** One page of a list. `list` names it, that a token fits no other. */
export function answerPage(items: Iterable<ListItem>, request: PageRequest, list: string): object {
  const { items: shown, nextToken } = page(items, request, ({ key }) => key, list);
  return {
    Items: shown.map(({ answer }) => answer()),
    ...(nextToken !== undefined && { NextToken: nextToken }),
  };
}

/** Seconds since 1970, as the service writes a time. */
export function timestamp(milliseconds: number): number {
  return milliseconds / 1000;
}

/** The named members that are there. */
export function pick(members: Members, names: readonly string[]): Members {
  return Object.fromEntries(
    names.flatMap((name) => (name in members ? [[name, members[name] ?? null]] : [])),
  );
}

/** The members of a request without those that say where it goes. */
export function without(request: object, names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(request).filter(([name]) => !names.includes(name)));
}

const maxTags = 50;

export function checkTags(tags: Readonly<Record<string, string>>): void {
  if (Object.keys(tags).length > maxTags) throw badRequest(`A resource has at most ${maxTags} tags.`);
}
