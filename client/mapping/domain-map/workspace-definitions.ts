import { t } from '@vscode/l10n';
import { Disposable, EventEmitter, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { MapDefinition } from '../../../core/domain-map/read-type';
import { isDefinition } from '../../../core/model/definition-files';
import { configFileName, WorkspaceConfig } from '../../../core/workspace/config';
import { currentText, definitionPattern, exists, findDefinitions, isInWorkspace, nameOf } from '../../files';

export interface WorkspaceState {
  readonly definitions: readonly MapDefinition[];
  /** Which files cannot be read now, in sentences. */
  readonly problems: readonly string[];
}

interface Read {
  /** As it was when it could last be read. */
  readonly document?: ProfileTypeDocument;
  readonly problem?: string;
}

/** How long typing must pause before it counts, in milliseconds. */
const pause = 80;

/** The definitions of the workspace with what its configurations say of them, as they are in the editors now. */
export class WorkspaceDefinitions implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #known = new Map<string, Read>();
  readonly #touched = new Map<string, Uri>();
  readonly #subscriptions: Disposable;
  #configs: Promise<ReadonlyMap<WorkspaceFolder, WorkspaceConfig>> | undefined;
  #listed: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    const touch = (uri: Uri): void => {
      this.#touch(uri);
    };
    const watchers = [definitionPattern, `**/${configFileName}`].map((pattern) =>
      workspace.createFileSystemWatcher(pattern),
    );
    this.#subscriptions = Disposable.from(
      this.#changed,
      ...watchers,
      ...watchers.flatMap((each) => [
        each.onDidCreate(touch),
        each.onDidChange(touch),
        each.onDidDelete(touch),
      ]),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) touch(document.uri);
      }),
      // What was typed and not saved does not count any more.
      workspace.onDidCloseTextDocument(({ uri }) => {
        touch(uri);
      }),
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#configs = undefined;
        this.#listed = undefined;
        this.#changeSoon();
      }),
    );
  }

  #touch(uri: Uri): void {
    if (!isInWorkspace(uri)) return;
    if (uri.path.endsWith(`/${configFileName}`)) this.#configs = undefined;
    else if (isDefinition(uri.path)) this.#touched.set(uri.toString(), uri);
    else return;
    this.#changeSoon();
  }

  #changeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#changed.fire();
    }, pause);
  }

  async read(): Promise<WorkspaceState> {
    this.#configs ??= readConfigs();
    this.#listed ??= this.#list();
    await this.#listed;
    const touched = [...this.#touched.values()];
    this.#touched.clear();
    await Promise.all(touched.map((uri) => this.#readTouched(uri)));
    const configs = await this.#configs;
    const known = [...this.#known].sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      definitions: known.flatMap(([uri, { document }]) =>
        document ? { uri, document, configuredDomain: domainOf(Uri.parse(uri), configs) } : [],
      ),
      problems: known.flatMap(([, { problem }]) => problem ?? []),
    };
  }

  async #list(): Promise<void> {
    const files = await findDefinitions();
    const found = new Set(files.map(String));
    for (const uri of this.#known.keys()) if (!found.has(uri)) this.#known.delete(uri);
    await Promise.all(files.map((uri) => this.#readFile(uri)));
  }

  async #readTouched(uri: Uri): Promise<void> {
    // The editor of a file that was deleted may still be open.
    if (await exists(uri)) await this.#readFile(uri);
    else this.#known.delete(uri.toString());
  }

  async #readFile(uri: Uri): Promise<void> {
    const text = await currentText(uri);
    const name = uri.toString();
    if (text === undefined) this.#known.delete(name);
    else this.#known.set(name, readText(text, uri, this.#known.get(name)?.document));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }
}

function readText(text: string, uri: Uri, before: ProfileTypeDocument | undefined): Read {
  if (before?.text === text) return { document: before };
  const document = new ProfileTypeDocument(text, nameOf(uri));
  const isNamed = Boolean(document.stringMember('ObjectTypeName')?.value);
  if (document.isReadable && isNamed) return { document };
  const path = workspace.asRelativePath(uri);
  if (!before) {
    const problem = document.isReadable
      ? t`\`${path}\` has no \`ObjectTypeName\`, so it is not drawn.`
      : t`\`${path}\` is not JSON that can be read, so it is not drawn.`;
    return { problem };
  }
  const problem = document.isReadable
    ? t`\`${path}\` has no \`ObjectTypeName\` at the moment: it is drawn as it was before.`
    : t`\`${path}\` is not JSON that can be read at the moment: it is drawn as it was before.`;
  return { document: before, problem };
}

async function readConfigs(): Promise<ReadonlyMap<WorkspaceFolder, WorkspaceConfig>> {
  const folders = workspace.workspaceFolders ?? [];
  const texts = await Promise.all(folders.map(({ uri }) => currentText(Uri.joinPath(uri, configFileName))));
  return new Map(
    folders.flatMap((folder, index) => {
      const text = texts[index];
      return text === undefined ? [] : [[folder, new WorkspaceConfig(text)]];
    }),
  );
}

function domainOf(uri: Uri, configs: ReadonlyMap<WorkspaceFolder, WorkspaceConfig>): string | undefined {
  const folder = workspace.getWorkspaceFolder(uri);
  const path = folder && uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
  return folder && configs.get(folder)?.settingsFor(path ?? '', {}).domain;
}
