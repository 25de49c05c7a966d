import { Uri, workspace } from 'vscode';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import {
  definitionOfTest,
  definitionsByName,
  type FindDefinition,
  type MappingTest,
  type TypedRecord,
} from '../../../core/mapping-tests/mapping-test';
import { currentText, findDefinitions, nameOf } from '../../files';

/** The definition that a file with tests is for. */
export function definitionBeside(testFile: Uri): Uri {
  return testFile.with({ path: definitionOfTest(testFile.path) ?? testFile.path });
}

/** Every record that tests ingest. */
export function recordsOf(tests: readonly MappingTest[]): TypedRecord[] {
  return tests.flatMap((test) => [...test.given, test]);
}

/** Whether records are of other types than the one that their file is for. */
export function namesTypes(records: readonly TypedRecord[]): boolean {
  return records.some(({ type }) => type !== undefined);
}

/** The definitions as they are during one run: each is read and parsed once. */
export class RunDefinitions {
  readonly #documents = new Map<string, Promise<ProfileTypeDocument | undefined>>();
  readonly #files = new Map<string, Promise<readonly Uri[]>>();

  /** Types are found by their names: in the file beside the tests, in its folder, then in the rest of the workspace folder. */
  async finder(testFile: Uri, records: readonly TypedRecord[]): Promise<FindDefinition> {
    const uri = definitionBeside(testFile);
    const own = await this.#read(uri);
    if (!namesTypes(records)) return (type) => (type === undefined ? own : undefined);

    const files = await this.#filesAround(testFile);
    const isBeside = (file: Uri): boolean => folderOf(file) === folderOf(testFile);
    const others = [...files.filter(isBeside), ...files.filter((file) => !isBeside(file))];
    const byName = definitionsByName([own, ...(await Promise.all(others.map((file) => this.#read(file))))]);
    return (type) => (type === undefined ? own : byName.get(type));
  }

  #read(uri: Uri): Promise<ProfileTypeDocument | undefined> {
    return remembered(this.#documents, uri.toString(), async () => {
      const text = await currentText(uri);
      return text === undefined ? undefined : new ProfileTypeDocument(text, nameOf(uri));
    });
  }

  /** In the order of their paths. */
  #filesAround(testFile: Uri): Promise<readonly Uri[]> {
    const folder = workspace.getWorkspaceFolder(testFile)?.uri ?? Uri.joinPath(testFile, '..');
    return remembered(this.#files, folder.toString(), async () => {
      const files = await findDefinitions({ folder });
      return files.sort((one, other) => (one.path < other.path ? -1 : 1));
    });
  }
}

function folderOf({ path }: Uri): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
