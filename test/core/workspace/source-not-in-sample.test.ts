import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/document/changes';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check, type Problem, type RuleSetting } from '../../../core/rules/check';
import { soundFixes } from '../../../core/rules/sound-fixes';
import { readSamplePaths, type SampleFile } from '../../../core/samples/sample-paths';
import type { Ignore } from '../../../core/workspace/config';
import { judgeWithSamples } from '../../../core/workspace/judge';
import { allRules, sampleRules } from '../../../core/workspace/rules';
import { exampleDocument } from '../../../scripts/rule-examples';

const record = {
  id: '1',
  address: { street: '410 Example Ave', zip: '98101' },
  lines: [{ title: 'Lamp' }],
  tags: [],
  'first name': 'Nora',
};
const beside = (...texts: readonly (string | undefined)[]): SampleFile[] =>
  texts.map((text, index) => ({ name: ['T.sample.json', 'T.samples.jsonl'][index] ?? '', text }));
const oneSample = beside(JSON.stringify(record));

interface Settings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly ignores?: readonly Ignore[];
}

function judged(text: string, files: readonly SampleFile[], { rules = {}, ignores = [] }: Settings = {}) {
  return judgeWithSamples(new ProfileTypeDocument(text), readSamplePaths(files), { rules, ignores });
}

/** A definition with one more field, whose `Source` is a text as JSON writes it. */
const withSource = (source: string): string =>
  exampleDocument(`"Fields": { "a": { "Source": ${source}, "Target": "_profile.Attributes.a" } }`);

function problemsIn(source: string, files = oneSample): readonly Problem[] {
  return judged(withSource(source), files).problems;
}

/** The stretches of the text that are reported. */
function reported(source: string, files = oneSample): string[] {
  const text = withSource(source);
  return problemsIn(source, files).map(({ offset, length }) => text.slice(offset, offset + length));
}

describe('The examples of the rules about samples', () => {
  for (const { code, severity, sample, bad, good } of sampleRules) {
    it(`${code}: the bad one is reported, the good one is not, and nothing else is wrong with them`, () => {
      const found = (text: string): string[] =>
        judged(exampleDocument(text), beside(sample)).problems.map(
          ({ rule, severity: level }) => `${level} ${rule.code}`,
        );
      assert.deepEqual(found(bad), [`${severity} ${code}`]);
      assert.deepEqual(found(good), []);
      for (const text of [bad, good])
        assert.deepEqual(check(new ProfileTypeDocument(exampleDocument(text))), []);
    });
  }

  it('are of rules that can be set, and are among all', () => {
    for (const rule of sampleRules) assert.ok(rule.configurable !== false && allRules.includes(rule));
  });
});

