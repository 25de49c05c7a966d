import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../core/language/selection-range';
import { atCursor, atOffset, type Cursor } from './cursor';

/** The texts that are selected one after the other. */
function selections({ document, text, position }: Cursor): string[] {
  const [first] = selectionRanges(document, text, [position]);
  assert.ok(first);
  const selected: string[] = [];
  for (let step: SelectionRange | undefined = first; step; step = step.parent) {
    selected.push(text.getText(step.range));
  }
  return selected;
}

describe('Selection grows', () => {
  it('from a step of a target', () => {
    assert.deepEqual(
      selections(
        atCursor('{ "Fields": { "A": { "Source": "", "Target": "_profile.Add|ress.City" }, "B": {} } }'),
      ),
      [
        'Address',
        '_profile.Address.City',
        '"_profile.Address.City"',
        '"Target": "_profile.Address.City"',
        '"Source": "", "Target": "_profile.Address.City"',
        '{ "Source": "", "Target": "_profile.Address.City" }',
        '"A": { "Source": "", "Target": "_profile.Address.City" }',
        '"A": { "Source": "", "Target": "_profile.Address.City" }, "B": {}',
        '{ "A": { "Source": "", "Target": "_profile.Address.City" }, "B": {} }',
        '"Fields": { "A": { "Source": "", "Target": "_profile.Address.City" }, "B": {} }',
        '{ "Fields": { "A": { "Source": "", "Target": "_profile.Address.City" }, "B": {} } }',
      ],
    );
  });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a step of a source',
      '{ "Source": "_source.na|me.first" }',
      ['name', '_source.name.first', '"_source.name.first"'],
    ],
    [
      'a step through a list',
      '{ "Source": "_source.li|nes[].title" }',
      ['lines[]', '_source.lines[].title', '"_source.lines[].title"'],
    ],
    [
      'a path in an expression',
      '{ "Source": "Mr {{_source.na|me}}" }',
      ['name', '_source.name', 'Mr {{_source.name}}', '"Mr {{_source.name}}"'],
    ],
    [
      'a path behind escapes',
      '{ "Source": "\\u00fc {{_source.na|me}}" }',
      ['name', '_source.name', '\\u00fc {{_source.name}}', '"\\u00fc {{_source.name}}"'],
    ],
    [
      'a text beside the paths',
      '{ "Source": "M|r {{_source.name}}" }',
      ['Mr {{_source.name}}', '"Mr {{_source.name}}"'],
    ],
    ['the end of a step', '{ "Target": "_profile|.City" }', ['_profile', '_profile.City', '"_profile.City"']],
    [
      'the beginning of a step',
      '{ "Target": "_profile.|City" }',
      ['City', '_profile.City', '"_profile.City"'],
    ],
    ['a quote', '{ "Target": |"_profile" }', ['"_profile"', '"Target": "_profile"']],
    ['a name', '{ "Fie|lds": {} }', ['Fields', '"Fields"', '"Fields": {}']],
    ['a path that is a name', '{ "_source.|a": 1 }', ['_source.a', '"_source.a"']],
    ['an entry that is no path', '{ "A": ["Target", "a.b|c"] }', ['a.bc', '"a.bc"']],
    ['a number', '{ "ExpirationDays": 3|0 }', ['30', '"ExpirationDays": 30']],
    [
      'an entry of a list',
      '{ "A": ["x", "y|", "z"] }',
      ['y', '"y"', '"x", "y", "z"', '["x", "y", "z"]', '"A": ["x", "y", "z"]'],
    ],
    ['an empty text', '{ "A": "|" }', ['""', '"A": ""']],
    ['an empty object', '{ "A": { | } }', ['{  }', '"A": {  }']],
    ['white space before the first member', '{ | "A": {} }', ['{  "A": {} }']],
    ['white space between members', '{ "A": 1, | "B": 2 }', ['"A": 1,  "B": 2', '{ "A": 1,  "B": 2 }']],
    ['an empty step', '{ "Target": "_profile.|" }', ['_profile.', '"_profile."']],
    [
      'a text that is being written',
      '{ "Target": "_profile.Ci|ty',
      ['City', '_profile.City', '"_profile.City'],
    ],
    ['a member that is being written', '{ "Target": |\n}', ['"Target": \n']],
  ];
  for (const [name, marked, expected] of cases) {
    it(`from ${name}`, () => {
      assert.deepEqual(selections(atCursor(marked)).slice(0, expected.length), expected);
    });
  }

  it('to the whole text', () => {
    for (const marked of ['|', ' | ', '{ "A": 1 }\n|\n', '// |\n{}', '"a|"', '\n{}|']) {
      assert.equal(selections(atCursor(marked)).at(-1), marked.replace('|', ''));
    }
    assert.deepEqual(selections(atCursor('{|}')), ['{}']);
  });

  it('at every position that is asked for', () => {
    const { document, text } = atOffset('{ "A": 1 }', 0);
    const places = [3, 7, 0].map((offset) => text.positionAt(offset));
    const starts = selectionRanges(document, text, places).map(({ range }) => text.getText(range));
    assert.deepEqual(starts, ['A', '1', '{ "A": 1 }']);
    assert.deepEqual(selectionRanges(document, text, []), []);
  });

  it('in 100,000 brackets, to an answer that can be written down', () => {
    const { document, text, position } = atCursor(`${'['.repeat(100_000)}|`);
    assert.ok(JSON.stringify(selectionRanges(document, text, [position])).length > 0);
  });
});
