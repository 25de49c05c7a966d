import type { Diagnostic } from 'vscode-languageserver/node';
import { Client } from './client';
import { uri, withMistake, type BenchDocument, type Toggle } from './document';
import { median } from './statistics';

export interface Measurement {
  /** Milliseconds from the start of the process to the first diagnostics of a document with a mistake. */
  readonly launch: number;
  /** Milliseconds from a change to the diagnostics of the new text: the median of the edits. */
  readonly edit: number;
  /** The resident set while editing, the median too; NaN where this system does not tell it. */
  readonly kilobytes: number;
}

/**
 * Before measuring, and while. V8 goes on making an edit in a small document faster for some hundred edits, and memory grows
 * and falls back with each garbage collection; in a very large document an edit does as much for both as many small ones.
 */
function editCount({ fieldCount }: BenchDocument): number {
  return fieldCount > 1000 ? 20 : 300;
}
const memorySamples = 15;

/** The life of one server process: start, open, type, end. */
export async function session(
  script: string,
  settings: object,
  document: BenchDocument,
): Promise<Measurement> {
  const start = performance.now();
  const client = new Client(script);
  try {
    await launch(client, settings, document);
    const launched = performance.now() - start;
    return { launch: launched, ...(await edits(client, document)) };
  } finally {
    client.stop();
  }
}

async function launch(client: Client, settings: object, document: BenchDocument): Promise<void> {
  const mistake = toggleAt(document, 0);
  await client.initialize(settings);
  await client.open(uri, withMistake(document.text, mistake));
  verify(await client.diagnostics(), document, mistake, true);
}

async function edits(client: Client, document: BenchDocument): Promise<Omit<Measurement, 'launch'>> {
  const times: number[] = [];
  const memory: number[] = [];
  const count = editCount(document);
  for (let index = 0; index < 2 * count; index++) {
    const time = await edit(client, document, index);
    if (index < count) continue;
    times.push(time);
    if (index % Math.ceil(count / memorySamples) === 0) memory.push(client.residentKilobytes());
  }
  return { edit: median(times), kilobytes: median(memory) };
}

/** Even edits repair what is wrong, odd ones make the next mistake. */
async function edit(client: Client, document: BenchDocument, index: number): Promise<number> {
  const wrong = index % 2 === 1;
  const toggle = toggleAt(document, Math.ceil(index / 2));
  const start = performance.now();
  await client.change(changeOf(toggle, wrong));
  const diagnostics = await client.diagnostics();
  const time = performance.now() - start;
  verify(diagnostics, document, toggle, wrong);
  return time;
}

/** Jumps about in the document, so that no part of it stays the same for long. */
function toggleAt({ toggles }: BenchDocument, index: number): Toggle {
  const toggle = toggles[(index * 37) % toggles.length];
  if (!toggle) throw new Error('The document has nothing to edit.');
  return toggle;
}

function changeOf({ position, insert }: Toggle, wrong: boolean) {
  const end = { line: position.line, character: position.character + insert.length };
  return wrong
    ? { range: { start: position, end: position }, text: insert }
    : { range: { start: position, end }, text: '' };
}

/** A server that is fast because it answers with something else is not compared. */
function verify(
  diagnostics: readonly Diagnostic[],
  document: BenchDocument,
  toggle: Toggle,
  wrong: boolean,
): void {
  const onLine = diagnostics.filter(({ range }) => range.start.line === toggle.position.line).length;
  const elsewhere = diagnostics.length - onLine;
  if (onLine === (wrong ? 1 : 0) && elsewhere === document.expectedFindings) return;
  const expected = `${wrong ? 'one' : 'none'} on line ${toggle.position.line + 1}, ${document.expectedFindings} elsewhere`;
  const found = diagnostics.slice(0, 5).map((diagnostic) => `\n  ${describe(diagnostic)}`);
  throw new Error(`Expected diagnostics: ${expected}. Found ${diagnostics.length}:${found.join('')}`);
}

function describe({ range, message }: Diagnostic): string {
  return `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`;
}