describe('source-not-in-sample', () => {
  const missing: readonly (readonly [string, string])[] = [
    ['"_source.zip"', '_source.zip'],
    ['"_source.adress.zip"', '_source.adress.zip'],
    ['"_source.address.zip.code"', '_source.address.zip.code'],
    ['"_source.lines[].tilte"', '_source.lines[].tilte'],
    ['"_source.address[].zip"', '_source.address[].zip'],
    ['"\\u005fsource.\\u007aip"', '\\u005fsource.\\u007aip'],
    ['"\\"\\u00e9\\" {{_source.zip}}!"', '_source.zip'],
    ['"{{#if _source.nick}}{{_source.id}}{{/if}}"', '_source.nick'],
    ['"{{_source.[last name]}}"', '_source.[last name]'],
    ['"{{#each _source.rows}}{{title}}{{/each}}"', '_source.rows'],
  ];
  for (const [source, place] of missing) {
    it(`is reported exactly at the path of ${source}`, () => {
      assert.deepEqual(reported(source), [place]);
    });
  }

  const fine: readonly string[] = [
    '"_source.address.zip"',
    '"_source.address"',
    '"_source.lines[].title"',
    '"_source.lines[3].title"',
    '"_source.lines.title"',
    '"_source.tags[].name"',
    '"{{_source.[first name]}}"',
    '"{{_source.lines.[0].title}}"',
    '"{{#each _source.lines}}{{title}} {{price}} {{@index}} {{../id}} {{this.x}}{{/each}}"',
    '"{{#each _source.lines as |line|}}{{line.price}}{{/each}}"',
    // What is wrong with the text itself is reported already.
    '"zip"',
    '"_source.zip."',
    '"{{_source.zip}} {{city}}"',
    '"{{_source.zip"',
    '""',
    `"_source.${'x'.repeat(1000)}"`,
    '5',
  ];
  for (const source of fine) {
    it(`is not reported for ${source.slice(0, 60)}`, () => {
      assert.deepEqual(reported(source), []);
    });
  }

  it('is reported only for what no record of any sample has', () => {
    const files = beside('{ "id": 1, "a": 1 }', '{ "id": 1 }\n{ "id": 2, "b": null }');
    assert.deepEqual(reported('"{{_source.a}} {{_source.b}} {{_source.c}}"', files), ['_source.c']);
  });

  it('is not reported where nobody knows what the samples have', () => {
    for (const files of [[], beside('{'), beside(undefined), beside('{ "id": 1 }', '{'), beside('[]')])
      assert.deepEqual(reported('"_source.zip"', files), []);
  });

  it('is not reported where the definition cannot be read, or is made from a template', () => {
    const text = withSource('"_source.zip"');
    assert.equal(judged(text, oneSample).problems.length, 1);
    assert.deepEqual(judged(text.slice(0, text.lastIndexOf('}')), oneSample).problems, []);
    assert.deepEqual(judged(text.replace('{', '{ "TemplateId": "x",'), oneSample).problems, []);
  });

  it('names the samples', () => {
    assert.deepEqual(
      problemsIn('"_source.other"').map(({ message }) => message),
      ['No record in `T.sample.json` has `_source.other`.'],
    );
    assert.deepEqual(
      problemsIn('"_source.other"', beside('{ "id": 1 }', '{ "id": 1 }')).map(({ message }) => message),
      ['No record in `T.sample.json` and `T.samples.jsonl` has `_source.other`.'],
    );
  });

  const remedies: readonly (readonly [string, string | undefined])[] = [
    ['"_source.adress.zip"', '"_source.address.zip"'],
    ['"_source.address.zpi"', '"_source.address.zip"'],
    ['"_source.ID"', '"_source.id"'],
    // The only one that ends so.
    ['"_source.zip"', '"_source.address.zip"'],
    ['"_source.rows[].title"', '"_source.lines[].title"'],
    ['"\\u00e9 {{_source.zip}}"', '"\\u00e9 {{_source.address.zip}}"'],
    // Handlebars cannot name the entries of a list.
    ['"{{_source.title}}"', undefined],
    ['"_source.other"', undefined],
  ];
  for (const [source, after] of remedies) {
    it(`is mended: ${source}`, () => {
      const document = new ProfileTypeDocument(withSource(source));
      const problems = judged(document.text, oneSample).problems;
      const fixes = problems.flatMap((problem) => soundFixes(document, problem, problems, check));
      assert.deepEqual(
        fixes.map(({ changes, isPreferred }) => [applyChanges(document.text, changes), isPreferred]),
        after === undefined ? [] : [[withSource(after), undefined]],
      );
      if (after === undefined) return;
      assert.deepEqual(reported(after), []);
      const meant = fixes[0]?.title.replace(/^Change to "(.*)"$/, '$1');
      assert.match(
        problems[0]?.message ?? '',
        new RegExp(`Did you mean \`${meant?.replace(/[[\]]/g, '\\$&')}\``),
      );
    });
  }

  it('offers none of several paths that end alike', () => {
    const files = beside('{ "id": 1, "a": { "zip": 1 }, "b": { "zip": 2 } }');
    assert.deepEqual(problemsIn('"_source.customer.zip"', files)[0]?.fixes?.(), []);
  });

  it('can be set and ignored like any other', () => {
    const text = withSource('"_source.zip"');
    const code = 'source-not-in-sample';
    const levels = (rules: Readonly<Record<string, RuleSetting>>): string[] =>
      judged(text, oneSample, { rules }).problems.map(({ severity }) => severity);
    assert.deepEqual(levels({}), ['information']);
    assert.deepEqual(levels({ [code]: 'warning' }), ['warning']);
    assert.deepEqual(levels({ [code]: 'off' }), []);
    const ignore = { rule: code, file: 'T', at: '/Fields/a/Source', span: { offset: 0, length: 0 } };
    assert.deepEqual(judged(text, oneSample, { ignores: [ignore] }), { problems: [], used: [ignore] });
    const other = { ...ignore, at: '/Fields/id/Source' };
    assert.equal(judged(text, oneSample, { ignores: [other] }).problems.length, 1);
  });
});
