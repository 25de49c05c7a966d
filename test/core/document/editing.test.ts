import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges, type TextChange } from '../../../core/document/changes';
import {
  insertEntry,
  insertMember,
  type JsonValue,
  remove,
  replaceWith,
} from '../../../core/document/editing';
import type { JsonNode } from '../../../core/document/json';
import { JsonDocument } from '../../../core/document/json-document';
import { findByPointer } from '../../../core/document/pointer';

/** The text after a change of the value at a pointer. */
function after(
  text: string,
  pointer: string,
  edit: (document: JsonDocument, node: JsonNode) => TextChange,
): string {
  const document = new JsonDocument(text);
  const node = findByPointer(document, pointer);
  assert.ok(node, `there is nothing at ${pointer} in ${text}`);
  return applyChanges(text, [edit(document, node)]);
}

/** The text without the member or entry at a pointer. */
const without = (text: string, pointer: string): string =>
  after(text, pointer, (document, node) =>
    remove(document, node.parent?.type === 'property' ? node.parent : node),
  );

/** The text with a member in the object, or an entry in the list, at a pointer. */
const withNew = (text: string, pointer: string, value: JsonValue = 1): string =>
  after(text, pointer, (document, node) =>
    node.type === 'object' ? insertMember(document, node, 'new', value) : insertEntry(document, node, value),
  );

const field = { Source: '_source.a', Target: '_profile.Attributes.a' };
const key = [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }];

/** Before, where, what and after. */
type Insertion = readonly [what: string, before: string, pointer: string, value: JsonValue, after: string];

function inserts(title: string, cases: readonly Insertion[]): void {
  describe(title, () => {
    for (const [what, before, pointer, value, expected] of cases) {
      it(what, () => {
        assert.equal(withNew(before, pointer, value), expected);
      });
    }
  });
}

inserts('A new member goes', [
  ['on a line of its own', '{\n  "a": 1\n}', '', 2, '{\n  "a": 1,\n  "new": 2\n}'],
  ['behind the indentation of the others', '{\n    "a": 1\n}', '', 2, '{\n    "a": 1,\n    "new": 2\n}'],
  ['behind tabs', '{\n\t"a": { "b": 1 }\n}', '', 2, '{\n\t"a": { "b": 1 },\n\t"new": 2\n}'],
  [
    'behind the line end of Windows',
    '{\r\n  "a": 1\r\n}\r\n',
    '',
    2,
    '{\r\n  "a": 1,\r\n  "new": 2\r\n}\r\n',
  ],
  ['on the same line', '{ "a": 1 }', '', 2, '{ "a": 1, "new": 2 }'],
  ['on the same line without blanks', '{"a":1}', '', 2, '{"a":1,"new":2}'],
  ['into an object on one line', '{\n  "a": { "b": 1 }\n}', '/a', 2, '{\n  "a": { "b": 1, "new": 2 }\n}'],
  ['into an empty document', '{}', '', 2, '{\n  "new": 2\n}'],
  ['into an empty document with a blank', '{ }', '', 2, '{\n  "new": 2\n}'],
  ['into an empty document of several lines', '{\r\n\r\n}', '', 2, '{\r\n  "new": 2\r\n}'],
  ['into an empty member', '{\n\t"Fields": {}\n}', '/Fields', 2, '{\n\t"Fields": {\n\t\t"new": 2\n\t}\n}'],
  ['into an empty member on one line', '{ "Fields": {} }', '/Fields', 2, '{ "Fields": { "new": 2 } }'],
  ['into an empty member without blanks', '{"Fields":{}}', '/Fields', 2, '{"Fields":{"new":2}}'],
  ['into an empty object of several lines', '{ "a": {\n} }', '/a', 2, '{ "a": {\n  "new": 2\n} }'],
  [
    'into an empty object as into the one beside it',
    '{\n  "Fields": {\n    "a": { "Source": "x" },\n    "b": {}\n  }\n}',
    '/Fields/b',
    2,
    '{\n  "Fields": {\n    "a": { "Source": "x" },\n    "b": { "new": 2 }\n  }\n}',
  ],
  [
    'into an empty object on lines, as into the one beside it',
    '{\n  "Fields": {\n    "a": {\n      "Source": "x"\n    },\n    "b": {}\n  }\n}',
    '/Fields/b',
    2,
    '{\n  "Fields": {\n    "a": {\n      "Source": "x"\n    },\n    "b": {\n      "new": 2\n    }\n  }\n}',
  ],
  [
    'into an object behind a bracket',
    '{\n  "k": [{\n    "a": 1\n  }]\n}',
    '/k/0',
    2,
    '{\n  "k": [{\n    "a": 1,\n    "new": 2\n  }]\n}',
  ],
  ['in place of a comma that should not be there', '{\n  "a": 1,\n}', '', 2, '{\n  "a": 1,\n  "new": 2\n}'],
  ['behind a half-written member', '{\n  "a":\n}', '', 2, '{\n  "a":,\n  "new": 2\n}'],
  ['behind a half-written name', '{ "a" }', '', 2, '{ "a", "new": 2 }'],
  ['behind a comment in an empty object', '{\n  // none\n}', '', 2, '{\n  // none\n  "new": 2\n}'],
  ['into a text that is not complete', '{\n  "a": 1\n', '', 2, '{\n  "a": 1,\n  "new": 2\n'],
  ['behind a byte order mark', '\uFEFF{\n  "a": 1\n}', '', 2, '\uFEFF{\n  "a": 1,\n  "new": 2\n}'],
]);

