import { rules } from '../core/rules';
import { ruleReference } from '../core/rules/reference';
import type { Rule } from '../core/rules/rule';
import { ruleSettings } from '../core/workspace/config';
import type { DomainRule } from '../core/workspace/domain-rule';
import type { SampleRule } from '../core/workspace/sample-rule';
import { allRules, domainRules, sampleRules } from '../core/workspace/rules';

const maxExampleLines = 12;

function example(text: string): string {
  const lines = text.split('\n');
  const shown =
    lines.length <= maxExampleLines
      ? lines
      : [...lines.slice(0, 4), `  … ${lines.length - 6} more of these …`, ...lines.slice(-2)];
  return ['```jsonc', ...shown, '```'].join('\n');
}

/** Files side by side; of very many the first and the last. */
function examples(texts: string | readonly string[]): string {
  if (typeof texts === 'string') return example(texts);
  if (texts.length <= 3) return texts.map(example).join('\n\n');
  const [first = '', ...others] = texts;
  return [example(first), `… ${others.length - 1} more files …`, example(others.at(-1) ?? '')].join('\n\n');
}

function section(rule: Rule | SampleRule | DomainRule): string {
  const { code, severity, when, why, bad, good, unnecessary, configurable } = rule;
  const default_ = `**Default:** ${severity}${unnecessary ? ', shown faded' : ''}.`;
  const setting =
    configurable === false ? 'No setting changes it.' : `**Setting:** \`profiletype.rules.${code}\`.`;
  return [
    `### ${code}`,
    `Reported when ${when}`,
    `${default_} ${setting}`,
    why,
    ...('sample' in rule ? ['Beside this record:', example(rule.sample)] : []),
    'Reported:',
    examples(bad),
    'Fine:',
    examples(good),
  ].join('\n\n');
}

/** The text of docs/rules.md. */
export function ruleReferencePage(): string {
  const sections = ['Structure', 'Fields', 'Keys', 'Samples', 'Domain'] as const;
  const documented: readonly (Rule | SampleRule | DomainRule)[] = [...rules, ...sampleRules, ...domainRules];
  const introduction = `# Rules

Every diagnostic of a definition has one of these codes. \`profiletype.rules.<code>\` sets a rule to \`off\`, \`information\`, \`warning\` or
\`error\`; \`default\` is the severity given here. A team sets them in \`profiletype.config.json\` (see
[configuration](configuration.md)). One mistake gives one diagnostic: where a value is wrong, the rules that
depend on it wait until it is right. Examples show the members that matter; the rest of the definition is fine.

<!-- Made from core/rules by "npm run generate". -->`;
  const parts = sections.map((name) =>
    [`## ${name}`, ...documented.filter((rule) => rule.section === name).map(section)].join('\n\n'),
  );
  return `${[introduction, ...parts].join('\n\n')}\n`;
}

const settable = allRules.filter(({ configurable }) => configurable !== false);

/** The settings of package.json, one for each rule that can be set. Their texts are in package.nls.json. */
export function settingsSchema(): Record<string, unknown> {
  return Object.fromEntries(
    settable.map(({ code }) => [
      `profiletype.rules.${code}`,
      {
        type: 'string',
        enum: ruleSettings,
        default: 'default',
        scope: 'resource',
        markdownDescription: `%${descriptionKey(code)}%`,
      },
    ]),
  );
}

/** The texts of these settings, by their keys in package.nls.json. */
export function settingsWords(): Record<string, string> {
  return Object.fromEntries(
    settable.map(({ code, when, severity }) => [
      descriptionKey(code),
      `Reported when ${when} Default: ${severity}. [More](${ruleReference(code)})`,
    ]),
  );
}

function descriptionKey(code: string): string {
  return `rule.${code}.description`;
}
