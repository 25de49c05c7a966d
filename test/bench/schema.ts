import { contentTypes } from '../../core/model/content-types';
import { maxFields } from '../../core/model/service';
import { standardIdentifiers } from '../../core/model/standard-identifiers';
import { standardObjects } from '../../core/model/standard-objects';
import { knownTargets } from '../../core/model/targets';

const text = (minLength: number, maxLength: number) => ({ type: 'string', minLength, maxLength });
const count = (maximum?: number) => ({ type: 'integer', minimum: 1, maximum });
const object = { type: 'object', additionalProperties: false };

const field = (targets: string) => ({
  ...object,
  properties: {
    Source: text(1, 1000),
    Target: { ...text(1, 1000), pattern: targets },
    ContentType: { type: 'string', enum: contentTypes.map(({ name }) => name) },
  },
});

const keyDefinition = {
  ...object,
  required: ['FieldNames'],
  properties: {
    StandardIdentifiers: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', enum: standardIdentifiers.map(({ name }) => name) },
    },
    FieldNames: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { ...text(1, 64), pattern: '^[a-zA-Z0-9_-]+$' },
    },
  },
};

/** What a JSON server can check of a definition: as much of our rules as JSON Schema can say. */
export const definitionSchema = (targets: string) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object,
  required: ['ObjectTypeName', 'Description', 'Fields', 'Keys'],
  properties: {
    ObjectTypeName: { ...text(1, 255), pattern: '^[a-zA-Z][a-zA-Z_0-9-]*$' },
    Description: text(1, 1000),
    DomainName: { ...text(1, 64), pattern: '^[a-zA-Z0-9_-]+$' },
    ExpirationDays: count(1098),
    EncryptionKey: text(0, 255),
    AllowProfileCreation: { type: 'boolean' },
    SourceLastUpdatedTimestampFormat: text(1, 255),
    MaxProfileObjectCount: count(),
    SourcePriority: count(),
    Fields: {
      type: 'object',
      maxProperties: maxFields,
      propertyNames: { maxLength: 64, pattern: '^(?![tT]ags$)[a-zA-Z][a-zA-Z0-9_.-]*$' },
      additionalProperties: field(targets),
    },
    Keys: {
      type: 'object',
      propertyNames: { maxLength: 64, pattern: '^(?![tT]ags$)[a-zA-Z_][a-zA-Z0-9_-]*$' },
      additionalProperties: { type: 'array', minItems: 1, items: keyDefinition },
    },
    Tags: {
      type: 'object',
      maxProperties: 50,
      propertyNames: { maxLength: 128, pattern: '^(?!aws:)[a-zA-Z+-=._:/]+$' },
      additionalProperties: text(0, 256),
    },
  },
});

/** Knows the standard objects, not their fields: what costs the JSON server least and still finds our mistakes. */
export function targetObjects(): string {
  return `^(?:${standardObjects.map(({ name }) => name).join('|')})\\.[a-zA-Z0-9_. {}-]+(?:\\[\\])?$`;
}

/**
 * Knows every target, as our server does. A pattern because an enumeration is slower still; the JSON server compiles it
 * anew for each field.
 */
export function allTargets(): string {
  return `^(?:${knownTargets()
    .map(({ path }) => pathPattern(path))
    .join('|')})$`;
}

function pathPattern(path: string): string {
  return path
    .replaceAll('.', '\\.')
    .replaceAll('[]', '(?:\\[\\])?')
    .replaceAll(/\{\w+\}/g, '[^.]+')
    .replaceAll('*', '[a-zA-Z0-9]+(?:[ _-]+[a-zA-Z0-9]+)*');
}
