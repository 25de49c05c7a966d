import { t } from '@vscode/l10n';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { JsonValue } from '../document/writing';
import { check } from '../rules/check';
import { quoted } from '../rules/rule';
import { inShapeOf } from './compare';
import { differencesOf } from './differences';
import type { Expectation, FindDefinition, MappingTest, TestResult } from './mapping-test';
import { type Ingested, notDefined, reasonOf, TestDomain } from './test-domain';
import { paragraph } from '../words/paragraph';

/** Ingests what a test says into an empty domain, and compares what became of it with what the test expects. */
export function runTest({ given, expected, ...tested }: MappingTest, find: FindDefinition): TestResult {
  for (const type of new Set([...given, tested].map((each) => each.type))) {
    const document = find(type);
    const problem = document ? document.remember(whyRefused) : notDefined(type);
    if (problem !== undefined) return error(problem);
  }
  const domain = new TestDomain(find);
  for (const [index, each] of given.entries()) {
    const ingested = domain.ingest(each);
    if ('problem' in ingested) {
      return error(paragraph(t`Record ${index + 1} of \`given\` cannot be ingested.`, ingested.problem));
    }
    const { outcome, mapping } = ingested;
    if (outcome === 'stored') continue;
    const name = quoted(mapping.name);
    const sentence =
      outcome === 'rejected'
        ? t`Record ${index + 1} of \`given\`, of type ${name}, is rejected.`
        : t`Record ${index + 1} of \`given\`, of type ${name}, is invalid.`;
    return error(paragraph(sentence, reasonOf(ingested)));
  }
  const ingested = domain.ingest(tested);
  if ('problem' in ingested) return error(ingested.problem);
  const differences = differencesOf(expected, ingested);
  if (differences.length === 0) return { kind: 'passed' };
  return { kind: 'failed', differences, ...textsOf(expected, ingested) };
}

/** What was expected, and what is there of it; `null` where nothing is. */
function textsOf(
  expected: Expectation,
  { outcome, decision, profile, objects, keys }: Ingested,
): { readonly expected: string; readonly actual: string } {
  const wanted: JsonValue = { ...expected };
  const found = Object.keys(expected.objects ?? {}).map((name) => [name, objects[name] ?? null] as const);
  const actual = inShapeOf(wanted, {
    outcome,
    decision: decision ?? null,
    profile: profile ?? null,
    objects: Object.fromEntries(found),
    keys,
  });
  return { expected: textOf(wanted), actual: textOf(actual) };
}

function error(message: string): TestResult {
  return { kind: 'error', message };
}

/** The service takes no definition that our rules find errors in. */
function whyRefused(document: ProfileTypeDocument): string | undefined {
  const errors = check(document).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const name = document.stringMember('ObjectTypeName')?.value;
  return paragraph(refusal(name && quoted(name), errors.length), first.message);
}

function refusal(name: string | undefined, errors: number): string {
  if (name === undefined) {
    return errors === 1
      ? t('The definition has an error, so the service would not take it.')
      : t`The definition has ${errors} errors, so the service would not take it.`;
  }
  return errors === 1
    ? t`The definition of ${name} has an error, so the service would not take it.`
    : t`The definition of ${name} has ${errors} errors, so the service would not take it.`;
}

function textOf(value: JsonValue): string {
  return JSON.stringify(value, undefined, 2);
}
