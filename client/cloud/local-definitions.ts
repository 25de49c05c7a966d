import type { Uri } from 'vscode';
import { currentText, findDefinitions, nameOf } from '../files';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';

/** A definition of the workspace as it is now: the editor's text, where it is open. */
export interface LocalDefinition {
  readonly uri: Uri;
  readonly name: string;
  readonly document: ProfileTypeDocument;
}

/** Every definition of the workspace that has a name, by file. Where two have one name, both are there. */
export async function localDefinitions(): Promise<LocalDefinition[]> {
  const files = await findDefinitions();
  const definitions = await Promise.all(files.map(readDefinition));
  return definitions.filter((definition) => definition !== undefined);
}

/** The definition in a file; undefined if it has no name or cannot be read. */
export async function readDefinition(uri: Uri): Promise<LocalDefinition | undefined> {
  const text = await currentText(uri);
  if (text === undefined) return undefined;
  const document = new ProfileTypeDocument(text, nameOf(uri));
  const name = document.stringMember('ObjectTypeName')?.value;
  return name === undefined || name === '' ? undefined : { uri, name, document };
}
