import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftBehind } from './left-behind';
import { namesIn, namesOfLanguage } from './names';

const samples = join(import.meta.dirname, '../../samples');

function textsOf(script: string): Record<string, string[]> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, script)],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Record<string, string[]>;
}

describe('What is said in another language', () => {
  let said: Record<string, string[]>;
  const files = readdirSync(samples).filter((name) => name.endsWith('.json'));
  const names = new Set([
    ...namesOfLanguage,
    ...files.map((name) => name.replace(/\..*/, '')),
    ...namesIn(files.map((name) => readFileSync(join(samples, name), 'utf8')).join('\n')),
  ]);

  before(function () {
    this.timeout(60_000);
    said = textsOf('core-texts.ts');
  });

  for (const part of [
    'previews',
    'testResults',
    'domainMaps',
    'inferredDefinitions',
    'plans',
    'failuresOfAws',
    'conversions',
  ]) {
    it(`has no English in ${part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`, () => {
      const texts = said[part] ?? [];
      assert.deepEqual(
        texts.filter((text) => leftBehind(text, names).length > 0),
        [],
      );
      assert.ok(texts.some((text) => text.includes('⟦')));
    });
  }

  it('leaves the names of the service as they are', () => {
    const { namesOfService = [] } = said;
    assert.ok(namesOfService.includes('Salesforce'));
    assert.deepEqual(
      namesOfService.filter((name) => !/^[A-Za-z-]+$/.test(name)),
      [],
    );
  });
});
