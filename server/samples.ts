import { definitionExtension, fileNameOf } from '../core/model/definition-files';
import { definitionOfSample, sampleExtensions } from '../core/samples/sample-files';
import { readSamplePaths, type SamplePaths } from '../core/samples/sample-paths';
import { decoded } from './roots';

/** The samples beside definitions. Only the paths of those that open documents need are kept, and never a record. */
export class Samples {
  /** The addresses of the files, by what they mean: clients and disks differ in what they escape. */
  #files = new Map<string, string>();
  readonly #kept = new Map<string, Promise<SamplePaths | undefined>>();

  /** `readTexts` answers what files say; undefined for one that cannot be read. */
  constructor(
    private readonly readTexts: (uris: readonly string[]) => Promise<readonly (string | undefined)[]>,
  ) {}

  /** These are all files with samples that there are. */
  setAll(uris: readonly string[]): void {
    this.#files = new Map(uris.map((uri) => [decoded(uri), uri]));
    this.#kept.clear();
  }

  /** A file with samples was made, changed or deleted. One that is there and cannot be read still counts. */
  changed(uri: string, isThere: boolean): void {
    const name = decoded(uri);
    if (isThere) this.#files.set(name, this.#files.get(name) ?? uri);
    else this.#files.delete(name);
    this.forget(definitionOfSample(uri) ?? '');
  }

  /** What the samples beside a definition have; undefined without any. */
  async read(definition: string): Promise<SamplePaths | undefined> {
    const uris = this.#beside(definition);
    if (uris.length === 0) return undefined;
    const texts = await this.readTexts(uris);
    return readSamplePaths(uris.map((uri, index) => ({ name: fileNameOf(uri), text: texts[index] })));
  }

  /** The same, kept until it is forgotten: what was read before that gives way to what somebody asked for after it. */
  async keep(definition: string): Promise<SamplePaths | undefined> {
    const name = decoded(definition);
    const asked = this.#kept.get(name) ?? this.read(definition);
    this.#kept.set(name, asked);
    const samples = await asked;
    const current = this.#kept.get(name);
    return current === asked || current === undefined ? samples : this.keep(definition);
  }

  forget(definition: string): void {
    this.#kept.delete(decoded(definition));
  }

  #beside(definition: string): string[] {
    if (!definition.endsWith(definitionExtension)) return [];
    const start = definition.slice(0, -definitionExtension.length);
    return sampleExtensions.flatMap((extension) => this.#files.get(decoded(`${start}${extension}`)) ?? []);
  }
}
