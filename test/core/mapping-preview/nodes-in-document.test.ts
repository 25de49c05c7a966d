import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { nodeAt, spanOf } from '../../../core/mapping-preview/nodes-in-document';
import type { NodeId } from '../../../core/mapping-preview/picture';
import { preview } from './previewing';
import { readDefinition } from '../../../core/mapping-preview/preview-of';

/** The node where the `|` is. */
function at(marked: string): NodeId | undefined {
  const offset = marked.indexOf('|');
  return nodeAt(new ProfileTypeDocument(marked.slice(0, offset) + marked.slice(offset + 1)), offset);
}

/** The text in which what stands for the node is between `«` and `»`. */
function placed(text: string, id: NodeId): string | undefined {
  const span = spanOf(new ProfileTypeDocument(text), id);
  if (!span) return undefined;
  const end = span.offset + span.length;
  return `${text.slice(0, span.offset)}«${text.slice(span.offset, end)}»${text.slice(end)}`;
}

const zip = `"zip": {"Source": "_source.addr.zip", "Target": "_profile.Address.PostalCode"}`;
const fields = (...all: string[]): string => `{"Fields": {${all.join(', ')}}}`;

describe('The node at an offset is', () => {
  const cases: readonly (readonly [string, string, NodeId | undefined])[] = [
    ['the path of a source', fields(zip).replace('addr', 'ad|dr'), 'source _source.addr.zip'],
    ['the path also at its quote', fields(zip).replace('zip", "T', 'zip|", "T'), 'source _source.addr.zip'],
    ['the target', fields(zip).replace('_profile', '_pro|file'), 'target zip _profile.Address.PostalCode'],
    ['the field at its name', fields(zip).replace('"zip"', '"z|ip"'), 'field zip'],
    ['the field between its members', fields(zip).replace('", "T', '", | "T'), 'field zip'],
    ['nothing between fields', fields(zip, zip.replace('zip', 'zap')).replace('}, ', '}, | '), undefined],
    ['nothing outside', fields(zip).replace('{"F', '|{"F'), undefined],
    [
      'the path of a template that the cursor is in',
      fields(`"n": {"Source": "{{_source.a}} {{_source.b|}}"}`),
      'source _source.b',
    ],
    [
      'the field where a template has no path',
      fields(`"n": {"Source": "{{_source.a}} | {{_source.b}}"}`),
      'field n',
    ],
    [
      'the path behind escapes',
      fields(`"n": {"Source": "\\u00e9\\"{{_source.a}}{{_sour|ce.b}}"}`),
      'source _source.b',
    ],
    ['the field where its source is none', fields(`"n": {"Source": "a|b"}`), 'field n'],
    ['the field where its target means nothing', fields(`"n": {"Target": "_profile.Z|ip"}`), 'field n'],
    [
      'the field where its target is the service’s',
      fields(`"n": {"Target": "_profile.Profile|Id"}`),
      'field n',
    ],
    ['the field that is half typed', `{"Fields": {"zip": {"Source": "_source.ad|`, 'source _source.ad'],
    ['the second of two fields of one name', fields('"a": {}', '"a": {|}'), 'field a'],
    ['nothing in the first of two, which does not count', fields('"a": {|}', '"a": {}'), undefined],
    [
      'the second definition of a key',
      '{"Keys": {"k": [{"FieldNames": ["a"]}, {"FieldNames": ["b|"]}]}}',
      'key k 1',
    ],
    ['the first definition at the key’s name', '{"Keys": {"k|": [{"FieldNames": ["a"]}]}}', 'key k 0'],
    ['nothing at a key without definitions', '{"Keys": {"k|": []}}', undefined],
  ];
  for (const [what, marked, expected] of cases) {
    it(what, () => {
      assert.equal(at(marked), expected);
    });
  }
});

describe('The place of', () => {
  const text = `{"Fields": {${zip}, "asset": {"Source": "{{_source.addr.zip}} {{_source.n}}"}},
    "Keys": {"a": [{"StandardIdentifiers": ["ASSET"], "FieldNames": ["asset"]}]}}`;
  const cases: readonly (readonly [string, NodeId, string | undefined])[] = [
    ['a field is its entry', 'field zip', text.replace(zip, `«${zip}»`)],
    [
      'a source is the first path that is written so',
      'source _source.addr.zip',
      text.replace('_source.addr.zip', '«$&»'),
    ],
    ['a source in a template', 'source _source.n', text.replace('_source.n', '«$&»')],
    [
      'a target is its text',
      'target zip _profile.Address.PostalCode',
      text.replace('"_profile.Address.PostalCode"', '«$&»'),
    ],
    [
      'an object is the first target of it',
      'object _profile',
      text.replace('"_profile.Address.PostalCode"', '«$&»'),
    ],
    ['an object is else the key that finds it', 'object _asset', text.replace(/\{"Standard.*?\}/, '«$&»')],
    ['a key is that definition of it', 'key a 0', text.replace(/\{"Standard.*?\}/, '«$&»')],
    ['what the service fills is nowhere', 'target  _profile.EmailAddress', undefined],
    ['what is not there', 'field other', undefined],
  ];
  for (const [what, id, expected] of cases) {
    it(what, () => {
      assert.equal(placed(text, id), expected);
    });
  }

  it('what a template brings is nowhere', () => {
    const document = new ProfileTypeDocument(
      '{"ObjectTypeName": "Case", "TemplateId": "Salesforce-Contact"}',
    );
    const definition = readDefinition(document);
    assert.ok('mapping' in definition && definition.mapping.fields.length > 0);
    const { fields: all, keys } = preview(definition, {}).picture;
    for (const { id } of [...all, ...keys]) assert.equal(spanOf(document, id), undefined);
  });
});

const samples = path.join(import.meta.dirname, '../../../samples');
const customer = readFileSync(path.join(samples, 'Customer.profiletype.json'), 'utf8');

describe('Nodes and places', () => {
  it('of every node of a picture are found', () => {
    const document = new ProfileTypeDocument(customer);
    const definition = readDefinition(document);
    assert.ok('mapping' in definition);
    const { sources, fields: all, objects, keys } = preview(definition, { customerId: 1 }).picture;
    const targets = objects.flatMap((object) => object.targets);
    for (const { id } of [...sources, ...all, ...targets, ...keys]) {
      const span = spanOf(document, id);
      assert.ok(span, id);
      // What stands inside is more specific than a field.
      const offset = id.startsWith('field') ? span.offset : span.offset + span.length - 1;
      assert.equal(nodeAt(document, offset), id);
    }
  });

  it('agree in any text, however broken: a node stands where the cursor is', () => {
    fc.assert(
      fc.property(
        fc.nat(customer.length),
        fc.nat(200),
        fc.constantFrom('', '"', '{', '}', '[', ',', '{{', '\\', '\r\n', 'é', '😀'),
        fc.nat(customer.length),
        (from, length, inserted, cursor) => {
          const text = customer.slice(0, from) + inserted + customer.slice(from + length);
          const document = new ProfileTypeDocument(text);
          const offset = Math.min(cursor, text.length);
          const id = nodeAt(document, offset);
          if (id === undefined) return;
          const span = spanOf(document, id);
          assert.ok(span, id);
          assert.ok(span.offset >= 0 && span.offset + span.length <= text.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
