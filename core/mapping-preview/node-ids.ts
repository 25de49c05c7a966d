import type { NodeId } from './picture';

/** The ids of what stands in the picture, each made in one place. */
export const nodeId = {
  source: (path: string): NodeId => `source ${path}`,
  field: (name: string): NodeId => `field ${name}`,
  /** Without a field where the service fills the target by itself. */
  target: (field: string | undefined, target: string): NodeId => `target ${field ?? ''} ${target}`,
  /** `index` counts the definitions of one key. */
  key: (name: string, index: number): NodeId => `key ${name} ${index}`,
  object: (name: string): NodeId => `object ${name}`,
} as const;
