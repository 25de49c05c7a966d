import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { insertMember, type Place as InsertPlace, replaceWith } from '../../document/editing';
import { isAt } from '../../document/json';
import { findValue } from '../../document/members';
import type { Field } from '../../document/profile-type-document';
import { parseSource } from '../../document/source';
import { inTitle } from '../../rules/judging/fixes';
import { freeName } from '../../rules/judging/free-name';
import type { Offer } from './refactoring';

/** Makes one field of those that compose a key, with all their values in its source; the key then uses that one. */
export const extractField: Offer = ({ document, offset }) => {
  const definition = document.keyDefinitions.find(({ node }) => isAt(node, offset));
  const list = findValue(definition?.node, 'FieldNames');
  const object = findValue(document.root, 'Fields');
  const names = [...new Set(definition?.fieldNames.map(({ value }) => value))];
  if (!list || !object || names.length < 2 || list.children?.length !== names.length) return [];

  const fields = names.flatMap((name) => document.fields.get(name) ?? []);
  const source = composedSource(fields);
  if (fields.length < names.length || source === undefined || !document.isReadable) return [];

  const name = freeName(composedName(names), 'composed', (candidate) => document.fields.has(candidate));
  const field = { Source: source, ...commonContentType(fields) };
  return [
    {
      title: t`Extract field ${inTitle(name)}`,
      kind: CodeActionKind.RefactorExtract,
      apply: () => ({
        changes: [insertMember(document, object, name, field, behind(fields)), replaceWith(list, [name])],
      }),
    },
  ];
};

/** The values with a space between them, where each of them is a plain accessor that can stand in an expression. */
function composedSource(fields: readonly Field[]): string | undefined {
  const paths = fields.map(({ source }) => source?.value ?? '');
  const composed = paths.map((path) => `{{${path}}}`).join(' ');
  const isPlain = paths.every((path) => parseSource(path).template === undefined);
  return isPlain && parseSource(composed).problems.length === 0 ? composed : undefined;
}

/** The names in one word: `firstName` and `lastName` as `firstNameLastName`. */
function composedName(names: readonly string[]): string {
  const [first = '', ...others] = names.flatMap((name) => name.match(/[a-zA-Z0-9]+/g) ?? []);
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Names make a name; numbers or addresses in a row are just a text. */
function commonContentType(fields: readonly Field[]): { readonly ContentType?: string } {
  return fields.every(({ contentType }) => contentType?.value === 'NAME') ? { ContentType: 'NAME' } : {};
}

function behind(fields: readonly Field[]): InsertPlace {
  const last = fields.reduce((a, b) => (b.nameNode.offset > a.nameNode.offset ? b : a));
  return last.nameNode.parent ? { after: last.nameNode.parent } : 'last';
}
