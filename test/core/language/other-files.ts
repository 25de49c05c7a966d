import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { DomainView } from '../../../core/language/domain-view';
import { rangeOf } from '../../../core/language/positions';

/** Texts by uri. */
export type Files = Readonly<Record<string, string>>;

/** The other files of a domain. */
export function domainOf(files: Files): DomainView {
  return {
    keyLocations: (wanted) =>
      Object.entries(files).flatMap(([uri, content]) =>
        new ProfileTypeDocument(content).keys
          .filter(({ name }) => name === wanted)
          .map(({ nameNode }) => ({ uri, range: rangeOf(textOf(uri, content), nameNode) })),
      ),
  };
}

function textOf(uri: string, content: string): TextDocument {
  return TextDocument.create(uri, 'profiletype', 1, content);
}

/** A document that is looked at alone. */
export const noOtherFiles = domainOf({});

/** The texts after an edit, whichever way it is written down. */
export function applyTo(files: Files, edit: WorkspaceEdit): Files {
  const edits = new Map(Object.entries(edit.changes ?? {}));
  for (const change of edit.documentChanges ?? []) {
    assert.ok(TextDocumentEdit.is(change), 'a rename edits texts and nothing else');
    edits.set(
      change.textDocument.uri,
      change.edits.map((one) => {
        assert.ok('newText' in one);
        return one;
      }),
    );
  }
  for (const uri of edits.keys()) assert.ok(uri in files, `${uri} is no file of the test`);
  return Object.fromEntries(
    Object.entries(files).map(([uri, content]) => [
      uri,
      TextDocument.applyEdits(textOf(uri, content), edits.get(uri) ?? []),
    ]),
  );
}
