import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { definitionExtension } from '../../core/model/definition-files';
import { rules } from '../../core/rules';
import { exampleDocument } from '../../scripts/rule-examples';
import { definitions, slipIn, slips } from '../server/random-definitions';

const folder = join(__dirname, '../../samples');

/** A text of the repository, by its path below the samples or the rule that it is the example of. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

/** Every file below the samples that is JSON. */
export const sampleFiles: readonly Named[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json'))
  .sort()
  .map((path) => ({ name: path, text: readFileSync(join(folder, path), 'utf8') }));

export const sampleDefinitions = sampleFiles.filter(({ name }) => name.endsWith(definitionExtension));

/** What each rule reports. */
export const badExamples: readonly Named[] = rules.map(({ code, bad }) => ({
  name: code,
  text: exampleDocument(bad),
}));

const written = fc.constantFrom(...[...sampleDefinitions, ...badExamples].map(({ text }) => text));

const rewritings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\uFEFF${text}`,
  (text) => text.replace(/[aeiou]/g, (letter) => ({ a: '😀', e: 'é', o: '\ud83d' })[letter] ?? letter),
  (text) => text.replace(/^\s+/gm, '\t'),
  (text) => text.replace(/\s+/g, ' '),
];

/** Definitions as they are met: right and wrong ones, cut off, with other line ends, with characters of two units. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: definitions },
  { weight: 2, arbitrary: written },
  { weight: 2, arbitrary: fc.tuple(written, slips).map(([text, slip]) => slipIn(text, slip)) },
  {
    weight: 3,
    arbitrary: fc.tuple(written, fc.constantFrom(...rewritings)).map(([text, rewrite]) => rewrite(text)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(written, fc.nat()).map(([text, end]) => text.slice(0, end % (text.length + 1))),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '{}', '\r', '\uFEFF', 'null', '😀', '\0') },
);
