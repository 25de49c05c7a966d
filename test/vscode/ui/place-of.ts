import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '../paths';
import type { Place } from './workbench';

/** Just inside a text of a file of the test workspace. */
export function placeOf(name: string, text: string): Place {
  const lines = readFileSync(join(fixtures, name), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  const line = lines[index];
  assert.ok(line !== undefined, `${text} is not in ${name}.`);
  return { line: index + 1, column: line.indexOf(text) + 2 };
}
