import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ProfileTypeDocument } from '../core/document/profile-type-document';
import { fileNameOf } from '../core/model/definition-files';

/** Parsed documents, one for each version of an open text document. */
export class ParsedDocuments {
  /** By the text itself: one that is opened again can have the address and the version of another before it. */
  readonly #byText = new WeakMap<TextDocument, { version: number; document: ProfileTypeDocument }>();

  get(text: TextDocument): ProfileTypeDocument {
    const known = this.#byText.get(text);
    if (known?.version === text.version) return known.document;
    // The outdated tree is let go before the next one is made: two at a time double the memory that lives on.
    this.#byText.delete(text);
    const document = new ProfileTypeDocument(text.getText(), fileNameOf(text.uri));
    this.#byText.set(text, { version: text.version, document });
    return document;
  }
}
