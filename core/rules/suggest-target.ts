import { splitTarget } from '../document/target';
import type { StandardObject } from '../model/standard-objects/standard-object';
import { standardObjects } from '../model/standard-objects';
import { isSystemManaged, knownTargets } from '../model/targets';
import { nearest } from './nearest';

/** The target that was probably meant where the root is no standard object. */
export function suggestForUnknownObject(text: string): string | undefined {
  const [root, ...rest] = splitTarget(text);
  if (!root) return undefined;
  const object =
    nearest(
      root.name,
      standardObjects.map(({ name }) => name),
    ) ?? undefined;
  if (object && rest.length > 0) return object + text.slice(root.name.length);
  return (
    nearest(
      `_profile.${text}`,
      knownTargets().map(({ path }) => path),
    ) ?? object
  );
}

/**
 * The target that was probably meant where the object has no such field: one that is spelt nearly so, the only one that
 * ends in the same name, or an attribute of that name.
 */
export function suggestForUnknownField(object: StandardObject, path: string): string | undefined {
  const paths = Object.keys(object.fields).filter((field) => !isSystemManaged(object, field));
  const plain = paths.filter((field) => !field.includes('*'));
  const similar = nearest(path, plain) ?? onlyOneEndingIn(path, plain);
  if (similar) return `${object.name}.${similar}`;
  const name = path.replace(/[^a-zA-Z0-9 _-]+/g, '_').replace(/^[ _-]+|[ _-]+$/g, '');
  return name && paths.includes('Attributes.*') ? `${object.name}.Attributes.${name}` : undefined;
}

function onlyOneEndingIn(path: string, paths: readonly string[]): string | undefined {
  const last = path.split('.').at(-1) ?? '';
  const ends = paths.filter((candidate) => candidate.toLowerCase().endsWith(`.${last.toLowerCase()}`));
  return ends.length === 1 ? ends[0] : undefined;
}
