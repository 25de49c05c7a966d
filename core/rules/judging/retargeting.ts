import { t } from '@vscode/l10n';
import type { TextChange } from '../../document/changes';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { resolveTarget, type Target } from '../../document/target';
import { contentTypeSuits, defaultContentType } from '../../model/content-types';
import { fieldMembers, findMember } from '../../model/members';
import type { Fix } from '../rule';
import { setContentType, setMember } from './field-fixes';
import { contentTypeOf, targetingFields } from './fields';
import { fits, inTitle, maxOffered, preferred } from './fixes';
import { addKey } from './key-fixes';
import { identifyingField } from './key-values';
import { fieldsInKeys } from './keys';
import { identifyByKey, isTargeted, lacksKey } from './object-keys';
import { canExist, isMisspeltTarget } from './suggest-target';
import { addTimestampFormat, hasTimestampFormat, timestampTarget } from './timestamps';

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
      const isAttribute = target.kind === 'field' && target.attribute;
      const title = isAttribute ? t`Write to ${inTitle(path)}` : t`Change to ${inTitle(path)}`;
      const fix = { title, changes: writeTo(document, field, path) };
      const further = required(document, field, target);
      if (further) return both(fix, further);
      return isMisspeltTarget(field.target?.value ?? '', path) ? preferred(fix) : fix;
    });
}

const shape = findMember(fieldMembers, 'Target');

/** Whether a target exists or may exist, and no field writes it or one that excludes it. */
export function isFreeTarget(document: ProfileTypeDocument, path: string): boolean {
  const target = resolveTarget(path);
  if (!shape || !fits(path, shape)) return false;
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

/** Lets a field write to another target, with the content type that suits it. */
function writeTo(document: ProfileTypeDocument, field: Field, path: string): TextChange[] {
  const target = resolveTarget(path);
  const actual = contentTypeOf(field);
  const suggested = target.kind === 'field' ? target.field.contentType : undefined;
  const isUsedAsText = actual === defaultContentType && fieldsInKeys(document).has(field.name);
  const suits =
    !actual || !suggested || actual === suggested || (!isUsedAsText && contentTypeSuits(suggested, actual));
  const written = setMember(document, field, 'Target', path);
  return suits ? written : [...written, ...setContentType(document, field, suggested)];
}

/** What the type must have besides, for a field to write to a target: a key of the object, or a format of the time. */
function required(document: ProfileTypeDocument, { name }: Field, target: Target): Fix | undefined {
  if (target.kind === 'field' && target.canonical === timestampTarget) {
    return hasTimestampFormat(document) ? undefined : addTimestampFormat(document)[0];
  }
  if (target.kind === 'unknown-object' || !lacksKey(document, target.object)) return undefined;
  const isWritten = targetingFields(document).some(
    (other) => isTargeted(other.target) && other.target.object === target.object,
  );
  if (isWritten) return undefined;
  const [key] = identifyByKey(document, target.object, new Set([name]));
  const identifying = key ? undefined : identifyingField(document);
  return key ?? (identifying && addKey(document, identifying, [target.object.identifier])[0]);
}

function both(first: Fix, second: Fix): Fix {
  const title = t`${first.title} and ${second.title.charAt(0).toLowerCase()}${second.title.slice(1)}`;
  return { title, changes: [...first.changes, ...second.changes] };
}
