import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnnotatedTextEdit, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { DomainView } from '../../../core/language/domain-view';
import { prepareRename, type Refusal, rename } from '../../../core/language/rename';
import { check } from '../../../core/rules/check';
import { modelledTypes } from '../rules/valid-types';
import { atCursor, atOffset, type Cursor } from './cursor';
import { applyTo, domainOf, type Files, noOtherFiles } from './other-files';
import { showPlaces } from './places';

const everyAbility = { documentChanges: true, changeAnnotations: true };

function ask(
  { document, text, position }: Cursor,
  newName: string,
  domain: DomainView = noOtherFiles,
  abilities = everyAbility,
): WorkspaceEdit | Refusal {
  return rename(document, text, text.uri, position, newName, domain, abilities);
}

function edit(answer: WorkspaceEdit | Refusal): WorkspaceEdit {
  assert.ok(!('refused' in answer), 'refused' in answer ? answer.refused : '');
  return answer;
}

/** The text after the name at the cursor was changed. */
function renamed(cursor: Cursor, newName: string): string {
  const { uri } = cursor.text;
  const after = applyTo({ [uri]: cursor.text.getText() }, edit(ask(cursor, newName)));
  return after[uri] ?? '';
}

function refusal(marked: string, newName: string, domain?: DomainView): string {
  const answer = ask(atCursor(marked), newName, domain);
  assert.ok('refused' in answer, `${newName} is not refused`);
  return answer.refused;
}

describe('Rename changes', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'a field with every use',
      '{ "Fields": { "A|": {}, "B": {} }, "Keys": { "A": [{ "FieldNames": ["A", "B"] }, { "FieldNames": ["A"] }] } }',
      'Zip',
      '{ "Fields": { "Zip": {}, "B": {} }, "Keys": { "A": [{ "FieldNames": ["Zip", "B"] }, { "FieldNames": ["Zip"] }] } }',
    ],
    [
      'a field from a use',
      '{ "Fields": { "A": {} }, "Keys": { "K": [{ "FieldNames": ["|A"] }] } }',
      'Zip',
      '{ "Fields": { "Zip": {} }, "Keys": { "K": [{ "FieldNames": ["Zip"] }] } }',
    ],
    [
      'nothing that only looks like it',
      '{ "Fields": { "A|": { "Source": "A", "Target": "A", "A": 1 }, "AA": {} }, "A": "A" }',
      'Zip',
      '{ "Fields": { "Zip": { "Source": "A", "Target": "A", "A": 1 }, "AA": {} }, "A": "A" }',
    ],
    [
      'a name that is written with escapes',
      '{ "Fields": { "\\u0041|b": {} }, "Keys": { "K": [{ "FieldNames": ["A\\u0062", "Ab"] }] } }',
      'Zip',
      '{ "Fields": { "Zip": {} }, "Keys": { "K": [{ "FieldNames": ["Zip", "Zip"] }] } }',
    ],
    [
      'a name with escaped quotes',
      '{ "Fields": { "a \\"b\\"|": {} } }',
      'Zip',
      '{ "Fields": { "Zip": {} } }',
    ],
    [
      'a field to a name with a dot',
      '{ "Fields": { "A|": {} } }',
      'address.zip',
      '{ "Fields": { "address.zip": {} } }',
    ],
    [
      'a key',
      '{ "Keys": { "A|": [{ "FieldNames": ["A"] }] }, "Fields": { "A": {} } }',
      '_email',
      '{ "Keys": { "_email": [{ "FieldNames": ["A"] }] }, "Fields": { "A": {} } }',
    ],
    [
      'a field that only keys name, into one that is there',
      '{ "Fields": { "Zip": {} }, "Keys": { "K": [{ "FieldNames": ["zipp|"] }, { "FieldNames": ["zipp"] }] } }',
      'Zip',
      '{ "Fields": { "Zip": {} }, "Keys": { "K": [{ "FieldNames": ["Zip"] }, { "FieldNames": ["Zip"] }] } }',
    ],
    [
      'a field into one that a key asks for',
      '{ "Fields": { "zipp|": {} }, "Keys": { "K": [{ "FieldNames": ["Zip"] }] } }',
      'Zip',
      '{ "Fields": { "Zip": {} }, "Keys": { "K": [{ "FieldNames": ["Zip"] }] } }',
    ],
    [
      'only the name that has no effect, where it stands again',
      '{ "Fields": { "A|": {}, "A": {} }, "Keys": { "K": [{ "FieldNames": ["A"] }] } }',
      'B',
      '{ "Fields": { "B": {}, "A": {} }, "Keys": { "K": [{ "FieldNames": ["A"] }] } }',
    ],
    [
      'a name that has no effect to one with a dot, which no key uses then',
      '{ "Fields": { "A|": {}, "A": {} }, "Keys": { "K": [{ "FieldNames": ["A"] }] } }',
      'a.b',
      '{ "Fields": { "a.b": {}, "A": {} }, "Keys": { "K": [{ "FieldNames": ["A"] }] } }',
    ],
    [
      'all of them from the one that counts',
      '{ "Fields": { "A": {}, "A|": {} }, "Keys": { "K": [{ "FieldNames": ["A"] }] } }',
      'B',
      '{ "Fields": { "B": {}, "B": {} }, "Keys": { "K": [{ "FieldNames": ["B"] }] } }',
    ],
    [
      'a field in a document with comments',
      '{ // a\n"Fields": { "A|": {}, /* b */ }, "Keys": { "K": [{ "FieldNames": [ "A" ] }] } }',
      'B',
      '{ // a\n"Fields": { "B": {}, /* b */ }, "Keys": { "K": [{ "FieldNames": [ "B" ] }] } }',
    ],
    ['a name that is being written', '{ "Fields": { "A|', 'Zip', '{ "Fields": { "Zip'],
    ['a name without quotes', '{ "Fields": { A|: {} } }', 'Zip', '{ "Fields": { Zip: {} } }'],
    [
      'nothing for the same name',
      '{ "Fields": { "not valid|": {} } }',
      'not valid',
      '{ "Fields": { "not valid": {} } }',
    ],
    [
      'a field behind a byte order mark',
      '\uFEFF{\r\n"Fields": { "A|": {} } }',
      'Zip',
      '\uFEFF{\r\n"Fields": { "Zip": {} } }',
    ],
  ];
  for (const [name, before, newName, after] of cases) {
    it(name, () => {
      assert.equal(renamed(atCursor(before), newName), after);
    });
  }
});

