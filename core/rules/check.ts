import type { ProfileTypeDocument } from '../document/profile-type-document';
import { rules } from './index';
import type { Finding, RuleDescription, Severity } from './rule';

/** What a user sets for a rule: its own severity, another one, or silence. */
export type RuleSetting = 'default' | 'off' | 'error' | 'warning' | 'information';

/** Settings by rule code; a rule without one has `default`. */
export type RuleSettings = Readonly<Record<string, RuleSetting | undefined>>;

/** A finding with the rule that made it and the severity that counts. */
export interface Problem extends Finding {
  readonly rule: RuleDescription;
  readonly severity: Severity;
}

/**
 * Everything that is wrong with a document. Where the text cannot be read with certainty only `json-syntax` speaks, and
 * a type made from a template has no fields and keys to judge.
 */
export function check(document: ProfileTypeDocument, settings: RuleSettings = {}): Problem[] {
  const hasTemplate = document.member('TemplateId') !== undefined;
  return rules.flatMap((rule) => {
    if (rule.code !== 'json-syntax' && !document.isReadable) return [];
    if (rule.section !== 'Structure' && hasTemplate) return [];
    const severity = severityOf(rule, settings);
    if (severity === 'off') return [];
    return rule.check(document).map((finding) => ({
      ...finding,
      rule,
      severity: severity ?? finding.severity ?? rule.severity,
    }));
  });
}

/** The severity that a user set for a rule; undefined where the default counts. */
export function severityOf(
  { code, configurable }: RuleDescription,
  settings: RuleSettings,
): Exclude<RuleSetting, 'default'> | undefined {
  const setting = settings[code];
  return configurable === false || setting === 'default' ? undefined : setting;
}
