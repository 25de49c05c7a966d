import { t } from '@vscode/l10n';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { characterCount } from '../model/character-count';
import { findMember, typeMembers } from '../model/members';
import type { NotConverted } from './converted';
import { Notes } from './notes';
import { type FoundExpression, Rewriter, type Spelling, type Unresolved } from './rewriter';
import { objectType } from './shape';
import { type Expression, isObject, readJson, type Value } from './value';

/** How a tool writes an object type as a resource of its own. */
export interface Dialect {
  readonly tool: 'CloudFormation' | 'Terraform';
  readonly spell: Spelling;
  /** What a value of a resource is where it is computed. */
  readonly expressionIn: (value: Unresolved) => Expression | undefined;
}

/** The definition that a resource makes, less what is known only to the tool. */
export interface ResourceDefinition {
  readonly definition: ReadonlyMap<string, Value>;
  readonly notes: Notes;
  readonly expressions: readonly FoundExpression[];
}

const asWritten: Spelling = (name) => name;

/** Source: the resource's schema; the service itself allows less. */
const maxDescription = 10_000;

/** The members of the resource that stands for a definition. */
export function toProperties(
  document: ProfileTypeDocument,
  { tool, spell }: Dialect,
): { readonly properties: ReadonlyMap<string, Value>; readonly notes: Notes } | NotConverted {
  const definition = document.isReadable && document.root ? readJson(document.root) : null;
  if (!isObject(definition)) {
    return { problem: t('The definition cannot be read. Correct its syntax, then convert it.') };
  }
  const notes = new Notes();
  const rewriter = new Rewriter({
    read: asWritten,
    write: spell,
    named: 'as-list',
    unknown: t`Unknown to ${tool} and left out`,
    notes,
  });
  const properties = rewriter.object(definition, objectType, []);
  noteUnsupported(document, tool, notes);
  noteLength(properties.get(spell('Description')), maxDescription, 'Description', notes);
  return { properties, notes };
}

/** The definition that the members of a resource stand for. */
export function fromProperties(
  properties: ReadonlyMap<string, Unresolved>,
  { spell, expressionIn }: Dialect,
): ResourceDefinition {
  const notes = new Notes();
  const rewriter = new Rewriter({
    read: spell,
    write: asWritten,
    named: 'as-map',
    unknown: t('Unknown to object type definitions and left out'),
    notes,
    expressionIn,
  });
  const definition = rewriter.object(properties, objectType, []);
  const limit = findMember(typeMembers, 'Description')?.max ?? maxDescription;
  noteLength(definition.get('Description'), limit, spell('Description'), notes);
  return { definition, notes, expressions: rewriter.expressions };
}

/** What the service takes and the resource's schema does not. */
function noteUnsupported({ fields, keyDefinitions }: ProfileTypeDocument, tool: string, notes: Notes): void {
  for (const name of fields.keys()) {
    if (name.includes('.')) notes.add(t`${tool} does not accept the dot in these field names`, name);
  }
  for (const { key, identifiers } of keyDefinitions) {
    if (identifiers.some(({ value }) => value === 'COMMUNICATION_RECORD')) {
      notes.add(t`${tool} does not know the identifier \`COMMUNICATION_RECORD\` of these keys`, key.name);
    }
  }
}

function noteLength(text: Value | undefined, limit: number, place: string, notes: Notes): void {
  if (typeof text !== 'string' || characterCount(text) <= limit) return;
  notes.add(t`Longer than the ${limit.toLocaleString('en')} characters that are allowed`, place);
}
