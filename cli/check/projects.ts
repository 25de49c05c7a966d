import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { configFileName, type FileSettings, WorkspaceConfig } from '../../core/workspace/config';
import { isDefinition } from '../../core/model/definition-files';
import { skippedFolders } from '../../core/workspace/files';
import type { FileText, Unread } from './files';
import { isBelow, pathBelow } from '../paths';
import { repositoryOf } from './git-ignores';

/** Definitions that belong together, as those in the folder that is opened in an editor do. */
export interface Project {
  /** Where the paths in the configuration begin. */
  readonly folder: string;
  readonly configPath: string | undefined;
  readonly config: WorkspaceConfig | undefined;
  /** What the configuration says. */
  readonly source: string;
  /** Where the definitions are that the ones to check must agree with. */
  readonly surroundings: string | undefined;
}

/** The projects of files: each has the nearest configuration above it, or the one that was asked for. */
export class Projects {
  readonly problems: string[] = [];
  readonly #byFolder = new Map<string, Project>();
  /** By configuration or, without one, by repository. */
  readonly #byPlace = new Map<string, Project>();

  /** `read` answers what a file says. `configPath` counts for every file. */
  constructor(
    private readonly read: (path: string) => FileText | Unread,
    private readonly configPath?: string,
  ) {}

  of(path: string): Project {
    const folder = dirname(path);
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const configPath = this.configPath ?? nearestConfiguration(folder);
    const place = configPath ?? repositoryOf(folder) ?? parse(folder).root;
    const project =
      this.#byPlace.get(place) ??
      (configPath === undefined ? withoutConfiguration(place) : this.#configured(configPath));
    this.#byPlace.set(place, project);
    this.#byFolder.set(folder, project);
    return project;
  }

  #configured(configPath: string): Project {
    const found = this.read(configPath);
    if ('problem' in found) this.problems.push(found.problem);
    const folder = dirname(configPath);
    const source = 'text' in found ? found.text : '';
    const config = 'text' in found ? new WorkspaceConfig(source) : undefined;
    return { folder, surroundings: folder, configPath, config, source };
  }
}

/** The configuration in a folder or, if it has none, the next one above. */
export function nearestConfiguration(folder: string): string | undefined {
  const path = join(folder, configFileName);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestConfiguration(parent);
}

/** Nothing but the repository says what belongs together; and without one, only what is checked does. */
function withoutConfiguration(folder: string): Project {
  const surroundings = folder === parse(folder).root ? undefined : folder;
  return { folder, surroundings, configPath: undefined, config: undefined, source: '' };
}

const noSettings: FileSettings = { rules: {}, ignores: [] };

export function settingsOf({ config, folder }: Project, path: string): FileSettings {
  return config?.settingsFor(pathBelow(folder, path), {}) ?? noSettings;
}

/** Whether a file is compared with the others. */
export function isMember({ folder }: Project, path: string): boolean {
  if (!isDefinition(path) || !isBelow(path, folder)) return false;
  return !pathBelow(folder, path)
    .split('/')
    .some((step) => skippedFolders.has(step));
}
