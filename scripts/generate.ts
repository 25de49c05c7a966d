// Writes what is made from the rules and the tables: docs/rules.md, the settings in package.json and the JSON Schemas.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from './config-schema';
import { ruleReferencePage, settingsSchema } from './rule-documents';
import { profileTypeSchema } from './schema';
import { testSchema, withoutComplaints } from './test-schema';

const root = join(import.meta.dirname, '..');
const manifestPath = join(root, 'package.json');

interface Manifest {
  contributes: { configuration: { properties: Record<string, unknown> } };
}

function manifestWithSettings(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const { configuration } = manifest.contributes;
  const others = Object.entries(configuration.properties).filter(
    ([name]) => !name.startsWith('profiletype.rules.'),
  );
  configuration.properties = { ...Object.fromEntries(others), ...settingsSchema() };
  return asFile(manifest);
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
