import { resolve } from 'node:path';
import { shown } from '../../core/deploy/wording';
import { mappingOf, type ObjectTypeMapping } from '../../core/mapping/object-type-mapping';
import { usedDefinition } from '../../core/mapping/used-definition';
import { check } from '../../core/rules/check';
import { type LocalDefinition, readDefinition } from '../cloud/definitions';
import { filesBelow } from '../check/operands';
import { shownFrom } from '../paths';
import { UsageError } from '../command';

/** An object type that records are simulated for. */
export interface SimulatedType {
  readonly name: string;
  readonly path: string;
  readonly mapping: ObjectTypeMapping;
  /** How many errors the service would refuse it for. */
  readonly errorCount: number;
}

/** Finds object types by the paths of their files, or by their names among the definitions of a folder. Each is read once. */
export class SimulatedTypes {
  readonly #known = new Map<string, SimulatedType>();
  #byName: ReadonlyMap<string, LocalDefinition> | undefined;

  constructor(
    /** The working folder, and the one that has the definitions. */
    private readonly folder: string,
    private readonly domainFolder: string,
  ) {}

  /** Throws a `UsageError` where there is none. */
  find(nameOrPath: string): SimulatedType {
    const known = this.#known.get(nameOrPath) ?? this.#read(nameOrPath);
    this.#known.set(nameOrPath, known);
    return known;
  }

  #read(nameOrPath: string): SimulatedType {
    const isPath = nameOrPath.endsWith('.json') || /[\\/]/.test(nameOrPath);
    const definition = isPath
      ? readDefinition(resolve(this.folder, nameOrPath), nameOrPath)
      : (this.#byName ??= this.#definitions()).get(nameOrPath);
    if (definition) return simulated(definition);
    throw new UsageError(
      `No *.profiletype.json in ${this.domainFolder} defines ${shown(nameOrPath)}. Name a file, or the folder with \`--domain DIR\`.`,
    );
  }

  /** What cannot be read may be of no concern here. */
  #definitions(): ReadonlyMap<string, LocalDefinition> {
    const shownPath = shownFrom(this.folder);
    const { paths } = filesBelow(resolve(this.folder, this.domainFolder), this.folder, shownPath);
    return new Map(
      paths.flatMap((file) => {
        try {
          const definition = readDefinition(file, shownPath(file));
          return [[definition.name, definition] as const];
        } catch {
          return [];
        }
      }),
    );
  }
}

function simulated({ name, path, document }: LocalDefinition): SimulatedType {
  const errorCount = check(document).filter(({ severity }) => severity === 'error').length;
  const used = usedDefinition(document);
  if ('problem' in used) throw new UsageError(`${path}: ${used.problem}`);
  return { name, path, mapping: mappingOf(used), errorCount };
}
