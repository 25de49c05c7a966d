import fc from 'fast-check';
import type { TextDocument, TextEdit } from 'vscode-languageserver-textdocument';

const names = ['id', 'email', 'phone', 'a_b', 'first.name', '1st', 'größe', '😀', 'PROFILE', 'Keys'];
const sources = [
  '_source.a',
  '_source.b[].c',
  '{{_source.a}} {{_source.b}}',
  'a',
  '{{_source.a',
  '_source.😀',
];
const targets = [
  '_profile.EmailAddress',
  '_profile.FirstName',
  '_profile.Attributes.x',
  '_asset.SerialNumber',
];
const wrongTargets = ['_profil.BirthDate', '_profile.Nothing', '_orders.Name', ''];

const field = fc.record(
  {
    Source: fc.constantFrom(...sources),
    Target: fc.constantFrom(...targets, ...wrongTargets),
    ContentType: fc.constantFrom('STRING', 'EMAIL_ADDRESS', 'NAME', 'EMAIL', 'DATE'),
  },
  { requiredKeys: [] },
);
const keyDefinition = fc.record(
  {
    StandardIdentifiers: fc.array(
      fc.constantFrom('PROFILE', 'UNIQUE', 'SECONDARY', 'LOOKUP_ONLY', 'NEW_ONLY', 'ASSET', 'PROFIL'),
      { maxLength: 3 },
    ),
    FieldNames: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** Definitions with right and wrong parts, as different authors write them. */
export const definitions: fc.Arbitrary<string> = fc
  .tuple(
    fc.record(
      {
        ObjectTypeName: fc.constantFrom('Customer', '_x', 'A b'),
        Description: fc.constantFrom('Buyers', '', 'é😀'),
        AllowProfileCreation: fc.constantFrom(true, false, 'true'),
        ExpirationDays: fc.constantFrom(30, 0, '30'),
        Fields: fc.dictionary(fc.constantFrom(...names), field, { maxKeys: 6 }),
        Keys: fc.dictionary(
          fc.constantFrom('k', '_email', 'customerId', '1', 'a.b', '😀'),
          fc.array(keyDefinition, { maxLength: 2 }),
          { maxKeys: 4 },
        ),
      },
      { requiredKeys: ['Fields', 'Keys'] },
    ),
    fc.constantFrom('', '  ', '\t'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([type, indent, lineEnd]) => JSON.stringify(type, undefined, indent).replaceAll('\n', lineEnd));

/** What somebody types, pastes or cuts out. */
export interface Typing {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const pieces = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '// x',
  '/*',
  '*/',
  '\\',
  '\\u12',
  '\uFEFF',
];
const words = [
  'é',
  '😀',
  '1',
  'true',
  'null',
  '"a": ',
  '"Fields": {',
  '"x": { "Source": "_source.x" },',
  '{{',
];

export const typings: fc.Arbitrary<Typing> = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(200)),
  text: fc.oneof(fc.constant(''), fc.constantFrom(...pieces, ...words), fc.string({ maxLength: 3 })),
});

/** What is typed as an edit of the document: `at` is somewhere in it, however long it is. */
export function editOf(document: TextDocument, { at, length, text }: Typing): TextEdit {
  const end = document.getText().length;
  const start = at % (end + 1);
  return {
    range: { start: document.positionAt(start), end: document.positionAt(Math.min(start + length, end)) },
    newText: text,
  };
}

/** A slip of the pen in one name or text: `which` of them, and where in it. */
export interface Slip {
  readonly which: number;
  readonly at: number;
  readonly kind: (text: string, at: number) => string;
}

export const slips: fc.Arbitrary<Slip> = fc.record({
  which: fc.nat(),
  at: fc.nat(),
  kind: fc.constantFrom<Slip['kind']>(
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
    (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
    (text, at) => `${text.slice(0, at)} ${text.slice(at)}`,
    (text) => text.toLowerCase(),
    (text) => `${text}s`,
    (text) => text.replace('_', ''),
    (text) => text.replace('.', '..'),
    () => '',
  ),
});

/** The names and texts of a document that are not empty, with their quotes. */
export function textsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].filter(([found]) => found !== '""');
}

export function slipIn(text: string, { which, at, kind }: Slip): string {
  const texts = textsIn(text);
  const found = texts[which % texts.length];
  if (!found) return text;
  const [whole] = found;
  const written = kind(whole.slice(1, -1), at % (whole.length - 2));
  return `${text.slice(0, found.index)}"${written}"${text.slice(found.index + whole.length)}`;
}
