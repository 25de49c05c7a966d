import { basename } from 'node:path';
import type { JsonValue } from '../../core/document/editing';
import { isObject } from '../../core/model/request-validation';
import { readText, withoutByteOrderMark } from '../file-access';
import { type Terminal, UsageError } from '../command';

/** A record with where it stands. */
export interface SourceRecord {
  /** Such as `orders.jsonl, line 3`. */
  readonly place: string;
  readonly value: JsonValue;
}

/** The records in a file, or in what is read for `-`: an object, a list of them, or one in each line. */
export async function readRecords(path: string, { folder, readInput }: Terminal): Promise<SourceRecord[]> {
  if (path === '-') return recordsIn('stdin', withoutByteOrderMark(await readInput()), true);
  const text = await readText(folder, path);
  return recordsIn(basename(path), text, /\.(jsonl|ndjson)$/i.test(path));
}

function recordsIn(place: string, text: string, mayBeLines: boolean): SourceRecord[] {
  const whole = parsed(text);
  const records =
    whole === undefined
      ? mayBeLines
        ? recordsInLines(place, text)
        : notJson(place)
      : Array.isArray(whole)
        ? whole.map((value: JsonValue, index) => ({ place: `${place}, entry ${index + 1}`, value }))
        : [{ place, value: whole }];
  if (records.length === 0) throw new UsageError(`There is no record in ${place}.`);
  const other = records.find(({ value }) => !isObject(value));
  if (other) throw new UsageError(`${other.place} is no record: a record is a JSON object.`);
  return records;
}

function recordsInLines(place: string, text: string): SourceRecord[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const at = `${place}, line ${index + 1}`;
    return { place: at, value: parsed(line) ?? notJson(at) };
  });
}

/** The parser's own message would show a part of the record. */
function notJson(place: string): never {
  throw new UsageError(`${place} is not JSON.`);
}

/** Undefined where it is no JSON. */
function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
