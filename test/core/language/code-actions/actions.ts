import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionKind, Diagnostic, Range } from 'vscode-languageserver-types';
import { ProfileTypeDocument } from '../../../../core/document/profile-type-document';
import { codeActions } from '../../../../core/language/code-actions';
import { diagnosticOf } from '../../../../core/language/diagnostics';
import { check, type RuleSettings } from '../../../../core/rules/check';

export const folder = 'file:///a%20b/';
export const fileName = 'Customer.profiletype.json';
export const uri = `${folder}${fileName}`;

export interface Request {
  readonly only?: readonly CodeActionKind[];
  readonly settings?: RuleSettings;
  readonly renameFile?: boolean;
  /** What the client shows; otherwise all diagnostics of the text. */
  readonly diagnostics?: readonly Diagnostic[];
}

interface Answer {
  readonly text: TextDocument;
  readonly range: Range;
  readonly shown: readonly Diagnostic[];
  readonly actions: readonly CodeAction[];
}

/** What is offered at the cursor `|`, or for what two of them select. */
export function ask(
  marked: string,
  { only, settings = {}, renameFile = true, diagnostics }: Request = {},
): Answer {
  const parts = marked.split('|');
  assert.ok(parts.length === 2 || parts.length === 3, `a cursor or a selection is expected in ${marked}`);
  const [before = '', selected = ''] = parts;
  const text = TextDocument.create(uri, 'profiletype', 1, parts.join(''));
  const start = before.length;
  const end = parts.length === 3 ? start + selected.length : start;
  const range = { start: text.positionAt(start), end: text.positionAt(end) };
  const document = new ProfileTypeDocument(text.getText(), fileName);
  const judge = (judged: ProfileTypeDocument): ReturnType<typeof check> => check(judged, settings);
  const problems = judge(document);
  const shown = diagnostics ?? problems.map((problem) => diagnosticOf(problem, text, uri));
  const context = { diagnostics: [...shown], ...(only && { only: [...only] }) };
  const actions = codeActions(document, text, uri, range, context, { problems, judge, renameFile });
  return { text, range, shown, actions };
}

export function titles(marked: string, request?: Request): string[] {
  return ask(marked, request).actions.map(({ title }) => title);
}

/** The text after the only action with that title. */
export function chosen(marked: string, title: string, request?: Request): string {
  const { text, actions } = ask(marked, request);
  const [action, ...more] = actions.filter((candidate) => candidate.title === title);
  assert.ok(
    action && more.length === 0,
    `one "${title}" is expected among ${actions.map((a) => a.title).join()}`,
  );
  const { changes = {} } = action.edit ?? {};
  assert.deepEqual(Object.keys(changes), [uri]);
  return TextDocument.applyEdits(text, changes[uri] ?? []);
}
