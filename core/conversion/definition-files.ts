import { definitionExtension } from '../model/definition-files';
import type { Converted } from './converted';
import { baseName } from './names';
import { type Value, writeJson } from './value';

/** A definition that was read from another form. */
export interface ReadDefinition {
  readonly definition: ReadonlyMap<string, Value>;
  /** What the other form calls it, for a file whose definition has no usable name. */
  readonly resourceName: string | undefined;
  readonly notes: readonly string[];
}

/** A `*.profiletype.json` for each definition, named after its type. */
export function definitionFiles(definitions: readonly ReadDefinition[]): Converted[] {
  const taken = new Set<string>();
  return definitions.map(({ definition, resourceName, notes }) => {
    const typeName = definition.get('ObjectTypeName');
    const name = baseName(typeof typeName === 'string' ? typeName : undefined, resourceName);
    const fileName = `${freeName(name, taken)}${definitionExtension}`;
    return { text: writeJson(definition), fileName, notes };
  });
}

/** A name that is not taken yet. Some file systems do not tell upper and lower case apart. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}-${count}`;
  taken.add(free.toLowerCase());
  return free;
}
