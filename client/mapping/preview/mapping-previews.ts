import { t } from '@vscode/l10n';
import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { isDefinition } from '../../../core/model/definition-files';
import type { TypedRecord } from '../../../core/mapping-tests/mapping-test';
import { definitionOfSample } from '../../../core/samples/sample-files';
import { activeDocument, showChosenDefinition } from '../../choose-definition';
import { localDefinitions } from '../../cloud/local-definitions';
import { exists, openDocument } from '../../files';
import { MappingPanel } from './mapping-panel';
import { OtherSamples } from './other-samples';
import { type Sample, sampleIn } from './sample';
import { showInformation } from '../../messages';

/** A record that is not in a file: an object of a profile. It is kept in memory, and nowhere else. */
export interface GivenRecord {
  readonly objectType: string;
  /** JSON. */
  readonly text: string;
}

/** What the preview shows now: what a test can be written of. */
export interface Previewed {
  /** Of the definition. */
  readonly uri: Uri;
  readonly given: readonly TypedRecord[];
  readonly record: TypedRecord['record'];
}

/** The previews of mappings: one for each definition. */
export class MappingPreviews implements Disposable {
  readonly #extension: Uri;
  readonly #failed: (error: unknown) => void;
  /** That which was used last is the last. */
  readonly #panels = new Map<string, MappingPanel>();
  #others: OtherSamples | undefined;

  constructor({ extensionUri }: ExtensionContext, failed: (error: unknown) => void) {
    this.#extension = extensionUri;
    this.#failed = failed;
  }

  /** Of a definition, else of that in the active editor; or of the definition of a given record's type. */
  async open(subject?: Uri | GivenRecord): Promise<void> {
    if (subject && 'objectType' in subject) return this.#openRecord(subject);
    const chosen = subject ?? activeDocument() ?? (await showChosenDefinition());
    if (chosen === undefined) return;
    const uri = chosen === 'none' ? undefined : chosen;
    if (uri && isType(uri)) return this.#show(uri);
    const definition = uri && definitionOfSample(uri.toString());
    if (uri && definition !== undefined && (await exists(Uri.parse(definition)))) {
      return this.#show(Uri.parse(definition), sampleIn(uri));
    }
    void showInformation(
      t('Open an object type, a file whose name ends with `.profiletype.json`, to preview its mapping.'),
    );
  }

  async chooseSample(): Promise<void> {
    await this.#lastUsed()?.chooseSample();
  }

  /** Of the preview that was used last; undefined where it shows no picture. */
  current(): Previewed | undefined {
    const panel = this.#lastUsed();
    return panel?.record && { uri: panel.uri, ...panel.record };
  }

  dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose();
    this.#others?.dispose();
  }

  async #openRecord({ objectType, text }: GivenRecord): Promise<void> {
    const definitions = (await localDefinitions()).filter(({ name }) => name === objectType);
    const uri = await oneOf(definitions.map((definition) => definition.uri));
    if (uri) return this.#show(uri, { kind: 'text', name: t`Object of ${objectType}`, text });
    if (definitions.length > 0) return;
    void showInformation(
      objectType.startsWith('_')
        ? t`\`${objectType}\` is a standard object: what records become. A mapping can be previewed for objects of the domain’s own types.`
        : t`No definition in this workspace is named \`${objectType}\`. Pull it, and preview its mapping then.`,
    );
  }

  async #show(uri: Uri, sample?: Sample): Promise<void> {
    const known = this.#panels.get(uri.toString());
    const panel = known ?? this.#newPanel(uri);
    this.#use(panel);
    if (sample) panel.setSample(sample);
    else if (!known) await panel.findSample();
    panel.reveal();
  }

  #newPanel(uri: Uri): MappingPanel {
    this.#others ??= new OtherSamples();
    return new MappingPanel(this.#extension, uri, this.#others, {
      changed: (panel) => {
        if (panel.isActive) this.#use(panel);
        this.#tellVisible();
      },
      closed: ({ uri: closed }) => {
        this.#panels.delete(closed.toString());
        this.#tellVisible();
      },
      failed: this.#failed,
    });
  }

  #use(panel: MappingPanel): void {
    const name = panel.uri.toString();
    this.#panels.delete(name);
    this.#panels.set(name, panel);
    this.#tellVisible();
  }

  #lastUsed(): MappingPanel | undefined {
    return [...this.#panels.values()].at(-1);
  }

  #tellVisible(): void {
    const isOpen = [...this.#panels.values()].some(({ isVisible }) => isVisible);
    void commands.executeCommand('setContext', 'profiletype.mappingPreviewOpen', isOpen);
  }
}

/** By its name or, as long as it has none, by the language of its editor. */
function isType(uri: Uri): boolean {
  return isDefinition(uri.path) || openDocument(uri)?.languageId === 'profiletype';
}

/** Where several files define a type, a person says which is meant. */
async function oneOf(uris: readonly Uri[]): Promise<Uri | undefined> {
  if (uris.length < 2) return uris[0];
  const items = uris.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  return (await window.showQuickPick(items, { title: t('Mapping Preview: Definition') }))?.uri;
}
