import { Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { mappingOf } from '../../../core/mapping/object-type-mapping';
import { usedDefinition } from '../../../core/mapping/used-definition';
import { isDefinition } from '../../../core/model/definition-files';
import { readRecords } from '../../../core/samples/records';
import { definitionOfSample, isSample } from '../../../core/samples/sample-files';
import { currentText, findDefinitions, nameOf } from '../../files';
import { samplePlaces } from '../../samples';
import { type Batch, domainOf, type OtherDomain } from './live-picture';

/**
 * What the samples beside the other definitions of the workspace make of a domain, so that keys find profiles. It is read
 * once, and again when one of these files changes.
 */
export class OtherSamples implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #domains = new Map<string, Promise<OtherDomain>>();
  readonly #subscriptions: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = workspace.createFileSystemWatcher('**/*.{profiletype.json,sample.json,samples.jsonl}');
    const forget = (uri: Uri): void => {
      this.#forget(uri);
    };
    this.#subscriptions = Disposable.from(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
        if (contentChanges.length > 0 && (isDefinition(uri.path) || isSample(uri.path))) forget(uri);
      }),
      this.#changed,
    );
  }

  /** Without the samples of this definition. */
  besides(definition: Uri): Promise<OtherDomain> {
    const own = definition.toString();
    const domain = this.#domains.get(own) ?? domainBesides(own);
    this.#domains.set(own, domain);
    return domain;
  }

  /** A definition and its own samples are of no concern to its preview here. */
  #forget(uri: Uri): void {
    const changed = definitionOfSample(uri.toString()) ?? uri.toString();
    const concerned = [...this.#domains.keys()].filter((own) => own !== changed);
    for (const own of concerned) this.#domains.delete(own);
    if (concerned.length > 0) this.#changed.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

async function domainBesides(own: string): Promise<OtherDomain> {
  const definitions = (await findDefinitions()).filter((uri) => uri.toString() !== own);
  definitions.sort((one, other) => (one.path < other.path ? -1 : 1));
  const read = (await Promise.all(definitions.map(readType))).filter((type) => type !== undefined);
  // Those that create profiles first: the others look for them.
  const types = [...read.filter(creates), ...read.filter((type) => !creates(type))];
  return domainOf(types);
}

function creates({ mapping }: Batch): boolean {
  return mapping.allowsProfileCreation;
}

/** Undefined for a type without samples, and for one that cannot be read. */
async function readType(uri: Uri): Promise<Batch | undefined> {
  const [text, ...samples] = await Promise.all([uri, ...samplePlaces(uri)].map(currentText));
  const records = samples.flatMap((sample) => {
    const read = sample === undefined ? [] : readRecords('', sample);
    return 'problem' in read ? [] : read;
  });
  if (text === undefined || records.length === 0) return undefined;
  const used = usedDefinition(new ProfileTypeDocument(text, nameOf(uri)));
  if ('problem' in used) return undefined;
  const mapping = mappingOf(used);
  return { type: mapping.name, mapping, records };
}
