import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { configFileName, WorkspaceConfig } from '../../core/workspace/config';
import { UsageError } from '../command';
import { codeOf } from '../file-access';

/** A configuration with the file that it stands in. */
export interface ConfigurationFile {
  readonly path: string;
  readonly config: WorkspaceConfig;
}

/** The configuration in a folder or, if it has none, the next one above. */
export async function findConfiguration(folder: string): Promise<ConfigurationFile | undefined> {
  const path = join(folder, configFileName);
  try {
    return { path, config: new WorkspaceConfig(await readFile(path, 'utf8')) };
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw new UsageError(`${path} cannot be read (${code}).`);
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfiguration(parent);
}
