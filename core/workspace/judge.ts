import { pointerAt } from '../document/pointer';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { check, type Problem, severityOf } from '../rules/check';
import type { RuleDescription, Severity } from '../rules/rule';
import type { SamplePaths } from '../samples/sample-paths';
import type { FileSettings, Ignore } from './config';
import type { DefinitionFile } from './definition-file';
import type { DomainIndex } from './domain-index';
import type { DomainFinding } from './domain-rule';
import { domainRules, sampleRules } from './rules';

/** What is left of the findings, and the entries of the configuration that took the others away. */
export interface Judgement<Found> {
  readonly problems: readonly Found[];
  readonly used: readonly Ignore[];
}

/** What the rules say about a document alone, as far as the settings let them. */
export function judge(document: ProfileTypeDocument, settings: FileSettings): Judgement<Problem> {
  const { problems, used } = withoutIgnored(check(document, settings.rules), settings.ignores, ({ offset }) =>
    pointerAt(document, offset),
  );
  // While a text cannot be read, nobody knows what it would need.
  return { problems, used: document.isReadable ? used : settings.ignores };
}

/** What the rules say about a definition and the samples beside it, if there are any. */
export function judgeWithSamples(
  document: ProfileTypeDocument,
  samples: SamplePaths | undefined,
  settings: FileSettings,
): Judgement<Problem> {
  // While a text cannot be read, nobody knows what it would need; `judge` says so.
  if (!samples || !document.isReadable || document.member('TemplateId')) return nothing;
  const problems = sampleRules.flatMap((rule) => {
    const severity = severityOf(rule, settings.rules);
    if (severity === 'off') return [];
    return rule
      .check(document, samples)
      .map((finding) => ({ ...finding, rule, severity: severity ?? finding.severity ?? rule.severity }));
  });
  return withoutIgnored(problems, settings.ignores, ({ offset }) => pointerAt(document, offset));
}

const nothing: Judgement<Problem> = { problems: [], used: [] };

/** Both: what the rules say about a definition, which may be known, and what they say about it beside its samples. */
export function judgeBesideSamples(
  document: ProfileTypeDocument,
  samples: SamplePaths | undefined,
  settings: FileSettings,
  alone = judge(document, settings),
): Judgement<Problem> {
  const { problems, used } = judgeWithSamples(document, samples, settings);
  return { problems: [...alone.problems, ...problems], used: [...alone.used, ...used] };
}

/** A finding across files with the rule that made it and the severity that counts. */
export interface DomainProblem extends DomainFinding {
  readonly rule: RuleDescription;
  readonly severity: Severity;
}

/** What the rules say about a definition because of the others. */
export function judgeInDomain(
  file: DefinitionFile,
  index: DomainIndex,
  settings: FileSettings,
): Judgement<DomainProblem> {
  const problems = domainRules.flatMap((rule) => {
    const severity = severityOf(rule, settings.rules);
    if (severity === 'off') return [];
    return rule
      .check(file, index)
      .map((finding) => ({ ...finding, rule, severity: severity ?? rule.severity }));
  });
  return withoutIgnored(problems, settings.ignores, ({ place }) => place.pointer);
}

function withoutIgnored<Found extends { readonly rule: RuleDescription }>(
  found: readonly Found[],
  ignores: readonly Ignore[],
  pointerOf: (found: Found) => string,
): Judgement<Found> {
  if (ignores.length === 0) return { problems: found, used: [] };
  const used = new Set<Ignore>();
  const problems = found.filter((problem) => {
    const { code, configurable } = problem.rule;
    const ofRule = configurable === false ? [] : ignores.filter(({ rule }) => rule === code);
    if (ofRule.length === 0) return true;
    const pointer = pointerOf(problem);
    const matching = ofRule.filter(({ at }) => at === undefined || at === pointer);
    for (const ignore of matching) used.add(ignore);
    return matching.length === 0;
  });
  return { problems, used: [...used] };
}