inserts('A new entry goes', [
  ['behind the others', '{ "a": ["x"] }', '/a', 'y', '{ "a": ["x", "y"] }'],
  ['behind the others without blanks', '{"a":["x"]}', '/a', 'y', '{"a":["x","y"]}'],
  ['on a line of its own', '[\n  "x"\n]', '', 'y', '[\n  "x",\n  "y"\n]'],
  ['into an empty list', '{ "a": [] }', '/a', 'y', '{ "a": ["y"] }'],
  [
    'into an empty list as into the one beside it',
    '{\n  "a": [\n    "x"\n  ],\n  "b": []\n}',
    '/b',
    'y',
    '{\n  "a": [\n    "x"\n  ],\n  "b": [\n    "y"\n  ]\n}',
  ],
]);

inserts('What is inserted is written', [
  [
    'like its sibling on one line',
    '{\n  "a": { "x": 1 }\n}',
    '',
    field,
    '{\n  "a": { "x": 1 },\n  "new": { "Source": "_source.a", "Target": "_profile.Attributes.a" }\n}',
  ],
  [
    'like its sibling on lines',
    '{\n  "a": {\n    "x": 1\n  }\n}',
    '',
    field,
    '{\n  "a": {\n    "x": 1\n  },\n  "new": {\n    "Source": "_source.a",\n    "Target": "_profile.Attributes.a"\n  }\n}',
  ],
  [
    'on lines where there is none',
    '{\n  "Fields": {}\n}',
    '/Fields',
    field,
    '{\n  "Fields": {\n    "new": {\n      "Source": "_source.a",\n      "Target": "_profile.Attributes.a"\n    }\n  }\n}',
  ],
  [
    'on one line in a text of one line',
    '{ "a": {} }',
    '/a',
    key,
    '{ "a": { "new": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] } }',
  ],
  [
    'without blanks in a text without',
    '{"a":{}}',
    '/a',
    key,
    '{"a":{"new":[{"StandardIdentifiers":["PROFILE","UNIQUE"],"FieldNames":["id"]}]}}',
  ],
  [
    'on lines, but for short lists',
    '{\n  "Keys": {}\n}',
    '/Keys',
    key,
    '{\n  "Keys": {\n    "new": [\n      {\n        "StandardIdentifiers": ["PROFILE", "UNIQUE"],\n        "FieldNames": ["id"]\n      }\n    ]\n  }\n}',
  ],
  [
    'with all lists on lines where others are',
    '{\n  "a": [\n    1\n  ],\n  "Keys": {}\n}',
    '/Keys',
    [{ FieldNames: ['id'] }],
    '{\n  "a": [\n    1\n  ],\n  "Keys": {\n    "new": [\n      {\n        "FieldNames": [\n          "id"\n        ]\n      }\n    ]\n  }\n}',
  ],
  [
    'with definitions on one line, as those before',
    '{\n  "Keys": {\n    "k": [\n      { "FieldNames": ["a"] }\n    ]\n  }\n}',
    '/Keys',
    [{ FieldNames: ['id'] }],
    '{\n  "Keys": {\n    "k": [\n      { "FieldNames": ["a"] }\n    ],\n    "new": [\n      { "FieldNames": ["id"] }\n    ]\n  }\n}',
  ],
  [
    'with braces beside brackets, as those before',
    '{\n  "Keys": {\n    "k": [{\n      "FieldNames": ["a"]\n    }]\n  }\n}',
    '/Keys',
    [{ FieldNames: ['id'] }],
    '{\n  "Keys": {\n    "k": [{\n      "FieldNames": ["a"]\n    }],\n    "new": [{\n      "FieldNames": ["id"]\n    }]\n  }\n}',
  ],
  ['empty where it is empty', '{\n  "a": 1\n}', '', {}, '{\n  "a": 1,\n  "new": {}\n}'],
  ['with escapes where JSON needs them', '{ "a": 1 }', '', 'é "\n\\', '{ "a": 1, "new": "é \\"\\n\\\\" }'],
]);

