import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ProfileTypeDocument } from '../core/document/profile-type-document';

/** Parsed documents, one for each version of an open text document. */
export class ParsedDocuments {
  readonly #byUri = new Map<string, { version: number; document: ProfileTypeDocument }>();

  get(text: TextDocument): ProfileTypeDocument {
    const known = this.#byUri.get(text.uri);
    if (known?.version === text.version) return known.document;
    // The outdated tree is let go before the next one is made: two at a time double the memory that lives on.
    this.#byUri.delete(text.uri);
    const document = new ProfileTypeDocument(text.getText(), fileName(text.uri));
    this.#byUri.set(text.uri, { version: text.version, document });
    return document;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}

/** The last part of a document's address. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