describe('Rename refuses', () => {
  const field = '{ "Fields": { "A|": {}, "B": {} } }';
  const used = '{ "Fields": { "A|": {} }, "Keys": { "K": [{ "FieldNames": ["A"] }] } }';
  const key = '{ "Keys": { "A|": [], "B": [] }, "Fields": { "C": {} } }';
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['a field’s name that is taken', field, 'B', /^There is a field `B` already\.$/],
    ['a key’s name that is taken', key, 'B', /^There is a key `B` already\.$/],
    ['an empty name', field, '', /is empty/],
    ['a long name', field, 'a'.repeat(65), /1 to 64 characters, not 65/],
    ['a space', field, 'a b', /may have only letters, digits, `_`, `\.` and `-`/],
    ['quotes', field, '"zip"', /may have only letters/],
    ['a field that starts with a digit', field, '1st', /must start with a letter\./],
    ['a field that starts with `_`', field, '_a', /must start with a letter\./],
    ['a field that is called `Tags`', field, 'Tags', /A field cannot be called `Tags`/],
    ['a key that is called `tags`', key, 'tags', /A key cannot be called `tags`/],
    ['a key that starts with `-`', key, '-a', /must start with a letter or `_`/],
    ['a key with a dot', key, 'a.b', /may have only letters, digits, `_` and `-`/],
    [
      'a dot in a field that a key uses',
      used,
      'a.b',
      /^A key uses this field, so its name may have only letters, digits, `_` and `-`\.$/,
    ],
    ['what is no name', '{ "Fi|elds": {} }', 'a', /^Only the names of fields and keys can be renamed\.$/],
  ];
  for (const [name, marked, newName, expected] of cases) {
    it(name, () => {
      assert.match(refusal(marked, newName), expected);
    });
  }

  it('takes names that only something else has', () => {
    assert.equal(
      renamed(atCursor('{ "Fields": { "A|": {} }, "Keys": { "K": [] } }'), 'K'),
      '{ "Fields": { "K": {} }, "Keys": { "K": [] } }',
    );
    assert.equal(renamed(atCursor(key), 'C'), '{ "Keys": { "C": [], "B": [] }, "Fields": { "C": {} } }');
  });
});

