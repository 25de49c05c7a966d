import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from './client-features';
import type { Workspace } from './workspace';

/** How many files' diagnostics are sent before other work has its turn. */
const pushedAtOnce = 25;

/** How many files' diagnostics are in one part of an answer: a message for a thousand of them would be megabytes. */
const reportedAtOnce = 100;

/** What the client knows of a file once it was told that there is nothing any more. */
const goneId = 'gone';

/** What the feed needs from its surroundings. */
export interface DiagnosticsSource {
  readonly features: () => ClientFeatures;
  /** The diagnostics of an open document. */
  readonly ofOpen: (text: TextDocument) => Promise<Diagnostic[]>;
  readonly nextTurn: () => Promise<void>;
  /** Goes on without anyone waiting; a failure is logged. */
  readonly inBackground: (work: () => Promise<void>) => void;
}

/** Brings diagnostics to the client: sent to those that wait for them, answered to those that ask. */
export class DiagnosticsFeed {
  /** Counts the changes of each file, so that a client that asks again is told only what is new. */
  readonly #changes = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  readonly #toPush = new Set<string>();
  #isPushing = false;
  /** What a client knows from the server before this one is not what it would know from this one. */
  readonly #session = Date.now().toString(36);

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    private readonly source: DiagnosticsSource,
  ) {}

  /** For these files the diagnostics are not what they were. The client asks for `edited` anyway. */
  changed(uris: ReadonlySet<string>, edited?: string): void {
    const others = [...uris].filter((uri) => uri !== edited);
    for (const uri of others) this.#changes.set(uri, (this.#changes.get(uri) ?? 0) + 1);
    if (others.length === 0) return;
    if (!this.source.features().pullsDiagnostics) {
      this.#pushLater(others);
      return;
    }
    for (const wake of this.#waiting) wake();
    if (this.source.features().refreshesDiagnostics) {
      this.source.inBackground(() => this.connection.languages.diagnostics.refresh());
    }
  }

  /** What the user edits goes first, then what is open, then the rest, and other work in between. */
  #pushLater(uris: readonly string[]): void {
    for (const uri of uris) this.#toPush.add(uri);
    if (this.#isPushing) return;
    this.#isPushing = true;
    this.source.inBackground(async () => {
      try {
        await this.#drain();
      } finally {
        this.#isPushing = false;
      }
    });
  }

  async #drain(): Promise<void> {
    while (this.#toPush.size > 0) {
      await this.source.nextTurn();
      const open = [...this.#toPush].filter((uri) => this.workspace.openText(uri));
      const next = open.length > 0 ? open : [...this.#toPush].slice(0, pushedAtOnce);
      for (const uri of next) {
        this.#toPush.delete(uri);
        await this.push(uri);
      }
    }
  }

  /** Sends the diagnostics of a file to a client that does not ask for them. */
  async push(uri: string): Promise<void> {
    const text = this.workspace.openText(uri);
    const version = text?.version;
    const diagnostics = await this.of(uri);
    // The same object holds every version until the document is closed.
    if (this.workspace.openText(uri) !== text || text?.version !== version) return;
    void this.connection.sendDiagnostics({
      uri: text?.uri ?? uri,
      diagnostics,
      ...(version !== undefined && { version }),
    });
  }

  /** The diagnostics of any file, open or not. */
  async of(uri: string): Promise<Diagnostic[]> {
    const text = this.workspace.openText(uri);
    if (text && !this.workspace.isConfiguration(uri)) return this.source.ofOpen(text);
    if (text) await this.workspace.update(text);
    return this.workspace.diagnosticsOf(uri) ?? [];
  }

  /**
   * Answers for all files of the workspace: at once if anything is new to the client, otherwise when something is. A client
   * that takes answers in parts is told of everything that comes, without having to ask again.
   */
  async workspaceReport(
    { previousResultIds, partialResultToken }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    await this.workspace.ready;
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    while (!token.isCancellationRequested) {
      const change = this.#nextChange(token);
      const news = this.#news(known);
      if (news.length === 0) {
        await change;
        continue;
      }
      if (partialResultToken === undefined) return { items: await this.#reports(news) };
      const items = await this.#reports(news.slice(0, reportedAtOnce));
      // Until it is written: what changes meanwhile is told at once, instead of piling up before a client that is slow.
      await this.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, {
        items,
      });
      for (const { uri, resultId = '' } of items) known.set(uri, resultId);
    }
    return { items: [] };
  }

  /** The files of which a client knows something else, with what it would know then. */
  #news(known: ReadonlyMap<string, string>): (readonly [uri: string, resultId: string])[] {
    const current = new Set(this.workspace.uris);
    return [...new Set([...known.keys(), ...current])]
      .map((uri) => [uri, current.has(uri) ? this.#resultId(uri) : goneId] as const)
      .filter(([uri, resultId]) => known.get(uri) !== resultId);
  }

  #reports(news: readonly (readonly [string, string])[]): Promise<WorkspaceDiagnosticReport['items']> {
    return Promise.all(
      news.map(async ([uri, resultId]) => ({
        kind: DocumentDiagnosticReportKind.Full,
        uri,
        version: this.workspace.openText(uri)?.version ?? null,
        resultId,
        items: resultId === goneId ? [] : await this.of(uri),
      })),
    );
  }

  #resultId(uri: string): string {
    return `${this.#session}:${this.workspace.openText(uri)?.version ?? ''}:${this.#changes.get(uri) ?? 0}`;
  }

  #nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        cancellation.dispose();
        resolve();
      };
      const cancellation = token.onCancellationRequested(wake);
      this.#waiting.add(wake);
    });
  }
}
