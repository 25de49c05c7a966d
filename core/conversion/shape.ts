import { fieldMembers, keyDefinitionMembers, type Member, typeMembers } from '../model/members';

/** The parts of a definition, and which of them other forms write in another way. */
export type Shape =
  | { readonly kind: 'scalar' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'list'; readonly entries: Shape }
  | ObjectShape
  | NamedShape;

/** An object of known members. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Shape>;
}

/** A map of free names in a definition; elsewhere a list of objects that hold a name and a value. */
export interface NamedShape {
  readonly kind: 'named';
  readonly name: string;
  readonly value: string;
  readonly values: Shape;
}

const scalar: Shape = { kind: 'scalar' };
const scalars: Shape = { kind: 'list', entries: scalar };

function objectOf(
  members: readonly Member[],
  named: ReadonlyMap<string, NamedShape> = new Map(),
): ObjectShape {
  const shapeOf = ({ name, type, readOnly }: Member): Shape => {
    if (readOnly) return { kind: 'read-only' };
    return named.get(name) ?? (type === 'array' ? scalars : scalar);
  };
  return { kind: 'object', members: new Map(members.map((member) => [member.name, shapeOf(member)])) };
}

const field = objectOf(fieldMembers);
const keyDefinitions: Shape = { kind: 'list', entries: objectOf(keyDefinitionMembers) };

/** Source of the other forms: the schema of `AWS::CustomerProfiles::ObjectType`. */
export const objectType = objectOf(
  typeMembers,
  new Map([
    ['Fields', { kind: 'named', name: 'Name', value: 'ObjectTypeField', values: field }],
    ['Keys', { kind: 'named', name: 'Name', value: 'ObjectTypeKeyList', values: keyDefinitions }],
    ['Tags', { kind: 'named', name: 'Key', value: 'Value', values: scalar }],
  ]),
);
