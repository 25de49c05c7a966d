/** How findings can be printed; apart from the formats themselves, which are loaded when something is checked. */
export const formatNames = ['text', 'json', 'sarif', 'github', 'junit', 'gitlab'] as const;

export type FormatName = (typeof formatNames)[number];
