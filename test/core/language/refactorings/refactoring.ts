import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CreateFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { ProfileTypeDocument } from '../../../../core/document/profile-type-document';
import {
  refactorings,
  type RefactoringOptions,
  refactoringUri,
  resolveRefactoring,
} from '../../../../core/language/refactorings';
import { atCursor, type Cursor } from '../cursor';

export const everything: RefactoringOptions = { createsFiles: true, resolvesEdits: true };

interface Offering extends Cursor {
  readonly uri: string;
  readonly options: RefactoringOptions;
}

/** A text with a cursor, in a document with a name. */
export function offering(marked: string, uri: string, options = everything): Offering {
  const cursor = atCursor(marked);
  const document = new ProfileTypeDocument(cursor.document.text, uri.slice(uri.lastIndexOf('/') + 1));
  return { ...cursor, document, uri, options };
}

export function actionsAt({ document, text, position, uri, options }: Offering): CodeAction[] {
  return refactorings(document, text, uri, { start: position, end: position }, options);
}

/** The titles of what is offered at the cursor, less the conversions, which are offered everywhere. */
export function titlesAt(marked: string): string[] {
  return actionsAt(offering(marked, customer))
    .map(({ title }) => title)
    .filter((title) => !title.startsWith('Convert'));
}

export const customer = 'file:///types/Customer.profiletype.json';

/** Every document after an action, by its URI, and what the user is told. */
export interface Applied {
  readonly texts: Readonly<Record<string, string>>;
  readonly messages: readonly string[];
}

/** Chooses an action as a client does that resolves it. */
export function apply(place: Offering, title: string): Applied {
  const offered = actionsAt(place);
  const chosen = offered.find((action) => action.title === title);
  assert.ok(chosen, `${title} is expected among: ${offered.map((action) => action.title).join(', ')}`);
  assert.equal(chosen.edit, undefined);
  assert.equal(refactoringUri(chosen), place.uri);
  // Data goes to the client and comes back as JSON.
  const sent = JSON.parse(JSON.stringify(chosen)) as CodeAction;
  const { action, messages } = resolveRefactoring(sent, place.document, place.text, place.options);
  return { texts: action.edit ? textsAfter(place, action) : {}, messages };
}

/** The document's text after an action that changes nothing else. */
export function applied(marked: string, title: string): string {
  const { texts, messages } = apply(offering(marked, customer), title);
  assert.deepEqual(messages, []);
  assert.deepEqual(Object.keys(texts), [customer]);
  return texts[customer] ?? '';
}

/** As a client applies an edit: documents are created first, and must not be there. */
export function textsAfter({ uri, text }: Offering, { edit }: CodeAction): Record<string, string> {
  const before: Record<string, string> = { [uri]: text.getText() };
  const after: Record<string, string> = {};
  const write = (target: string, edits: readonly TextEdit[]): void => {
    const old = before[target];
    assert.ok(old !== undefined, `${target} does not exist`);
    after[target] = TextDocument.applyEdits(TextDocument.create(target, 'profiletype', 1, old), [...edits]);
  };
  for (const [target, edits] of Object.entries(edit?.changes ?? {})) write(target, edits);
  for (const change of edit?.documentChanges ?? []) {
    if (CreateFile.is(change)) {
      assert.ok(before[change.uri] === undefined, `${change.uri} is there already`);
      assert.deepEqual(change.options, { overwrite: false, ignoreIfExists: false });
      before[change.uri] = '';
    } else {
      assert.ok(TextDocumentEdit.is(change));
      write(
        change.textDocument.uri,
        change.edits.filter((edit) => TextEdit.is(edit)),
      );
    }
  }
  return after;
}
