import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isObject } from '../../core/document/json-value';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { parseSource } from '../../core/document/source';
import type { JsonValue } from '../../core/document/writing';
import { DomainState } from '../../core/mapping/domain-state';
import { ingest } from '../../core/mapping/ingest';
import { normalisation, normalise } from '../../core/mapping/normalisation';
import { mappingOf } from '../../core/mapping/object-type-mapping';
import { compileSource, evaluateSource } from '../../core/mapping/source-evaluation';
import { evaluationLimits } from '../../core/mapping/source-limits';
import { contentTypes } from '../../core/model/content-types';
import type { SourceRecord } from '../../core/samples/records';
import { oddRecord } from '../core/mapping-preview/odd-records';
import { type Law, parameters } from './law';
import { sampleDefinitions, sampleFiles, texts } from './texts';

const names = fc.constantFrom('a', 'b', 'c', 'length', '__proto__', 'constructor', '0');
const values = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>('', ' ', 'x', 'é😀', '\ud83d', 0, -1.5, true, false, null),
    fc.array(tie('value'), { maxLength: 12 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** A record that has many entries in many lists. */
const wide: JsonValue = {
  a: Array.from({ length: 40 }, () => ({ b: Array.from({ length: 40 }, () => 'x'.repeat(100)) })),
};

const tokens = fc.constantFrom(
  ...[
    '{{',
    '}}',
    '{{{',
    '}}}',
    '#',
    '/',
    '^',
    '~',
    '&',
    '>',
    '!',
    '!--',
    '--}}',
    '\\',
    '\\\\',
    '|',
    '"',
    "'",
    ' ',
    '\n',
  ],
  ...[
    '{{#each _source.a}}',
    '{{#each this}}',
    '{{#each b as |x i|}}',
    '{{/each}}',
    '{{#if _source.a}}',
    '{{/if}}',
  ],
  ...['{{else}}', '{{else if b}}', '{{#unless a}}', '{{/unless}}', '{{#with _source}}', '{{/with}}', '{{^}}'],
  ...[
    '{{#removeExtraSpace}}',
    '{{/removeExtraSpace}}',
    '{{_source.a}}',
    '{{this}}',
    '{{../a}}',
    '{{@index}}',
    '{{x}}',
  ],
  ...[
    '_source',
    '.a',
    '[0]',
    '[]',
    '[',
    ']',
    '..',
    '/',
    '@root',
    'as |x|',
    '{{{{raw}}}}',
    '{{> part}}',
    '{{!-- --}}',
    '😀',
  ],
);

/** Blocks in blocks as deep as a source can be long, and texts as they are typed. */
const sources = fc.oneof(
  fc.array(tokens, { maxLength: 30 }).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('_source.a', 'this', 'b', '../a'),
      fc.nat(60),
      fc.constantFrom('{{this}}', 'x', '{{@index}}'),
    )
    .map(
      ([list, depth, content]) =>
        `${`{{#each _source.a}}{{#each ${list}}}`.repeat(depth)}${content}${'{{/each}}{{/each}}'.repeat(depth)}`,
    ),
  fc
    .tuple(
      fc.constantFrom('{{#if a}}', '{{#with a}}', '((', '{{(', '[', '{{#each a}}', '\\', '{{!'),
      fc.nat(120),
    )
    .map(([part, times]) => part.repeat(times)),
  fc.string({ unit: 'binary' }),
);

export const templates: Law = {
  name: 'templates',
  says: 'a source ends for every record, within its limits, and gives the same twice',
  runs: 40,
  check: (run) => {
    fc.assert(
      fc.property(sources, fc.oneof(values, fc.constant(wide)), (text, record) => {
        run.tally.cases++;
        for (const { offset, length } of parseSource(text).problems)
          assert.ok(
            offset >= 0 && length >= 0 && offset + length <= text.length,
            'a problem beyond the source',
          );
        const before = JSON.stringify(record);
        const source = compileSource(text);
        const answer = evaluateSource(source, record);
        assert.deepEqual(evaluateSource(source, record), answer);
        assert.equal(JSON.stringify(record), before);
        if (source.text.includes('{{') && answer.kind === 'value' && typeof answer.value === 'string')
          assert.ok(answer.value.length <= evaluationLimits.characters);
      }),
      parameters(run, 20),
    );
  },
};

const written = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('+-.,()/ \t\u00a00123456789eExX#@')), maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aAzZß İıſﬁÅ\u0301😀ｆ@.\u200b')) }),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.tuple(fc.nat(), fc.integer()).map(([digits, exponent]) => `${digits}e${exponent}`),
  fc.constantFrom(
    '1e999999999',
    '-0',
    '00',
    '+',
    'tel:+44 20 7946 0958',
    '٠١٢',
    '1e-999999999999',
    '9'.repeat(5000),
  ),
);

export const normalising: Law = {
  name: 'normalisation',
  says: 'every text has a normal form, blank ones have none, and a normal form is its own',
  runs: 40,
  check: (run) => {
    fc.assert(
      fc.property(written, fc.constantFrom(...contentTypes), (text, { name }) => {
        run.tally.cases++;
        const normal = normalise(text, name);
        assert.equal(normal === undefined, text.trim() === '');
        assert.equal(normalisation(text, name).value, normal);
        if (normal !== undefined) assert.equal(normalise(normal, name), normal);
      }),
      parameters(run, 1000),
    );
  },
};

const sampleRecords: readonly SourceRecord[] = sampleFiles
  .filter(({ name }) => name.endsWith('.sample.json'))
  .flatMap(({ text }) => {
    const record = JSON.parse(text) as JsonValue;
    return isObject(record) ? [record] : [];
  });

const records = fc.oneof(
  fc.constantFrom(...sampleRecords).chain(oddRecord),
  fc.dictionary(names, values, { noNullPrototype: true }),
);

export const ingesting: Law = {
  name: 'ingest',
  says: 'any record of any definition comes to an end that can be kept, and the same record to the same end again',
  runs: 40,
  check: (run) => {
    const definitions = fc.oneof(fc.constantFrom(...sampleDefinitions.map(({ text }) => text)), texts);
    fc.assert(
      fc.property(definitions, fc.array(records, { minLength: 1, maxLength: 4 }), (text, all) => {
        run.tally.cases++;
        run.tally.documents += all.length;
        const mapping = mappingOf(new ProfileTypeDocument(text));
        const state = new DomainState();
        let ids = 0;
        const newId = (): string => (++ids).toString(16).padStart(32, '0');
        const put = (record: SourceRecord): ReturnType<typeof ingest> => {
          const ingestion = ingest(state, mapping, { value: record, text: JSON.stringify(record) }, newId);
          assert.ok(ingestion.explanation.sentence.length > 0, 'nothing is said');
          assert.deepEqual(JSON.parse(JSON.stringify(ingestion.changes)), ingestion.changes);
          for (const change of ingestion.changes) state.apply(change);
          return ingestion;
        };
        for (const record of all) {
          const before = JSON.stringify(record);
          const once = put(record);
          const again = put(record);
          assert.equal(JSON.stringify(record), before);
          assert.equal(again.uniqueKey, once.uniqueKey);
          if (once.outcome === 'invalid') assert.equal(again.outcome, 'invalid');
        }
      }),
      parameters(run, 40),
    );
  },
};
