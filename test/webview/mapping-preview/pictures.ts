import type {
  FieldNode,
  KeyNode,
  MappingPicture,
  ObjectNode,
  SourceNode,
  TargetNode,
} from '../../../core/mapping-preview/picture';

/** A picture with nothing in it but what is given. */
export function pictureWith(parts: Partial<MappingPicture>): MappingPicture {
  return {
    typeName: 'Customer',
    outcome: 'stored',
    sentence: 'No key finds a profile, so a new one is created.',
    sources: [],
    fields: [],
    objects: [],
    keys: [],
    notes: [],
    ...parts,
  };
}

export function source(path: string, text?: string): SourceNode {
  return { id: `source ${path}`, path, ...valueOf(text) };
}

/** `sources`: the paths that it reads. */
export function field(
  name: string,
  sources: readonly string[],
  text?: string,
  more: Partial<FieldNode> = {},
): FieldNode {
  return {
    id: `field ${name}`,
    name,
    sources: sources.map((path) => `source ${path}`),
    contentType: 'STRING',
    ...valueOf(text),
    sentence: `What became of \`${name}\`.`,
    ...more,
  };
}

export function target(
  fieldName: string | undefined,
  path: string,
  outcome: TargetNode['outcome'],
  text?: string,
): TargetNode {
  return {
    id: `target ${fieldName ?? ''} ${path}`,
    target: path,
    ...(fieldName !== undefined && { field: `field ${fieldName}` }),
    outcome,
    ...valueOf(text),
    sentence: `What became of \`${path}\`.`,
  };
}

export function object(
  name: string,
  targets: readonly TargetNode[],
  outcome?: NonNullable<ObjectNode['decision']>['outcome'],
): ObjectNode {
  const decision = outcome && { object: name, outcome, sentence: `The decision on \`${name}\`.` };
  return { id: `object ${name}`, name, targets, ...(decision && { decision }) };
}

export function key(
  name: string,
  fields: readonly string[],
  text?: string,
  more: Partial<KeyNode> = {},
): KeyNode {
  return {
    id: `key ${name} 0`,
    name,
    identifiers: [],
    fields: fields.map((each) => `field ${each}`),
    ...valueOf(text),
    sentence: 'Compared exactly as written.',
    lookups: [],
    ...more,
  };
}

/** Two fields that read one source and more, three targets of two objects, and a key. */
export const customer: MappingPicture = pictureWith({
  sources: [source('_source.first', '"Ann"'), source('_source.last', '"Miller"'), source('_source.zip')],
  fields: [
    field('first', ['_source.first'], '"Ann"', { contentType: 'NAME' }),
    field('full', ['_source.first', '_source.last'], '"Ann Miller"'),
    field('zip', ['_source.zip']),
  ],
  objects: [
    object(
      '_profile',
      [
        target('first', '_profile.FirstName', 'written', '"Ann"'),
        target('zip', '_profile.Address.PostalCode', 'empty'),
        target(undefined, '_profile.EmailAddress', 'kept', '"a@b.c"'),
      ],
      'new',
    ),
    object('_asset', [target('full', '_asset.Name', 'lost', '"Ann Miller"')], 'none'),
  ],
  keys: [
    key('_fullName', ['full'], '"ann miller"', {
      identifiers: ['PROFILE', 'UNIQUE'],
      written: { text: '"Ann Miller"' },
      stored: { isStored: true, sentence: 'Stored.' },
    }),
  ],
  notes: [
    { kind: 'lost', node: 'object _asset', sentence: 'The decision on `_asset`.' },
    { kind: 'empty', node: 'field zip', sentence: 'Field `zip` is empty. What became of `zip`.' },
    { kind: 'normalised', node: 'key _fullName 0', sentence: 'Key `_fullName`, written `Ann Miller`.' },
  ],
});

function valueOf(text: string | undefined): { value?: { text: string } } {
  return text === undefined ? {} : { value: { text } };
}
