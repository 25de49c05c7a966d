import { t } from '@vscode/l10n';
import { isList, isObject, jsonOf, parseValue } from '../document/json-value';
import type { JsonValue } from '../document/writing';

/** What is ingested: a JSON object. */
export type SourceRecord = Readonly<Record<string, JsonValue>>;

/** A record with where it stands. */
export interface PlacedRecord {
  /** Such as `orders.jsonl, line 3`. */
  readonly place: string;
  readonly value: SourceRecord;
  /** The record as it came: JSON. */
  readonly text: string;
}

/** Why a text has no records, in a sentence that names the place and nothing of the records. */
export interface NoRecords {
  readonly problem: string;
}

/** The records in the text of a file, which messages name `name`: one object, a list of them, or one in each line. */
export function readRecords(name: string, text: string): readonly PlacedRecord[] | NoRecords {
  const values = valuesIn(name, text);
  if ('problem' in values) return values;
  if (values.length === 0) return { problem: t`There is no record in ${name}.` };
  const records: PlacedRecord[] = [];
  for (const { place, value, text: own } of values) {
    if (!isObject(value)) return { problem: t`${place} is no record: a record is a JSON object.` };
    if (own === undefined) return { problem: t`${place} is nested too deep.` };
    records.push({ place, value, text: own });
  }
  return records;
}

interface PlacedValue {
  readonly place: string;
  readonly value: JsonValue;
  /** Undefined where the value nests deeper than can be written. */
  readonly text: string | undefined;
}

function valuesIn(name: string, text: string): readonly PlacedValue[] | NoRecords {
  const whole = parseValue(text);
  if (whole === undefined) return valuesInLines(name, text);
  if (!isList(whole)) return [{ place: name, value: whole, text }];
  return whole.map((value, index) => ({
    place: t`${name}, entry ${index + 1}`,
    value,
    text: jsonOf(value),
  }));
}

function valuesInLines(name: string, text: string): readonly PlacedValue[] | NoRecords {
  const values: PlacedValue[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const place = t`${name}, line ${index + 1}`;
    const value = parseValue(line);
    // Where not even the first line is JSON, nobody meant one record in each.
    if (value === undefined) {
      const unread = values.length === 0 ? name : place;
      return { problem: t`${unread} is not JSON.` };
    }
    values.push({ place, value, text: line });
  }
  return values;
}
