import { t } from '@vscode/l10n';
import type { KeyStep, LookupStep } from '../mapping/explanation';
import { textOf } from '../mapping/extraction';
import type { Ingestion } from '../mapping/ingest';
import { normalisation } from '../mapping/normalisation';
import type { MappedField, MappedKey, ObjectTypeMapping } from '../mapping/object-type-mapping';
import { findStandardObject } from '../model/targets';
import { nodeId } from './node-ids';
import type { KeyNode } from './picture';
import { maxShown, quoted, type ValueWriter } from './shown-value';

/** The definitions of keys with what they amount to for a record. */
export function keyNodes(
  { fields, keys }: ObjectTypeMapping,
  { explanation }: Ingestion,
  writer: ValueWriter,
): KeyNode[] {
  const fieldOf = new Map(fields.map((field) => [field.name, field]));
  const textsOf = new Map(
    explanation.fields.map(({ field, value }) => [field, value === undefined ? undefined : textOf(value)]),
  );
  const lookupsOf = lookupsByValue(explanation.lookups);
  const counts = new Map<string, number>();
  return explanation.keys.flatMap((step, index): KeyNode | [] => {
    const key = keys[index];
    if (!key) return [];
    const { name, identifiers, fieldNames } = key;
    const definition = counts.get(name) ?? 0;
    counts.set(name, definition + 1);
    const { value, stored } = step;
    const written = fieldNames.map((field) => textsOf.get(field) ?? '').join(' ');
    const lookups = value === undefined ? [] : (lookupsOf.get(lookupName(name, value)) ?? []);
    return {
      id: nodeId.key(name, definition),
      name,
      identifiers: [...identifiers],
      fields: [...new Set(fieldNames)].filter((field) => fieldOf.has(field)).map(nodeId.field),
      ...writer.optional(value),
      ...(value !== undefined && written !== value && { written: writer.show(written) }),
      sentence: sentenceOf(key, step, written, fieldOf),
      ...(stored && { stored }),
      lookups: lookups.filter((lookup) => isBy(lookup, key)).map(shortened),
    };
  });
}

/** What was done to the value, so that it can be compared. */
function sentenceOf(
  { fieldNames }: MappedKey,
  { value, sentence }: KeyStep,
  written: string,
  fieldOf: ReadonlyMap<string, MappedField>,
): string {
  if (value === undefined) return sentence;
  const field = fieldNames.length === 1 ? fieldOf.get(fieldNames[0] ?? '') : undefined;
  if (field && value.length <= maxShown) return normalisation(written, field.contentType).note ?? sentence;
  return written === value ? sentence : t`Compared as ${quoted(value)}.`;
}

function lookupsByValue(lookups: readonly LookupStep[]): ReadonlyMap<string, readonly LookupStep[]> {
  const byValue = new Map<string, LookupStep[]>();
  for (const lookup of lookups) {
    const name = lookupName(lookup.key, lookup.value);
    const known = byValue.get(name) ?? [];
    known.push(lookup);
    byValue.set(name, known);
  }
  return byValue;
}

function lookupName(key: LookupStep['key'], value: NonNullable<KeyStep['value']>): string {
  return `${key} ${value}`;
}

/** Whether it was this definition of the key that was searched by. */
function isBy({ object }: LookupStep, { identifiers }: MappedKey): boolean {
  return identifiers.has(findStandardObject(object)?.identifier ?? '');
}

function shortened(lookup: LookupStep): LookupStep {
  return { ...lookup, value: quoted(lookup.value).slice(1, -1) };
}
