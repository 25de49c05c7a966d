import { t } from '@vscode/l10n';
import { type ExtractedField, textOf } from './extraction';
import type { KeyStep } from './explanation';
import { fieldSeparator, type KeyEntry } from './key-index';
import { normalise } from './normalisation';
import type { MappedKey, ObjectTypeMapping } from './object-type-mapping';

/** A key definition with its value in one record. */
export interface KeyValue {
  readonly key: MappedKey;
  /** Absent where a field of it is. */
  readonly entry?: KeyEntry;
  readonly step: KeyStep;
}

/** The values of all key definitions, in the order of the definition. */
export function keyValues({ keys }: ObjectTypeMapping, extracted: readonly ExtractedField[]): KeyValue[] {
  const byName = new Map(extracted.map((each) => [each.field.name, each]));
  return keys.map((key) => keyValue(key, byName));
}

function keyValue(key: MappedKey, fields: ReadonlyMap<string, ExtractedField>): KeyValue {
  const { name, identifiers, fieldNames } = key;
  const about = { key: name, identifiers: [...identifiers], fieldNames };
  const none = (sentence: string): KeyValue => ({ key, step: { ...about, sentence } });
  const written: string[] = [];
  const normalised: string[] = [];
  for (const fieldName of fieldNames) {
    const extracted = fields.get(fieldName);
    if (!extracted) return none(t`No value: there is no field \`${fieldName}\`.`);
    if (extracted.value === undefined) return none(t`No value: field \`${fieldName}\` is empty.`);
    const text = textOf(extracted.value);
    if (text === undefined) {
      return none(
        t`No value: field \`${fieldName}\` is an object or a list, and a key needs a text or a number.`,
      );
    }
    const value = normalise(text, extracted.field.contentType);
    if (value === undefined) return none(t`No value: field \`${fieldName}\` is blank.`);
    written.push(text);
    normalised.push(value);
  }
  if (fieldNames.length === 0) return none(t('No value: the key has no fields.'));
  const text = normalised.join(' ');
  const entry: KeyEntry = {
    name,
    value: normalised.join(fieldSeparator),
    ...(fieldNames.length > 1 && { alias: written.join(' ') }),
  };
  const isChanged = written.some((each, index) => each !== normalised[index]);
  const sentence = isChanged ? t`Compared as \`${text}\`.` : t`Compared exactly as written.`;
  return { key, entry, step: { ...about, value: text, sentence } };
}
