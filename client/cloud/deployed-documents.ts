import { EventEmitter, type TextDocumentContentProvider, Uri } from 'vscode';
import { definitionExtension } from '../../core/model/definition-files';
import { nameOf } from '../files';

/** What is deployed, as documents that can be read and compared, and never written. */
export const deployedScheme = 'profiletype-deployed';

/** The name of the type that such a document shows; undefined for any other document. */
export function shownType(uri: Uri): string | undefined {
  if (uri.scheme !== deployedScheme) return undefined;
  return decodeURIComponent(nameOf(uri).slice(0, -definitionExtension.length));
}

/** The texts of deployed types that an editor shows. Nothing of them is written to the disk. */
export class DeployedDocuments implements TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  /** The address under which an editor finds the text. `side` tells two texts of one type apart. */
  show(environment: string, typeName: string, text: string, side = 'deployed'): Uri {
    const uri = Uri.from({
      scheme: deployedScheme,
      authority: side,
      path: `/${encodeURIComponent(environment)}/${encodeURIComponent(typeName)}${definitionExtension}`,
    });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Lets a text go whose editor is closed. */
  forget(uri: Uri): void {
    this.#texts.delete(uri.toString());
  }
}
