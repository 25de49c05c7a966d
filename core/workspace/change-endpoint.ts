import type { TextChange } from '../document/changes';
import { replaceWith } from '../document/editing';
import { JsonDocument } from '../document/json-document';
import { findValue } from '../document/members';

/**
 * The change of a configuration's text that gives an environment another endpoint; undefined where the text cannot be read well
 * enough to be changed, or has no endpoint of an environment of that name.
 */
export function changeEndpoint(text: string, name: string, endpoint: string): TextChange | undefined {
  const document = new JsonDocument(text);
  if (!document.isReadable) return undefined;
  const environment = findValue(findValue(document.root, 'environments'), name);
  const node = findValue(environment, 'endpoint');
  return node && replaceWith(node, endpoint);
}
