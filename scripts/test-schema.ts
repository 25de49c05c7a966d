import { shapeOf } from '../core/mapping-tests/expected-values';
import { decisions, outcomes, testableObjects } from '../core/mapping-tests/mapping-test';
import { profile } from '../core/model/standard-objects/profile';
import type { StandardObject } from '../core/model/standard-objects/standard-object';
import { findStandardObject, isSystemManaged, type TargetNode, targetTree } from '../core/model/targets';
import type { JsonSchema } from './schema';

const text = (description: string): JsonSchema => ({ type: 'string', pattern: '\\S', description });

const record = (description: string): JsonSchema => ({ type: 'object', description });

const type = text(
  'The object type of the record, by its `ObjectTypeName`. Without it the one that the file is for: `NAME.profiletype.json` beside `NAME.profiletype.test.json`.',
);

/** What a value of each shape is allowed to be; the shapes are those that tests are read by. */
const shapes = {
  text: ['string', 'array', 'null'],
  list: ['array', 'null'],
  object: ['object', 'null'],
  any: ['string', 'array', 'object', 'null'],
} as const;

/** What may stand where a standard object's list of fields is not published whole, or anybody chooses the names. */
const anyValue: JsonSchema = {
  type: shapes.any,
  additionalProperties: { $ref: '#/definitions/anyValue' },
};

function valuesSchema(object: StandardObject, node: TargetNode, isBelow = false): JsonSchema {
  const properties = [...node.children].map(([name, child]): [string, JsonSchema | false] => [
    name,
    !isBelow && isSystemManaged(object, name) ? false : valueSchema(object, child),
  ]);
  const managed = isBelow ? [] : [object.idField, ...(object.systemManaged ?? [])];
  return {
    properties: {
      ...Object.fromEntries(properties),
      ...Object.fromEntries(managed.map((name) => [name, false])),
    },
    additionalProperties: othersSchema(object, node),
  };
}

function othersSchema(object: StandardObject, { placeholder }: TargetNode): JsonSchema | false {
  if (placeholder) return valueSchema(object, placeholder.node);
  return object.fieldListComplete ? false : { $ref: '#/definitions/anyValue' };
}

function valueSchema(object: StandardObject, node: TargetNode): JsonSchema {
  const shape = shapeOf(node);
  return {
    ...(node.field && { description: node.field.description }),
    type: shapes[shape],
    ...((shape === 'object' || shape === 'any') && valuesSchema(object, node, true)),
  };
}

function objectSchema(name: string): JsonSchema {
  const object = findStandardObject(name);
  if (!object) return {};
  return {
    type: ['object', 'null'],
    description: `Values of the record of ${object.name} that the record wrote or found: ${object.description}. null where there must be none.`,
    ...valuesSchema(object, targetTree(object)),
  };
}

/** The JSON Schema of `*.profiletype.test.json`. That names of tests differ from each other is beyond it. */
export const testSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Mapping tests',
  description: 'Records of an object type, and what they must become.',
  type: 'object',
  required: ['tests'],
  additionalProperties: false,
  properties: {
    $schema: text('Where the schema of this file is.'),
    tests: {
      type: 'array',
      description: 'The tests. Each begins with an empty domain.',
      items: { $ref: '#/definitions/test' },
    },
  },
  definitions: {
    test: {
      type: 'object',
      required: ['name', 'record', 'expected'],
      additionalProperties: false,
      properties: {
        name: text(
          'What is tested, such as `A guest is found by e-mail`. No other test of the file has this name.',
        ),
        given: {
          type: 'array',
          description: 'Records that are ingested before, one after the other. They must be stored.',
          items: {
            type: 'object',
            required: ['record'],
            additionalProperties: false,
            properties: { type, record: record('The record as it comes.') },
          },
        },
        type,
        record: record('The record that is tested, as it comes.'),
        expected: { $ref: '#/definitions/expectation' },
      },
    },
    expectation: {
      type: 'object',
      description:
        'What the record must become. What is not named may be anything, null must not be there, and a list must be the same.',
      additionalProperties: false,
      properties: {
        outcome: {
          enum: outcomes,
          enumDescriptions: [
            'The record is stored on a profile.',
            'The service takes the record, and then finds no place for it.',
            'The service refuses the record at once.',
          ],
          description: 'How ingestion ends.',
        },
        decision: {
          enum: decisions,
          enumDescriptions: [
            'The record created its profile.',
            'A key found a profile that was there before.',
          ],
          description: 'Whether the profile was there before. Only for a record that is stored.',
        },
        profile: {
          type: 'object',
          description: 'Values of the profile that the record is on, after it was ingested.',
          ...valuesSchema(profile, targetTree(profile)),
        },
        objects: {
          type: 'object',
          description: 'Values of other standard objects by their names.',
          additionalProperties: false,
          properties: Object.fromEntries(testableObjects.map((name) => [name, objectSchema(name)])),
        },
        keys: {
          type: 'object',
          description:
            'Values of keys, normalised as they are compared. Several fields stand with a space between them.',
          additionalProperties: {
            anyOf: [{ type: ['string', 'null'] }, { type: 'array', minItems: 2, items: { type: 'string' } }],
          },
        },
      },
      anyOf: [
        ...['outcome', 'decision', 'profile'].map((name) => ({ required: [name] })),
        ...['objects', 'keys'].map((name) => ({
          required: [name],
          properties: { [name]: { minProperties: 1 } },
        })),
      ],
    },
    anyValue,
  },
};

/** What a schema says to complete and to explain. */
const guidance = ['$schema', '$ref', 'title', 'description'] as const;

/**
 * The same without a complaint: VS Code completes and explains by it, and shows what is wrong as `readTestFile` says it. Two
 * findings for each mistake would be one too many.
 */
export function withoutComplaints(schema: JsonSchema): JsonSchema {
  const { properties, definitions, items, additionalProperties, enum: values, enumDescriptions } = schema;
  const each = (schemas: unknown): Record<string, JsonSchema> =>
    Object.fromEntries(
      Object.entries(schemas ?? {}).flatMap(([name, below]: [string, unknown]) =>
        isSchema(below) ? [[name, withoutComplaints(below)]] : [],
      ),
    );
  return {
    ...Object.fromEntries(guidance.flatMap((name) => (name in schema ? [[name, schema[name]]] : []))),
    ...(isSchema(properties) && { properties: each(properties) }),
    ...(isSchema(definitions) && { definitions: each(definitions) }),
    ...(isSchema(items) && { items: withoutComplaints(items) }),
    ...(isSchema(additionalProperties) && { additionalProperties: withoutComplaints(additionalProperties) }),
    // One of these values, or any other.
    ...(values !== undefined && { anyOf: [{ enum: values, enumDescriptions }, {}] }),
  };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