describe('A new member can go', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['{ "a": 1, "b": 2 }', '{ "new": 0, "a": 1, "b": 2 }', '{ "a": 1, "new": 0, "b": 2 }'],
    [
      '{\n  "a": 1,\n  "b": 2\n}',
      '{\n  "new": 0,\n  "a": 1,\n  "b": 2\n}',
      '{\n  "a": 1,\n  "new": 0,\n  "b": 2\n}',
    ],
    ['{"a":1,"b":2}', '{"new":0,"a":1,"b":2}', '{"a":1,"new":0,"b":2}'],
  ];
  for (const [text, before, behind] of cases) {
    it(`before or behind another: ${JSON.stringify(text)}`, () => {
      const beside = (place: 'before' | 'after'): string =>
        after(text, '', (document, root) => {
          const first = root.children?.[0];
          assert.ok(first);
          return insertMember(
            document,
            root,
            'new',
            0,
            place === 'before' ? { before: first } : { after: first },
          );
        });
      assert.equal(beside('before'), before);
      assert.equal(beside('after'), behind);
    });
  }
});

describe('What is removed takes along', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['the comma behind it, as first', '{ "a": 1, "b": 2 }', '/a', '{ "b": 2 }'],
    ['the comma behind it, in the middle', '{ "a": 1, "b": 2, "c": 3 }', '/b', '{ "a": 1, "c": 3 }'],
    ['the comma before it, as last', '{ "a": 1, "b": 2 }', '/b', '{ "a": 1 }'],
    ['everything between the braces, if it stands alone', '{ "a": 1 }', '/a', '{}'],
    ['its line, as first', '{\n  "a": 1,\n  "b": 2\n}', '/a', '{\n  "b": 2\n}'],
    [
      'its line, in the middle',
      '{\n\t"a": 1,\n\t"b": {\n\t\t"x": 1\n\t},\n\t"c": 3\n}',
      '/b',
      '{\n\t"a": 1,\n\t"c": 3\n}',
    ],
    ['its line, as last', '{\r\n  "a": 1,\r\n  "b": 2\r\n}', '/b', '{\r\n  "a": 1\r\n}'],
    ['all lines, if it stands alone', '{\n  "a": {\n    "x": 1\n  }\n}', '/a/x', '{\n  "a": {}\n}'],
    ['the comma of an entry', '["a", "b", "c"]', '/1', '["a", "c"]'],
    ['the comma before the last entry', '["a", "b"]', '/1', '["a"]'],
    ['nothing of a list that it leaves empty', '["a"]', '/0', '[]'],
    ['the comma of dense JSON', '{"a":1,"b":[1,2]}', '/b/0', '{"a":1,"b":[2]}'],
    ['a comma that should not be there, if it stands alone', '{ "a": 1, }', '/a', '{}'],
    [
      'only its own comma, if there is another that should not be there',
      '{ "a": 1, "b": 2, }',
      '/b',
      '{ "a": 1, }',
    ],
    ['nothing of a half-written member before it', '{ "a":, "b": 2 }', '/b', '{ "a": }'],
    ['no comma where there is none', '{ "a": 1 "b": 2 }', '/a', '{ "b": 2 }'],
    ['no comma where there is none before it', '{ "a": 1 "b": 2 }', '/b', '{ "a": 1 }'],
    [
      'no comment on the member before it',
      '{\n  "a": 1, // one, two\n  "b": 2\n}',
      '/b',
      '{\n  "a": 1 // one, two\n}',
    ],
    ['no line break that a comment needs', '{ "a": 1, // one\n"b": 2 }', '/b', '{ "a": 1 // one\n }'],
    [
      'no comment on the member behind it',
      '{\n  "a": 1,\n  // two\n  "b": 2\n}',
      '/a',
      '{\n  // two\n  "b": 2\n}',
    ],
    ['a comment between it and its comma', '{ "a": 1 /* one, */, "b": 2 }', '/a', '{ "b": 2 }'],
  ];
  for (const [what, before, pointer, expected] of cases) {
    it(what, () => {
      assert.equal(without(before, pointer), expected);
    });
  }
});

