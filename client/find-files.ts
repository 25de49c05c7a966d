import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import { skippedFolders } from '../core/workspace/files';

/** What others wrote. */
const excludedPattern = '**/node_modules/**';

/** File systems that VS Code can search. For the results of others it waits for ever. */
const searchable = new Set(['file', 'vscode-remote', 'vscode-vfs']);

export interface Search {
  /** Only below this folder, else anywhere in the workspace. */
  readonly folder?: Uri;
  /** No more files than these. */
  readonly most?: number;
}

/** The files whose names have one of these endings, but for what others wrote. */
export async function findFiles(endings: readonly string[], { folder, most }: Search = {}): Promise<Uri[]> {
  const folders = folder ? [folder] : (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (folders.every(({ scheme }) => searchable.has(scheme))) {
    const pattern = `**/{${endings.map((ending) => `*${ending}`).join(',')}}`;
    return workspace.findFiles(
      folder ? new RelativePattern(folder, pattern) : pattern,
      excludedPattern,
      most,
    );
  }
  const found = await Promise.all(folders.map((each) => filesBelow(each, endings)));
  return found.flat().slice(0, most);
}

/** Links to folders are not followed, so nothing is met twice. */
async function filesBelow(folder: Uri, endings: readonly string[]): Promise<Uri[]> {
  const found = await Promise.all(
    (await entriesOf(folder)).map(async ([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory) return skippedFolders.has(name) ? [] : filesBelow(uri, endings);
      return endings.some((ending) => name.endsWith(ending)) ? [uri] : [];
    }),
  );
  return found.flat();
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    // It was deleted meanwhile, or nobody may read it.
    return [];
  }
}