describe('Rename in a domain', () => {
  const here = 'file:///Customer.profiletype.json';
  const others: Files = {
    'file:///Order.profiletype.json':
      '{\n  "Fields": { "id": {} },\n  "Keys": { "id": [{ "FieldNames": ["id"] }], "orderId": [] }\n}',
    'file:///Visit.profiletype.json': '{ "Keys": { "\\u0069d": [] } }',
    'file:///Stay.profiletype.json': '{ "Keys": { "stayId": [] } }',
  };
  const domain = domainOf(others);
  const cursor = atCursor('{ "Fields": { "id": {} }, "Keys": { "i|d": [{ "FieldNames": ["id"] }] } }');
  const files: Files = { ...others, [here]: cursor.text.getText() };
  const after: Files = {
    ...others,
    'file:///Order.profiletype.json':
      '{\n  "Fields": { "id": {} },\n  "Keys": { "customerId": [{ "FieldNames": ["id"] }], "orderId": [] }\n}',
    'file:///Visit.profiletype.json': '{ "Keys": { "customerId": [] } }',
    [here]: '{ "Fields": { "id": {} }, "Keys": { "customerId": [{ "FieldNames": ["id"] }] } }',
  };

  for (const documentChanges of [true, false]) {
    for (const changeAnnotations of [true, false]) {
      it(`reaches every file (document changes: ${documentChanges}, annotations: ${changeAnnotations})`, () => {
        const answer = edit(ask(cursor, 'customerId', domain, { documentChanges, changeAnnotations }));
        assert.deepEqual(applyTo(files, answer), after);
        assert.equal(answer.documentChanges !== undefined, documentChanges && changeAnnotations);
        assert.equal(answer.changeAnnotations !== undefined, documentChanges && changeAnnotations);
        assert.equal(JSON.stringify(answer).includes('annotationId'), documentChanges && changeAnnotations);
      });
    }
  }

  it('asks before it changes other files, and only then', () => {
    const { documentChanges = [], changeAnnotations = {} } = edit(ask(cursor, 'customerId', domain));
    const asked = documentChanges.flatMap((change) => {
      assert.ok(TextDocumentEdit.is(change));
      const annotated = change.edits.filter((one) => AnnotatedTextEdit.is(one));
      for (const { annotationId } of annotated) {
        assert.deepEqual(changeAnnotations[annotationId], {
          label: 'Other files of the domain',
          needsConfirmation: true,
        });
      }
      return annotated.map(() => change.textDocument.uri);
    });
    assert.deepEqual(asked, ['file:///Order.profiletype.json', 'file:///Visit.profiletype.json']);
  });

  it('leaves other files alone for a field and for a key that they do not have', () => {
    for (const marked of ['{ "Fields": { "i|d": {} } }', '{ "Keys": { "alo|ne": [] } }']) {
      assert.deepEqual(Object.keys(edit(ask(atCursor(marked), 'other', domain)).changes ?? {}), [here]);
    }
  });

  it('leaves other files alone for a name that has no effect', () => {
    const answer = edit(ask(atCursor('{ "Keys": { "i|d": [], "id": [] } }'), 'other', domain));
    assert.deepEqual(Object.keys(answer.changes ?? {}), [here]);
  });

  it('refuses a name that a key of a changed file has, and takes one that a key of another file has', () => {
    assert.equal(
      refusal('{ "Keys": { "i|d": [] } }', 'orderId', domain),
      'There is a key `orderId` already in `Order.profiletype.json`.',
    );
    edit(ask(atCursor('{ "Keys": { "i|d": [] } }'), 'stayId', domain));
  });

  it('says which file has the name as people know it', () => {
    for (const [address, name] of [
      ['Gr%C3%B6%C3%9Fe%201', 'Größe 1'],
      ['100%', '100%'],
    ] as const) {
      const others = domainOf({
        [`file:///${address}.profiletype.json`]: '{ "Keys": { "a": [], "b": [] } }',
      });
      assert.equal(
        refusal('{ "Keys": { "a|": [] } }', 'b', others),
        `There is a key \`b\` already in \`${name}.profiletype.json\`.`,
      );
    }
  });
});

