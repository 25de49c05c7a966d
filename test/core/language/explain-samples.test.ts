import assert from 'node:assert/strict';
import { readSamplePaths, type SampleFile, type SamplePaths } from '../../../core/samples/sample-paths';
import { atCursor, hoverOn } from './cursor';
import { inField } from './definitions';

function samplesOf(files: readonly SampleFile[]): SamplePaths | undefined {
  return readSamplePaths(files);
}

const beside = (...records: readonly unknown[]): SamplePaths | undefined =>
  samplesOf([
    { name: 'Customer.sample.json', text: records.map((record) => JSON.stringify(record)).join('\n') },
  ]);

/** What the hover says below the path and what it means. */
function says(source: string, samples: SamplePaths | undefined): string | undefined {
  const hover = hoverOn(atCursor(inField(`"Source": ${source}`)), samples);
  return hover?.says.split('\n\n').slice(2).join('\n\n');
}

describe('The hover of a source', () => {
  it('has values of the samples', () => {
    assert.equal(says('"_source.z|ip"', beside({ zip: '8001' })), 'In `Customer.sample.json`: `8001`.');
    assert.equal(
      says('"{{_source.id}} {{_source.z|ip}}"', beside({ zip: 8001 })),
      'In `Customer.sample.json`: `8001`.',
    );
    assert.equal(
      says('"_source.a[].b|"', beside({ a: [{ b: 1 }, { b: 2 }] })),
      'In `Customer.sample.json`: `1`, `2`.',
    );
    assert.equal(says('"_source.a.b|"', beside({ a: [{ b: '' }] })), 'In `Customer.sample.json`: (empty).');
  });

  it('counts the records that have it', () => {
    const samples = beside({ zip: '8001' }, { zip: null }, {});
    assert.equal(
      says('"_source.z|ip"', samples),
      'In `Customer.sample.json`: `8001`, `null`.  \n2 of 3 records have it.',
    );
  });

  it('says it of every file', () => {
    const samples = samplesOf([
      { name: 'C.sample.json', text: '{ "zip": 1 }' },
      { name: 'C.samples.jsonl', text: '{ "zip": 2 }\n{ "zip": 3 }' },
    ]);
    assert.equal(
      says('"_source.z|ip"', samples),
      'In `C.sample.json`: `1`.  \nIn `C.samples.jsonl`: `2`, `3`.  \n3 of 3 records have it.',
    );
  });

  it('says what an object and a list have', () => {
    assert.equal(says('"_source.a|"', beside({ a: { b: 1, 'c`d': 2 } })), 'An object with `b`, `` c`d ``.');
    assert.equal(says('"_source.a|"', beside({ a: [1] })), 'A list.');
  });

  it('says that no sample has it, unless nobody knows', () => {
    assert.equal(says('"_source.z|ip"', beside({ id: 1 })), 'In none of the samples.');
    assert.equal(says('"_source.z|ip"', undefined), '');
    assert.equal(says('"_source.z|ip"', samplesOf([{ name: 'a', text: '{' }])), '');
  });

  it('shows values as code that cannot end early, however long they are', () => {
    const value = `\`\`[x](command:y)\n\n# ${'<b>'.repeat(200)}`;
    const text = says('"_source.z|ip"', beside({ zip: value })) ?? '';
    assert.match(text, /^In `Customer\.sample\.json`: ``` ``\[x\]\(command:y\) # (?:<b>)+<?b? ```\.$/);
    assert.ok(text.length < 260);
  });
});