it('What is inserted into a very long list stands behind it', () => {
  const lists = '[0],'.repeat(200_000);
  assert.equal(withNew(`{"a":[${lists}[0]]}`, '/a', [1]), `{"a":[${lists}[0],[1]]}`);
});

it('What is replaced keeps its surroundings', () => {
  assert.equal(
    after('{ "a": [1, 2], "b": 3 }', '/a', (_, node) => replaceWith(node, ['é'])),
    '{ "a": ["é"], "b": 3 }',
  );
});

/** A JSON object as several authors would write it. */
const writings: readonly ((value: unknown) => string)[] = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value, null, 4),
  (value) => JSON.stringify(value, null, '\t'),
  (value) => JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'),
  (value) => JSON.stringify(value, null, 1).replace(/\n */g, ' '),
];
const anyObject = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
const anyText = fc.tuple(anyObject, fc.constantFrom(...writings)).map(([value, write]) => write(value));

/** The objects and lists of a document. */
function containersOf({ root }: JsonDocument): JsonNode[] {
  const containers = root ? [root] : [];
  for (const container of containers) {
    for (const child of container.children ?? []) {
      const value = child.type === 'property' ? child.children?.[1] : child;
      if (value?.children) containers.push(value);
    }
  }
  return containers;
}

describe('For every object and list of every text', () => {
  it('an insertion adds one value, and its removal gives the same text again', () => {
    const value = fc.constantFrom<JsonValue>(1, 'x', [], {}, field, key, [['a'], 'b']);
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), value, (text, which, where, inserted) => {
        const document = new JsonDocument(text);
        const containers = containersOf(document);
        const index = which % containers.length;
        const container = containers[index];
        assert.ok(container);
        const count = container.children?.length ?? 0;
        const position = where % (count + 1);
        const neighbour = container.children?.[position];
        const place = neighbour ? { before: neighbour } : 'last';
        const change =
          container.type === 'object'
            ? insertMember(document, container, 'a new one', inserted, place)
            : insertEntry(document, container, inserted, place);
        const longer = new JsonDocument(applyChanges(text, [change]));
        assert.deepEqual(longer.syntaxErrors, []);
        const grown = containersOf(longer).find(({ offset }) => offset === container.offset);
        assert.equal(grown?.children?.length, count + 1);
        const child = grown.children[position];
        const node = child?.type === 'property' ? child.children?.[1] : child;
        assert.ok(child && node);
        const written = longer.text.slice(node.offset, node.offset + node.length);
        assert.deepEqual(JSON.parse(written), inserted);
        assert.equal(applyChanges(longer.text, [remove(longer, child)]), text);
      }),
    );
  });

  it('a removal takes one value away and leaves the others', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, which, where) => {
        const document = new JsonDocument(text);
        const filled = containersOf(document).filter(({ children = [] }) => children.length > 0);
        const container = filled[which % filled.length];
        const children = container?.children ?? [];
        const child = children[where % children.length];
        fc.pre(child !== undefined);
        const shorter = new JsonDocument(applyChanges(text, [remove(document, child)]));
        assert.deepEqual(shorter.syntaxErrors, []);
        const left = containersOf(shorter).find(({ offset }) => offset === container?.offset);
        const textOf = ({ text: from }: JsonDocument, { offset, length }: JsonNode): string =>
          from.slice(offset, offset + length);
        assert.deepEqual(
          left?.children?.map((one) => textOf(shorter, one)),
          children.filter((one) => one !== child).map((one) => textOf(document, one)),
        );
      }),
    );
  });

  it('nothing throws and nothing else is lost, however broken the text is', () => {
    const broken = fc.stringMatching(/^\{[{}[\]",:ab1/* \n]{0,25}$/);
    fc.assert(
      fc.property(broken, (text) => {
        const document = new JsonDocument(text);
        for (const container of containersOf(document)) {
          const change =
            container.type === 'object'
              ? insertMember(document, container, 'new', field)
              : insertEntry(document, container, field);
          const replaced = text.slice(change.offset, change.offset + change.length);
          assert.ok(change.text.startsWith(replaced.trimEnd()), 'something else is lost');
          for (const child of container.children ?? []) applyChanges(text, [remove(document, child)]);
        }
      }),
    );
  });
});
