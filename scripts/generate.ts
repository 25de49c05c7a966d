// Writes what is made from the rules and the tables: docs/rules.md, the settings in package.json and package.nls.json, and the JSON Schemas.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from './config-schema';
import { ruleReferencePage, settingsSchema, settingsWords } from './rule-documents';
import { profileTypeSchema } from './schema';
import { testSchema, withoutComplaints } from './test-schema';
import { wordsBundle } from './words';

const root = join(import.meta.dirname, '..');
const manifestPath = join(root, 'package.json');
const wordsPath = join(root, 'package.nls.json');

interface Manifest {
  contributes: { configuration: { properties: Record<string, unknown> } };
}

function manifestWithSettings(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const { configuration } = manifest.contributes;
  configuration.properties = {
    ...without('profiletype.rules.', configuration.properties),
    ...settingsSchema(),
  };
  return asFile(manifest);
}

function wordsWithSettings(text: string): string {
  return asFile({ ...without('rule.', JSON.parse(text) as Record<string, string>), ...settingsWords() });
}

/** The members whose names do not begin like that. */
function without(start: string, members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !name.startsWith(start)));
}

function asFile(json: object): string {
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

writeFileSync(join(root, 'docs', 'rules.md'), ruleReferencePage());
writeFileSync(join(root, 'schemas', 'profiletype.schema.json'), asFile(profileTypeSchema()));
writeFileSync(join(root, 'schemas', 'profiletype.config.schema.json'), asFile(configSchema));
writeFileSync(join(root, 'schemas', 'profiletype.test.schema.json'), asFile(testSchema));
writeFileSync(
  join(root, 'schemas', 'profiletype.test.guide.schema.json'),
  asFile(withoutComplaints(testSchema)),
);
writeFileSync(manifestPath, manifestWithSettings(readFileSync(manifestPath, 'utf8')));
writeFileSync(wordsPath, wordsWithSettings(readFileSync(wordsPath, 'utf8')));
writeFileSync(join(root, 'l10n', 'bundle.l10n.json'), asFile(wordsBundle()));
