import { t } from '@vscode/l10n';
import type { JsonValue } from '../document/writing';
import type { MappedField } from '../mapping/object-type-mapping';
import { didYouMean, nearest } from '../rules/judging/nearest';
import { quoted } from '../rules/rule';
import type { SourceRecord } from '../samples/records';
import { compareNamed, type Difference } from './compare';
import type { Expectation } from './mapping-test';
import { type Ingested, reasonOf } from './test-domain';
import { paragraph } from '../words/paragraph';

/** A sentence for each way in which what became of a record is not what was expected, with the reason where it is known. */
export function differencesOf(expected: Expectation, ingested: Ingested): string[] {
  return [
    ...endSentences(expected, ingested),
    ...profileSentences(expected, ingested),
    ...Object.entries(expected.objects ?? {}).flatMap(([name, wanted]) =>
      objectSentences(name, wanted, ingested),
    ),
    ...Object.entries(expected.keys ?? {}).flatMap(([name, wanted]) => keySentences(name, wanted, ingested)),
  ];
}

function endSentences(expected: Expectation, ingested: Ingested): string[] {
  const { outcome, decision } = ingested;
  const sentences: string[] = [];
  if (expected.outcome !== undefined && expected.outcome !== outcome)
    sentences.push(paragraph(t`outcome is "${outcome}", not "${expected.outcome}".`, reasonOf(ingested)));
  if (expected.decision !== undefined && decision === undefined)
    sentences.push(
      paragraph(t`decision is not there; expected "${expected.decision}".`, whyNothing(ingested)),
    );
  else if (expected.decision !== undefined && expected.decision !== decision)
    sentences.push(
      paragraph(t`decision is "${decision ?? ''}", not "${expected.decision}".`, reasonOf(ingested)),
    );
  return sentences;
}

const outcomeSentences: Readonly<Record<Ingested['outcome'], string>> = {
  stored: t('The record is stored.'),
  rejected: t('The record is rejected.'),
  invalid: t('The record is invalid.'),
};

function whyNothing(ingested: Ingested): string {
  return paragraph(outcomeSentences[ingested.outcome], reasonOf(ingested));
}

function profileSentences(expected: Expectation, ingested: Ingested): string[] {
  if (!expected.profile) return [];
  return ingested.profile
    ? valueSentences('profile', '_profile', expected.profile, ingested.profile, ingested)
    : [paragraph(t('profile is not there.'), whyNothing(ingested))];
}

function objectSentences(name: string, wanted: SourceRecord | null, ingested: Ingested): string[] {
  const { objects, ingestion } = ingested;
  const actual = Object.hasOwn(objects, name) ? objects[name] : undefined;
  if (wanted && actual) return valueSentences(name, name, wanted, actual, ingested);
  if (!wanted && !actual) return [];
  const decision = ingestion.explanation.decisions.find(({ object }) => object === name);
  if (actual) return [paragraph(t`${name} is there; it must not be.`, decision?.sentence)];
  const why =
    ingested.outcome === 'stored'
      ? (decision?.sentence ?? t`Nothing in the definition is about \`${name}\`.`)
      : whyNothing(ingested);
  return [paragraph(t`${name} is not there.`, why)];
}

function keySentences(name: string, wanted: JsonValue, ingested: Ingested): string[] {
  const { keys } = ingested;
  const actual = Object.hasOwn(keys, name) ? keys[name] : undefined;
  const reason = actual === undefined ? whyNoValue(name, ingested) : '';
  return compareNamed(wanted, actual).map((difference) =>
    paragraph(sentenceOf(t`key ${quoted(name + difference.path)}`, difference), reason),
  );
}

/** `owner` is how sentences name what has the values, `object` the standard object that it is. */
function valueSentences(
  owner: string,
  object: string,
  expected: SourceRecord,
  actual: SourceRecord,
  ingested: Ingested,
): string[] {
  return compareNamed(expected, actual).map((difference) => {
    const target = `${object}.${difference.path.replace(/\[\d+\]/g, '[]')}`;
    const sentence = sentenceOf(`${owner} ${quoted(difference.path)}`, difference);
    return paragraph(sentence, whyAt(target, difference, ingested));
  });
}

function sentenceOf(what: string, { path, expected, actual }: Difference): string {
  if (expected === undefined) {
    return path.includes('[')
      ? t`${what} is ${shown(actual)}; it must not be there, for a list is compared whole.`
      : t`${what} is ${shown(actual)}; it must not be there.`;
  }
  if (actual === undefined) return t`${what} is not there; expected ${shown(expected)}.`;
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length)
    return actual.length === 1
      ? t`${what} has 1 entry, not ${expected.length}.`
      : t`${what} has ${actual.length} entries, not ${expected.length}.`;
  return t`${what} is ${shown(actual)}, not ${shown(expected)}.`;
}

const maxShown = 60;

/** A very long one is cut. */
function shown(value: JsonValue | undefined): string {
  const characters = Array.from(JSON.stringify(value ?? null));
  return characters.length > maxShown ? `${characters.slice(0, maxShown).join('')}…` : characters.join('');
}

/** Why a target was not written, as far as one field has it. */
function whyAt(target: string, { actual }: Difference, { mapping, ingestion }: Ingested): string {
  const { writes, fields } = ingestion.explanation;
  const unwritten = writes.find((step) => step.target === target && step.outcome !== 'written');
  if (unwritten) return unwritten.sentence;
  if (actual !== undefined) return '';
  const [field, ...others] = mapping.fields.filter((each) => each.target?.text === target);
  if (field) {
    const step = fields.find((each) => each.field === field.name);
    return others.length > 0 || step?.value !== undefined || !step ? '' : sentenceAbout(field, step.sentence);
  }
  const isKnown = mapping.fields.some((each) => each.target?.text.includes('{{') ?? false);
  return isKnown ? '' : t`No field of ${quoted(mapping.name)} has the target ${quoted(target)}.`;
}

/** Where there is no source the sentence is about the field already. */
function sentenceAbout({ name, source }: MappedField, sentence: string): string {
  return source ? t`Field ${quoted(name)}: ${sentence}` : sentence;
}

function whyNoValue(key: string, { mapping, ingestion }: Ingested): string {
  const [step, ...others] = ingestion.explanation.keys.filter((each) => each.key === key);
  if (step) return others.length > 0 ? '' : step.sentence;
  const meant = nearest(key, new Set(mapping.keys.map(({ name }) => name)));
  return paragraph(t`${quoted(mapping.name)} has no such key.`, didYouMean(meant));
}
