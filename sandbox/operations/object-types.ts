import { applyChanges } from '../../core/document/changes';
import { insertMember } from '../../core/document/editing';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { check } from '../../core/rules/check';
import { judgeInDomain } from '../../core/workspace/judge';
import { type Domain, definitionFile, type StoredType } from '../domain';
import {
  answerPage,
  badRequest,
  domainOf,
  type Operation,
  pick,
  timestamp,
  typeOf,
  without,
} from './operation';

export const putProfileObjectType: Operation<'PutProfileObjectType'> = async (
  request,
  { store, now, bodyText },
) => {
  const { DomainName, ObjectTypeName: name, Tags: tags = {} } = request;
  const domain = domainOf(store, DomainName);
  const known = domain.types.get(name)?.stored;
  const type: StoredType = {
    name,
    members: without(request, ['DomainName', 'ObjectTypeName', 'Tags']),
    // The service takes tags only when a type is created.
    tags: known ? known.tags : tags,
    createdAt: known?.createdAt ?? now(),
    lastUpdatedAt: now(),
  };
  const problem = ruleProblem(name, bodyText) ?? domainProblem(domain, type);
  if (problem !== undefined) throw badRequest(problem);
  await store.commit({ kind: 'type', domain: DomainName, type });
  return answer(type);
};

export const getProfileObjectType: Operation<'GetProfileObjectType'> = (
  { DomainName, ObjectTypeName },
  { store },
) => answer(typeOf(domainOf(store, DomainName), ObjectTypeName).stored);

export const listProfileObjectTypes: Operation<'ListProfileObjectTypes'> = (request, { store }) => {
  const { types } = domainOf(store, request.DomainName);
  const items = [...types.values()].map(({ stored }) => ({
    key: stored.name,
    answer: () => ({ ...pick(stored.members, listed), ...about(stored) }),
  }));
  return answerPage(items, request, `types of ${request.DomainName}`);
};

/** The members of a definition that a list shows. */
const listed = ['Description', 'MaxProfileObjectCount', 'SourcePriority'];

export const deleteProfileObjectType: Operation<'DeleteProfileObjectType'> = async (
  { DomainName, ObjectTypeName },
  { store },
) => {
  typeOf(domainOf(store, DomainName), ObjectTypeName);
  await store.commit({ kind: 'type-removal', domain: DomainName, type: ObjectTypeName });
  return {
    Message: `Object type ${ObjectTypeName} is deleted, with all its objects and the values they gave.`,
  };
};

function about({ name, tags, createdAt, lastUpdatedAt }: StoredType): object {
  return {
    ObjectTypeName: name,
    CreatedAt: timestamp(createdAt),
    LastUpdatedAt: timestamp(lastUpdatedAt),
    ...(Object.keys(tags).length > 0 && { Tags: tags }),
  };
}

function answer(type: StoredType): object {
  return { ...type.members, ...about(type) };
}

/** The first thing that the service would not take in the definition, by the editor's own rules. */
function ruleProblem(name: string, bodyText: string): string | undefined {
  const problem = check(requestDocument(name, bodyText)).find(({ severity }) => severity === 'error');
  return problem && `${problem.message} (${problem.rule.code})`;
}

/** The request as a definition: its name stands in the path, everything else in the body. */
function requestDocument(name: string, bodyText: string): ProfileTypeDocument {
  const body = new ProfileTypeDocument(bodyText);
  if (!body.root || !body.isReadable || body.member('ObjectTypeName')) return body;
  return new ProfileTypeDocument(
    applyChanges(bodyText, [insertMember(body, body.root, 'ObjectTypeName', name)]),
  );
}

/** What does not go together with the other types of the domain. */
function domainProblem({ index }: Domain, type: StoredType): string | undefined {
  const before = index.files.get(type.name);
  const file = definitionFile(type);
  index.set(file);
  const problem = judgeInDomain(file, index, { rules: {}, ignores: [] }).problems.find(
    ({ severity }) => severity === 'error',
  );
  if (before) index.set(before);
  else index.delete(type.name);
  return problem && `${problem.message} (${problem.rule.code})`;
}
