import { basename } from 'node:path';
import { type PlacedRecord, readRecords } from '../../core/samples/records';
import { readText } from '../file-access';
import { type Terminal, UsageError } from '../command';

/** The records in a file, or in what is read for `-`. Throws a `UsageError` where there is none. */
export async function recordsIn(path: string, terminal: Terminal): Promise<readonly PlacedRecord[]> {
  const records = readRecords(path === '-' ? 'stdin' : basename(path), await readText(path, terminal));
  if ('problem' in records) throw new UsageError(records.problem);
  return records;
}
