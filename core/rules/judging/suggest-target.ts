import { resolveTarget, splitTarget, type Target } from '../../document/target';
import type { StandardObject } from '../../model/standard-objects/standard-object';
import { standardObjects } from '../../model/standard-objects';
import { profile } from '../../model/standard-objects/profile';
import { isSystemManaged } from '../../model/targets';
import { misspelt, nearest } from './nearest';

const objectNames = standardObjects.map(({ name }) => name);

/**
 * The target that was probably meant where the root is no standard object: the same below an object that is spelt nearly
 * so, or a field of the profile.
 */
export function suggestForUnknownObject(text: string): string | undefined {
  const root = splitTarget(text)[0]?.name ?? '';
  const object = nearest(root, objectNames);
  if (object && root.length < text.length) return knownOrNear(object + text.slice(root.length));
  const paths = writablePaths(profile);
  const path =
    nearest(text, paths) ?? misspelt(text.slice(root.length + 1), paths) ?? onlyOneEndingIn(text, paths);
  return path ? `${profile.name}.${path}` : object;
}

/** The target, unless it is wrong in its field, too. */
function knownOrNear(text: string): string {
  const target = resolveTarget(text);
  if (target.kind !== 'unknown-field' || target.stopsBefore || !target.object.fieldListComplete) return text;
  return suggestForUnknownField(target.object, target.path) ?? text;
}

/** Whether nothing is wrong with a target but the spelling of its object or, where that is right, of its field. */
export function isMisspeltTarget(text: string, suggestion: string): boolean {
  const root = splitTarget(text)[0]?.name ?? '';
  const object = misspelt(root, objectNames);
  if (object !== root) return suggestion === (object ?? '') + text.slice(root.length);
  const target = resolveTarget(text);
  if (target.kind !== 'unknown-field' || !target.object.fieldListComplete) return false;
  return suggestion === `${root}.${misspelt(target.path, writablePaths(target.object)) ?? ''}`;
}

/** The fields below an object that a user can write and need not name. */
function writablePaths(object: StandardObject): string[] {
  return Object.keys(object.fields).filter((path) => !/[*{]/.test(path) && !isSystemManaged(object, path));
}

/**
 * The target that was probably meant where the object has no such field: one that is spelt nearly so, the only one that
 * ends in the same name, or an attribute of that name.
 */
export function suggestForUnknownField(object: StandardObject, path: string): string | undefined {
  const paths = writablePaths(object);
  const similar = nearest(path, paths) ?? onlyOneEndingIn(path, paths);
  return similar ? `${object.name}.${similar}` : attributeTarget(object, path);
}

/** An attribute of the object with a name like this. */
export function attributeTarget(object: StandardObject, text: string): string | undefined {
  const name = plainAttribute(text);
  return name && object.fields['Attributes.*'] ? `${object.name}.Attributes.${name}` : undefined;
}

/** The text as the name of an attribute: accents and other characters go. */
export function plainAttribute(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-zA-Z0-9 _-]+/g, '_')
    .replace(/^[ _-]+|[ _-]+$/g, '');
}

/** An unlisted field may exist where the list is not complete; a path without any field cannot. */
export function canExist(target: Target): boolean {
  if (target.kind !== 'unknown-field' || target.stopsBefore) return false;
  return !target.object.fieldListComplete && /^[^.\s]+(\.[^.\s]+)*$/.test(target.path);
}

/** The targets that a path which stops before a field can go on to; those that are called like `name` first. */
export function continuations(text: string, name: string): string[] {
  const likely = (path: string): boolean => isLike(name, splitTarget(path).at(-1)?.name ?? '');
  const all = allBelow(text, name);
  return [...all.filter(likely), ...all.filter((path) => !likely(path))];
}

function allBelow(text: string, name: string): string[] {
  const target = resolveTarget(text);
  if (target.kind === 'field' || canExist(target)) return [text];
  if (target.kind !== 'unknown-field' || !target.stopsBefore) return [];
  const path = text.replace(/\.$/, '');
  return target.stopsBefore.flatMap((step) => {
    if (step === '<name>') return plainAttribute(name) ? [`${path}.${plainAttribute(name)}`] : [];
    return step.startsWith('<') ? [] : allBelow(`${path}.${step}`, name);
  });
}

/** `email` is like `EmailAddress`. */
function isLike(name: string, step: string): boolean {
  if (nearest(name, [step])) return true;
  return name.length > 2 && step.toLowerCase().startsWith(name.toLowerCase());
}

function onlyOneEndingIn(path: string, paths: readonly string[]): string | undefined {
  const last = path.split('.').at(-1) ?? '';
  const ends = paths.filter((candidate) => candidate.toLowerCase().endsWith(`.${last.toLowerCase()}`));
  return ends.length === 1 ? ends[0] : undefined;
}
