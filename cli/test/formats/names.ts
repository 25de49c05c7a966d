/** How results can be printed; apart from the formats themselves, which are loaded when tests are run. */
export const formatNames = ['text', 'junit', 'json'] as const;

export type FormatName = (typeof formatNames)[number];
