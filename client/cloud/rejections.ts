import { t } from '@vscode/l10n';
import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { placeOf } from '../../core/deploy/place';

/** What the service said against a pushed definition, in the file, until it is edited or pushed again. */
export class Rejections implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('profiletype-push');
  readonly #subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) this.clear(document.uri);
  });

  async show(uri: Uri, message: string): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const diagnostic = new Diagnostic(rangeOf(document, message), message, DiagnosticSeverity.Error);
    diagnostic.source = t('Customer Profiles');
    this.#collection.set(uri, [diagnostic]);
  }

  clear(uri: Uri): void {
    this.#collection.delete(uri);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }
}

/** The member, field or key that the service names; else the first character. */
function rangeOf(document: TextDocument, message: string): Range {
  const node = placeOf(new ProfileTypeDocument(document.getText()), message);
  if (!node) return new Range(0, 0, 0, 1);
  return new Range(document.positionAt(node.offset), document.positionAt(node.offset + node.length));
}
