import { basename, resolve } from 'node:path';
import { shown } from '../../core/deploy/wording';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { isConfiguration, readFile } from '../check/files';
import { filesOf } from '../check/operands';
import { shownFrom } from '../paths';
import { type Terminal, UsageError } from '../command';

/** A definition on this machine. */
export interface LocalDefinition {
  /** As messages name it. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  readonly name: string;
  readonly document: ProfileTypeDocument;
}

/** The definitions that paths and globs stand for. Throws a `UsageError` where there is none, or one that cannot be read. */
export function readDefinitions(operands: readonly string[], { folder }: Terminal): LocalDefinition[] {
  const named = operands.length === 0 ? ['.'] : operands;
  const { paths, problems } = filesOf(named, folder, shownFrom(folder));
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(problem);
  const definitions = paths
    .filter((path) => !isConfiguration(path))
    .map((path) => readDefinition(path, shownFrom(folder)(path)));
  if (definitions.length === 0) {
    throw new UsageError(`There is no *.profiletype.json in ${named.join(', ')} that git does not ignore.`);
  }
  refuseDuplicates(definitions);
  return definitions;
}

/** The definition in a file, which messages name `path`. Throws a `UsageError` where there is none. */
export function readDefinition(file: string, path: string): LocalDefinition {
  const content = readFile(file, path);
  if ('problem' in content) throw new UsageError(content.problem);
  const document = new ProfileTypeDocument(content.text, basename(path));
  const name = document.stringMember('ObjectTypeName')?.value ?? '';
  if (document.isReadable && name !== '') return { path, file: resolve(file), name, document };
  const what = document.isReadable
    ? 'is no definition: it has no `ObjectTypeName`'
    : 'cannot be read as a definition';
  throw new UsageError(`${path} ${what}. \`profiletype check\` says more.`);
}

function refuseDuplicates(definitions: readonly LocalDefinition[]): void {
  const paths = new Map<string, string>();
  for (const { name, path } of definitions) {
    const other = paths.get(name);
    if (other !== undefined) {
      throw new UsageError(
        `Both ${other} and ${path} define ${shown(name)}. Remove one, or name the right one.`,
      );
    }
    paths.set(name, path);
  }
}
