import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  canonicalText,
  type Definition,
  definitionOf,
  type DeployedType,
  fingerprint,
  safeFileName,
} from '../../core/deploy';
import { shown } from '../../core/deploy/wording';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { readFile } from '../check/files';
import { filesBelow } from '../check/operands';
import { shownFrom } from '../paths';
import { type Call, type ExitCode, type Terminal, UsageError } from '../command';
import { hasOption, textOption } from '../options';
import { describeDestination, destinationRecord } from './destination';
import { codeOf, fileProblem, replaceFile } from '../file-access';
import { printJson } from './plans';
import { withProgress } from './progress';
import { atOnce, sentenceOf, type Service, withService } from './service';
import { printable } from '../printable';

/** What became of one type. */
interface Result {
  readonly name: string;
  readonly outcome: 'written' | 'same' | 'kept' | 'failed';
  readonly file?: string;
  readonly message?: string;
}

/** Writes deployed types into files. What differs is kept, unless the user wants it otherwise. */
export async function pull(call: Call, terminal: Terminal): Promise<ExitCode> {
  const all = hasOption(call, 'all');
  if (all === call.operands.length > 0) {
    throw new UsageError(
      all ? 'Name types, or pull `--all`, not both.' : 'Name the types to pull, or pull `--all`.',
    );
  }
  return withService(call, terminal, async (service) => {
    const { signal } = terminal;
    const names = all
      ? (await service.gateway.listObjectTypes(signal)).map(({ name }) => name)
      : [...new Set(call.operands)];
    const folder = textOption(call, 'output') ?? '.';
    const known = knownDefinitions(terminal.folder, folder);
    const results: Result[] = [];
    for (const [name, outcome] of await fetchAll(names, service, terminal)) {
      const deployed = outcome.status === 'fulfilled' ? outcome.value : undefined;
      const failed = outcome.status === 'rejected' ? sentenceOf(outcome.reason) : notDeployed(service);
      results.push(
        deployed
          ? await bring(
              deployed.definition,
              known,
              { folder: terminal.folder, output: folder },
              hasOption(call, 'force'),
            )
          : { name, outcome: 'failed', message: failed },
      );
    }
    report(results, call, terminal, service);
    return results.every(({ outcome }) => outcome === 'written' || outcome === 'same') ? 0 : 1;
  });
}

function notDeployed({ destination }: Service): string {
  return `It is not deployed in ${describeDestination(destination)}.`;
}

/** Rejects where nothing can be had: then it is the way there, and not the types. */
async function fetchAll(
  names: readonly string[],
  { aws, gateway, destination }: Service,
  terminal: Terminal,
): Promise<(readonly [string, PromiseSettledResult<DeployedType | undefined>])[]> {
  const { signal } = terminal;
  const outcomes = await withProgress(
    terminal,
    { title: `Pulling from ${destination.domain}`, total: names.length },
    (step) =>
      aws.concurrently(
        names,
        atOnce,
        async (name) => {
          const type = await gateway.getObjectType(name, signal);
          step();
          return type;
        },
        signal,
      ),
  );
  const [first] = outcomes;
  if (first?.status === 'rejected' && outcomes.every(({ status }) => status === 'rejected'))
    throw first.reason;
  return outcomes.map((outcome, index) => [names[index] ?? '', outcome]);
}

/** A file that is there, by the type that it defines. */
interface KnownFile {
  readonly path: string;
  readonly document: ProfileTypeDocument;
}

function knownDefinitions(folder: string, output: string): Map<string, KnownFile[]> {
  const known = new Map<string, KnownFile[]>();
  const start = resolve(folder, output);
  if (!existsSync(start)) return known;
  const shownPath = shownFrom(folder);
  for (const file of filesBelow(start, folder, shownPath).paths) {
    const content = readFile(file, shownPath(file));
    if ('problem' in content) continue;
    const document = new ProfileTypeDocument(content.text);
    const name = document.stringMember('ObjectTypeName')?.value ?? '';
    known.set(name, [...(known.get(name) ?? []), { path: shownPath(file), document }]);
  }
  return known;
}

interface Place {
  readonly folder: string;
  readonly output: string;
}

/** One type into its file: the one that defines it already, or a new one. */
async function bring(
  definition: Definition,
  known: ReadonlyMap<string, readonly KnownFile[]>,
  { folder, output }: Place,
  isForced: boolean,
): Promise<Result> {
  const name = definition.ObjectTypeName;
  const [file, other] = known.get(name) ?? [];
  if (file && other) {
    const message = `Both ${file.path} and ${other.path} define it. Remove one, then pull again.`;
    return { name, outcome: 'failed', message };
  }
  if (!file) return create(definition, folder, output);
  const { path, document } = file;
  const isSame = document.isReadable && fingerprint(definitionOf(document)) === fingerprint(definition);
  if (isSame) return { name, outcome: 'same', file: path };
  if (!isForced) return { name, outcome: 'kept', file: path };
  try {
    replaceFile(resolve(folder, path), canonicalText(definition, document));
    return { name, outcome: 'written', file: path };
  } catch (error) {
    return { name, outcome: 'failed', file: path, message: fileProblem(path, 'written', error).message };
  }
}

/** Never writes over a file, nor through a link. */
async function create(definition: Definition, folder: string, output: string): Promise<Result> {
  const name = definition.ObjectTypeName;
  const fileName = safeFileName(name);
  if (fileName === undefined) {
    const message = 'It would not be a safe file name, so it is not written.';
    return { name, outcome: 'failed', message };
  }
  const path = join(output, fileName);
  try {
    await mkdir(resolve(folder, output), { recursive: true });
    await writeFile(resolve(folder, path), canonicalText(definition), { flag: 'wx' });
    return { name, outcome: 'written', file: path };
  } catch (error) {
    const message =
      codeOf(error) === 'EEXIST'
        ? `${path} is something else. Rename that file, then pull again.`
        : fileProblem(path, 'written', error).message;
    return { name, outcome: 'failed', file: path, message };
  }
}

function report(results: readonly Result[], call: Call, terminal: Terminal, { destination }: Service): void {
  for (const { name, outcome, message } of results) {
    if (outcome === 'failed') terminal.error(`${shown(name)} is not pulled. ${printable(message ?? '')}\n`);
  }
  if (hasOption(call, 'json')) {
    printJson(terminal, { ...destinationRecord(destination), types: results });
    return;
  }
  for (const { outcome, file } of results) {
    if (outcome === 'written') terminal.out(`${printable(file ?? '')} is written.\n`);
    if (outcome === 'kept')
      terminal.out(`${printable(file ?? '')} differs from what is deployed, and is kept.\n`);
  }
  const count = (outcome: Result['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const parts = [
    [count('written'), 'written'],
    [count('same'), 'already the same'],
    [count('kept'), 'kept: `--force` overwrites them'],
    [count('failed'), 'not pulled'],
  ] as const;
  const texts = parts.filter(([number]) => number > 0).map(([number, text]) => `${number} ${text}`);
  terminal.out(`Pulled from ${describeDestination(destination)}: ${texts.join(', ') || 'nothing'}.\n`);
}
