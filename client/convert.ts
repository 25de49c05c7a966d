import { t } from '@vscode/l10n';
import { Uri, window, workspace, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { replaceText } from './files';
import { showInformation, showWarning } from './messages';

/** What the server makes of a text: definitions with the names for their files, or why there are none. */
type Answer =
  | {
      readonly definitions: readonly { readonly fileName: string; readonly text: string }[];
      readonly notes: string[];
    }
  | { readonly problem: string };

/** Opens the object types of the CloudFormation template or Terraform file in the editor as new, unsaved definitions. */
export async function convertToDefinitions(client: BaseLanguageClient): Promise<void> {
  const source = window.activeTextEditor?.document;
  if (!source) {
    void showInformation(t('Open a CloudFormation template or a Terraform file first.'));
    return;
  }
  const answer = await client.sendRequest<Answer>('profiletype/readDefinitions', { text: source.getText() });
  if ('problem' in answer) {
    void showWarning(answer.problem);
    return;
  }
  for (const { fileName, text } of answer.definitions) {
    await window.showTextDocument(await unsaved(source.uri, fileName, text), { preview: false });
  }
  if (answer.notes.length > 0) void showInformation(answer.notes.join(' '));
}

/** A document that is saved beside its source, unless the user says otherwise. */
async function unsaved(source: Uri, fileName: string, text: string): Promise<TextDocument> {
  if (source.scheme !== 'file') {
    return workspace.openTextDocument({ language: 'profiletype', content: text });
  }
  const uri = Uri.joinPath(source, '..', fileName).with({ scheme: 'untitled' });
  const document = await workspace.openTextDocument(uri);
  await replaceText(document, text);
  return document;
}
