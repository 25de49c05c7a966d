import { rules } from '../core/rules';
import { ruleReference } from '../core/rules/reference';
import type { Rule } from '../core/rules/rule';

const maxExampleLines = 12;

function example(text: string): string {
  const lines = text.split('\n');
  const shown =
    lines.length <= maxExampleLines
      ? lines
      : [...lines.slice(0, 4), `  … ${lines.length - 6} more of these …`, ...lines.slice(-2)];
  return ['```jsonc', ...shown, '```'].join('\n');
}

function section({ code, severity, when, why, bad, good, unnecessary, configurable }: Rule): string {
  const default_ = `**Default:** ${severity}${unnecessary ? ', shown faded' : ''}.`;
  const setting =
    configurable === false ? 'No setting changes it.' : `**Setting:** \`profiletype.rules.${code}\`.`;
  return [
    `### ${code}`,
    `Reported when ${when}`,
    `${default_} ${setting}`,
    why,
    'Reported:',
    example(bad),
    'Fine:',
    example(good),
  ].join('\n\n');
}

/** The text of docs/rules.md. */
export function ruleReferencePage(): string {
  const sections = ['Structure', 'Fields', 'Keys'] as const;
  const introduction = `# Rules

Every diagnostic has one of these codes. \`profiletype.rules.<code>\` sets a rule to \`off\`, \`information\`, \`warning\` or
\`error\`; \`default\` is the severity given here. One mistake gives one diagnostic: where a value is wrong, the rules that
depend on it wait until it is right. Examples show the members that matter; the rest of the definition is fine.

<!-- Made from core/rules by "npm run generate". -->`;
  const parts = sections.map((name) =>
    [`## ${name}`, ...rules.filter((rule) => rule.section === name).map(section)].join('\n\n'),
  );
  return `${[introduction, ...parts].join('\n\n')}\n`;
}

/** The settings of package.json, one for each rule that can be set. */
export function settingsSchema(): Record<string, unknown> {
  return Object.fromEntries(
    rules
      .filter(({ configurable }) => configurable !== false)
      .map(({ code, when, severity }) => [
        `profiletype.rules.${code}`,
        {
          type: 'string',
          enum: ['default', 'off', 'information', 'warning', 'error'],
          default: 'default',
          scope: 'resource',
          markdownDescription: `Reported when ${when} Default: ${severity}. [More](${ruleReference(code)})`,
        },
      ]),
  );
}
