import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { JsonValue } from '../../../core/document/writing';
import { inferDefinition, type InferredDefinition } from '../../../core/inference';
import { check } from '../../../core/rules/check';

/** The definition for records that have one. */
export function inferred(records: readonly JsonValue[], typeName?: string): InferredDefinition {
  const answer = inferDefinition(records, typeName);
  assert.ok(!('problem' in answer), 'a definition');
  return answer;
}

/** What the rules say about an answer, as a whole document that may create profiles. */
export function complaintsAbout({ fields, keys, timestampFormat }: InferredDefinition): string[] {
  const document = new ProfileTypeDocument(
    JSON.stringify({
      ObjectTypeName: 'Inferred',
      Description: 'Made from records.',
      AllowProfileCreation: true,
      SourceLastUpdatedTimestampFormat: timestampFormat,
      Fields: fields,
      Keys: keys,
    }),
  );
  return check(document).map(({ rule, severity, message }) => `${severity} ${rule.code}: ${message}`);
}

/** Sources by what they fill. */
export function targetsOf({ fields }: InferredDefinition): Record<string, string> {
  return Object.fromEntries(
    Object.values(fields).flatMap(({ Source, Target }) =>
      Target === undefined ? [] : [[Target.replace('_profile.', ''), Source.replace('_source.', '')]],
    ),
  );
}

/** Each key as `identifiers: sources`, one line for each definition. */
export function keysOf({ fields, keys }: InferredDefinition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(keys).map(([name, definitions]) => [
      name,
      definitions
        .map(({ StandardIdentifiers = [], FieldNames }) => {
          const sources = FieldNames.map((field) => fields[field]?.Source.replace('_source.', '') ?? '');
          return `${StandardIdentifiers.join(' ')}: ${sources.join(' ')}`;
        })
        .join(' | '),
    ]),
  );
}
