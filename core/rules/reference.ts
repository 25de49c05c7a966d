const documentation = 'https://github.com/profiletype/profiletype/blob/main/docs';

/** Explains what is reported in a configuration. */
export const configurationReference = `${documentation}/configuration.md#what-is-reported-here`;

/** The section of the rule reference that explains a rule. */
export function ruleReference(code: string): string {
  return `${documentation}/rules.md#${code}`;
}
