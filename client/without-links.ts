/**
 * VS Code makes links of `[words](command:…)` in notifications, in their progress and below input boxes, and a click runs the
 * command. Names of files and types and words of a service come from others: what is in them stays text.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
