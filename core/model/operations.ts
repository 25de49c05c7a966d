import { requests, type RequestShape } from './requests';

export type OperationName = keyof typeof requests;

/** How an operation of the service is asked over HTTP. All of them answer 200. */
export interface Operation {
  readonly name: OperationName;
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  /** What stands in braces is a member of the request. */
  readonly path: string;
  /** The members that stand in the query, with their names there. All others are members of the JSON body. */
  readonly query: Readonly<Record<string, string>>;
  readonly request: RequestShape;
}

const paging = { NextToken: 'next-token', MaxResults: 'max-results' };

const domain = '/domains/{DomainName}';
const objectType = `${domain}/object-types/{ObjectTypeName}`;
const tags = '/tags/{resourceArn}';

/** Source: the service model, 2020-08-15. */
export const operations: readonly Operation[] = [
  operation('CreateDomain', 'POST', domain),
  operation('GetDomain', 'GET', domain),
  operation('ListDomains', 'GET', '/domains', paging),
  operation('DeleteDomain', 'DELETE', domain),
  operation('PutProfileObjectType', 'PUT', objectType),
  operation('GetProfileObjectType', 'GET', objectType),
  operation('ListProfileObjectTypes', 'GET', `${domain}/object-types`, paging),
  operation('DeleteProfileObjectType', 'DELETE', objectType),
  operation('GetProfileObjectTypeTemplate', 'GET', '/templates/{TemplateId}'),
  operation('ListProfileObjectTypeTemplates', 'GET', '/templates', paging),
  operation('PutProfileObject', 'PUT', `${domain}/profiles/objects`),
  operation('ListProfileObjects', 'POST', `${domain}/profiles/objects`, paging),
  operation('SearchProfiles', 'POST', `${domain}/profiles/search`, paging),
  operation('CreateProfile', 'POST', `${domain}/profiles`),
  operation('UpdateProfile', 'PUT', `${domain}/profiles`),
  operation('BatchGetProfile', 'POST', `${domain}/batch-get-profiles`),
  operation('DetectProfileObjectType', 'POST', `${domain}/detect/object-types`),
  operation('TagResource', 'POST', tags),
  operation('UntagResource', 'DELETE', tags, { tagKeys: 'tagKeys' }),
  operation('ListTagsForResource', 'GET', tags),
];

function operation(
  name: OperationName,
  method: Operation['method'],
  path: string,
  query: Operation['query'] = {},
): Operation {
  return { name, method, path, query, request: requests[name] };
}

/** The members of the request that stand in the path. */
export function pathMembers({ path }: Operation): string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

/** The members of the request that stand in the JSON body. */
export function bodyMembers(operation: Operation): string[] {
  const elsewhere = [...pathMembers(operation), ...Object.keys(operation.query)];
  return Object.keys(operation.request.members ?? {}).filter((name) => !elsewhere.includes(name));
}
