import { splitTarget } from '../../document/target';
import type { StandardObject } from '../../model/standard-objects/standard-object';
import { standardObjects } from '../../model/standard-objects';
import { profile } from '../../model/standard-objects/profile';
import { isSystemManaged } from '../../model/targets';
import { nearest } from './nearest';

const objectNames = standardObjects.map(({ name }) => name);

/**
 * The target that was probably meant where the root is no standard object: the same below an object that is spelt nearly
 * so, or a field of the profile.
 */
export function suggestForUnknownObject(text: string): string | undefined {
  const root = splitTarget(text)[0]?.name ?? '';
  const object = nearest(root, objectNames);
  if (object && root.length < text.length) return object + text.slice(root.length);
  const paths = writablePaths(profile);
  const path = nearest(text, paths) ?? onlyOneEndingIn(text, paths);
  return path ? `${profile.name}.${path}` : object;
}

/** The fields below an object that a user can write and need not name. */
function writablePaths(object: StandardObject): string[] {
  return Object.keys(object.fields).filter((path) => !path.includes('*') && !isSystemManaged(object, path));
}

/**
 * The target that was probably meant where the object has no such field: one that is spelt nearly so, the only one that
 * ends in the same name, or an attribute of that name.
 */
export function suggestForUnknownField(object: StandardObject, path: string): string | undefined {
  const paths = writablePaths(object);
  const similar = nearest(path, paths) ?? onlyOneEndingIn(path, paths);
  if (similar) return `${object.name}.${similar}`;
  const name = path.replace(/[^a-zA-Z0-9 _-]+/g, '_').replace(/^[ _-]+|[ _-]+$/g, '');
  return name && object.fields['Attributes.*'] ? `${object.name}.Attributes.${name}` : undefined;
}

function onlyOneEndingIn(path: string, paths: readonly string[]): string | undefined {
  const last = path.split('.').at(-1) ?? '';
  const ends = paths.filter((candidate) => candidate.toLowerCase().endsWith(`.${last.toLowerCase()}`));
  return ends.length === 1 ? ends[0] : undefined;
}
