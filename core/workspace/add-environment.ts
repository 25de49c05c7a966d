import type { TextChange } from '../document/changes';
import { insertMember, type JsonValue } from '../document/editing';
import { JsonDocument } from '../document/json-document';
import { findValue, hasProperty } from '../document/members';
import type { Environment } from './environments';

/**
 * The change of a configuration's text that adds an environment; undefined where the text cannot be read well enough to be
 * changed, or has an environment of that name.
 */
export function addEnvironment(text: string, environment: Environment): TextChange | undefined {
  const document = new JsonDocument(text);
  const { root } = document;
  if (!document.isReadable || root?.type !== 'object') return undefined;
  const { name } = environment;
  const entry = entryOf(environment);
  if (!hasProperty(root, 'environments'))
    return insertMember(document, root, 'environments', { [name]: entry });
  const environments = findValue(root, 'environments');
  if (environments?.type !== 'object' || hasProperty(environments, name)) return undefined;
  return insertMember(document, environments, name, entry);
}

function entryOf({ domain, profile, region, endpoint, protected: isProtected }: Environment): JsonValue {
  return {
    domain,
    ...(profile !== undefined && { profile }),
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(isProtected && { protected: true }),
  };
}
