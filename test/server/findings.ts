import assert from 'node:assert/strict';
import type { Diagnostic, PreviousResultId } from 'vscode-languageserver/node';
import type { Client } from './client';
import type { Folder } from './folder';

/** Codes by the name of the file. */
export type Findings = Readonly<Record<string, readonly unknown[]>>;

export function codesOf(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code).sort();
}

/** Everything that the server knew it had to read is read once this answers. */
export async function untilRead(client: Client): Promise<void> {
  // What was read may ask for more: a configuration for all definitions.
  for (let round = 0; round < 3; round++) await client.pull('untitled:nothing');
}

/** The answer to a client that asks for all files, knowing some; and what it knows then. */
export async function answered(
  client: Client,
  folder: Folder,
  known: readonly PreviousResultId[] = [],
): Promise<{ findings: Findings; known: PreviousResultId[] }> {
  const byUri = new Map(known.map(({ uri, value }) => [uri, value]));
  const findings: Record<string, readonly unknown[]> = {};
  for (const report of await client.pullWorkspace(known)) {
    assert.ok(report.kind === 'full' && report.resultId !== undefined);
    const name = folder.nameOf(report.uri);
    assert.ok(!(name in findings), `${name} is reported twice`);
    findings[name] = codesOf(report.items);
    byUri.set(report.uri, report.resultId);
  }
  return { findings, known: [...byUri].map(([uri, value]) => ({ uri, value })) };
}

/** What a client that asks for all files is told, once all is read. */
export async function asked(client: Client, folder: Folder): Promise<Findings> {
  await untilRead(client);
  return (await answered(client, folder)).findings;
}

const shown = new WeakMap<Client, Map<string, readonly [uri: string, codes: readonly unknown[]]>>();

/** What a client that does not ask shows once all is read and sent: of each file the last that came. */
export async function sent(client: Client, folder: Folder): Promise<Findings> {
  const latest = shown.get(client) ?? new Map<string, readonly [string, readonly unknown[]]>();
  shown.set(client, latest);
  for (let quiet = 0; quiet < 2; quiet++) {
    await untilRead(client);
    for (const { uri, diagnostics } of client.published.takeAll()) {
      latest.set(decodeURIComponent(uri), [uri, codesOf(diagnostics)]);
      quiet = -1;
    }
  }
  return Object.fromEntries([...latest.values()].map(([uri, codes]) => [folder.nameOf(uri), codes]));
}
