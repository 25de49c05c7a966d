import { t } from '@vscode/l10n';
import { isObject, parseValue } from '../document/json-value';
import type { Incoming } from './ingest';

/** 250 KB. Source: the vendor's guide on profile objects. */
const maxObjectBytes = 250 * 1024;

/** Why the service takes no such text as a profile object: a sentence. */
export interface NotIncoming {
  readonly problem: string;
}

/** Reads the text of a profile object as `PutProfileObject` does. The answer shows nothing of it. */
export function readIncoming(text: string): Incoming | NotIncoming {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxObjectBytes) {
    return { problem: t`\`Object\` may have at most ${maxObjectBytes} bytes (250 KB); it has ${bytes}.` };
  }
  const value = parseValue(text);
  if (value === undefined) return { problem: t('`Object` is not JSON.') };
  return isObject(value) ? { value, text } : { problem: t('`Object` must be the text of a JSON object.') };
}
