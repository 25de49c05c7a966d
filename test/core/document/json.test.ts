import assert from 'node:assert/strict';
import { parseJson } from '../../../core/document/json';
import { readMarks } from '../rules/marks';
import { jsonCorpus } from './json-corpus';
import { assertSound, parsedByPeer, valueOf } from './json-trees';

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
    ['a list without a comma before it that is not closed', '[1 «[»', ['unreadable'], [1, []]],
    ['an object without a colon before it that is not closed', '{ "a" «{»', ['unreadable'], { a: {} }],
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

describe(`Strict JSON, in ${[...jsonCorpus.values()].flat().length} texts,`, () => {
  for (const [title, cases] of jsonCorpus) {
    it(`is told from other texts: ${title}`, () => {
      for (const { text, verdict } of cases) {
        const { root, errors } = parseJson(text);
        const shown = JSON.stringify(text.slice(0, 100));
        const peer = parsedByPeer(text);
        assert.equal(errors.length === 0, peer !== undefined, shown);
        if (verdict !== 'either') assert.equal(errors.length === 0, verdict === 'accepted', shown);
        if (peer && text.length < 1000) assert.deepEqual(valueOf(root), peer.value, shown);
        if (root && text.length < 1000) assertSound(root);
      }
    });
  }

  it('is read however large it is', () => {
    const entry = '{"name":"Zoë 😀","list":[1,2.5,null,true]}';
    const text = `[${`${entry},\n`.repeat(230_000)}${entry}]`;
    assert.ok(text.length > 10_000_000);
    const { root, errors } = parseJson(text);
    assert.deepEqual(errors, []);
    assert.equal(root?.length, text.length);
    assert.ok(parseJson(text.slice(0, -1)).errors.length > 0);
  });

  it('is read with one text as large', () => {
    const text = JSON.stringify('é\\"\0\ud83d'.repeat(600_000));
    const { root, errors } = parseJson(text);
    assert.deepEqual(errors, []);
    assert.equal(root?.value, JSON.parse(text));
  });
});
