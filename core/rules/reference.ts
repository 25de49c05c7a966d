/** Where the project keeps its rule reference, `docs/rules.md`. */
const reference = 'https://github.com/profiletype/profiletype/blob/main/docs/rules.md';

/** The section of the rule reference that explains a rule. */
export function ruleReference(code: string): string {
  return `${reference}#${code}`;
}
