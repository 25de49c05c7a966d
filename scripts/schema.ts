import { contentTypes } from '../core/model/content-types';
import {
  fieldMembers,
  fieldName,
  forbiddenNames,
  keyDefinitionMembers,
  keyName,
  type Member,
  type Shape,
  typeMembers,
  type ValueType,
} from '../core/model/members';
import { maxFields } from '../core/model/service';
import { standardIdentifiers } from '../core/model/standard-identifiers';
import { standardObjects } from '../core/model/standard-objects';
import { knownTargets } from '../core/model/targets';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft-07) of a `*.profiletype.json` document, for editors that know nothing but schemas. It rejects
 * what the rules about structure, names and single targets report; what holds between several values is beyond it.
 * `target` is what it says of a `Target` besides its length.
 */
export function profileTypeSchema(target = targetSchema()): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/profiletype/profiletype/main/schemas/profiletype.schema.json',
    title: 'Object type of Amazon Connect Customer Profiles',
    ...objectSchema(typeMembers, {
      ObjectTypeName: starting('^[^_]', 'A leading _ is reserved for standard objects.'),
      Fields: {
        maxProperties: maxFields,
        propertyNames: nameSchema(
          fieldName,
          starting('^[a-zA-Z]', 'The name of a field starts with a letter.'),
        ),
        additionalProperties: { $ref: '#/definitions/field' },
      },
      Keys: {
        propertyNames: nameSchema(
          keyName,
          starting('^[a-zA-Z_]', 'The name of a key starts with a letter or _.'),
        ),
        additionalProperties: { type: 'array', minItems: 1, items: { $ref: '#/definitions/keyDefinition' } },
      },
    }),
    required: namesOf(({ required }) => required === 'always'),
    if: { required: ['TemplateId'] },
    then: {
      properties: Object.fromEntries(
        namesOf((member) => member.providedByTemplate === true).map((name) => [name, false]),
      ),
    },
    else: { required: namesOf(({ required }) => required === 'without-template') },
    definitions: {
      field: objectSchema(fieldMembers, { Target: target }),
      keyDefinition: {
        ...objectSchema(keyDefinitionMembers, { FieldNames: { minItems: 1 } }),
        required: ['FieldNames'],
      },
    },
  };
}

function namesOf(isMeant: (member: Member) => boolean): string[] {
  return typeMembers.filter(isMeant).map(({ name }) => name);
}

/** An object with these members and no others; `more` is what the tables do not say of some. */
function objectSchema(members: readonly Member[], more: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const properties = members.map((member): [string, JsonSchema] => {
    const { name, readOnly, documentation } = member;
    const shape = readOnly ? { readOnly } : shapeSchema(member);
    return [name, { ...inBothForms('description', documentation), ...shape, ...more[name] }];
  });
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

/** The keywords for the least and the most of a value. */
const limits: Readonly<Record<Exclude<ValueType, 'boolean'>, readonly [least: string, most: string]>> = {
  string: ['minLength', 'maxLength'],
  integer: ['minimum', 'maximum'],
  object: ['minProperties', 'maxProperties'],
  array: ['minItems', 'maxItems'],
};

function shapeSchema({ type, min = 0, max, format, values, names, entries }: Shape): JsonSchema {
  if (type === 'boolean') return { type };
  const [least, most] = limits[type];
  return {
    type,
    ...(min > 0 && { [least]: min }),
    ...(max !== undefined && { [most]: max }),
    ...(format && { pattern: format.pattern.source, patternErrorMessage: plain(`Only ${format.allowed}.`) }),
    ...(values && { enum: values, ...inBothForms('enumDescriptions', values.map(describeValue)) }),
    ...(names && { propertyNames: shapeSchema(names) }),
    ...(entries && { [type === 'array' ? 'items' : 'additionalProperties']: shapeSchema(entries) }),
  };
}

/** A name of the user's choice, which is also held to the rules `field-name` and `key-name`. */
function nameSchema(shape: Shape, start: JsonSchema): JsonSchema {
  const errorMessage = `The name cannot be ${forbiddenNames.join(' or ')}.`;
  return { ...shapeSchema(shape), ...start, not: { enum: forbiddenNames }, errorMessage };
}

/** What a text starts with. Beside its format, so that editors can say which of the two is wrong. */
function starting(pattern: string, patternErrorMessage: string): JsonSchema {
  return { allOf: [{ pattern, patternErrorMessage }] };
}

const descriptions = new Map<string, string>(
  [...contentTypes, ...standardIdentifiers].map(({ name, description }) => [name, description]),
);

function describeValue(value: string): string {
  return descriptions.get(value) ?? '';
}

/** A text for people in the standard keyword, and with its Markdown in the one that VS Code and its relatives prefer. */
function inBothForms(keyword: string, text: string | readonly string[]): JsonSchema {
  const markdownKeyword = `markdown${keyword.charAt(0).toUpperCase()}${keyword.slice(1)}`;
  return { [keyword]: typeof text === 'string' ? plain(text) : text.map(plain), [markdownKeyword]: text };
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}

/** The fixed targets by name, because editors complete from an enumeration, and the others by a pattern. */
function targetSchema(): JsonSchema {
  const errorMessage =
    'This is no target. Choose a field of a standard object, or an attribute: _profile.Attributes.<name>.';
  const fixed = knownTargets().filter(({ path }) => !/[*{]/.test(path));
  // The user chooses a name, the incoming record does, or a list stands with or without `[]`.
  const varying = knownTargets().filter(({ path }) => /[*{[]/.test(path));
  const patterns = [...varying.map(({ path }) => pathPattern(path)), ...unpublishedPatterns()];
  return {
    anyOf: [
      // First, because VS Code takes the message of an enumeration that stands first, and lists all targets in it.
      { pattern: `^(?:${patterns.join('|')})$`, patternErrorMessage: errorMessage },
      {
        enum: fixed.map(({ path }) => path),
        enumDescriptions: fixed.map(({ field }) => field.description),
        errorMessage,
      },
    ],
  };
}

function pathPattern(path: string): string {
  return path
    .replaceAll('.', '\\.')
    .replaceAll('[]', '(?:\\[\\])?')
    .replace(/\{\w+\}/, '(?:[A-Za-z0-9_-]+|\\{\\{[^{}]+\\}\\})')
    .replace('*', '.+');
}

/** Fields that may exist where the vendor has not published the whole list: not those of the service, and no containers. */
function unpublishedPatterns(): string[] {
  return standardObjects
    .filter(({ fieldListComplete }) => !fieldListComplete)
    .map(({ name, idField, systemManaged = [], fields }) => {
      const managed = [idField, ...systemManaged].map((step) => `${step}(?:\\[\\])?(?:\\.|$)`);
      const containers = containersOf(Object.keys(fields)).map((path) => `${pathPattern(path)}$`);
      return `${name}\\.(?!${[...managed, ...containers].join('|')})[^.\\s]+(?:\\.[^.\\s]+)*`;
    });
}

/** The paths that others go on from, and that are no fields themselves. */
function containersOf(paths: readonly string[]): string[] {
  const containers = paths.flatMap((path) => {
    const steps = path.split('.');
    return steps.slice(1).map((_, depth) => steps.slice(0, depth + 1).join('.'));
  });
  return [...new Set(containers)].filter((path) => !paths.includes(path));
}
