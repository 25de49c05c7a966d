import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ProfileTypeDocument } from '../core/document/profile-type-document';
import { definitionOfSample, isSample } from '../core/samples/sample-files';
import type { SamplePaths } from '../core/samples/sample-paths';
import type { FileSettings } from '../core/workspace/config';
import { fileNameOf, isDefinition } from '../core/model/definition-files';
import { skippedFolders } from '../core/workspace/files';
import { Configurations } from './configurations';
import { describe } from './describe';
import { Definitions } from './definitions';
import type { ConfigurationPlace } from './ignore-actions';
import { type Files, isConfiguration } from './files';
import type { ParsedDocuments } from './parsed-documents';
import { decoded, Roots } from './roots';
import { Samples } from './samples';
import type { ScopedSettings } from './settings';

/** How many files are asked for at once. */
const batchSize = 50;

/** Stands for what was said of a configuration, when it must be said again. */
const unknownReport = 'unknown';

/** What the workspace needs from its surroundings. */
export interface Surroundings {
  readonly texts: { get(uri: string): TextDocument | undefined; all(): TextDocument[] };
  readonly parsed: ParsedDocuments;
  readonly files: () => Files;
  readonly userSettings: ScopedSettings;
  readonly log: (message: string) => void;
  /** Lets other work go first. */
  readonly nextTurn: () => Promise<void>;
  /** Tells for which files the diagnostics are not what they were. `edited` is the open document that caused it. */
  readonly onChange: (uris: ReadonlySet<string>, edited?: string) => void;
}

/** What the domain was last brought up to, of an open document. */
interface Applied {
  /** The update that looked up what counts. */
  readonly update: number;
  readonly version: number;
  readonly settings: FileSettings;
  readonly samples: SamplePaths | undefined;
}

/** The folders that the client works in: their definitions and configurations, kept current. */
export class Workspace {
  readonly definitions = new Definitions((uri) => this.#addressOf(uri));
  readonly #roots = new Roots();
  readonly #configurations = new Configurations(this.#roots);
  /** The address that is used here for a file, by what it means: clients and disks differ in what they escape. */
  readonly #addresses = new Map<string, string>();
  /** The address that the client used for a file when it opened it, by the one that is used here. */
  readonly #openedAs = new Map<string, string>();
  readonly #settings = new Map<string, { user: object; settings: FileSettings }>();
  readonly #samples = new Samples((uris) => this.#texts(uris));
  readonly #applied = new WeakMap<TextDocument, Applied>();
  #updates = 0;
  /** What is wrong with each root's configuration, as it was last announced. */
  readonly #configurationReports = new Map<string, string>();
  #configured: Promise<void> = Promise.resolve();
  #scanning: Promise<void> = Promise.resolve();
  /** How often everything was to be read anew, and how much of that is done. */
  #requested = 0;
  #scanned = 0;

  constructor(private readonly around: Surroundings) {}

  /** Fulfilled when every file is read that is known to be there. */
  get ready(): Promise<void> {
    return this.#scanning;
  }

  /** Works in other folders from now on. */
  setRoots(uris: readonly string[]): void {
    this.#roots.all = uris;
    this.rescan();
  }

  /** Reads everything anew, after what is being read already. Asked for several times at once, it is done once. */
  rescan(): void {
    const request = ++this.#requested;
    // Whoever asks before everything is read gets less than what was announced.
    for (const root of this.#configurationReports.keys()) this.#configurationReports.set(root, unknownReport);
    this.#configured = this.#configured
      .then(() => (request === this.#requested ? this.#readConfigurations() : undefined))
      .catch(this.#logFailure);
    this.#afterwards(async () => {
      if (this.#scanned < request) await this.#scan();
    });
  }

  async #readConfigurations(): Promise<void> {
    const roots = this.#roots.all;
    const texts = await this.#configurationTexts(roots);
    this.#configurations.retain(roots);
    roots.forEach((root, index) => this.#setConfiguration(root, texts[index]));
    this.#settings.clear();
  }

  /** One thing after the other, and a failure of one does not keep the next from happening. */
  #afterwards(work: () => Promise<void>): void {
    this.#scanning = this.#scanning.then(work).catch(this.#logFailure);
  }

  readonly #logFailure = (error: unknown): void => {
    this.around.log(`The workspace could not be read: ${describe(error)}`);
  };

  /** Until everything is read, nobody knows which entries of a configuration are needed. */
  get #isRead(): boolean {
    return this.#scanned === this.#requested;
  }

  /** What counts for a document. The same settings are the same object until they change. */
  async settings(uri: string): Promise<FileSettings> {
    await this.#configured;
    return this.#settingsFor(uri, uri);
  }

  async #settingsFor(uri: string, scope: string): Promise<FileSettings> {
    const user = await this.around.userSettings.get(scope);
    const known = this.#settings.get(uri);
    if (known?.user === user) return known.settings;
    const settings = this.#configurations.settingsFor(uri, user);
    this.#settings.set(uri, { user, settings });
    return settings;
  }

