import { basename } from 'node:path';
import { type PlacedRecord, readRecords } from '../../core/samples/records';
import { readText, withoutByteOrderMark } from '../file-access';
import { type Terminal, UsageError } from '../command';

/** The records in a file, or in what is read for `-`. Throws a `UsageError` where there is none. */
export async function recordsIn(
  path: string,
  { folder, readInput }: Terminal,
): Promise<readonly PlacedRecord[]> {
  const records =
    path === '-'
      ? readRecords('stdin', withoutByteOrderMark(await readInput()))
      : readRecords(basename(path), await readText(folder, path));
  if ('problem' in records) throw new UsageError(records.problem);
  return records;
}
