import assert from 'node:assert/strict';
import { bodyMembers, operations, pathMembers } from '../../../core/model/operations';

/** Method, path and the members in the path, query and body, in words of their own. */
const facts: Readonly<Record<string, string>> = {
  CreateDomain:
    'POST /domains/{DomainName} body DefaultExpirationDays DefaultEncryptionKey DeadLetterQueueUrl Matching RuleBasedMatching DataStore Tags',
  GetDomain: 'GET /domains/{DomainName} body',
  ListDomains: 'GET /domains?next-token&max-results body',
  DeleteDomain: 'DELETE /domains/{DomainName} body',
  PutProfileObjectType:
    'PUT /domains/{DomainName}/object-types/{ObjectTypeName} body Description TemplateId ExpirationDays EncryptionKey AllowProfileCreation SourceLastUpdatedTimestampFormat MaxProfileObjectCount SourcePriority Fields Keys Tags',
  GetProfileObjectType: 'GET /domains/{DomainName}/object-types/{ObjectTypeName} body',
  ListProfileObjectTypes: 'GET /domains/{DomainName}/object-types?next-token&max-results body',
  DeleteProfileObjectType: 'DELETE /domains/{DomainName}/object-types/{ObjectTypeName} body',
  GetProfileObjectTypeTemplate: 'GET /templates/{TemplateId} body',
  ListProfileObjectTypeTemplates: 'GET /templates?next-token&max-results body',
  PutProfileObject: 'PUT /domains/{DomainName}/profiles/objects body ObjectTypeName Object',
  ListProfileObjects:
    'POST /domains/{DomainName}/profiles/objects?next-token&max-results body ObjectTypeName ProfileId ObjectFilter',
  SearchProfiles:
    'POST /domains/{DomainName}/profiles/search?next-token&max-results body KeyName Values AdditionalSearchKeys LogicalOperator',
  BatchGetProfile: 'POST /domains/{DomainName}/batch-get-profiles body ProfileIds',
  DetectProfileObjectType: 'POST /domains/{DomainName}/detect/object-types body Objects',
  TagResource: 'POST /tags/{resourceArn} body tags',
  UntagResource: 'DELETE /tags/{resourceArn}?tagKeys body',
  ListTagsForResource: 'GET /tags/{resourceArn} body',
};

describe('The operations', () => {
  it('are twenty, each once', () => {
    assert.equal(operations.length, 20);
    assert.equal(new Set(operations.map(({ name }) => name)).size, 20);
    assert.equal(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size, 20);
  });

  for (const operation of operations) {
    const { name, method, path, query, request } = operation;
    const fact = facts[name];
    if (fact !== undefined)
      it(`${name} has its members where the service has them`, () => {
        const wireNames = Object.values(query).join('&');
        const target = wireNames === '' ? path : `${path}?${wireNames}`;
        assert.equal([method, target, 'body', ...bodyMembers(operation)].join(' '), fact);
      });

    it(`${name} needs every member of its path, and has those of its query`, () => {
      const { members = {}, requires = [] } = request;
      for (const member of pathMembers(operation)) assert.ok(requires.includes(member), member);
      for (const member of Object.keys(query)) assert.ok(Object.hasOwn(members, member), member);
    });
  }

  it('on profiles take 25 members of a profile each', () => {
    const of = (name: string): string[] =>
      operations.filter((operation) => operation.name === name).flatMap(bodyMembers);
    assert.equal(of('CreateProfile').length, 25);
    assert.deepEqual(of('UpdateProfile'), ['ProfileId', ...of('CreateProfile')]);
  });
});
