import type { Format } from '../report';
import type { FormatName } from './names';

/** How to get at a format. Only the one that is asked for is loaded. */
export const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import('./text')).text,
  junit: async () => (await import('./junit')).junit,
  json: async () => (await import('./json')).json,
};
