import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requests } from '../../../core/model/requests';
import { knownMembers, validateRequest } from '../../../core/model/request-validation';

type Request = keyof typeof requests;

const id = '0123456789abcdef0123456789abcdef';
const type = { DomainName: 'd', ObjectTypeName: 'T', Description: 'x' };

function validate(name: Request, input: unknown): string | undefined {
  return validateRequest(requests[name], input);
}

/** The request, the input, and what is wrong with it. */
type Case = readonly [Request, unknown, string | undefined];

function check(cases: Readonly<Record<string, Case>>): void {
  for (const [title, [name, input, problem]] of Object.entries(cases)) {
    it(title, () => {
      assert.equal(validate(name, input), problem);
    });
  }
}

describe('A request within the limits is accepted', () => {
  check({
    'with the least that it needs': ['PutProfileObjectType', type, undefined],
    'with fields, keys and tags': [
      'PutProfileObjectType',
      {
        ...type,
        ExpirationDays: 1098,
        AllowProfileCreation: true,
        Fields: { 'a.b': { Source: '_source.a', Target: '_profile.X', ContentType: 'NAME' } },
        Keys: { _k: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['a'] }] },
        Tags: { 'a/b': '' },
      },
      undefined,
    ],
    'with what only the linter objects to': [
      'PutProfileObjectType',
      { ...type, ObjectTypeName: '_x', TemplateId: 't', Fields: { Tags: {} }, Keys: { k: [] } },
      undefined,
    ],
    'with members that are null': [
      'PutProfileObjectType',
      { ...type, ExpirationDays: null, Fields: { a: null } },
      undefined,
    ],
    'with members that nobody knows': [
      'GetDomain',
      { DomainName: 'd', Colour: 1, constructor: 1 },
      undefined,
    ],
    'with a whole number that has a point': ['ListDomains', JSON.parse('{ "MaxResults": 5.0 }'), undefined],
    'with characters of two code units': [
      'CreateProfile',
      { DomainName: 'd', FirstName: '😀'.repeat(255) },
      undefined,
    ],
    'with an empty text where it clears a member': [
      'UpdateProfile',
      { DomainName: 'd', ProfileId: id, FirstName: '' },
      undefined,
    ],
  });
});

describe('A request outside the limits is refused with the member and the limit', () => {
  check({
    'a missing member': [
      'PutProfileObjectType',
      { DomainName: 'd', ObjectTypeName: 'T' },
      '`Description` is missing.',
    ],
    'a member that is null': ['GetDomain', { DomainName: null }, '`DomainName` is missing.'],
    'a number': [
      'PutProfileObjectType',
      { ...type, ExpirationDays: 0 },
      '`ExpirationDays` must be between 1 and 1098; it is 0.',
    ],
    'a number without a highest': [
      'PutProfileObjectType',
      { ...type, SourcePriority: -3 },
      '`SourcePriority` must be 1 or more; it is -3.',
    ],
    'a number below zero': [
      'ListDomains',
      { MaxResults: -1 },
      '`MaxResults` must be between 1 and 100; it is -1.',
    ],
    'a fraction': [
      'ListDomains',
      { MaxResults: 1.5 },
      '`MaxResults` must be a whole number; it is a fraction.',
    ],
    'a number beyond all': [
      'ListDomains',
      JSON.parse('{ "MaxResults": 1e999 }'),
      '`MaxResults` must be a whole number; it is a fraction.',
    ],
    'a number as a text': [
      'PutProfileObjectType',
      { ...type, ExpirationDays: '5' },
      '`ExpirationDays` must be a whole number; it is a text.',
    ],
    'a yes or no as a text': [
      'PutProfileObjectType',
      { ...type, AllowProfileCreation: 'true' },
      '`AllowProfileCreation` must be `true` or `false`; it is a text.',
    ],
    'a list for a structure': [
      'PutProfileObjectType',
      { ...type, Fields: [] },
      '`Fields` must be an object; it is a list.',
    ],
    'an object for a list': [
      'PutProfileObjectType',
      { ...type, Keys: { k: {} } },
      '`Keys.k` must be a list; it is an object.',
    ],
    'null in a list': [
      'BatchGetProfile',
      { DomainName: 'd', ProfileIds: [null] },
      '`ProfileIds[0]` must be a text; it is null.',
    ],
    'an empty text': [
      'PutProfileObjectType',
      { ...type, Description: '' },
      '`Description` must have between 1 and 1000 characters; it has 0.',
    ],
    'a long text': [
      'PutProfileObjectType',
      { ...type, Fields: { zip: { Source: 'x'.repeat(1001) } } },
      '`Fields.zip.Source` must have between 1 and 1000 characters; it has 1001.',
    ],
    'a text without a lowest': [
      'TagResource',
      { resourceArn: 'arn:aws:profile:x', tags: { a: 'x'.repeat(257) } },
      '`tags.a` must have at most 256 characters; it has 257.',
    ],
    'a long list': [
      'BatchGetProfile',
      { DomainName: 'd', ProfileIds: Array(21).fill(id) },
      '`ProfileIds` must have between 1 and 20 entries; it has 21.',
    ],
    'an empty map': [
      'TagResource',
      { resourceArn: 'arn:aws:profile:x', tags: {} },
      '`tags` must have between 1 and 50 entries; it has 0.',
    ],
    characters: [
      'GetDomain',
      { DomainName: 'a b' },
      '`DomainName` may have only letters, digits, `_` and `-`.',
    ],
    'a form': [
      'GetDomain',
      { DomainName: 'd\n' },
      '`DomainName` may have only letters, digits, `_` and `-`.',
    ],
    'an id': [
      'BatchGetProfile',
      { DomainName: 'd', ProfileIds: [id.toUpperCase()] },
      '`ProfileIds[0]` must be 32 hexadecimal digits in lower case.',
    ],
    'a list of values': [
      'SearchProfiles',
      { DomainName: 'd', KeyName: 'k', Values: [], LogicalOperator: 'XOR' },
      '`LogicalOperator` must be one of `AND`, `OR`.',
    ],
    'deep down': [
      'CreateDomain',
      {
        DomainName: 'd',
        DefaultExpirationDays: 1,
        Matching: {
          Enabled: true,
          JobSchedule: { DayOfTheWeek: 'MONDAY', Time: '24:00' },
          AutoMerging: { Enabled: false, MinAllowedConfidenceScoreForMerging: 1.5 },
        },
      },
      '`Matching.JobSchedule.Time` must be a time such as `22:00`. `Matching.AutoMerging.MinAllowedConfidenceScoreForMerging` must be between 0 and 1; it is 1.5.',
    ],
    'in a field name of a key': [
      'PutProfileObjectType',
      { ...type, Keys: { k: [{ FieldNames: ['a', 'b.c'] }] } },
      '`Keys.k[0].FieldNames[1]` may have only letters, digits, `_` and `-`.',
    ],
    'a name': [
      'PutProfileObjectType',
      { ...type, Fields: { 'a b': {} } },
      'The name `a b` in `Fields` may have only letters, digits, `_`, `.` and `-`.',
    ],
    several: [
      'CreateDomain',
      { DefaultExpirationDays: 1099 },
      '`DomainName` is missing. `DefaultExpirationDays` must be between 1 and 1098; it is 1099.',
    ],
    'no object at all': ['GetDomain', [], 'The request must be an object; it is a list.'],
  });

  it('names no more than ten problems', () => {
    const Fields = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`f${index}`, { Source: '' }]),
    );
    const problem = validate('PutProfileObjectType', { ...type, Fields }) ?? '';
    assert.equal(problem.match(/must have/g)?.length, 10);
  });

  it('shortens a long name, and shows no control characters', () => {
    const problem = validate('PutProfileObjectType', {
      ...type,
      Fields: { [`\u0007\u202e${'x'.repeat(10_000)}`]: {} },
    });
    assert.equal(
      problem,
      `The name \`??${'x'.repeat(62)}…\` in \`Fields\` must have between 1 and 64 characters; it has 10002.`,
    );
  });

  it('shows no half of a character where a long name is cut', () => {
    const Fields = { [`${'x'.repeat(63)}😀y`]: {} };
    assert.match(
      validate('PutProfileObjectType', { ...type, Fields }) ?? '',
      /^The name `x{63}\?…` in `Fields` must have/,
    );
  });
});

