import assert from 'node:assert/strict';
import type { CodeLens, Location, Position } from 'vscode-languageserver-types';
import { codeLenses } from '../../../core/language/code-lens';
import type { DomainView } from '../../../core/language/domain-view';
import { atOffset } from './cursor';
import { halfWritten } from './half-written';
import { domainOf, noOtherFiles } from './other-files';

const uri = 'file:///Customer.profiletype.json';

interface Surroundings {
  readonly problems?: number;
  readonly domain?: DomainView;
  readonly commands?: boolean;
  readonly deploys?: boolean;
}

/** What can be done with a whole definition; the tests are about the other lenses but for one. */
const forTheFile = ['push', 'compare with deployed'];

function lensesOf(content: string, surroundings?: Surroundings): CodeLens[] {
  return allLensesOf(content, surroundings).filter(
    ({ command }) => !forTheFile.includes(command?.title ?? ''),
  );
}

function allLensesOf(
  content: string,
  { problems = 0, domain = noOtherFiles, commands = true, deploys = commands }: Surroundings = {},
): CodeLens[] {
  const { document, text } = atOffset(content, 0);
  return codeLenses(document, text, uri, problems, domain, { commands, deploys });
}

/** The text with each lens as the editor shows it: behind `>`, above its line and as far to the right. */
function shown(content: string, surroundings?: Surroundings): string {
  const lenses = lensesOf(content, surroundings);
  return content
    .split('\n')
    .flatMap((line, index) => [
      ...lenses
        .filter(({ range }) => range.start.line === index)
        .map(({ range, command }) => `${line.slice(0, range.start.character)}> ${command?.title}`),
      line,
    ])
    .join('\n');
}

/** The title of the only lens. */
function titleOf(content: string, surroundings?: Surroundings): string | undefined {
  const lenses = lensesOf(content, surroundings);
  assert.equal(lenses.length, 1);
  return lenses[0]?.command?.title;
}

function keyed(...names: readonly string[]): string {
  const keys = names.map((name) => `"${name}": [{ "FieldNames": ["Id"] }]`);
  return `{\n"Fields": {\n"Id": {}\n},\n"Keys": { ${keys.join(', ')} }\n}`;
}

