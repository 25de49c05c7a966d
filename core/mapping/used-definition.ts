import { t } from '@vscode/l10n';
import { ProfileTypeDocument } from '../document/profile-type-document';
import { findTemplateDefinition } from '../model/template-definitions';

/** Why nobody can tell what a definition does: a sentence. */
export interface NotUsed {
  readonly problem: string;
}

/** What a definition that names a template says itself. */
const ownMembers = ['ObjectTypeName', 'SourcePriority'];

/** The definition that records are ingested by: where it names a template, with the template's fields and keys. */
export function usedDefinition(document: ProfileTypeDocument): ProfileTypeDocument | NotUsed {
  const id = document.stringMember('TemplateId')?.value;
  if (id === undefined) return document;
  const template = findTemplateDefinition(id);
  if (!template) {
    return {
      problem: t`Template \`${id}\` has no published fields and keys, so nobody knows what it does with a record.`,
    };
  }
  const own = ownMembers.map((name) => [name, document.member(name)?.valueNode?.value]);
  return new ProfileTypeDocument(
    JSON.stringify({ ...Object.fromEntries(own), ...template.members }),
    document.fileName,
  );
}
