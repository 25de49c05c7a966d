import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Member } from '../../model/members';
import { explainMember } from '../explain';
import type { Suggestion } from './suggestion';

/** How the value of a member begins that is no empty text; `$1` is where typing goes on. */
const values: Readonly<Record<string, string>> = {
  ExpirationDays: '${1:366}',
  AllowProfileCreation: '${1|true,false|}',
  MaxProfileObjectCount: '${1:1}',
  SourcePriority: '${1:1}',
  Fields: '{\n\t$1\n}',
  Keys: '{\n\t$1\n}',
  Tags: '{ "$1": "$2" }',
  Source: '"_source.$1"',
  StandardIdentifiers: '["$1"]',
  FieldNames: '["$1"]',
};

/** Members whose values are chosen from a list. */
const chosen = new Set([
  'TemplateId',
  'SourceLastUpdatedTimestampFormat',
  'Source',
  'Target',
  'ContentType',
  'StandardIdentifiers',
  'FieldNames',
]);

/** The members that an object lacks. `named` is the member whose name the cursor is on, if it has a value. */
export function memberSuggestions(
  taken: ReadonlySet<string>,
  known: readonly Member[],
  named: string | undefined,
): Suggestion[] {
  return known
    .filter((member) => !member.readOnly && !taken.has(member.name))
    .filter((member) => !(member.providedByTemplate && taken.has('TemplateId')))
    .filter(
      ({ name }) =>
        name !== 'TemplateId' || !known.some((other) => other.providedByTemplate && taken.has(other.name)),
    )
    .map((member) => suggestMember(member, named !== undefined));
}

function suggestMember(member: Member, nameOnly: boolean): Suggestion {
  const { name } = member;
  return {
    label: name,
    kind: CompletionItemKind.Property,
    text: nameOnly ? `"${name}"` : `"${name}": ${values[name] ?? '"$1"'}`,
    isSnippet: !nameOnly,
    documentation: explainMember(member),
    continues: !nameOnly && chosen.has(name),
  };
}