  /** What the samples beside an open document have; undefined without any. */
  samples(uri: string): Promise<SamplePaths | undefined> {
    return this.#samples.keep(this.#addressOf(uri));
  }

  /** Brings the domain up to an open document's newest text. */
  async update(text: TextDocument): Promise<void> {
    const { uri } = text;
    // It may have been closed since somebody had it in hand.
    if (this.around.texts.get(uri) !== text) return;
    const root = this.#configurations.rootOf(uri);
    const address = root === undefined ? this.#keepAddress(uri) : Configurations.uri(root);
    this.#openedAs.set(address, uri);
    if (root !== undefined) {
      this.#configure(root, text.getText());
      return;
    }
    const update = ++this.#updates;
    const settings = await this.settings(uri);
    const samples = await this.#samples.keep(address);
    if (this.around.texts.get(uri) !== text) return;
    const { version } = text;
    const known = this.#applied.get(text);
    // An update that began later knows more, though it came to its end first.
    const newest =
      known && known.update > update ? { ...known, version } : { update, version, settings, samples };
    this.#applied.set(text, newest);
    if (known?.version === version && known.settings === newest.settings && known.samples === newest.samples)
      return;
    if (!this.#isMember(uri)) return;
    const affected = this.definitions.open(
      address,
      this.around.parsed.get(text),
      text,
      newest.settings,
      newest.samples,
    );
    this.#announce(this.definitions.compare(affected), address);
  }

  /** An open document was closed: what counts now is what its file says. */
  closed(uri: string): void {
    this.#samples.forget(this.#addressOf(uri));
    if (this.#isMember(uri) || this.#configurations.rootOf(uri) !== undefined) this.filesChanged([uri]);
  }

  /** Files were made, changed or, those that are in `deleted`, deleted, by whomever. A folder can be deleted, too. */
  filesChanged(uris: readonly string[], deleted: ReadonlySet<string> = new Set()): void {
    this.#afterwards(() => this.#read(uris, deleted));
  }

  /** Everything that is wrong with an open definition, as far as the domain was brought up to it. */
  diagnosticsOfOpen(text: TextDocument): Diagnostic[] {
    const applied = this.#applied.get(text);
    if (!applied) return [];
    const { settings, samples } = applied;
    return this.definitions.diagnosticsOfOpen(
      text.uri,
      this.around.parsed.get(text),
      text,
      settings,
      samples,
    );
  }

  /** Everything that is wrong with a file of the workspace that is not open, or with a configuration. */
  diagnosticsOf(uri: string): Diagnostic[] | undefined {
    const root = this.#configurations.rootOf(uri);
    if (root === undefined) return this.definitions.diagnosticsOfClosed(uri);
    return this.#configurations.diagnostics(root, this.#isRead ? this.definitions.usedIgnores : undefined);
  }

  /** The files that have diagnostics or could. */
  get uris(): readonly string[] {
    const configurations = this.#roots.all
      .filter((root) => this.#configurations.text(root) !== undefined)
      .map((root) => Configurations.uri(root));
    return [...configurations, ...this.definitions.uris];
  }

  /** The configuration that a definition is under, or could be. */
  configurationFor(uri: string): ConfigurationPlace | undefined {
    const root = this.#roots.of(uri);
    if (root === undefined) return undefined;
    const open = this.openText(Configurations.uri(root));
    return {
      uri: open?.uri ?? Configurations.uri(root),
      text: this.#configurations.text(root),
      version: open?.version ?? null,
      path: Roots.path(root, uri),
    };
  }

  isConfiguration(uri: string): boolean {
    return this.#configurations.rootOf(uri) !== undefined || isConfiguration(uri);
  }

  #isMember(uri: string): boolean {
    return isDefinition(uri) && this.#isInside(uri);
  }

  #isInside(uri: string): boolean {
    const root = this.#roots.of(uri);
    if (root === undefined) return false;
    return !Roots.path(root, uri)
      .split('/')
      .some((step) => skippedFolders.has(step));
  }

  #addressOf(uri: string): string {
    return this.#addresses.get(decoded(uri)) ?? uri;
  }

