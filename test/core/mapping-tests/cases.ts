import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { JsonValue } from '../../../core/document/writing';
import type { FindDefinition, MappingTest } from '../../../core/mapping-tests/mapping-test';
import { readTestFile } from '../../../core/mapping-tests/test-file';
import { definitionExtension } from '../../../core/model/definition-files';
import type { SourceRecord } from '../../../core/samples/records';

export const samples = join(import.meta.dirname, '../../../samples');

/** The names of the repository's samples. */
export const sampleNames = readdirSync(samples)
  .filter((name) => name.endsWith(definitionExtension))
  .map((name) => name.slice(0, -definitionExtension.length));

export function sampleRecord(name: string): SourceRecord {
  return JSON.parse(readFileSync(join(samples, `${name}.sample.json`), 'utf8')) as SourceRecord;
}

/** Finds the repository's samples; the file's own type is the one of that name. */
export function findSample(own: string): FindDefinition {
  return (type = own) => sampleDocuments.get(type);
}

const sampleDocuments = new Map(
  sampleNames.map((name) => [
    name,
    documentOf(readFileSync(join(samples, name + definitionExtension), 'utf8')),
  ]),
);

export function documentOf(text: string): ProfileTypeDocument {
  return new ProfileTypeDocument(text);
}

/** A test as it is read from a file. */
export function testIn(text: string): MappingTest {
  const { tests, problems } = readTestFile(text);
  assert.deepEqual(problems, []);
  return tests[0] ?? assert.fail('There is no test.');
}

export function testFrom(test: JsonValue): MappingTest {
  return testIn(JSON.stringify({ tests: [test] }));
}