describe('Rename prepares', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a field', '{ "Fields": { "Z|ip": {} } }', '{ "Fields": { "«Zip»": {} } }', 'Zip'],
    [
      'a use',
      '{ "Keys": { "K": [{ "FieldNames": ["Zip|"] }] } }',
      '{ "Keys": { "K": [{ "FieldNames": ["«Zip»"] }] } }',
      'Zip',
    ],
    ['a key at its quote', '{ "Keys": { |"K": [] } }', '{ "Keys": { "«K»": [] } }', 'K'],
    ['a name in escapes, decoded', '{ "Keys": { "\\u004b|": [] } }', '{ "Keys": { "«\\u004b»": [] } }', 'K'],
    [
      'a name that ends in an escaped quote',
      '{ "Keys": { "K\\"|": [] } }',
      '{ "Keys": { "«K\\"»": [] } }',
      'K"',
    ],
    ['a name that is being written', '{ "Keys": { "K|', '{ "Keys": { "«K»', 'K'],
    [
      'a name that is being written behind an escaped quote',
      '{ "Keys": { "K\\"|',
      '{ "Keys": { "«K\\"»',
      'K"',
    ],
    ['a name without quotes', '{ "Keys": { K|: [] } }', '{ "Keys": { «K»: [] } }', 'K'],
  ];
  for (const [name, marked, expected, placeholder] of cases) {
    it(name, () => {
      const { document, text, position } = atCursor(marked);
      const answer = prepareRename(document, text, position);
      assert.ok(!('refused' in answer));
      assert.equal(showPlaces(text, [answer.range]), expected);
      assert.equal(answer.placeholder, placeholder);
    });
  }

  it('nothing but names', () => {
    for (const marked of [
      '|',
      '{ "Fields|": {} }',
      '{ "Fields": { "|": {} } }',
      '{ "TemplateId": "C|TR" }',
    ]) {
      const { document, text, position } = atCursor(marked);
      assert.deepEqual(prepareRename(document, text, position), {
        refused: 'Only the names of fields and keys can be renamed.',
      });
    }
  });
});

/** These look at what a name says, above all whether it is a predefined key's. */
const dependOnNames: ReadonlySet<string> = new Set([
  'content-type-target',
  'key-content-type',
  'key-low-cardinality',
  'key-reserved',
  'key-system-name',
  'profile-not-durable',
]);

function findings(text: string): string[] {
  const codes = check(new ProfileTypeDocument(text)).map(({ rule }) => rule.code);
  return codes.filter((code) => !dependOnNames.has(code)).sort();
}

describe('Rename there and back', () => {
  const types = Object.values(modelledTypes).flatMap((type) => [
    JSON.stringify(type),
    JSON.stringify(type, null, 2),
    JSON.stringify(type, null, '\t').replaceAll('\n', '\r\n'),
  ]);
  const name = fc
    .tuple(
      fc.constantFrom('a', 'Z'),
      fc.string({ unit: fc.constantFrom('b', 'Y', '7', '_', '-'), maxLength: 10 }),
    )
    .map(([first, rest]) => `new${first}${rest}`);

  it('gives the same text, and what is between has the same findings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.nat(), name, (text, where, newName) => {
        const { fields, keys, keyDefinitions } = new ProfileTypeDocument(text);
        const names = [
          ...[...fields.values(), ...keys].map(({ nameNode }) => nameNode),
          ...keyDefinitions.flatMap(({ fieldNames }) => fieldNames),
        ];
        const node = names[where % names.length];
        assert.ok(node);
        const cursor = atOffset(text, node.offset + 1);
        const there = renamed(cursor, newName);
        assert.notEqual(there, text);
        assert.deepEqual(findings(there), findings(text));
        const again = atOffset(there, there.indexOf(`"${newName}"`) + 1);
        assert.equal(renamed(again, node.value), text);
      }),
      { numRuns: 300 },
    );
  });
});
