import { t } from '@vscode/l10n';
import type { ObjectFilter, ToPreview } from '../../../webview/object-preview/messages';
import type { PreviewObject } from '../../../webview/object-preview/object-row';

interface ObjectPage {
  readonly objects: readonly PreviewObject[];
  readonly nextToken: string | undefined;
}

export type FetchPage = (
  filter: ObjectFilter | undefined,
  nextToken: string | undefined,
  signal: AbortSignal,
) => Promise<ObjectPage>;

/** A page may be empty and yet not be the last one, but a person does not wait for any number of them. */
const maxEmptyPages = 20;

/** The objects that were loaded, page by page as they are asked for. Tells the table of everything that happens to them. */
export class ObjectList {
  readonly #fetchPage: FetchPage;
  readonly #tell: (message: ToPreview) => void;
  readonly #onFailure: (error: unknown) => void;
  #objects: PreviewObject[] = [];
  #filter: ObjectFilter | undefined;
  #nextToken: string | undefined;
  #hasMore = true;
  #failure: ToPreview | undefined;
  #running: AbortController | undefined;

  constructor(fetchPage: FetchPage, tell: (message: ToPreview) => void, onFailure: (error: unknown) => void) {
    this.#fetchPage = fetchPage;
    this.#tell = tell;
    this.#onFailure = onFailure;
  }

  at(index: number): PreviewObject | undefined {
    return this.#objects[index];
  }

  /** Begins a new list; what an earlier one still waits for is forgotten. */
  async start(filter: ObjectFilter | undefined): Promise<void> {
    this.cancel();
    this.#running = undefined;
    this.#objects = [];
    this.#filter = filter;
    this.#nextToken = undefined;
    this.#hasMore = true;
    this.#tell({ kind: 'list', filter });
    await this.load();
  }

  /** Loads the next page, or the one that failed. */
  async load(): Promise<void> {
    if (this.#running || !this.#hasMore) return;
    const running = new AbortController();
    this.#running = running;
    this.#failure = undefined;
    this.#tell({ kind: 'loading' });
    try {
      const objects = await this.#nextObjects(running);
      if (this.#running !== running) return;
      this.#running = undefined;
      for (const object of objects) this.#objects.push(object);
      this.#tell({ kind: 'objects', objects, hasMore: this.#hasMore });
    } catch (error) {
      if (this.#running !== running) return;
      this.#running = undefined;
      this.#failure = running.signal.aborted ? cancelled : failureOf(error);
      if (!running.signal.aborted) this.#onFailure(error);
      this.#tell(this.#failure);
    }
  }

  async #nextObjects(running: AbortController): Promise<readonly PreviewObject[]> {
    for (let emptyPages = 0; ; emptyPages += 1) {
      const page = await this.#fetchPage(this.#filter, this.#nextToken, running.signal);
      if (this.#running !== running) return [];
      this.#nextToken = page.nextToken === '' ? undefined : page.nextToken;
      this.#hasMore = this.#nextToken !== undefined;
      if (page.objects.length > 0 || !this.#hasMore || emptyPages >= maxEmptyPages) return page.objects;
    }
  }

  cancel(): void {
    this.#running?.abort();
  }

  /** Tells everything again, to a table that begins anew. */
  replay(): void {
    this.#tell({ kind: 'list', filter: this.#filter });
    if (this.#objects.length > 0 || (!this.#running && !this.#failure)) {
      this.#tell({ kind: 'objects', objects: this.#objects, hasMore: this.#hasMore });
    }
    if (this.#running) this.#tell({ kind: 'loading' });
    if (this.#failure) this.#tell(this.#failure);
  }
}

const cancelled: ToPreview = { kind: 'failed', message: t('Loading was cancelled.'), detail: undefined };

function failureOf(error: unknown): ToPreview {
  const message = error instanceof Error ? error.message : String(error);
  const detail =
    error instanceof Error && 'serviceMessage' in error && typeof error.serviceMessage === 'string'
      ? error.serviceMessage
      : undefined;
  return { kind: 'failed', message, detail };
}
