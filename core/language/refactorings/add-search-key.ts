import { CodeActionKind } from 'vscode-languageserver-types';
import { isAt } from '../../document/json';
import { addKey } from '../../rules/judging/key-fixes';
import { fieldsInKeys } from '../../rules/judging/keys';
import type { Offer } from './refactoring';

/** Makes records searchable by a field that no key uses yet. A template brings its own keys and takes no others. */
export const addSearchKey: Offer = ({ document, offset }) => {
  const field = [...document.fields.values()].find(({ nameNode }) => isAt(nameNode.parent, offset));
  if (!field || !document.isReadable || document.member('TemplateId')) return [];
  if (fieldsInKeys(document).has(field.name)) return [];
  return addKey(document, field).map(({ title, changes }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    apply: () => ({ changes }),
  }));
};
