import { isDefinition } from '../../core/model/definition-files';
import { checkFiles } from '../check/check-files';
import { type FileText, readFile, type Unread } from '../check/files';
import { filesBelow } from '../check/operands';
import { shownFrom } from '../paths';
import { type Project, Projects } from '../check/projects';
import { readSamples } from '../check/samples';
import type { Terminal } from '../command';
import type { LocalDefinition } from './definitions';

/** What `profiletype check` finds in definitions, as far as it is an error: a line for each. */
export function errorsIn(definitions: readonly LocalDefinition[], { folder }: Terminal): string[] {
  const shown = shownFrom(folder);
  const read = (path: string): FileText | Unread => readFile(path, shown(path));
  const findOthers = ({ surroundings }: Project): string[] =>
    surroundings === undefined ? [] : filesBelow(surroundings, folder, shown).paths.filter(isDefinition);
  const paths = definitions.map(({ file }) => file);
  const source = { projects: new Projects(read), read, readTarget: read, readSamples, findOthers };
  const { reports, problems } = checkFiles(paths, source);
  const errors = reports
    // The configuration is reported, too.
    .filter(({ path }) => paths.includes(path))
    .flatMap(({ path, findings }) =>
      findings
        .filter(({ severity }) => severity === 'error')
        .map(
          ({ range: { start }, message, code }) =>
            `${shown(path)}:${start.line + 1}:${start.character + 1}: ${message} (${code})`,
        ),
    );
  return [...problems, ...errors];
}
