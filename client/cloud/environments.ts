import { t } from '@vscode/l10n';
import { Disposable, EventEmitter, type Memento, type Uri, window, workspace } from 'vscode';
import { WorkspaceConfig } from '../../core/workspace/config';
import { configFileName, type Environment } from '../../core/workspace/environments';
import { nameOf } from '../files';
import { findFiles } from '../find-files';
import { withoutLinks } from '../without-links';

const selectedKey = 'profiletype.environment';
const ownKey = 'profiletype.ownEnvironments';

/** The environments of the workspace's configuration files and those that the user made, and the one that is chosen. */
export class Environments implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable;
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
    const watcher = workspace.createFileSystemWatcher(`**/${configFileName}`);
    const changed = (): void => {
      this.#changed.fire();
    };
    this.#subscriptions = Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      workspace.onDidChangeWorkspaceFolders(changed),
    );
  }

  /** All of them; none where the workspace is not trusted, for its files would say where credentials are sent. */
  async all(): Promise<readonly Environment[]> {
    if (!workspace.isTrusted) return [];
    const configured = await Promise.all(
      (workspace.workspaceFolders ?? []).map(({ uri }) => readConfigured(uri)),
    );
    const byName = new Map<string, Environment>();
    const own = this.#state.get<readonly Environment[]>(ownKey, []);
    for (const environment of [...own, ...configured.flat()]) byName.set(environment.name, environment);
    return [...byName.values()];
  }

  /** The chosen one or, where there is only one, that. */
  async current(): Promise<Environment | undefined> {
    const all = await this.all();
    const name = this.#state.get<string>(selectedKey);
    return all.find((environment) => environment.name === name) ?? (all.length === 1 ? all[0] : undefined);
  }

  async select(name: string): Promise<void> {
    await this.#state.update(selectedKey, name);
    this.#changed.fire();
  }

  /** Remembers an environment for this workspace that no configuration file has, and selects it. */
  async add(environment: Environment): Promise<void> {
    const own = this.#state.get<readonly Environment[]>(ownKey, []);
    const others = own.filter(({ name }) => name !== environment.name);
    await this.#state.update(ownKey, [...others, environment]);
    await this.select(environment.name);
  }

  /** Whether an environment is one that `add` remembers, and no configuration file has. */
  isOwn(name: string): boolean {
    return this.#state.get<readonly Environment[]>(ownKey, []).some((own) => own.name === name);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

async function readConfigured(folder: Uri): Promise<readonly Environment[]> {
  const files = (await findFiles([configFileName], { folder })).filter(
    (uri) => nameOf(uri) === configFileName,
  );
  // The folder's own configuration counts most.
  const ordered = files.sort((one, other) => other.path.length - one.path.length);
  const all = await Promise.all(
    ordered.map(async (file) => {
      try {
        const text = new TextDecoder().decode(await workspace.fs.readFile(file));
        return new WorkspaceConfig(text).environments;
      } catch {
        // It was deleted meanwhile, or nobody may read it.
        return [];
      }
    }),
  );
  return all.flat();
}

/** Where an environment is, in a few words: `dev-domain in us-east-1`. */
export function describeEnvironment({ domain, region, profile, endpoint }: Environment): string {
  const isWithoutRegion = region === undefined && profile === undefined && endpoint !== undefined;
  const place = region ?? t('the profile’s region');
  if (endpoint === undefined) return t`${domain} in ${place}`;
  return isWithoutRegion ? t`${domain} at ${endpoint}` : t`${domain} in ${place} at ${endpoint}`;
}

/** Asks for the domain's name where the environment is protected; `prompt` says what for. False: the user thought better of it. */
export async function confirmProtected(environment: Environment, prompt: string): Promise<boolean> {
  if (!environment.protected) return true;
  return typeToConfirm(t`${environment.name} Is Protected`, prompt, environment.domain);
}

/** Asks for a name to be typed, so that nothing happens by a slip. */
export async function typeToConfirm(title: string, prompt: string, expected: string): Promise<boolean> {
  const typed = await window.showInputBox({
    title,
    prompt: withoutLinks(prompt),
    placeHolder: expected,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text === expected ? undefined : withoutLinks(t`Type ${expected} to go on, or press Escape.`),
  });
  return typed === expected;
}
