import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type JsonNode, parseJson } from '../../../core/document/json';
import { readMarks } from '../rules/marks';

/** What a tree holds, as `JSON.parse` would give it; a name without a value is `undefined`. */
function valueOf(node: JsonNode | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(valueOf);
  if (node?.type !== 'object') return node?.value;
  const entries = (node.children ?? []).map(({ children = [] }) => [
    children[0]?.value as string,
    valueOf(children[1]),
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** Every node lies in the one that holds it, behind the one before it. */
function assertSound(node: JsonNode): void {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    let from = next.offset;
    for (const child of next.children ?? []) {
      assert.equal(child.parent, next);
      assert.ok(child.offset >= from && child.length >= 0, 'a node starts in the one before it');
      from = child.offset + child.length;
      assert.ok(from <= next.offset + next.length, 'a node ends behind the one that holds it');
      pending.push(child);
    }
  }
}

describe('Text that is not strict JSON', () => {
  /** What is wrong, where (one mark for each kind) and what is read nevertheless. */
  const cases: readonly (readonly [string, string, readonly string[], unknown])[] = [
    ['a line comment', '{ "a": 1 «// one»\n, "b": 2 }', ['comment'], { a: 1, b: 2 }],
    ['a block comment', '«/* one */»{ "a": 1 }', ['comment'], { a: 1 }],
    ['a block comment of many lines', '{ «/*\n one\n*/» "a": 1 }', ['comment'], { a: 1 }],
    ['only a comment', '«// nothing»', ['comment'], undefined],
    ['a comma before a brace', '{ "a": 1«,» }', ['trailing-comma'], { a: 1 }],
    ['a comma before a bracket', '[1«,»\n]', ['trailing-comma'], [1]],
    ['a comma before a comment', '[1«,» «// one»\n]', ['trailing-comma', 'comment'], [1]],
    ['two commas behind each other', '{ "a": 1,«,» "b": 2 }', ['incomplete'], { a: 1, b: 2 }],
    ['a comma too early', '{«,» "a": 1 }', ['incomplete'], { a: 1 }],
    ['a missing comma in an object', '{ "a": 1 «"b"»: 2 }', ['incomplete'], { a: 1, b: 2 }],
    ['a missing comma in a list', '[1 «2»]', ['incomplete'], [1, 2]],
    ['a missing colon', '{ "a" «1», "b": 2 }', ['incomplete'], { a: 1, b: 2 }],
    ['a missing value', '{ «"a"»: , "b": 2 }', ['incomplete'], { a: undefined, b: 2 }],
    ['a name alone', '{ «"a"», "b": 2 }', ['incomplete'], { a: undefined, b: 2 }],
    ['a name alone at the end', '{ "b": 2, «"a"» }', ['incomplete'], { b: 2, a: undefined }],
    [
      'a name that is being written before another',
      '{ «"a"» "b": 2 }',
      ['incomplete'],
      { a: undefined, b: 2 },
    ],
    ['a name without quotes', '{ «a»: 1, "b": 2 }', ['unreadable'], { a: 1, b: 2 }],
    ['a value without quotes', '{ "a": «b» }', ['unreadable'], { a: undefined }],
    ['a Python value', '{ "a": «True», "b": 2 }', ['unreadable'], { a: undefined, b: 2 }],
    ['a text in single quotes', `{ "a": «'b'» }`, ['unreadable'], { a: undefined }],
    ['a text of words in single quotes', `{ "a": «'b c d'» }`, ['unreadable'], { a: undefined }],
    ['typographic quotes', '{ «“a”»: 1 }', ['unreadable'], { '“a”': 1 }],
    ['a text that does not end', '{ "a": «"b»\n}', ['unreadable'], { a: 'b' }],
    ['a text that ends in a backslash', '{ "a": «"b\\"»\n}', ['unreadable'], undefined],
    ['an unknown escape', '["a", «"\\x"»]', ['unreadable'], undefined],
    ['a short Unicode escape', '["a", «"\\u12"»]', ['unreadable'], undefined],
    ['a control character', '["a", «"\t"»]', ['unreadable'], undefined],
    ['a number with a leading zero', '{ "a": 0«7» }', ['unreadable'], undefined],
    ['a number that ends in a dot', '[«5.»]', ['unreadable'], undefined],
    ['a number with a plus', '[«+1»]', ['unreadable'], undefined],
    ['a brace that closes nothing', '{ "a": 1 }«}»', ['unreadable'], { a: 1 }],
    ['a bracket for a brace', '{ "a": [1, 2«}»', ['unreadable'], { a: [1, 2] }],
    ['an object that is not closed', '«{» "a": 1', ['unreadable'], { a: 1 }],
    ['an inner object that is not closed', '«{» "a": { "b": 1 }', ['unreadable'], { a: { b: 1 } }],
    ['a list that is not closed', '{ "a": 1, "b": «[»', ['unreadable'], undefined],
    ['a word behind the document', '{ "a": 1 }\n«b»', ['unreadable'], { a: 1 }],
    ['a second document', '{ "a": 1 }\n«{» "b": 2 }', ['unreadable'], { a: 1 }],
    ['no document', '«»', ['unreadable'], undefined],
    ['only white space', '« \n\t »', ['unreadable'], undefined],
    ['a byte order mark behind the start', '[1]«\uFEFF»', ['unreadable'], [1]],
  ];
  for (const [title, marked, kinds, read] of cases) {
    it(`is reported for ${title}`, () => {
      const { text, reported } = readMarks(marked);
      const { root, errors } = parseJson(text);
      const shown = (kind: string, { offset, length }: { offset: number; length: number }): string =>
        `${kind} at ${offset}: ${text.slice(offset, offset + length)}`;
      assert.deepEqual(
        [...errors].sort((a, b) => a.offset - b.offset).map((error) => shown(error.kind, error)),
        reported.map((mark, index) => shown(kinds[index] ?? '', mark)),
      );
      if (read !== undefined) assert.deepEqual(valueOf(root), read);
      if (root) assertSound(root);
    });
  }

  it('is reported at most a hundred times', () => {
    assert.ok(parseJson('\u0000 '.repeat(10_000)).errors.length <= 101);
  });

  it('is read however deep it is nested', () => {
    for (const text of [
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      ']'.repeat(100_000),
      '['.repeat(100_000) + ']'.repeat(100_000),
    ]) {
      const { root, errors } = parseJson(text);
      assert.ok(errors.length > 0 || root?.length === text.length);
    }
  });
});

describe('Strict JSON', () => {
  const accepted = [
    ...[
      'null',
      'true',
      'false',
      '0',
      '-0',
      '1',
      '-1',
      '10',
      '1.5',
      '-0.25',
      '1e5',
      '1E5',
      '1e+5',
      '1e-5',
      '0e0',
      '1.5e10',
    ],
    ...['123456789012345678901234567890', '1e400', '0.1e-400'],
    ...[
      '""',
      '"a"',
      '" "',
      '"\\""',
      '"\\\\"',
      '"\\/"',
      '"\\b\\f\\n\\r\\t"',
      '"\\u0000"',
      '"\\u00e9"',
      '"\\uD83D\\uDE00"',
      '"\\ud83d"',
    ],
    ...[
      '"é😀"',
      '"\u007f"',
      '"\u2028\u2029"',
      '"\uffff"',
      '"// no comment"',
      '"/* none */"',
      '"[{"',
      '"\ud800"',
    ],
    ...['[]', '[ ]', '[1]', '[1,2]', '[[]]', '[[],[[]]]', '[null]', ' [1] ', '\t\r\n[1]\r\n', '\uFEFF[1]'],
    ...[
      '{}',
      '{ }',
      '{"a":1}',
      '{"":0}',
      '{"a":1,"b":[2,{"c":null}]}',
      '{"a":1,"a":2}',
      '{"\\u0061":1}',
      '{"a":{}}',
    ],
    ...['{"constructor":1}', '{"a"\n:\r\n1\t}'],
  ];
  for (const text of accepted) {
    it(`is ${JSON.stringify(text)}`, () => {
      const { root, errors } = parseJson(text);
      assert.deepEqual(errors, []);
      assert.deepEqual(valueOf(root), JSON.parse(text.replace(/^\uFEFF/, '')));
    });
  }

  const rejected = [
    ...['', ' ', 'nul', 'True', 'NULL', 'undefined', 'NaN', 'Infinity', '-Infinity', 'a', '«', "'a'", '`a`'],
    ...[
      '-',
      '+1',
      '.5',
      '5.',
      '-.5',
      '01',
      '-01',
      '1e',
      '1e+',
      '1.e5',
      '0x1F',
      '1_000',
      '1 000',
      '--1',
      '1.5.5',
      '\uff11',
    ],
    ...[
      '"',
      '"a',
      'a"',
      '"a\nb"',
      '"\t"',
      '"\u0000"',
      '"\u001f"',
      '"\\"',
      '"\\a"',
      '"\\x41"',
      '"\\u"',
      '"\\u12"',
      '"\\u12G4"',
      '"\\\u0000"',
    ],
    ...[
      '[',
      ']',
      '[1',
      '1]',
      '[1,]',
      '[,1]',
      '[,]',
      '[1 2]',
      '[1,,2]',
      '[1:2]',
      '[1}',
      '[[1]',
      '[1]]',
      '[1],[2]',
      '[1];',
    ],
    ...[
      '{',
      '}',
      '{]',
      '{"a"}',
      '{"a":}',
      '{"a":1',
      '{"a" 1}',
      '{"a":1,}',
      '{,}',
      '{a:1}',
      "{'a':1}",
      '{1:1}',
      '{"a"::1}',
    ],
    ...['{"a":1 "b":2}', '{"a":1}}', '{{}}', '{[]}', '{"a":1}{}', '{null:1}', '{"a":1;"b":2}', '{"a"=1}'],
    ...[
      '// a',
      '/* a */ 1',
      '1 // a',
      '1 /* a',
      '# a',
      '\u00a01',
      '\u20281',
      '1\u000b',
      '\f1',
      '1\u0000',
      '\uFEFF',
      '\uFEFF\uFEFF1',
      '*',
      ':',
      ',',
    ],
  ];
  for (const text of rejected) {
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.notDeepEqual(parseJson(text).errors, []);
    });
  }

  it('is what JSON.parse takes, and means the same', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', '\uFEFF', ' \r\n\t'), (text, before) => {
        const { root, errors } = parseJson(before + text);
        assert.deepEqual(errors, []);
        assert.deepEqual(valueOf(root), JSON.parse(text));
        if (root) assertSound(root);
      }),
    );
  });

  const pieces = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b',
      '1',
      '-',
      'null',
      ' ',
      '\n',
      '//',
      '/*',
      '*/',
      "'",
      '\\',
      'x',
      '"',
    ),
    { maxLength: 12 },
  );

  it('is accepted exactly where JSON.parse accepts it', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        assert.equal(parseJson(text).errors.length === 0, isJson);
      }),
      { numRuns: 5000 },
    );
  });

  it('is not needed for a sound tree', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const { root, errors } = parseJson(text);
        if (root) assertSound(root);
        for (const { offset, length } of errors)
          assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length);
      }),
      { numRuns: 5000 },
    );
  });
});
