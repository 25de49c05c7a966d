import type { JsonNode, Span } from '../../document/json';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { findValue, type StringNode, textsIn } from '../../document/members';
import { keyDefinitionMembers, typeMembers } from '../../model/members';
import {
  findStandardIdentifier,
  type StandardIdentifierName,
  standardIdentifiers,
} from '../../model/standard-identifiers';
import { standardObjects } from '../../model/standard-objects';
import { unknownMembers } from './members';
import { nearest, nearestValue } from './nearest';
import { placesWith } from './places';

const identifierNames = standardIdentifiers.map((identifier) => identifier.name);

/** The entry that makes a definition `identifier`, if it stands there correctly. */
export function identifierAt(
  definition: KeyDefinition,
  identifier: StandardIdentifierName,
): StringNode | undefined {
  return definition.identifiers.find(({ value }) => value === identifier);
}

/** The identifier that a text is or, where it is misspelt, was meant to be: that is one mistake, not two. */
export function intendedIdentifier(text: string): string {
  return findStandardIdentifier(text) ? text : (nearestValue(text, identifierNames) ?? text);
}

/** Whether a definition is meant to have the identifier. */
export function intends(definition: KeyDefinition, identifier: StandardIdentifierName): boolean {
  return definition.identifiers.some(({ value }) => intendedIdentifier(value) === identifier);
}

/** The identifiers, PROFILE among them, that make a key look something up. */
const lookups = standardObjects.map(({ identifier }) => identifier);

/** Whether a key finds a profile or a record of another standard object when a record is ingested. */
export function looksUp(definition: KeyDefinition): boolean {
  return lookups.some((identifier) => intends(definition, identifier));
}

/** Whether a record that matches no profile creates one. */
export function createsProfiles(document: ProfileTypeDocument): boolean {
  return document.member('AllowProfileCreation')?.valueNode?.value === true;
}

/** A key that is found by, but leaves nothing to be found by later. */
export function isNotStored(definition: KeyDefinition): boolean {
  return intends(definition, 'LOOKUP_ONLY') || intends(definition, 'NEW_ONLY');
}

/**
 * Whether `Keys` can be read in full. Where a list is no list or a member is misspelt, an identifier that seems to be
 * missing may stand in there, and the mistake itself is reported already.
 */
export function keysAreComplete(document: ProfileTypeDocument): boolean {
  return document.remember(judgeKeys);
}

function judgeKeys(document: ProfileTypeDocument): boolean {
  const keys = document.member('Keys')?.valueNode;
  if (!keys) return false;
  return (
    !placesWith(document, 'type').some(({ node }) => isInside(node, keys)) &&
    document.keyDefinitions.every(
      ({ node }) => !unknownMembers(node, keyDefinitionMembers).some(({ meant }) => meant),
    )
  );
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
}

/** The first text of each value that stands more than once, with the later ones. */
export function repetitions(strings: readonly StringNode[]): { first: StringNode; again: StringNode }[] {
  const seen = new Map<string, StringNode>();
  return strings.flatMap((string) => {
    const first = seen.get(string.value);
    if (first) return [{ first, again: string }];
    seen.set(string.value, string);
    return [];
  });
}

/** The fields that some key uses or, where a name is misspelt, was meant to use. */
export function fieldsInKeys(document: ProfileTypeDocument): ReadonlySet<string> {
  return document.remember(collectFieldsInKeys);
}

function collectFieldsInKeys({ fields, keyDefinitions }: ProfileTypeDocument): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { fieldNames } of keyDefinitions) {
    for (const { value } of fieldNames) {
      used.add(fields.has(value) ? value : (nearest(value, fields.keys()) ?? value));
    }
  }
  return used;
}

/**
 * The fields that keys use, as far as the author's meaning is clear: where a list or a name is wrong, all that is named there
 * counts. Undefined where something that names nothing stands in place of names.
 */
export function fieldsMeantInKeys(document: ProfileTypeDocument): ReadonlySet<string> | undefined {
  if (keysAreComplete(document)) return fieldsInKeys(document);
  const { root, fields } = document;
  const misspelt = root ? unknownMembers(root, typeMembers).find(({ meant }) => meant === 'Keys') : undefined;
  const keys = findValue(root, 'Keys') ?? misspelt?.property.valueNode;
  if (keys?.type !== 'object') return undefined;
  const wrong = placesWith(document, 'type').filter(({ node }) => isInside(node, keys));
  if (wrong.some(({ node }) => wordsIn(node).length === 0)) return undefined;
  return new Set(
    wordsIn(keys).map((word) => (fields.has(word) ? word : (nearest(word, fields.keys()) ?? word))),
  );
}

function wordsIn(node: JsonNode): string[] {
  return [...textsIn(node)].flatMap((text) => text.split(/[\s,;]+/).filter((word) => word !== ''));
}
