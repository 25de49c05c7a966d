import type { JsonValue } from '../../core/document/editing';
import { isObject } from '../../core/document/json-value';
import type { Origin, Profile, Values } from '../../core/mapping/domain-state';
import { withValue } from '../../core/mapping/writes';
import type { Members } from '../domain';
import { searchValues } from './objects';
import { answerPage, domainOf, notFound, type Operation, without } from './operation';

const byHand: Origin = {};

export const createProfile: Operation<'CreateProfile'> = async (request, { store, newId }) => {
  domainOf(store, request.DomainName);
  const empty: Profile = { id: newId(), values: {}, origins: {} };
  const profile = changed(empty, without(request, ['DomainName']));
  const changes = [{ kind: 'profile', profile } as const];
  await store.commit({ kind: 'changes', domain: request.DomainName, changes });
  return { ProfileId: profile.id };
};

export const updateProfile: Operation<'UpdateProfile'> = async (request, { store }) => {
  const known = domainOf(store, request.DomainName).state.profile(request.ProfileId);
  if (!known) throw notFound(`There is no profile \`${request.ProfileId}\`.`);
  const profile = changed(known, without(request, ['DomainName', 'ProfileId']));
  const changes = [{ kind: 'profile', profile } as const];
  await store.commit({ kind: 'changes', domain: request.DomainName, changes });
  return { ProfileId: profile.id };
};

export const batchGetProfile: Operation<'BatchGetProfile'> = ({ DomainName, ProfileIds }, { store }) => {
  const { state } = domainOf(store, DomainName);
  const profiles = ProfileIds.map((id) => ({ id, profile: state.profile(id) }));
  return {
    Profiles: profiles.flatMap(({ profile }) => (profile ? profileMembers(profile) : [])),
    Errors: profiles.flatMap(({ id, profile }) =>
      profile
        ? []
        : { Code: 'ResourceNotFoundException', Message: 'There is no such profile.', ProfileId: id },
    ),
  };
};

interface SearchKey {
  readonly KeyName: string;
  readonly Values: readonly string[];
}

export const searchProfiles: Operation<'SearchProfiles'> = (request, { store }) => {
  const domain = domainOf(store, request.DomainName);
  const { KeyName, Values, AdditionalSearchKeys = [], LogicalOperator = 'AND' } = request;
  const keys: readonly SearchKey[] = [{ KeyName, Values }, ...AdditionalSearchKeys];
  const finds = keys.map(({ KeyName, Values }) => {
    /** The values by which a profile was found. */
    const found = new Map<string, string[]>();
    for (const value of Values) {
      const ids = searchValues(domain, KeyName, value).flatMap((each) =>
        domain.state.profilesWith(KeyName, each),
      );
      for (const id of new Set(ids)) {
        const values = found.get(id);
        if (values) values.push(value);
        else found.set(id, [value]);
      }
    }
    return { KeyName, found };
  });
  const all = new Set(finds.flatMap(({ found }) => [...found.keys()]));
  const ids = [...all].filter((id) => LogicalOperator === 'OR' || finds.every(({ found }) => found.has(id)));
  const foundBy = (id: string): object[] =>
    finds.flatMap(({ KeyName, found }) => {
      const Values = found.get(id);
      return Values ? { KeyName, Values } : [];
    });
  const items = ids.flatMap((id) => {
    const profile = domain.state.profile(id);
    if (!profile) return [];
    return { key: id, answer: () => ({ ...profileMembers(profile), FoundByItems: foundBy(id) }) };
  });
  return answerPage(items, request, JSON.stringify([request.DomainName, keys, LogicalOperator]));
};

/** Targets of the profile that are not members of the service's answer. */
const hidden = ['SourceLastUpdatedTimestamp'];

/** A profile as the service answers it. */
export function profileMembers({ id, values }: Profile): object {
  return { ProfileId: id, ...without(values, hidden) };
}

/** The profile after a person's request: an empty text takes a value away. */
function changed(profile: Profile, members: Members): Profile {
  let values = profile.values;
  const origins: Record<string, Origin> = { ...profile.origins };
  for (const [path, value] of leavesOf(members, [])) {
    const name = path.join('.');
    if (value === '') {
      values = removed(values, path);
      // What a person took away stays away, as what a person wrote stays.
      origins[name] = byHand;
    } else {
      values = withValue(values, path, value);
      origins[name] = byHand;
    }
  }
  return { ...profile, values, origins };
}

function* leavesOf(members: Values, above: readonly string[]): Generator<[readonly string[], JsonValue]> {
  for (const [name, value] of Object.entries(members)) {
    const path = [...above, name];
    if (isObject(value)) yield* leavesOf(value, path);
    else yield [path, value];
  }
}

function removed(values: Values, [name, ...below]: readonly string[]): Values {
  if (name === undefined || !Object.hasOwn(values, name)) return values;
  const entries = Object.entries(values).flatMap(([each, value]): [string, JsonValue][] => {
    if (each !== name) return [[each, value]];
    if (below.length === 0 || !isObject(value)) return [];
    const rest = removed(value, below);
    return Object.keys(rest).length === 0 ? [] : [[each, rest]];
  });
  return Object.fromEntries(entries);
}
