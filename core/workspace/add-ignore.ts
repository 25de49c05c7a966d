import { JsonDocument } from '../document/json-document';
import type { TextChange } from '../document/changes';
import { insertEntry, insertMember, type JsonValue } from '../document/editing';
import { findValue, hasProperty } from '../document/members';
import type { Ignore } from './config';

/** A configuration that holds nothing yet. */
export const newConfig = '{\n}\n';

/**
 * The change of a configuration's text that makes it ignore a finding; undefined where the text cannot be read well enough
 * to be changed.
 */
export function addIgnore(text: string, { rule, file, at }: Omit<Ignore, 'span'>): TextChange | undefined {
  const document = new JsonDocument(text);
  const { root } = document;
  if (!document.isReadable || root?.type !== 'object') return undefined;
  const entry: JsonValue = { file, rule, ...(at !== undefined && { at }) };
  if (!hasProperty(root, 'ignores')) return insertMember(document, root, 'ignores', [entry]);
  const ignores = findValue(root, 'ignores');
  return ignores?.type === 'array' ? insertEntry(document, ignores, entry) : undefined;
}
