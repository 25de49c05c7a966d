import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges } from '../../../core/document/changes';
import { addIgnore, newConfig } from '../../../core/workspace/add-ignore';
import { WorkspaceConfig } from '../../../core/workspace/config';

const file = 'types/A.profiletype.json';
const entry = { file, rule: 'key-inert', at: '/Keys/k/0' };

function added(
  text: string,
  { at = entry.at, ...others }: { at?: string | undefined } = {},
): string | undefined {
  const change = addIgnore(text, { ...entry, at: 'at' in others ? undefined : at });
  return change && applyChanges(text, [change]);
}

describe('An entry that ignores a finding is added', () => {
  for (const [what, before, after] of [
    [
      'to a new configuration',
      newConfig,
      `{\n  "ignores": [\n    {\n      "file": "${file}",\n      "rule": "key-inert",\n      "at": "/Keys/k/0"\n    }\n  ]\n}\n`,
    ],
    ['to braces on one line', '{}', ''],
    ['behind other members', '{\n  "domain": "europe"\n}\n', ''],
    ['to an empty list', '{\n  "ignores": []\n}\n', ''],
    [
      'behind another entry, written as that one is',
      `{\n  "ignores": [\n    { "file": "B", "rule": "key-inert" }\n  ]\n}\n`,
      `{\n  "ignores": [\n    { "file": "B", "rule": "key-inert" },\n    { "file": "${file}", "rule": "key-inert", "at": "/Keys/k/0" }\n  ]\n}\n`,
    ],
    [
      'with tabs',
      `{\n\t"ignores": [\n\t\t{\n\t\t\t"file": "B",\n\t\t\t"rule": "key-inert"\n\t\t}\n\t]\n}\n`,
      `{\n\t"ignores": [\n\t\t{\n\t\t\t"file": "B",\n\t\t\t"rule": "key-inert"\n\t\t},\n\t\t{\n\t\t\t"file": "${file}",\n\t\t\t"rule": "key-inert",\n\t\t\t"at": "/Keys/k/0"\n\t\t}\n\t]\n}\n`,
    ],
    ['with line ends of Windows', '{\r\n  "domain": "europe"\r\n}\r\n', ''],
    [
      'to dense JSON',
      '{"ignores":[{"file":"B","rule":"key-inert"}]}',
      `{"ignores":[{"file":"B","rule":"key-inert"},{"file":"${file}","rule":"key-inert","at":"/Keys/k/0"}]}`,
    ],
    ['beside comments', '{\n  // why\n  "domain": "europe" // here\n}\n', ''],
    ['before a trailing comma', '{ "ignores": [{ "file": "B", "rule": "key-inert" },] }', ''],
    ['to the list that counts', '{ "ignores": [], "ignores": [{ "file": "B", "rule": "key-inert" }] }', ''],
  ] as const) {
    it(what, () => {
      const text = added(before);
      assert.ok(text !== undefined);
      if (after !== '') assert.equal(text, after);
      assert.equal(text.includes('\r\n'), before.includes('\r\n'));
      const last = new WorkspaceConfig(text).settingsFor(file, {}).ignores.at(-1);
      assert.deepEqual([last?.file, last?.rule, last?.at], [file, 'key-inert', '/Keys/k/0']);
      const problems = (of: string): string[] =>
        new WorkspaceConfig(of).problems.map(({ code, message }) => `${code}: ${message}`);
      for (const problem of problems(text)) assert.ok(problems(before).includes(problem), problem);
    });
  }

  it('for the whole file', () => {
    const change = addIgnore('{}', { file, rule: 'key-inert', at: undefined });
    assert.ok(change);
    const text = applyChanges('{}', [change]);
    assert.deepEqual(JSON.parse(text), { ignores: [{ file, rule: 'key-inert' }] });
  });

  for (const [what, text] of [
    ['an empty text', ''],
    ['a list', '[]'],
    ['a text that is not closed', '{ "ignores": ['],
    ['a quote that is not closed', '{ "domain": "x }'],
    ['ignores that are no list', '{ "ignores": {} }'],
    ['ignores without a value', '{ "ignores": }'],
  ] as const) {
    it(`not to ${what}`, () => {
      assert.equal(added(text), undefined);
    });
  }

  it('one after the other, each with what it says, however odd its names', () => {
    const odd = fc.record(
      {
        file: fc.string({ unit: 'grapheme', minLength: 1 }),
        rule: fc.constantFrom('key-inert', 'unused-field'),
        at: fc.option(
          fc.string({ unit: 'grapheme' }).map((name) => `/${name}`),
          { nil: undefined },
        ),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 5 }), (entries) => {
        let text = newConfig;
        for (const one of entries) {
          const change = addIgnore(text, one);
          assert.ok(change);
          text = applyChanges(text, [change]);
        }
        const { ignores, problems } = new WorkspaceConfig(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          ignores.map(({ file, rule, at }) => ({ file, rule, at })),
          entries,
        );
      }),
    );
  });
});
