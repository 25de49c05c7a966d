import assert from 'node:assert/strict';
import { findMember, typeMembers } from '../../../core/model/members';
import { requests, type RequestShape } from '../../../core/model/requests';

/** The shape behind names of members, `any` for an entry of a map and `[]` for one of a list. */
function at(path: string): RequestShape {
  let shape: RequestShape = { type: 'object', members: requests };
  for (const step of path.split(/\.|(?=\[\])/)) {
    const next: RequestShape | undefined = shape.members ? shape.members[step] : shape.entries;
    assert.ok(next, `${path}: ${step}`);
    shape = next;
  }
  return shape;
}

/** A few limits of the service, in words of their own. */
const facts: Readonly<Record<string, string>> = {
  'GetDomain.DomainName': 'string 1-64 /^[a-zA-Z0-9_-]+$/',
  'GetProfileObjectType.ObjectTypeName': 'string 1-255 /^[a-zA-Z_][a-zA-Z_0-9-]*$/',
  'CreateDomain.DefaultExpirationDays': 'integer 1-1098',
  'CreateDomain.DeadLetterQueueUrl': 'string 0-255',
  'CreateDomain.Matching.AutoMerging.Consolidation.MatchingAttributesList': 'array 1-10',
  'CreateDomain.Matching.AutoMerging.Consolidation.MatchingAttributesList[]': 'array 1-20',
  'CreateDomain.Matching.AutoMerging.Consolidation.MatchingAttributesList[][]': 'string 1-255',
  'CreateDomain.Matching.AutoMerging.MinAllowedConfidenceScoreForMerging': 'number 0-1',
  'CreateDomain.Matching.JobSchedule.Time': 'string 3-5 /^([0-9]|0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$/',
  'CreateDomain.Matching.ExportingConfig.S3Exporting.S3BucketName': 'string 3-63 /^[a-z0-9.-]+$/',
  'CreateDomain.RuleBasedMatching.MatchingRules': 'array 1-15',
  'CreateDomain.RuleBasedMatching.MatchingRules[].Rule': 'array 1-15',
  'CreateDomain.RuleBasedMatching.AttributeTypesSelector.EmailAddress': 'array 1-3',
  'CreateDomain.RuleBasedMatching.AttributeTypesSelector.PhoneNumber': 'array 1-4',
  'CreateDomain.RuleBasedMatching.MaxAllowedRuleLevelForMerging': 'integer 1-15',
  'CreateDomain.Tags': 'object 1-50',
  'PutProfileObjectType.Fields.any.Source': 'string 1-1000',
  'PutProfileObjectType.Fields.any.ContentType': 'string NAME',
  'PutProfileObjectType.Keys.any[].FieldNames[]': 'string 1-64 /^[a-zA-Z0-9_-]+$/',
  'PutProfileObjectType.Keys.any[].StandardIdentifiers[]': 'string WEB_ANALYTICS',
  'PutProfileObjectType.SourcePriority': 'integer 1-',
  'PutProfileObject.Object': 'string 1-256000',
  'DetectProfileObjectType.Objects': 'array 1-5',
  'ListProfileObjects.ProfileId': 'string /^[a-f0-9]{32}$/',
  'ListProfileObjects.MaxResults': 'integer 1-100',
  'ListProfileObjects.NextToken': 'string 1-1024',
  'SearchProfiles.AdditionalSearchKeys': 'array 1-4',
  'SearchProfiles.LogicalOperator': 'string OR',
  'SearchProfiles.Values': 'array',
  'SearchProfiles.Values[]': 'string 1-255',
  'BatchGetProfile.ProfileIds': 'array 1-20',
  'CreateProfile.AdditionalInformation': 'string 1-1000',
  'CreateProfile.BillingAddress.PostalCode': 'string 1-255',
  'CreateProfile.Attributes.any': 'string 1-255',
  'CreateProfile.EngagementPreferences.Email[].ContactType': 'string BusinessEmailAddress',
  'CreateProfile.Gender': 'string UNSPECIFIED',
  'UpdateProfile.FirstName': 'string 0-255',
  'UpdateProfile.Address.City': 'string 0-255',
  'UpdateProfile.Attributes.any': 'string 0-255',
  'UntagResource.tagKeys': 'array 1-50',
  'UntagResource.tagKeys[]': 'string 1-128 /^(?!aws:)[a-zA-Z+-=._:/]+$/',
  'TagResource.resourceArn': 'string -256 /^arn:[a-z0-9]{1,10}:profile/',
};

function inWords({ type, min, max, format, values }: RequestShape): string {
  const limits = min === undefined && max === undefined ? undefined : `${min ?? ''}-${max ?? ''}`;
  return [type, limits, format && String(format.pattern), values?.at(-1)]
    .filter((word) => word !== undefined)
    .join(' ');
}

describe('The requests', () => {
  for (const [path, fact] of Object.entries(facts)) {
    it(`limit ${path}`, () => {
      assert.equal(inWords(at(path)), fact);
    });
  }

  it('need what the service needs', () => {
    const needs: Readonly<Record<string, string>> = {
      PutProfileObjectType: 'DomainName ObjectTypeName Description',
      PutProfileObject: 'DomainName ObjectTypeName Object',
      'ListProfileObjects.ObjectFilter': 'KeyName Values',
      'SearchProfiles.AdditionalSearchKeys[]': 'KeyName Values',
      'CreateDomain.Matching': 'Enabled',
      'CreateDomain.DataStore': '',
      UpdateProfile: 'DomainName ProfileId',
      ListDomains: '',
    };
    for (const [path, names] of Object.entries(needs))
      assert.equal(at(path).requires?.join(' '), names, path);
  });

  it('have the members of an object type as the linter knows them, but for those that are answers', () => {
    const names = Object.keys(requests.PutProfileObjectType.members ?? {});
    assert.deepEqual(
      names.sort(),
      typeMembers.flatMap(({ name, readOnly }) => (readOnly ? [] : [name])).sort(),
    );
    for (const name of names) {
      const { type, min, max, format } = findMember(typeMembers, name) ?? {};
      const {
        type: ownType,
        min: ownMin,
        max: ownMax,
        format: ownFormat,
      } = at(`PutProfileObjectType.${name}`);
      assert.deepEqual([ownType, ownMin, ownMax, ownFormat], [type, min, max, format], name);
    }
  });
});
