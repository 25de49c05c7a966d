import type { Format } from '../report';
import type { FormatName } from './names';

/** How to get at a format. Only the one that is asked for is loaded. */
export const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import('./text')).text,
  json: async () => (await import('./json')).json,
  sarif: async () => (await import('./sarif')).sarif,
  github: async () => (await import('./github')).github,
  junit: async () => (await import('./junit')).junit,
  gitlab: async () => (await import('./gitlab')).gitlab,
};