  /** From the first time that a file is met, its address is what it was then. */
  #keepAddress(uri: string): string {
    const address = this.#addressOf(uri);
    this.#addresses.set(decoded(address), address);
    return address;
  }

  /** The open document of a file, whichever address the client has for it. */
  openText(uri: string): TextDocument | undefined {
    return this.around.texts.get(uri) ?? this.around.texts.get(this.#openedAs.get(uri) ?? uri);
  }

  async #scan(): Promise<void> {
    const request = this.#requested;
    await this.#configured;
    const files = this.around.files();
    const found = await Promise.all(this.#roots.all.map((root) => files.find(root).catch(() => [])));
    const inside = found.flat().filter((uri) => this.#isInside(uri));
    this.#samples.setAll(inside.filter(isSample));
    const members = inside.filter(isDefinition);
    const definitions = new Set(members.map((uri) => this.#keepAddress(uri)));
    const isThere = (uri: string): boolean =>
      this.#isMember(uri) && (definitions.has(uri) || this.openText(uri) !== undefined);
    const gone = this.definitions.uris.filter((uri) => !isThere(uri));
    for (const uri of gone) this.definitions.remove(uri);
    for (const text of this.around.texts.all()) await this.update(text);
    const { changed } = await this.#readDefinitions([...definitions]);
    const compared = this.definitions.compare(this.definitions.uris);
    this.#scanned = request;
    // The settings of what is open outside of all folders may be others, too.
    const open = this.around.texts.all().map(({ uri }) => this.#addressOf(uri));
    this.#announce(new Set([...gone, ...changed, ...compared, ...open]));
  }

  async #read(uris: readonly string[], deleted: ReadonlySet<string>): Promise<void> {
    if (this.#hasFilesIn(deleted)) this.rescan();
    const roots = uris.map((uri) => this.#configurations.rootOf(uri)).filter((root) => root !== undefined);
    const texts = await this.#configurationTexts(roots);
    roots.forEach((root, index) => {
      this.#configure(root, texts[index]);
    });
    const members = uris.filter((uri) => this.#isMember(uri)).map((uri) => this.#keepAddress(uri));
    const definitions = [...new Set([...members, ...this.#besideSamples(uris, deleted)])];
    const { affected } = await this.#readDefinitions(definitions);
    // Open documents are not read, but their samples are.
    for (const uri of definitions) {
      const text = this.openText(uri);
      if (text) await this.update(text);
    }
    const configurations = roots.map((root) => Configurations.uri(root));
    this.#announce(new Set([...configurations, ...definitions, ...this.definitions.compare(affected)]));
  }

  /** Whether a file that is known is below one of these addresses. */
  #hasFilesIn(folders: ReadonlySet<string>): boolean {
    const names = new Set([...folders].map(decoded));
    return (
      names.size > 0 && this.uris.some((uri) => foldersOf(decoded(uri)).some((folder) => names.has(folder)))
    );
  }

  /** Takes in that samples were made, changed or deleted. Answers the definitions that they are beside. */
  #besideSamples(uris: readonly string[], deleted: ReadonlySet<string>): string[] {
    return uris
      .filter((uri) => isSample(uri) && this.#isInside(uri))
      .flatMap((uri) => {
        this.#samples.changed(uri, !deleted.has(uri));
        const definition = this.#addressOf(definitionOfSample(uri) ?? '');
        return this.definitions.has(definition) ? [definition] : [];
      });
  }

  /** Everything below a root depends on its configuration. */
  #configure(root: string, text: string | undefined): void {
    if (this.#setConfiguration(root, text)) this.rescan();
  }

  #setConfiguration(root: string, text: string | undefined): boolean {
    const isChanged = this.#configurations.set(root, text);
    if (isChanged) this.#configurationReports.set(root, unknownReport);
    return isChanged;
  }

  /** What the configurations of these folders say: the open document where there is one. */
  async #configurationTexts(roots: readonly string[]): Promise<(string | undefined)[]> {
    const uris = roots.map((root) => Configurations.uri(root));
    const texts = await this.#texts(uris);
    return uris.map((uri, index) => this.openText(uri)?.getText() ?? texts[index]);
  }

  #texts(uris: readonly string[]): Promise<readonly (string | undefined)[]> {
    return this.around
      .files()
      .read(uris)
      .catch(() => []);
  }

  /** Reads definitions that are not open. Answers which ones must be compared, and whose own findings are others. */
  async #readDefinitions(
    uris: readonly string[],
  ): Promise<{ affected: Set<string>; changed: ReadonlySet<string> }> {
    const affected = new Set<string>();
    const changed = new Set<string>();
    const add = (others: Iterable<string>): void => {
      for (const uri of others) affected.add(uri);
    };
    for (let start = 0; start < uris.length; start += batchSize) {
      const batch = uris.slice(start, start + batchSize);
      const contents = await this.#texts(batch);
      for (const [index, uri] of batch.entries()) {
        const content = contents[index];
        const settings = await this.#settingsFor(uri, this.#roots.of(uri) ?? uri);
        const samples = content === undefined ? undefined : await this.#samples.read(uri);
        // It may have been opened while it was read.
        if (this.openText(uri)) continue;
        if (content === undefined) {
          add(this.definitions.remove(uri));
          changed.add(uri);
          continue;
        }
        const positions = TextDocument.create(uri, 'profiletype', 0, content);
        const document = new ProfileTypeDocument(content, fileNameOf(uri));
        const outcome = this.definitions.close(uri, document, positions, settings, samples);
        add(outcome.affected);
        if (outcome.isChanged) changed.add(uri);
        await this.around.nextTurn();
      }
    }
    return { affected, changed };
  }

  /** Tells what changed and, where an entry of a configuration came into use or out of it, that as well. */
  #announce(uris: Set<string>, edited?: string): void {
    const roots = this.#isRead ? [...this.#roots.all, ...this.#configurationReports.keys()] : [];
    for (const root of new Set(roots)) {
      const uri = Configurations.uri(root);
      const report = JSON.stringify(this.diagnosticsOf(uri) ?? []);
      if ((this.#configurationReports.get(root) ?? '[]') !== report) uris.add(uri);
      if (report === '[]') this.#configurationReports.delete(root);
      else this.#configurationReports.set(root, report);
    }
    this.around.onChange(uris, edited);
  }
}

/** The addresses of all folders that a file is in. */
function foldersOf(address: string): string[] {
  const steps = address.split('/');
  return steps.map((_, index) => steps.slice(0, index).join('/'));
}
