import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));

/** Members whose values people read, wherever they stand. */
const readByPeople = new Set([
  ...['title', 'shortTitle', 'category', 'label', 'displayName', 'contextualTitle', 'contents', 'altText'],
  ...['description', 'markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels'],
  ...['deprecationMessage', 'markdownDeprecationMessage', 'patternErrorMessage', 'detail', 'placeholder'],
]);

/** Names are only read in views; elsewhere they are identifiers. */
const namesOfViews = /^contributes\.views\.\w+\.\d+\.name$/;

/** The first alias of a language is its name; the others are for looking it up. */
const nameOfLanguage = /^contributes\.languages\.\d+\.aliases\.0$/;

/** Members with spaces that no person reads. */
const forPrograms = new Set(['when', 'regexp']);

const usage = /^%(.+)%$/;

interface Text {
  readonly path: string;
  readonly text: string;
}

function* texts(value: unknown, path: readonly string[] = []): Generator<Text> {
  if (typeof value === 'string') yield { path: path.join('.'), text: value };
  else if (value !== null && typeof value === 'object')
    for (const [name, member] of Object.entries(value)) yield* texts(member, [...path, name]);
}

function isReadByPeople({ path }: Text): boolean {
  const name =
    path
      .replace(/(\.\d+)+$/, '')
      .split('.')
      .at(-1) ?? '';
  return readByPeople.has(name) || namesOfViews.test(path) || nameOfLanguage.test(path);
}

/** What people read but cannot be translated. */
function leftInManifest(manifest: unknown): readonly string[] {
  return [...texts(manifest)]
    .filter(isReadByPeople)
    .filter(({ text }) => !usage.test(text))
    .map(({ path }) => path);
}

describe('The texts of package.json', () => {
  const manifest = read('package.json') as { contributes: unknown };
  const words = read('package.nls.json') as Record<string, string>;
  const used = [...texts(manifest)].flatMap(({ text }) => usage.exec(text)?.[1] ?? []);

  it('are in package.nls.json, all of them', () => {
    assert.deepEqual(leftInManifest(manifest), []);
  });

  it('are not in members that the table above has forgotten', () => {
    const sentences = [...texts(manifest.contributes, ['contributes'])].filter(
      ({ path, text }) => /\s/.test(text) && !forPrograms.has(path.split('.').at(-1) ?? ''),
    );
    assert.deepEqual(sentences, []);
  });

  it('have keys that exist', () => {
    assert.deepEqual(
      used.filter((key) => !Object.hasOwn(words, key)),
      [],
    );
  });

  it('have no key that nothing uses', () => {
    assert.deepEqual(
      Object.keys(words).filter((key) => !used.includes(key)),
      [],
    );
  });

  it('would be found in any place that VS Code shows', () => {
    const untranslated = {
      description: 'One',
      contributes: {
        commands: [{ command: 'a.b', title: 'Two' }],
        configuration: { properties: { a: { enum: ['b'], enumDescriptions: ['Three'] } } },
        languages: [{ aliases: ['Four', 'four'] }],
        views: { a: [{ id: 'b', name: 'Five' }] },
        walkthroughs: [{ steps: [{ media: { svg: 'a.svg', altText: 'Six' } }] }],
      },
    };
    assert.deepEqual(leftInManifest(untranslated), [
      'description',
      'contributes.commands.0.title',
      'contributes.configuration.properties.a.enumDescriptions.0',
      'contributes.languages.0.aliases.0',
      'contributes.views.a.0.name',
      'contributes.walkthroughs.0.steps.0.media.altText',
    ]);
  });
});
