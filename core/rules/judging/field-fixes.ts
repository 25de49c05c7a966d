import type { TextChange } from '../../document/changes';
import { insertMember, remove, replaceWith } from '../../document/editing';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { resolveTarget } from '../../document/target';
import { type ContentTypeName, contentTypeSuits, defaultContentType } from '../../model/content-types';
import type { Fix } from '../rule';
import { contentTypeOf, targetingFields } from './fields';
import { inTitle, maxOffered, preferred } from './fixes';
import { fieldsInKeys } from './keys';
import { canExist, isMisspeltTarget } from './suggest-target';
import { suitableContentType } from './value-kind';

/** Changes of fields that the fixes of several rules make. */

export function setContentType(
  document: ProfileTypeDocument,
  { node, contentType }: Field,
  type: ContentTypeName,
): TextChange[] {
  if (contentType) return [replaceWith(contentType, type)];
  return node?.type === 'object' ? [insertMember(document, node, 'ContentType', type)] : [];
}

/** Makes a field that was left as `STRING` suit a key of this name. */
export function suitKey(document: ProfileTypeDocument, field: Field, keyName: string): TextChange[] {
  if (contentTypeOf(field) !== defaultContentType) return [];
  const suitable = suitableContentType(field, keyName) ?? defaultContentType;
  return suitable === defaultContentType ? [] : setContentType(document, field, suitable);
}

/** Lets a field write to another target, with the content type that suits it. */
export function writeTo(document: ProfileTypeDocument, field: Field, path: string): TextChange[] {
  const { target: string, node } = field;
  const target = resolveTarget(path);
  const actual = contentTypeOf(field);
  const suggested = target.kind === 'field' ? target.field.contentType : undefined;
  const isUsedAsText = actual === defaultContentType && fieldsInKeys(document).has(field.name);
  const suits =
    !actual || !suggested || actual === suggested || (!isUsedAsText && contentTypeSuits(suggested, actual));
  const written = string
    ? [replaceWith(string, path)]
    : node?.type === 'object'
      ? [insertMember(document, node, 'Target', path)]
      : [];
  return suits ? written : [...written, ...setContentType(document, field, suggested)];
}

/** Whether a target exists or may exist, and no field writes it or one that excludes it. */
export function isFreeTarget(document: ProfileTypeDocument, path: string): boolean {
  const target = resolveTarget(path);
  if (target.kind !== 'field') return canExist(target);
  const { name, exclusive = [] } = target.object;
  const written = document.remember(writtenTargets);
  const excluding = exclusive
    .map((pair) => pair.map((field) => `${name}.${field}`))
    .filter((pair) => pair.includes(target.canonical))
    .flat();
  return ![target.canonical, ...excluding].some((canonical) => written.has(canonical));
}

function writtenTargets(document: ProfileTypeDocument): ReadonlySet<string> {
  return new Set(
    targetingFields(document).flatMap(({ target }) => (target.kind === 'field' ? [target.canonical] : [])),
  );
}

/** Targets for a field instead of the one that it has; those that cannot be written are left out. */
export function retargeting(
  document: ProfileTypeDocument,
  field: Field,
  paths: readonly (string | undefined)[],
): Fix[] {
  return [...new Set(paths)]
    .flatMap((path) => (path !== undefined && isFreeTarget(document, path) ? [path] : []))
    .slice(0, maxOffered)
    .map((path) => {
      const target = resolveTarget(path);
      const verb = target.kind === 'field' && target.attribute ? 'Write to' : 'Change to';
      const isPreferred = isMisspeltTarget(field.target?.value ?? '', path);
      const fix = { title: `${verb} ${inTitle(path)}`, changes: writeTo(document, field, path) };
      return isPreferred ? preferred(fix) : fix;
    });
}

/** Lets a field write nothing; one that no key uses goes, for it would do nothing then. */
export function withoutTarget(document: ProfileTypeDocument, { name, nameNode, target }: Field): Fix[] {
  const isUsed = fieldsInKeys(document).has(name);
  const member = isUsed ? target?.parent : nameNode.parent;
  const what = isUsed ? `the target of field ${inTitle(name)}` : `field ${inTitle(name)}`;
  return member ? [{ title: `Remove ${what}`, changes: [remove(document, member)] }] : [];
}