describe('What a request says of customers', () => {
  const secret = 'Jane-Doe';
  const long = secret.repeat(40_000);
  const profile = {
    FirstName: long,
    Gender: secret,
    Address: { City: long },
    Attributes: { [long]: long },
    BirthDate: [secret],
  };
  const contact = { KeyName: `${secret}!`, KeyValue: long, ProfileId: secret, ContactType: secret };
  const inputs: readonly (readonly [Request, object])[] = [
    ['CreateProfile', { ...profile, EngagementPreferences: { Phone: [contact] } }],
    ['UpdateProfile', { ...profile, ProfileId: secret }],
    ['PutProfileObject', { ObjectTypeName: `${secret}!`, Object: long }],
    ['PutProfileObject', { ObjectTypeName: 'T', Object: { [secret]: secret } }],
    ['DetectProfileObjectType', { Objects: [long, { [secret]: secret }] }],
    ['SearchProfiles', { KeyName: `${secret}!`, Values: [long], LogicalOperator: secret }],
    [
      'ListProfileObjects',
      { ObjectTypeName: 'T', ProfileId: secret, ObjectFilter: { KeyName: 'k', Values: [long] } },
    ],
  ];
  for (const [name, input] of inputs) {
    it(`is not repeated by ${name}`, () => {
      const problem = validate(name, { DomainName: 'd', ...input }) ?? '';
      assert.match(problem, /must|may/);
      assert.doesNotMatch(problem, /Jane/);
    });
  }
});

describe('The members that a request has', () => {
  it('are kept, and all others dropped', () => {
    assert.deepEqual(
      knownMembers(requests.PutProfileObjectType, {
        ...type,
        Colour: 1,
        TemplateId: null,
        Fields: { a: { Source: 's', Colour: 1, Target: null }, b: null },
        Keys: { k: [{ FieldNames: ['a'], Colour: 1 }] },
      }),
      { ...type, Fields: { a: { Source: 's' } }, Keys: { k: [{ FieldNames: ['a'] }] } },
    );
  });

  it('never change what objects are', () => {
    const input: unknown = JSON.parse('{ "__proto__": { "DomainName": "d" }, "Tags": { "__proto__": "x" } }');
    const kept = knownMembers(requests.CreateDomain, input);
    assert.equal(Object.getPrototypeOf(kept), Object.prototype);
    assert.equal(JSON.stringify(kept), '{"Tags":{"__proto__":"x"}}');
  });

  it('are checked and kept without an exception, whatever comes', () => {
    const names = fc.constantFrom(
      'Fields',
      'Keys',
      'Tags',
      'Matching',
      'Address',
      'Values',
      'MaxResults',
      'x',
    );
    const input = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()));
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(requests)), input, (request, value) => {
        const kept = knownMembers(request, value);
        assert.deepEqual(knownMembers(request, kept), kept);
        const problem = validateRequest(request, kept);
        assert.ok(problem === undefined || problem.endsWith('.'));
      }),
    );
  });
});
