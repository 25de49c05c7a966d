import { t } from '@vscode/l10n';
import type { StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { definitionExtension } from '../../model/definition-files';
import { findMember, typeMembers } from '../../model/members';
import type { Fix } from '../rule';
import { changeTo, fits } from './fixes';

const shape = findMember(typeMembers, 'ObjectTypeName');

/** Whether the service takes a type of this name. */
export function isTypeName(name: string): boolean {
  return shape !== undefined && fits(name, shape) && !name.startsWith('_');
}

/** The type that the document's file is named after, if a type can have that name. */
export function nameOfFile({ fileName }: ProfileTypeDocument): string | undefined {
  const name = fileName?.endsWith(definitionExtension) ? fileName.slice(0, -definitionExtension.length) : '';
  return isTypeName(name) ? name : undefined;
}

/** What the type is, or could be, called. */
export function nameOfType(document: ProfileTypeDocument): string {
  const name = document.stringMember('ObjectTypeName')?.value ?? '';
  return isTypeName(name) ? name : (nameOfFile(document) ?? 'MyType');
}

/** Gives the type another name; also a file that is named after it, if it was so before. */
export function renamingType(document: ProfileTypeDocument, node: StringNode, name: string): Fix[] {
  const fix = changeTo(node, name);
  if (document.fileName !== `${node.value}${definitionExtension}`) return [fix];
  return [
    { ...fix, title: t`${fix.title} and rename the file`, fileName: `${name}${definitionExtension}` },
    fix,
  ];
}
