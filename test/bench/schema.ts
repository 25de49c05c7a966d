import { standardObjects } from '../../core/model/standard-objects';
import { type JsonSchema, profileTypeSchema } from '../../scripts/schema';

/** The published schema, or one that knows only the roots of targets: it costs the JSON service least. */
export function benchSchema(rootsOnly: boolean): JsonSchema {
  return rootsOnly ? profileTypeSchema({ pattern: targetRoots() }) : profileTypeSchema();
}

function targetRoots(): string {
  return `^(?:${standardObjects.map(({ name }) => name).join('|')})\\.[a-zA-Z0-9_. {}-]+(?:\\[\\])?$`;
}
