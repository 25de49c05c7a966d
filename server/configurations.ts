import { type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticSource, severities } from '../core/language/diagnostics';
import { rangeOf } from '../core/language/positions';
import {
  configFileName,
  type FileSettings,
  type Ignore,
  staleIgnores,
  WorkspaceConfig,
} from '../core/workspace/config';
import { Roots } from './roots';
import type { UserSettings } from './settings';

interface Configuration {
  readonly text: string;
  readonly config: WorkspaceConfig;
}

/** The `profiletype.config.json` of each root, and what they ask for. */
export class Configurations {
  readonly #byRoot = new Map<string, Configuration>();

  constructor(private readonly roots: Roots) {}

  /** The address at which a root keeps its configuration. */
  static uri(root: string): string {
    return `${root}/${configFileName}`;
  }

  /** The root whose configuration a file is, if it is one. */
  rootOf(uri: string): string | undefined {
    const root = this.roots.of(uri);
    return root !== undefined && Roots.path(root, uri) === configFileName ? root : undefined;
  }

  text(root: string): string | undefined {
    return this.#byRoot.get(root)?.text;
  }

  /** Takes in a configuration's text; undefined where there is none. Answers whether anything is different now. */
  set(root: string, text: string | undefined): boolean {
    if (this.#byRoot.get(root)?.text === text) return false;
    if (text === undefined) this.#byRoot.delete(root);
    else this.#byRoot.set(root, { text, config: new WorkspaceConfig(text) });
    return true;
  }

  /** Lets go of the configurations of roots that are no longer there. */
  retain(roots: readonly string[]): void {
    for (const root of this.#byRoot.keys()) if (!roots.includes(root)) this.#byRoot.delete(root);
  }

  settingsFor(uri: string, user: UserSettings): FileSettings {
    const root = this.roots.of(uri);
    const config = root === undefined ? undefined : this.#byRoot.get(root)?.config;
    if (root === undefined || !config) return { rules: user.rules, ignores: [] };
    return config.settingsFor(Roots.path(root, uri), user.rules);
  }

  /** What is wrong with a root's configuration. `used` are the entries that still ignore something, once that is known. */
  diagnostics(root: string, used?: ReadonlySet<Ignore>): Diagnostic[] {
    const known = this.#byRoot.get(root);
    if (!known) return [];
    const { config, text } = known;
    const positions = TextDocument.create(Configurations.uri(root), 'json', 0, text);
    return [...config.problems, ...(used ? staleIgnores(config, used) : [])].map((problem) => ({
      range: rangeOf(positions, problem),
      severity: severities[problem.severity],
      code: problem.code,
      source: diagnosticSource,
      message: problem.message,
    }));
  }
}
