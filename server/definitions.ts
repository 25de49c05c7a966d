import type { Diagnostic } from 'vscode-languageserver';
import type { ProfileTypeDocument } from '../core/document/profile-type-document';
import { diagnosticOf, toDiagnostic } from '../core/language/diagnostics';
import type { DomainView } from '../core/language/domain-view';
import { type Positions, rangeOf } from '../core/language/positions';
import { type FileSymbol, symbolsOf } from '../core/language/workspace-symbols';
import type { Problem } from '../core/rules/check';
import type { SamplePaths } from '../core/samples/sample-paths';
import type { FileSettings, Ignore } from '../core/workspace/config';
import { readDefinitionFile } from '../core/workspace/definition-file';
import { DomainIndex } from '../core/workspace/domain-index';
import { judge, judgeBesideSamples, judgeInDomain, type Judgement } from '../core/workspace/judge';

/** What is kept of a definition that is not open. */
interface Closed {
  readonly diagnostics: readonly Diagnostic[];
  readonly used: readonly Ignore[];
  readonly isReadable: boolean;
  readonly symbols: readonly FileSymbol[];
}

interface InDomain extends Pick<Closed, 'diagnostics' | 'used'> {
  /** To tell whether anything changed. */
  readonly text: string;
}

const nothingInDomain: InDomain = { diagnostics: [], used: [], text: '[]' };

/** The definitions of the workspace, open or not, and what is wrong with each: in itself and beside the others. */
export class Definitions {
  readonly index = new DomainIndex();
  readonly #settings = new Map<string, FileSettings>();
  readonly #closed = new Map<string, Closed>();
  readonly #inDomain = new Map<string, InDomain>();
  /** The entries of the configuration that open documents need. */
  readonly #usedByOpen = new Map<string, readonly Ignore[]>();
  readonly #judged = new WeakMap<
    ProfileTypeDocument,
    { settings: FileSettings; judgement: Judgement<Problem> }
  >();
  readonly #judgedBesideSamples = new WeakMap<
    ProfileTypeDocument,
    { settings: FileSettings; samples: SamplePaths | undefined; judgement: Judgement<Problem> }
  >();

  /** `addressOf` is the address that is used here for a file, whichever one a client has for it. */
  constructor(private readonly addressOf: (uri: string) => string) {}

  /** What the rules say about an open document; asked again, the same answer. */
  judge(document: ProfileTypeDocument, settings: FileSettings): Judgement<Problem> {
    const known = this.#judged.get(document);
    if (known?.settings === settings) return known.judgement;
    const judgement = judge(document, settings);
    this.#judged.set(document, { settings, judgement });
    return judgement;
  }

  /** The same with what the samples beside the document show. */
  judgeBesideSamples(
    document: ProfileTypeDocument,
    settings: FileSettings,
    samples: SamplePaths | undefined,
  ): Judgement<Problem> {
    const known = this.#judgedBesideSamples.get(document);
    if (known?.settings === settings && known.samples === samples) return known.judgement;
    const judgement = judgeBesideSamples(document, samples, settings, this.judge(document, settings));
    this.#judgedBesideSamples.set(document, { settings, samples, judgement });
    return judgement;
  }

  /** Takes in the newest text of an open document. Answers which definitions must be compared anew. */
  open(
    uri: string,
    document: ProfileTypeDocument,
    positions: Positions,
    settings: FileSettings,
    samples: SamplePaths | undefined,
  ): Set<string> {
    this.#closed.delete(uri);
    this.#usedByOpen.delete(uri);
    if (settings.ignores.length > 0) {
      this.#usedByOpen.set(uri, this.judgeBesideSamples(document, settings, samples).used);
    }
    return this.#takeIn(uri, document, positions, settings);
  }

