import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleReference } from '../../../core/rules/reference';
import { allRules } from '../../../core/workspace/rules';
import { ruleReferencePage, settingsSchema, settingsWords } from '../../../scripts/rule-documents';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

describe('The rule reference', () => {
  it('is what the rules say; otherwise run "npm run generate"', () => {
    assert.equal(read('docs/rules.md'), ruleReferencePage());
  });

  it('has a section for every link that diagnostics carry', () => {
    const headings = [...read('docs/rules.md').matchAll(/^### (.+)$/gm)].map((match) => match[1]);
    const anchors = allRules.map(({ code }) => new URL(ruleReference(code)).hash.slice(1));
    assert.deepEqual(headings, anchors);
  });

  it('gives each code to one rule', () => {
    assert.equal(new Set(allRules.map(({ code }) => code)).size, allRules.length);
  });
});

describe('The settings in package.json', () => {
  it('are what the rules say; otherwise run "npm run generate"', () => {
    const manifest = JSON.parse(read('package.json')) as {
      contributes: { configuration: { properties: Record<string, unknown> } };
    };
    const { properties } = manifest.contributes.configuration;
    const ofRules = Object.entries(properties).filter(([name]) => name.startsWith('profiletype.rules.'));
    assert.deepEqual(Object.fromEntries(ofRules), settingsSchema());
  });

  it('have the texts that the rules say', () => {
    const words = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const ofRules = Object.entries(words).filter(([key]) => key.startsWith('rule.'));
    assert.deepEqual(Object.fromEntries(ofRules), settingsWords());
  });
});
