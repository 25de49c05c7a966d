import { resolveTarget, splitTarget, type Target } from '../../document/target';
import type { StandardObject } from '../../model/standard-objects/standard-object';
import { standardObjects } from '../../model/standard-objects';
import { profile } from '../../model/standard-objects/profile';
import { isSystemManaged, targetTree } from '../../model/targets';
import { misspelt, nearest } from './nearest';

const objectNames = standardObjects.map(({ name }) => name);

/**
 * The target that was probably meant where the root is no standard object: the same below an object that is spelt nearly
 * so, or a field of the profile.
 */
export function suggestForUnknownObject(text: string): string | undefined {
  const plain = withDots(text);
  const root = splitTarget(plain)[0]?.name ?? '';
  const object = nearest(root, objectNames);
  if (object && root.length < plain.length) return knownOrNear(object + plain.slice(root.length));
  const below = plain.slice(root.length + 1);
  return (
    stepByStep(profile, plain, nearStep) ??
    (below ? nearField(profile, below) : undefined) ??
    nearField(profile, plain) ??
    object
  );
}

/** The text without the braces of a source, and with dots in place of slashes and the like behind the root. */
function withDots(text: string): string {
  const plain = text.trim().replace(/^\{+\s*|\s*\}+$/g, '');
  const root = splitTarget(plain)[0]?.name ?? '';
  return root.length === plain.length ? plain.replace(/(?<=\w)(?:[/:\\>-]|\s)+(?=\w)/g, '.') : plain;
}

/** The target, unless it is wrong in its field, too. */
function knownOrNear(text: string): string {
  const target = resolveTarget(text);
  if (target.kind !== 'unknown-field' || target.stopsBefore) return text;
  const { object, path } = target;
  if (!object.fieldListComplete) return stepByStep(object, path, misspelt) ?? text;
  return suggestForUnknownField(object, path) ?? text;
}

/** Whether nothing is wrong with a target but the spelling of its object or, where that is right, of its field. */
export function isMisspeltTarget(text: string, suggestion: string): boolean {
  const root = splitTarget(text)[0]?.name ?? '';
  const object = misspelt(root, objectNames);
  if (object !== root) return suggestion === (object ?? '') + text.slice(root.length);
  const target = resolveTarget(text);
  if (target.kind !== 'unknown-field') return false;
  if (suggestion === stepByStep(target.object, target.path, misspelt)) return true;
  return (
    target.object.fieldListComplete &&
    suggestion === `${root}.${misspelt(target.path, writablePaths(target.object)) ?? ''}`
  );
}

/** The fields below an object that a user can write and need not name. */
function writablePaths(object: StandardObject): string[] {
  return Object.keys(object.fields).filter((path) => !/[*{]/.test(path) && !isSystemManaged(object, path));
}

/**
 * The target that was probably meant where the object has no such field: one that is spelt nearly so, one that ends in the
 * same name, or an attribute of that name.
 */
export function suggestForUnknownField(object: StandardObject, path: string): string | undefined {
  return nearField(object, path) ?? attributeTarget(object, path);
}

/** A field with a path like this. */
function nearField(object: StandardObject, text: string): string | undefined {
  const path = tidied(text);
  const paths = writablePaths(object);
  const isOneStep = splitTarget(path).length === 1;
  return (
    stepByStep(object, path, nearStep) ??
    below(object, misspelt(path, paths)) ??
    below(object, endingIn(path, paths) ?? endingIn(synonyms.get(path.toLowerCase()) ?? path, paths)) ??
    below(object, isOneStep ? nearest(path, paths) : undefined)
  );
}

/** One dot between two steps, and dots for brackets with a name. */
function tidied(path: string): string {
  return path
    .replace(/\[(["']?)([\w -]+)\1\]/g, '.$2')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '');
}

function below(object: StandardObject, path: string | undefined): string | undefined {
  return path === undefined ? undefined : `${object.name}.${path}`;
}

type Choose = (name: string, candidates: readonly string[]) => string | undefined;

/** The target whose steps are those that are chosen for the steps of a path, one for each. */
function stepByStep(object: StandardObject, path: string, choose: Choose): string | undefined {
  let node = targetTree(object);
  let found = object.name;
  for (const { name: step, offset } of splitTarget(path)) {
    if (node.placeholder?.kind === 'attribute') return `${found}.${path.slice(offset)}`;
    const names = [...node.children.keys()].filter(
      (name) => found !== object.name || !isSystemManaged(object, name),
    );
    const name = choose(step.replace('[]', ''), names);
    const next = node.placeholder?.node ?? node.children.get(name ?? '');
    if (!next) return undefined;
    found += `.${node.placeholder ? step : name}${next.list ? '[]' : ''}`;
    node = next;
  }
  return node.field ? found : undefined;
}

/** One that is misspelt, that begins so, or that is spelt nearly so. */
function nearStep(name: string, candidates: readonly string[]): string | undefined {
  const beginning = name.toLowerCase().replace(/[ _-]/g, '');
  const longer = candidates.find((candidate) => candidate.toLowerCase().startsWith(beginning));
  const same = synonyms.get(beginning);
  return (
    misspelt(name, candidates) ??
    (beginning.length > 2 ? longer : undefined) ??
    (same !== undefined && candidates.includes(same) ? same : nearest(name, candidates))
  );
}

/** Other words for fields of the profile and of addresses. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['zip', 'PostalCode'],
  ['zipcode', 'PostalCode'],
  ['street', 'Address1'],
  ['surname', 'LastName'],
  ['familyname', 'LastName'],
  ['givenname', 'FirstName'],
  ['birthday', 'BirthDate'],
  ['dateofbirth', 'BirthDate'],
  ['company', 'BusinessName'],
  ['workphone', 'BusinessPhoneNumber'],
]);

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

/** The only one that ends in the same name or, of several, the one in `Address`. */
function endingIn(path: string, paths: readonly string[]): string | undefined {
  const end = `.${path.split('.').at(-1) ?? ''}`.toLowerCase();
  const ends = paths.filter((candidate) => candidate.toLowerCase().endsWith(end));
  return ends.length === 1 ? ends[0] : ends.find((candidate) => candidate.startsWith('Address.'));
}
