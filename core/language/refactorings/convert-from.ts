import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { forms } from '../../conversion';
import type { Converted } from '../../conversion';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { Offer, Outcome, Place } from './refactoring';

/** Writes the definitions of a text in another form, each into a document of its own. */
export const convertFrom: Offer = (place) => {
  const form = forms.find(({ recognises }) => recognises(place.document));
  if (!form) return [];
  return [
    {
      title: t('Convert to an object type definition'),
      kind: CodeActionKind.RefactorRewrite,
      apply: () => {
        const converted = form.read(place.document.text);
        return 'problem' in converted ? { messages: [converted.problem] } : write(converted, place);
      },
    },
  ];
};

/** A definition whose document is this one takes its place. So does a single one where no document can be created. */
function write(definitions: readonly Converted[], { document, createsFiles }: Place): Outcome {
  const isAlone = definitions.length === 1;
  const own = definitions.find(
    ({ fileName }) => fileName === document.fileName || (isAlone && !createsFiles),
  );
  const newFiles = definitions.filter((definition) => definition !== own);
  if (newFiles.length > 0 && !createsFiles) {
    return {
      messages: [t('This text holds several object types, and the editor cannot create documents for them.')],
    };
  }
  const messages = definitions.flatMap(({ fileName, notes }) =>
    notes.map((note) => (isAlone ? note : `${fileName}: ${note}`)),
  );
  return { ...(own && { changes: [replaceAll(document, own.text)] }), newFiles, messages };
}

function replaceAll({ text: old }: ProfileTypeDocument, text: string) {
  return { offset: 0, length: old.length, text };
}
