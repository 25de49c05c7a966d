import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../../samples');

/** The definitions among the samples, by file name. */
export function samples(): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.profiletype.json'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** The samples as they are while they are written: every beginning of one of them, some of the others. */
export function* halfWritten(): Generator<string> {
  for (const [file, text] of Object.entries(samples())) {
    const step = file.startsWith('Zendesk-users') ? 1 : 97;
    for (let end = 0; end <= text.length; end += step) yield text.slice(0, end);
  }
}
