import { t } from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import { safeFileName } from '../core/deploy/file-name';
import { findMember, typeMembers } from '../core/model/members';
import { type LocalDefinition, localDefinitions } from './cloud/local-definitions';
import { exists } from './files';
import { withoutLinks } from './without-links';

/** Asks for the name of a new object type, which its file has, too. `folder` is where that will stand, if it is known. */
export async function askForTypeName(
  title: string,
  value: string,
  folder?: Uri,
): Promise<string | undefined> {
  const known = await localDefinitions();
  return window.showInputBox({
    title,
    prompt: t('It is the name of the file, too.'),
    value,
    ignoreFocusOut: true,
    validateInput: async (name) => problemOf(name, known) ?? (folder && (await takenBy(folder, name))),
  });
}

const shape = findMember(typeMembers, 'ObjectTypeName');

function problemOf(name: string, known: readonly LocalDefinition[]): string | undefined {
  if (name === '') return t('An object type needs a name.');
  if (name.startsWith('_')) return t('Names with `_` at the start are reserved for standard objects.');
  if (shape?.format && !shape.format.pattern.test(name)) {
    return t`A name may have only ${shape.format.allowed}.`;
  }
  if (safeFileName(name) === undefined) return t('This would not be a safe file name. Choose another name.');
  const taken = known.find((definition) => definition.name === name);
  return taken && withoutLinks(t`${workspace.asRelativePath(taken.uri)} defines ${name} already.`);
}

async function takenBy(folder: Uri, name: string): Promise<string | undefined> {
  const uri = Uri.joinPath(folder, safeFileName(name) ?? '');
  return (await exists(uri))
    ? withoutLinks(t`${workspace.asRelativePath(uri)} is there already.`)
    : undefined;
}
