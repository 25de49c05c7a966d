import { t } from '@vscode/l10n';
import type { TextChange } from '../../document/changes';
import { insertMember, remove, replaceWith } from '../../document/editing';
import { findProperty, findValue } from '../../document/members';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { type ContentTypeName, defaultContentType } from '../../model/content-types';
import type { Fix } from '../rule';
import { contentTypeOf } from './fields';
import { inTitle } from './fixes';
import { fieldsInKeys } from './keys';
import { suitableContentType } from './value-kind';

/** Changes of fields that the fixes of several rules make. */

export function setContentType(
  document: ProfileTypeDocument,
  field: Field,
  type: ContentTypeName,
): TextChange[] {
  return setMember(document, field, 'ContentType', type);
}

/** Gives a member of a field this value, whether it is there or not. */
export function setMember(
  document: ProfileTypeDocument,
  { node }: Field,
  name: string,
  value: string,
): TextChange[] {
  const present = findValue(node, name);
  if (present) return [replaceWith(present, value)];
  return node?.type === 'object' ? [insertMember(document, node, name, value)] : [];
}

/** Makes a field that was left as `STRING` suit a key of this name. */
export function suitKey(document: ProfileTypeDocument, field: Field, keyName: string): TextChange[] {
  if (contentTypeOf(field) !== defaultContentType) return [];
  const suitable = suitableContentType(field, keyName) ?? defaultContentType;
  return suitable === defaultContentType ? [] : setContentType(document, field, suitable);
}

/** Lets a field write nothing; one that no key uses goes, for it would do nothing then. */
export function withoutTarget(document: ProfileTypeDocument, { name, nameNode, node }: Field): Fix[] {
  const isUsed = fieldsInKeys(document).has(name);
  const member = (isUsed ? findProperty(node, 'Target')?.nameNode : nameNode)?.parent;
  const title = isUsed ? t`Remove the target of field ${inTitle(name)}` : t`Remove field ${inTitle(name)}`;
  return member ? [{ title, changes: [remove(document, member)] }] : [];
}
