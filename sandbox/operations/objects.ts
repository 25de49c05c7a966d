import { createHash } from 'node:crypto';
import { defaultContentType, type ContentTypeName } from '../../core/model/content-types';
import { predefinedKeys, findPredefinedKey } from '../../core/model/predefined-keys';
import type { RequestOf } from '../../core/model/requests';
import type { StandardObject } from '../../core/model/standard-objects/standard-object';
import { findStandardObject } from '../../core/model/targets';
import type { ProfileObject, ProfileRecord } from '../../core/mapping/domain-state';
import { readIncoming } from '../../core/mapping/incoming';
import { ingest } from '../../core/mapping/ingest';
import { aliasOf, valuesOf } from '../../core/mapping/key-index';
import { normalise } from '../../core/mapping/normalisation';
import type { Domain, StoredType } from '../domain';
import {
  answerPage,
  badRequest,
  domainOf,
  type ListItem,
  notFound,
  type Operation,
  typeOf,
} from './operation';
import { profileMembers } from './profiles';

export const putProfileObject: Operation<'PutProfileObject'> = async (request, { store, newId }) => {
  const { DomainName, ObjectTypeName, Object: text } = request;
  const domain = domainOf(store, DomainName);
  const { stored, mapping } = typeOf(domain, ObjectTypeName);
  if (!mapping) throw badRequest(unknownTemplate(stored));
  const incoming = readIncoming(text);
  if ('problem' in incoming) throw badRequest(incoming.problem);
  const ingestion = ingest(domain.state, mapping, incoming, newId);
  if (ingestion.outcome === 'invalid') throw badRequest(ingestion.explanation.sentence);
  await store.commit({ kind: 'changes', domain: DomainName, changes: ingestion.changes });
  return { ProfileObjectUniqueKey: ingestion.uniqueKey };
};

function unknownTemplate({ name, members: { TemplateId } }: StoredType): string {
  const template = typeof TemplateId === 'string' ? TemplateId : '';
  return `Template \`${template}\` has no published fields and keys, so the sandbox cannot take objects of \`${name}\`.`;
}

export const listProfileObjects: Operation<'ListProfileObjects'> = (request, { store }) => {
  const domain = domainOf(store, request.DomainName);
  if (!domain.state.profile(request.ProfileId))
    throw notFound(`There is no profile \`${request.ProfileId}\`.`);
  const { DomainName, ObjectTypeName, ProfileId } = request;
  const list = JSON.stringify([DomainName, ObjectTypeName, ProfileId, request.ObjectFilter]);
  return answerPage(itemsOf(domain, request), request, list);
};

function itemsOf(domain: Domain, request: RequestOf<'ListProfileObjects'>): ListItem[] {
  const { ObjectTypeName: name, ProfileId: profileId, ObjectFilter: filter } = request;
  const object = findStandardObject(name);
  const has = filter && filterOf(domain, name, object, filter.KeyName, filter.Values);
  if (object?.name === '_profile') {
    const profile = domain.state.profile(profileId);
    if (!profile || has?.profile(profileId) === false) return [];
    return [itemOf(name, profile.id, () => JSON.stringify(profileMembers(profile)))];
  }
  if (object) {
    const records = domain.state.recordsOf(profileId, name);
    return (has ? records.filter(({ id }) => has.record(id)) : records).map((record) =>
      itemOf(name, record.id, () => JSON.stringify(recordMembers(object, record))),
    );
  }
  typeOf(domain, name);
  const objects = domain.state.objectsOf(profileId, name);
  return (has ? objects.filter(has.object) : objects).map(({ uniqueValue, uniqueKey, text }) => ({
    ...itemOf(name, uniqueKey, () => text),
    key: pageKey(uniqueValue),
  }));
}

function itemOf(type: string, uniqueKey: string, text: () => string): ListItem {
  return {
    key: uniqueKey,
    answer: () => ({ ObjectTypeName: type, ProfileObjectUniqueKey: uniqueKey, Object: text() }),
  };
}

/** Very long values would not fit into a token. */
function pageKey(uniqueValue: string): string {
  return uniqueValue.length <= 200 ? uniqueValue : createHash('sha256').update(uniqueValue).digest('hex');
}

function recordMembers(object: StandardObject, { id, values }: ProfileRecord): object {
  return { [object.idField]: id, ...values };
}

/** Whether something has one of the values of the filter's key. */
interface Filter {
  readonly profile: (id: string) => boolean;
  readonly record: (id: string) => boolean;
  readonly object: (object: ProfileObject) => boolean;
}

function filterOf(
  domain: Domain,
  name: string,
  object: StandardObject | undefined,
  keyName: string,
  values: readonly string[],
): Filter {
  const names = object ? filterKeysOf(domain, object) : keysOfType(domain, name);
  if (!names.has(keyName)) {
    const known = [...names].sort().map((each) => `\`${each}\``);
    throw badRequest(
      `\`ObjectFilter.KeyName\`: \`${keyName}\` is no key of \`${name}\`. ${
        known.length === 0 ? 'It has none to filter by.' : `It has ${known.join(', ')}.`
      }`,
    );
  }
  const wanted = new Set(values.flatMap((value) => searchValues(domain, keyName, value)));
  const found = (find: (value: string) => readonly string[]): Set<string> =>
    new Set([...wanted].flatMap(find));
  const profiles = found((value) => domain.state.profilesWith(keyName, value));
  const records = object
    ? found((value) => domain.state.recordsWith(object.name, keyName, value))
    : new Set();
  return {
    profile: (id) => profiles.has(id),
    record: (id) => records.has(id),
    object: ({ keys }) =>
      keys.some((key) => key.name === keyName && valuesOf(key).some((value) => wanted.has(value))),
  };
}

/** The object's predefined keys, and every key of the domain that carries its identifier. */
function filterKeysOf({ types }: Domain, { name, identifier }: StandardObject): Set<string> {
  const names = new Set<string>();
  for (const key of predefinedKeys) {
    if (key.objects.includes(name) || key.filterObjects?.includes(name)) names.add(key.name);
  }
  for (const { mapping } of types.values()) {
    for (const key of mapping?.keys ?? []) if (key.identifiers.has(identifier)) names.add(key.name);
  }
  return names;
}

function keysOfType(domain: Domain, name: string): Set<string> {
  const { mapping } = typeOf(domain, name);
  return new Set(mapping?.keys.map((key) => key.name));
}

/** What a text may stand for as a value of a key: a value of one field in every content type the key has, or of several. */
export function searchValues({ types }: Domain, keyName: string, text: string): string[] {
  const contentTypes = new Set<ContentTypeName>();
  const predefined = findPredefinedKey(keyName);
  if (predefined) contentTypes.add(predefined.contentType ?? defaultContentType);
  for (const { mapping } of types.values()) {
    for (const key of mapping?.keys ?? []) {
      if (key.name !== keyName) continue;
      for (const { name, contentType } of mapping?.fields ?? []) {
        if (key.fieldNames.includes(name)) contentTypes.add(contentType);
      }
    }
  }
  const values = [...contentTypes].flatMap((contentType) => normalise(text, contentType) ?? []);
  return [...new Set([...values, aliasOf(text)])];
}
