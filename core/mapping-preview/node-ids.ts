import { t } from '@vscode/l10n';
import type { NodeId } from './picture';

/** The ids of what stands in the picture, each made in one place. */
export const nodeId = {
  source: (path: string): NodeId => t`source ${path}`,
  field: (name: string): NodeId => t`field ${name}`,
  /** Without a field where the service fills the target by itself. */
  target: (field: string | undefined, target: string): NodeId => t`target ${field ?? ''} ${target}`,
  /** `index` counts the definitions of one key. */
  key: (name: string, index: number): NodeId => t`key ${name} ${index}`,
  object: (name: string): NodeId => t`object ${name}`,
} as const;
