import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import {
  definitionOfTest,
  definitionsByName,
  type FindDefinition,
} from '../../core/mapping-tests/mapping-test';
import { isDefinition } from '../../core/model/definition-files';
import { readFile } from '../check/files';
import { isBelow, shownFrom } from '../paths';
import { filesBelow } from '../check/operands';
import { Projects } from '../check/projects';

type ByName = ReturnType<typeof definitionsByName>;

/** The definitions that tests need. Each is read once. */
export class Definitions {
  readonly #shown: (path: string) => string;
  readonly #projects: Projects;
  readonly #documents = new Map<string, ProfileTypeDocument | undefined>();
  /** By folder: those in the folder itself, and those in the folder of a project and below. */
  readonly #beside = new Map<string, ByName>();
  readonly #below = new Map<string, ByName>();

  /** `folder` is the working folder. */
  constructor(private readonly folder: string) {
    this.#shown = shownFrom(folder);
    this.#projects = new Projects((path) => readFile(path, this.#shown(path)));
  }

  /** Finds definitions for the tests in a file: the one beside it, then those in its folder, then the rest of its project. */
  finderFor(testPath: string): FindDefinition {
    const ownPath = definitionOfTest(testPath);
    const folder = dirname(testPath);
    return (type) => {
      const own = ownPath === undefined ? undefined : this.#document(ownPath);
      if (type === undefined || own?.stringMember('ObjectTypeName')?.value === type) return own;
      return this.#besides(folder).get(type) ?? this.#inProject(testPath).get(type);
    };
  }

  #besides(folder: string): ByName {
    return remembered(this.#beside, folder, () => {
      const names = readdirSync(folder).filter(isDefinition).sort();
      return this.#byName(names.map((name) => join(folder, name)));
    });
  }

  #inProject(path: string): ByName {
    const around = isBelow(path, this.folder) ? this.folder : dirname(path);
    const folder = this.#projects.of(path).surroundings ?? around;
    return remembered(this.#below, folder, () => {
      const { paths } = filesBelow(folder, this.folder, this.#shown);
      return this.#byName(paths.filter(isDefinition).sort());
    });
  }

  #byName(paths: readonly string[]): ByName {
    return definitionsByName(paths.map((path) => this.#document(path)));
  }

  /** Undefined where it cannot be read. */
  #document(path: string): ProfileTypeDocument | undefined {
    return remembered(this.#documents, path, () => {
      const content = readFile(path, this.#shown(path));
      return 'text' in content ? new ProfileTypeDocument(content.text, basename(path)) : undefined;
    });
  }
}

function remembered<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const value = known.get(name);
  if (value !== undefined) return value;
  const made = make();
  known.set(name, made);
  return made;
}
