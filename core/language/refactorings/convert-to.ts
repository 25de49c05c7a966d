import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { forms } from '../../conversion';
import type { Offer } from './refactoring';

/** Writes the definition in another form, into a new document. */
export const convertTo: Offer = ({ document, createsFiles }) => {
  const isDefinition = document.isReadable && document.stringMember('ObjectTypeName') !== undefined;
  if (!createsFiles || !isDefinition || forms.some(({ recognises }) => recognises(document))) return [];
  return forms.map(({ name, write }) => ({
    title: t`Convert to ${name}`,
    kind: CodeActionKind.RefactorRewrite,
    apply: () => {
      const converted = write(document);
      // The notes stand in the document itself.
      return 'problem' in converted ? { messages: [converted.problem] } : { newFiles: [converted] };
    },
  }));
};
