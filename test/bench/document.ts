import type { Position } from 'vscode-languageserver/node';

/** A place where inserting `insert` makes a mistake on that line, and taking it out again repairs it. */
export interface Toggle {
  readonly position: Position;
  readonly insert: string;
}

/** The document's name, whatever its size. */
export const uri = 'file:///bench/BenchCustomer.profiletype.json';

export interface BenchDocument {
  readonly fieldCount: number;
  /** Without any of the toggled mistakes. */
  readonly text: string;
  readonly toggles: readonly Toggle[];
  /** What both servers have to say about `text`: nothing, or that there are more fields than a type may have. */
  readonly expectedFindings: number;
}

interface Field {
  readonly Source: string;
  readonly Target: string;
  readonly ContentType: string;
}

const typeName = 'BenchCustomer';
const fieldLimit = 250;

const keyFields: Readonly<Record<string, Field>> = {
  customer_id: field('_source.id', '_profile.AccountNumber'),
  email: field('_source.contact.email', '_profile.EmailAddress', 'EMAIL_ADDRESS'),
  phone: field('_source.contact.phone', '_profile.PhoneNumber', 'PHONE_NUMBER'),
};

const wellKnownFields: readonly Field[] = [
  field('_source.name.first', '_profile.FirstName', 'NAME'),
  field('_source.name.last', '_profile.LastName', 'NAME'),
  field('_source.birth_date', '_profile.BirthDate'),
  ...address('_source.address', '_profile.Address'),
  ...address('_source.billing.address', '_profile.BillingAddress'),
  ...address('_source.shipping.address', '_profile.ShippingAddress'),
];

const keys = {
  BenchCustomerId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['customer_id'] }],
  _email: [{ StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['email'] }],
  BenchEmailAndPhone: [{ FieldNames: ['email', 'phone'] }],
};

export function benchDocument(fieldCount: number): BenchDocument {
  const text = JSON.stringify(definition(fieldCount), undefined, 2);
  return {
    fieldCount,
    text,
    toggles: toggles(text),
    expectedFindings: fieldCount > fieldLimit ? 1 : 0,
  };
}

/** The text after some edit, with one mistake in it. No two edits give the same text. */
export function editedText({ text, toggles }: BenchDocument, edit: number): string {
  const toggle = toggles[edit % toggles.length];
  const edited = text.replace('"_source.id"', `"_source.id_${edit}"`);
  return toggle ? withMistake(edited, toggle) : edited;
}

/** The same mistake in a text of which hardly a value was ever seen before. */
export function newText(document: BenchDocument, edit: number): string {
  return editedText(document, edit).replaceAll(/(?<=_source\.details|Attributes)\./g, `.of_${edit}_`);
}

/** A text with the place where someone asks for completion, and something that should be offered there. */
export interface Question {
  readonly text: string;
  readonly offset: number;
  readonly expected: string;
}

/** Asks for a target where nothing is written yet. */
export function targetQuestion(document: BenchDocument, edit: number): Question {
  return questionAt(document, edit, /"_profile\.Attributes\.[^"]*"/g, '"|"', '_profile.MiddleName');
}

/** Asks for the name of a member that a field lacks. */
export function nameQuestion(document: BenchDocument, edit: number): Question {
  return questionAt(document, edit, /"ContentType": "STRING"/g, '"|"', 'ContentType');
}

/** Puts `replacement` in place of one match, and the question where its `|` is. */
function questionAt(
  document: BenchDocument,
  edit: number,
  pattern: RegExp,
  replacement: string,
  expected: string,
): Question {
  const { text } = document;
  const matches = [...text.matchAll(pattern)];
  const match = matches[(edit * 37) % matches.length];
  if (!match) throw new Error('The document has no place to ask at.');
  const before = text.slice(0, match.index).replace('"_source.id"', `"_source.id_${edit}"`);
  const after = text.slice(match.index + match[0].length);
  const offset = before.length + replacement.indexOf('|');
  return { text: before + replacement.replace('|', '') + after, offset, expected };
}

/** The text with the mistake of one toggle in it. */
export function withMistake(text: string, { position, insert }: Toggle): string {
  const lines = text.split('\n');
  const line = lines[position.line] ?? '';
  lines[position.line] = line.slice(0, position.character) + insert + line.slice(position.character);
  return lines.join('\n');
}

function definition(fieldCount: number): object {
  return {
    ObjectTypeName: typeName,
    Description: `A customer of the shop, mapped with ${fieldCount} fields`,
    ExpirationDays: 366,
    AllowProfileCreation: true,
    Fields: fields(fieldCount),
    Keys: keys,
  };
}

function fields(count: number): Record<string, Field> {
  const result = { ...keyFields };
  const wellKnown = wellKnownFields.values();
  for (let index = Object.keys(result).length; index < count; index++) {
    const special = index % 3 === 0 ? wellKnown.next().value : undefined;
    result[`field_${index}`] = special ?? attribute(index);
  }
  return result;
}

function attribute(index: number): Field {
  const path = `_source.details.group_${index % 7}.value_${index}`;
  return field(index % 10 === 0 ? handlebars(path) : path, `_profile.Attributes.field_${index}`);
}

function handlebars(path: string): string {
  return `{{#if ${path}}}{{${path}.code}} {{${path}.label}}{{else}}{{_source.id}}{{/if}}`;
}

function address(source: string, target: string): Field[] {
  return [
    field(`${source}.street`, `${target}.Address1`),
    field(`${source}.city`, `${target}.City`),
    field(`${source}.zip`, `${target}.PostalCode`),
    field(`${source}.country`, `${target}.Country`),
  ];
}

function field(source: string, target: string, contentType = 'STRING'): Field {
  return { Source: source, Target: target, ContentType: contentType };
}

/** Alternately in a content type and in a target, so that neither server can answer from what it said before. */
function toggles(text: string): Toggle[] {
  return text.split('\n').flatMap((line, index, lines) => {
    const before = lines[index - 1];
    if (!line.includes('"ContentType": "STRING"') || !before?.includes('_profile.Attributes.')) return [];
    return [
      { position: { line: index, character: line.lastIndexOf('"') }, insert: 'S' },
      { position: { line: index - 1, character: before.indexOf('.Attributes.') }, insert: 's' },
    ];
  });
}
