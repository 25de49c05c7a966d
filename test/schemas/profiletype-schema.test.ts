import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { standardObjects } from '../../core/model/standard-objects';
import { knownTargets } from '../../core/model/targets';
import { rules } from '../../core/rules';
import { check } from '../../core/rules/check';
import { exampleDocument } from '../../scripts/rule-examples';
import { profileTypeSchema } from '../../scripts/schema';
import { reportedDocuments } from '../core/rules/expect';
import '../core/rules/structure.test';
import '../core/rules/fields.test';
import '../core/rules/keys.test';
import { modelledTypes } from '../core/rules/valid-types';

const root = join(import.meta.dirname, '..', '..');

/** What VS Code and its relatives understand besides draft-07. */
const editorKeywords = [
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'errorMessage',
  'patternErrorMessage',
];

// `strictRequired` would have the members of `if` and `else` defined there once more.
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, keywords: editorKeywords });
const validate = ajv.compile(profileTypeSchema());

/** What the schema says against a text that is JSON. */
function schemaErrors(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** The rules that a schema can express. */
const expressible = new Set([
  'unknown-member',
  'missing-member',
  'wrong-type',
  'out-of-range',
  'bad-format',
  'unknown-value',
  'reserved-type-name',
  'template-conflict',
  'field-name',
  'too-many-fields',
  'target-object',
  'target-field',
  'target-reserved',
  'key-name',
  'key-empty',
]);

/** What the same rules say. Of their warnings only that on unknown members is the schema's too. */
function ruleErrors(text: string): string[] {
  return check(new ProfileTypeDocument(text))
    .filter(({ rule, severity }) => expressible.has(rule.code) && severity !== 'information')
    .map(({ rule, message }) => `${rule.code}: ${message}`);
}

/** The schema rejects a document exactly if one of the rules reports it. */
function assertAgreement(text: string): void {
  const bySchema = schemaErrors(text);
  const byRules = ruleErrors(text);
  const both = JSON.stringify({ text, bySchema, byRules }, undefined, 2);
  assert.equal(bySchema.length > 0, byRules.length > 0, both);
}

const isJson = (text: string): boolean => new ProfileTypeDocument(text).syntaxErrors.length === 0;

/** A type with every member. */
const whole = {
  ObjectTypeName: 'Customer',
  Description: 'Customers of the shop',
  DomainName: 'shop',
  ExpirationDays: 366,
  EncryptionKey: 'alias/customers',
  AllowProfileCreation: true,
  SourceLastUpdatedTimestampFormat: 'EpochMilli',
  MaxProfileObjectCount: 5,
  SourcePriority: 1,
  Fields: {
    id: { Source: '_source.id' },
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
  },
  Keys: {
    customerId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
    _email: [{ StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['email'] }],
  },
  Tags: { team: 'crm' },
  CreatedAt: '2026-03-01T09:30:00Z',
};

const fromTemplate = {
  ObjectTypeName: 'Contact',
  Description: 'Contacts',
  TemplateId: 'CTR',
  Tags: { team: 'crm' },
};

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const x = (count: number): string => 'x'.repeat(count);
const many = (count: number, value: Json): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, value]));

/** At and beyond the limits of everything. */
const names = [
  '',
  'a',
  'a-b_c',
  'a.b',
  'a b',
  'é',
  '_a',
  '-a',
  '.a',
  '1a',
  'Tags',
  'tags',
  'TAGS',
  'aws:a',
  'a=b+c:/',
  '__proto__',
  'Source',
  x(64),
  x(65),
  x(128),
  x(129),
  x(255),
  x(256),
];
const values: readonly Json[] = [
  ...names,
  x(1000),
  x(1001),
  '😀'.repeat(256),
  '😀'.repeat(257),
  '😀'.repeat(1000),
  '😀'.repeat(1001),
  'PROFILE',
  'profile',
  'WEB_ANALYTICS',
  'NAME',
  'EMAIL',
  null,
  true,
  false,
  -1,
  0,
  1,
  1.5,
  1098,
  1099,
  1e9,
  [],
  [null],
  [[]],
  [{}],
  ['id'],
  [''],
  ['PROFILE'],
  [{ FieldNames: ['id'] }],
  [{ FieldNames: [] }],
  {},
  { a: '' },
  { a: {} },
  { a: [] },
  { a: null },
  many(50, ''),
  many(51, ''),
  many(250, {}),
  many(251, {}),
];

