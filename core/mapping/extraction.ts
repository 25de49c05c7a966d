import { t } from '@vscode/l10n';
import type { JsonValue } from '../document/editing';
import type { FieldStep } from './explanation';
import type { MappedField, ObjectTypeMapping } from './object-type-mapping';
import { evaluateSource } from './source-evaluation';

/** A field with what the record gave for it. */
export interface ExtractedField {
  readonly field: MappedField;
  /** Absent where the record has nothing for it. */
  readonly value?: JsonValue;
  readonly step: FieldStep;
}

/** The values of all fields, in the order of the definition. */
export function extract({ fields }: ObjectTypeMapping, record: JsonValue): ExtractedField[] {
  return fields.map((field) => {
    const { name, source } = field;
    if (!source) {
      return { field, step: { field: name, sentence: t`Field \`${name}\` has no source, so it is empty.` } };
    }
    const evaluation = evaluateSource(source, record);
    if (evaluation.kind !== 'value') {
      const { kind, why: sentence } = evaluation;
      return { field, step: { field: name, ...(kind === 'failed' && { isFailed: true }), sentence } };
    }
    const { value } = evaluation;
    return { field, value, step: { field: name, value, sentence: t`Read from \`${source.text}\`.` } };
  });
}

/** A value as the service writes it where it wants a text; undefined for objects and lists, which have none. */
export function textOf(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : undefined;
}
