import { WorkspaceConfig } from '../../core/workspace/config';
import { readFile } from '../check/files';
import { nearestConfiguration } from '../check/projects';
import { UsageError } from '../command';

/** A configuration with the file that it stands in. */
interface ConfigurationFile {
  readonly path: string;
  readonly config: WorkspaceConfig;
}

/** The configuration in a folder or, if it has none, the next one above. */
export function findConfiguration(folder: string): ConfigurationFile | undefined {
  const path = nearestConfiguration(folder);
  if (path === undefined) return undefined;
  const content = readFile(path, path);
  if ('problem' in content) throw new UsageError(content.problem);
  return { path, config: new WorkspaceConfig(content.text) };
}