describe('Code lenses', () => {
  it('push and compare the definition, in a client that can', () => {
    const ofFile = (commands: boolean, deploys: boolean): unknown[] =>
      allLensesOf('{}', { commands, deploys })
        .slice(1)
        .map(({ command }) => command);
    assert.deepEqual(ofFile(true, true), [
      { title: 'push', command: 'profiletype.push', arguments: [uri] },
      { title: 'compare with deployed', command: 'profiletype.diff', arguments: [uri] },
    ]);
    assert.deepEqual(ofFile(true, false), []);
    assert.deepEqual(ofFile(false, false), []);
  });

  it('stand above the type, the fields in keys and the keys that other types have', () => {
    const others = domainOf({
      'file:///a': '{ "Keys": { "_email": [], "A": [] } }',
      'file:///b': '{ "Keys": { "_email": [] } }',
    });
    const expected = `> 4 fields · 3 keys · 1 problem
{
  "ObjectTypeName": "Customer",
  "Fields": {
    > key CustomerId
    "Id": { "Source": "_source.id" },
    > key _email · key CustomerId
    "Email": { "Source": "_source.email" },
    "Name": { "Source": "_source.name" },
    > key _email
    "SecondEmail": {
      "Source": "_source.email2"
    }
  },
  "Keys": {
    > also in 2 other types
    "_email": [
      { "FieldNames": ["Email", "SecondEmail"] },
      { "FieldNames": ["Email"] }
    ],
    "CustomerId": [{ "FieldNames": ["Id", "Email"] }],
    > also in 1 other type
    "A": []
  }
}`;
    const text = expected.replace(/^ *>.*\n/gm, '');
    assert.equal(shown(text, { problems: 1, domain: others }), expected);
  });

  describe('count', () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ['{}', 0, 'no fields · no keys · no problems'],
      ['{ "Fields": { "a": {} }, "Keys": { "b": [] } }', 1, '1 field · 1 key · 1 problem'],
      ['{ "Fields": { "a": {}, "b": {} }, "Keys": {', 12, '2 fields · no keys · 12 problems'],
      ['{ "TemplateId": "CTR" }', 2, 'made from template CTR · 2 problems'],
      ['{ "TemplateId": "", "Fields": { "a": {} } }', 0, '1 field · no keys · no problems'],
      ['{ "TemplateId": 5 }', 1, 'no fields · no keys · 1 problem'],
      ['\uFEFF{}', 0, 'no fields · no keys · no problems'],
      ['  \t{}', 0, 'no fields · no keys · no problems'],
    ];
    for (const [text, problems, title] of cases) {
      it(`${title} in ${text}`, () => {
        assert.equal(titleOf(text, { problems }), title);
      });
    }
  });

  it('name up to three keys of a field, and count more', () => {
    const titleAboveField = (...names: readonly string[]): string | undefined =>
      lensesOf(keyed(...names))[1]?.command?.title;
    assert.equal(titleAboveField('a', 'b', 'c'), 'key a · key b · key c');
    assert.equal(titleAboveField('a', 'b', 'c', 'd'), '4 keys');
  });

  it('stand only where something begins its line', () => {
    const dense = '{"Fields":{"Id":{},"Name":{}},"Keys":{"Id":[{"FieldNames":["Id","Name"]}]}}';
    assert.equal(titleOf(dense), '2 fields · 1 key · no problems');
    const shared =
      '{ "Fields": {\n"Id": {}, "Name": {}\n}, "Keys": { "Id": [{ "FieldNames": ["Id", "Name"] }] } }';
    assert.deepEqual(
      lensesOf(shared).map(({ range }) => range.start),
      [
        { line: 0, character: 0 },
        { line: 1, character: 0 },
      ],
    );
  });

  it('count a type once, however often it names the key', () => {
    const [place] = domainOf({ 'file:///a': '{ "Keys": { "A": [] } }' }).keyLocations('A');
    assert.ok(place);
    const domain = { keyLocations: () => [place, place] };
    assert.match(shown('{ "Keys": {\n"A": [] } }', { domain }), /^> also in 1 other type$/m);
  });

  it('are none where there is no object', () => {
    for (const text of ['', '[]', '"text"', '// comment']) assert.deepEqual(lensesOf(text), []);
  });

  describe('lead', () => {
    const text = keyed('a', 'b');

    it('from the type to the problems', () => {
      assert.deepEqual(lensesOf(text)[0]?.command, {
        title: '1 field · 2 keys · no problems',
        command: 'workbench.actions.view.problems',
      });
    });

    it('from a field to the places in keys', () => {
      const [, lens] = lensesOf(text);
      assert.equal(lens?.command?.command, 'profiletype.showReferences');
      const [file, position, locations] = lens.command.arguments as [string, Position, Location[]];
      assert.equal(file, uri);
      assert.deepEqual(position, lens.range.start);
      const { text: places } = atOffset(text, 0);
      assert.deepEqual(
        locations.map(({ range }) => [range.start.line, places.getText(range)]),
        [
          [4, '"Id"'],
          [4, '"Id"'],
        ],
      );
      assert.deepEqual([...new Set(locations.map((location) => location.uri))], [uri]);
    });

    it('from a key to the other files', () => {
      const domain = domainOf({ 'file:///other': '{ "Keys": { "a": [] } }' });
      const lens = lensesOf('{ "Keys": {\n"a": [] } }', { domain }).at(-1);
      assert.deepEqual(lens?.command, {
        title: 'also in 1 other type',
        command: 'profiletype.showReferences',
        arguments: [uri, { line: 1, character: 0 }, domain.keyLocations('a')],
      });
    });

    it('nowhere in a client without the commands', () => {
      const commands = lensesOf(text, { commands: false }).map(({ command }) => command);
      assert.deepEqual(commands, [
        { title: '1 field · 2 keys · no problems', command: '' },
        { title: 'key a · key b', command: '' },
      ]);
    });
  });

  it('are known at every stage of writing', () => {
    for (const half of halfWritten()) {
      const { text } = atOffset(half, 0);
      for (const { range, command } of lensesOf(half)) {
        assert.match(
          text.getText({ start: { line: range.start.line, character: 0 }, end: range.start }),
          /^\s*$/,
        );
        assert.ok(command?.title);
      }
    }
  });
});