  /**
   * Takes in a definition that is not open: its findings are kept, the document and the samples are not. Answers which
   * definitions must be compared anew, and whether its own findings are others than before.
   */
  close(
    uri: string,
    document: ProfileTypeDocument,
    positions: Positions,
    settings: FileSettings,
    samples: SamplePaths | undefined,
  ): { affected: Set<string>; isChanged: boolean } {
    const { problems, used } = judgeBesideSamples(document, samples, settings);
    const diagnostics = problems.map((problem) => diagnosticOf(problem, positions, uri));
    const { isReadable } = document;
    // What it said while it was open may never have been saved.
    const before = this.#closed.get(uri);
    const deserted = isReadable || before ? [] : this.index.delete(uri);
    this.#closed.set(uri, { diagnostics, used, isReadable, symbols: symbolsOf(document, positions) });
    this.#usedByOpen.delete(uri);
    return {
      affected: new Set([...deserted, ...this.#takeIn(uri, document, positions, settings)]),
      isChanged:
        before?.isReadable !== isReadable ||
        JSON.stringify(before.diagnostics) !== JSON.stringify(diagnostics),
    };
  }

  #takeIn(
    uri: string,
    document: ProfileTypeDocument,
    positions: Positions,
    settings: FileSettings,
  ): Set<string> {
    this.#settings.set(uri, settings);
    // While a text cannot be read, the others are compared with what it said before.
    if (!document.isReadable) return new Set([uri]);
    const file = readDefinitionFile(uri, document, (span) => rangeOf(positions, span), settings.domain);
    return this.index.set(file);
  }

  remove(uri: string): Set<string> {
    this.#settings.delete(uri);
    this.#closed.delete(uri);
    this.#inDomain.delete(uri);
    this.#usedByOpen.delete(uri);
    return this.index.delete(uri);
  }

  /** Compares definitions with the others of their domain. Answers for which of them the outcome is another than before. */
  compare(uris: Iterable<string>): Set<string> {
    const changed = new Set<string>();
    for (const uri of uris) {
      const before = this.#inDomain.get(uri) ?? nothingInDomain;
      const now = this.#compared(uri);
      if (now.text !== before.text || now.used.length !== before.used.length) changed.add(uri);
      if (now === nothingInDomain) this.#inDomain.delete(uri);
      else this.#inDomain.set(uri, now);
    }
    return changed;
  }

  #compared(uri: string): InDomain {
    const file = this.index.files.get(uri);
    const settings = this.#settings.get(uri);
    if (!file || !settings) return nothingInDomain;
    const { problems, used } = judgeInDomain(file, this.index, settings);
    if (problems.length === 0 && used.length === 0) return nothingInDomain;
    const diagnostics = problems.map(({ rule, severity, message, place, related }) =>
      toDiagnostic({
        rule,
        severity,
        message,
        range: place.range,
        related: related.map((other) => ({
          location: { uri: other.uri, range: other.range },
          message: other.message,
        })),
      }),
    );
    return { diagnostics, used, text: JSON.stringify(diagnostics) };
  }

  /** What is wrong with an open document because of the others, as problems of its text. */
  problemsInDomain(uri: string, document: ProfileTypeDocument, positions: Positions): Problem[] {
    const file = this.index.files.get(this.addressOf(uri));
    const settings = this.#settings.get(this.addressOf(uri));
    if (!file || !settings || !document.isReadable) return [];
    return judgeInDomain(file, this.index, settings).problems.map(
      ({ rule, severity, message, place, fixes }) => {
        const offset = positions.offsetAt(place.range.start);
        const length = positions.offsetAt(place.range.end) - offset;
        return { rule, severity, message, offset, length, fixes: () => fixes?.(document) ?? [] };
      },
    );
  }

  /** Everything that is wrong with an open document. */
  diagnosticsOfOpen(
    uri: string,
    document: ProfileTypeDocument,
    positions: Positions,
    settings: FileSettings,
    samples: SamplePaths | undefined,
  ): Diagnostic[] {
    const { problems } = this.judgeBesideSamples(document, settings, samples);
    const own = problems.map((problem) => diagnosticOf(problem, positions, uri));
    return [...own, ...this.#diagnosticsInDomain(uri, document)];
  }

  /** Everything that is wrong with a definition that is not open; undefined for one that is not known. */
  diagnosticsOfClosed(uri: string): Diagnostic[] | undefined {
    const closed = this.#closed.get(this.addressOf(uri));
    return closed && [...closed.diagnostics, ...this.#diagnosticsInDomain(uri, closed)];
  }

  /** The places of a text that cannot be read would be those of an earlier one. */
  #diagnosticsInDomain(uri: string, { isReadable }: { readonly isReadable: boolean }): readonly Diagnostic[] {
    return isReadable ? (this.#inDomain.get(this.addressOf(uri))?.diagnostics ?? []) : [];
  }

  /** Whether there is such a definition, open or not. */
  has(uri: string): boolean {
    return this.#settings.has(uri);
  }

  /** The names in every definition that is not open, by file. */
  *symbolsOfClosed(): Generator<readonly [string, readonly FileSymbol[]]> {
    for (const [uri, { symbols }] of this.#closed) yield [uri, symbols];
  }

  /** The definitions of the workspace, open ones included. */
  get uris(): readonly string[] {
    return [...this.#settings.keys()];
  }

  /** The entries of configurations that ignore something. */
  get usedIgnores(): ReadonlySet<Ignore> {
    const used = [...this.#usedByOpen.values()];
    for (const file of [...this.#closed.values(), ...this.#inDomain.values()]) used.push(file.used);
    return new Set(used.flat());
  }

  /** What features see of the other files of a definition's domain. */
  view(uri: string): DomainView {
    return { keyLocations: (name) => this.index.otherKeys(this.addressOf(uri), name) };
  }
}
