import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { FieldAtCursor } from './at-cursor';
import { targetOf } from '../../document/target';
import { contentTypes, defaultContentType } from '../../model/content-types';
import { templates } from '../../model/templates';
import { commonTimestampFormats } from '../../model/timestamp-format';
import { findMember, typeMembers } from '../../model/members';
import { explainContentType, explainMember, explainTemplate } from '../explain';
import { afterValue, stringSuggestion, type Suggestion } from './suggestion';

/** Content types, the one that suits the field's target first. */
export function contentTypeSuggestions(field: FieldAtCursor): Suggestion[] {
  const target = targetOf(field);
  const suited = target?.kind === 'field' ? (target.field.contentType ?? defaultContentType) : undefined;
  const suitable = suited ?? defaultContentType;
  return [...contentTypes]
    .sort((a, b) => Number(b.name === suitable) - Number(a.name === suitable))
    .map((type) =>
      stringSuggestion(type.name, {
        kind: CompletionItemKind.EnumMember,
        ...(type.name === suitable && { preselect: true }),
        ...(type.name === suited && { detail: t('suits the target') }),
        documentation: explainContentType(type),
        commitCharacters: afterValue,
      }),
    );
}

export function templateSuggestions(): Suggestion[] {
  return templates.map((template) =>
    stringSuggestion(template.id, {
      kind: CompletionItemKind.Value,
      detail: template.source,
      documentation: explainTemplate(template),
      commitCharacters: afterValue,
    }),
  );
}

function explainMemberNamed(name: string): string[] {
  const member = findMember(typeMembers, name);
  return member ? explainMember(member) : [];
}

/** Patterns hold commas and quotes themselves, so nothing commits them but the accept key. */
export function timestampFormatSuggestions(): Suggestion[] {
  return commonTimestampFormats.map((format) =>
    stringSuggestion(format, {
      kind: CompletionItemKind.Value,
      documentation: explainMemberNamed('SourceLastUpdatedTimestampFormat'),
    }),
  );
}

/** `isQuoted`: the user began with a quote, which the literal replaces. */
export function booleanSuggestions(isQuoted: boolean): Suggestion[] {
  return ['true', 'false'].map((literal) => ({
    label: literal,
    kind: CompletionItemKind.Value,
    text: literal,
    documentation: explainMemberNamed('AllowProfileCreation'),
    filterText: isQuoted ? JSON.stringify(literal) : literal,
    commitCharacters: afterValue,
  }));
}

/** The name that the file asks for, if it can be one. */
function nameOfFile({ fileName }: ProfileTypeDocument): string | undefined {
  return /^([a-zA-Z][a-zA-Z_0-9-]*)\.profiletype\.json$/.exec(fileName ?? '')?.[1];
}

export function typeNameSuggestions(document: ProfileTypeDocument): Suggestion[] {
  const name = nameOfFile(document);
  return name
    ? [
        stringSuggestion(name, {
          kind: CompletionItemKind.Value,
          detail: t('the file’s name'),
          documentation: explainMemberNamed('ObjectTypeName'),
        }),
      ]
    : [];
}

/** The whole of a new definition, for an empty document. */
export function newType(document: ProfileTypeDocument): Suggestion {
  return {
    label: t('New object type'),
    kind: CompletionItemKind.Snippet,
    text: `{
\t"ObjectTypeName": "\${1:${nameOfFile(document) ?? 'Name'}}",
\t"Description": "\${2:What the type is for}",
\t"Fields": {
\t\t"\${3:id}": { "Source": "_source.\${3:id}" }
\t},
\t"Keys": {
\t\t"\${4:keyName}": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["\${3:id}"] }]
\t}
}`,
    isSnippet: true,
    detail: t('a definition with one field and one key'),
    documentation: [t('The smallest definition that the service accepts.')],
    filterText: '{ new object type',
  };
}