/** Every value that one change at one place makes of another. */
function* variations(value: Json): Generator<Json> {
  yield* values;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      for (const other of variations(entry)) yield value.with(index, other);
    }
  } else if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value);
    for (const [index, [name, member]] of members.entries()) {
      yield Object.fromEntries(members.toSpliced(index, 1));
      for (const other of names) yield Object.fromEntries(members.with(index, [other, member]));
      for (const other of variations(member)) yield Object.fromEntries(members.with(index, [name, other]));
    }
  }
}

/** A target, and what is nearly one. */
function targetsLike(path: string): string[] {
  const filled = path.replace('{eventType}', '{{_source.event.type}}').replace('*', 'A name.1');
  const plain = filled.replaceAll('[]', '');
  return [
    ...[filled, plain, path.replace('{eventType}', 'Sent'), path.replace('{eventType}', 'a b')],
    ...[`${plain}[]`, `${plain}.`, `${plain}.Name`, `${plain}x`, ` ${plain}`, plain.toLowerCase()],
    ...[plain.replace('.', '..'), plain.replace('_', ''), plain.slice(0, plain.lastIndexOf('.'))],
  ];
}

function withTarget(target: string): string {
  return JSON.stringify({ ...whole, Fields: { id: { Source: '_source.id', Target: target } } });
}

describe('The JSON Schema', () => {
  it('is what the tables say; otherwise run "npm run generate"', () => {
    const file = readFileSync(join(root, 'schemas', 'profiletype.schema.json'), 'utf8');
    assert.deepEqual(JSON.parse(file), JSON.parse(JSON.stringify(profileTypeSchema())));
  });

  describe('accepts', () => {
    for (const name of readdirSync(join(root, 'samples')).filter((name) =>
      name.endsWith('.profiletype.json'),
    )) {
      it(`the sample ${name}`, () => {
        assert.deepEqual(schemaErrors(readFileSync(join(root, 'samples', name), 'utf8')), []);
      });
    }

    for (const [title, definition] of Object.entries({
      'a type with every member': whole,
      ...modelledTypes,
    })) {
      it(title, () => {
        assert.deepEqual(schemaErrors(JSON.stringify(definition)), []);
      });
    }

    for (const { code, good } of rules) {
      it(`the good example of ${code}`, () => {
        assert.deepEqual(schemaErrors(exampleDocument(good)), []);
      });
    }
  });

  describe('rejects exactly what the rules that it can express report', () => {
    for (const { code, bad } of rules.filter(({ bad }) => isJson(exampleDocument(bad)))) {
      it(`in the bad example of ${code}`, () => {
        assertAgreement(exampleDocument(bad));
        assert.equal(schemaErrors(exampleDocument(bad)).length > 0, expressible.has(code));
      });
    }

    it('in every document that the tests of the rules are made of', () => {
      const documents = reportedDocuments.filter(isJson);
      assert.ok(documents.length > 0);
      documents.forEach(assertAgreement);
    });

    it('whatever stands at one place of a type', () => {
      for (const value of variations(whole)) assertAgreement(JSON.stringify(value));
    });

    it('whatever stands at one place of a type from a template', () => {
      for (const value of variations(fromTemplate)) assertAgreement(JSON.stringify(value));
    });

    it('wherever a field goes', () => {
      const objects = standardObjects.flatMap(({ name, idField, systemManaged = [] }) =>
        [idField, ...systemManaged, 'Unknown'].map((field) => `${name}.${field}`),
      );
      for (const path of [...objects, ...knownTargets().map((target) => target.path)]) {
        for (const target of targetsLike(path)) assertAgreement(withTarget(target));
      }
    });
  });
});
