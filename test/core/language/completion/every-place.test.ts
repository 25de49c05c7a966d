import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { accepted, atCursor, atOffset, type Cursor, editOf, isShown, itemsAt, plain } from '../cursor';

/** Something of everything, written in several ways. */
const definition = `{
  "ObjectTypeName": "Customer",
  "Description" : "A customer" ,
  "AllowProfileCreation": true,
  "ExpirationDays": 30,
  "SourceLastUpdatedTimestampFormat": "EpochMilli",
  "Tags": { "team": "crm" },
  "Fields": {
    "Id": { "Source": "_source.id" },
    "First": { "Source": "_source.name.first", "Target": "_profile.FirstName", "ContentType": "NAME" },
    "Full":{"Source":"{{#if _source.name.first}}{{_source.name.first}} {{_source.name.last}}{{/if}}"},
    "Title": {
      "Target": "_order.OrderItems[].Title"
    },
    "Sent": { "Source": "", "Target": "_communicationRecord.Events.Sent.EventId" },
    "Empty": {}
  },
  "Keys": {
    "Id": [ { "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["Id"] } , { "FieldNames" : [ ] } ],
    "_email": [{"StandardIdentifiers":[],"FieldNames":["Full","First"]}],
    "None": []
  }
}
`;
const template = '{\n  "ObjectTypeName": "Customer",\n  "Description": "",\n  "TemplateId": "CTR"\n}\n';

interface Offer {
  readonly cursor: Cursor;
  readonly item: CompletionItem;
}

/** Every place of a text where a cursor can be: not between a carriage return and its line feed. */
function* cursorsIn(text: string): Generator<Cursor> {
  const start = atOffset(text, 0);
  for (let offset = 0; offset <= text.length; offset++) {
    if (text.slice(offset - 1, offset + 1) !== '\r\n') {
      yield { ...start, offset, position: start.text.positionAt(offset) };
    }
  }
}

function* offersIn(text: string, snippets: boolean): Generator<Offer> {
  for (const cursor of cursorsIn(text)) for (const item of itemsAt(cursor, snippets)) yield { cursor, item };
}

function place({ text, offset }: Cursor): string {
  const content = text.getText();
  return `${content.slice(Math.max(offset - 40, 0), offset)}|${content.slice(offset, offset + 20)}`;
}

/** The first few offers that are not right, by label and place; one for each place. */
function wrong(offers: Iterable<Offer>, isRight: (offer: Offer) => boolean): string[] {
  const found = new Map<number, string>();
  for (const offer of offers) {
    const { cursor, item } = offer;
    if (!found.has(cursor.offset) && !isRight(offer))
      found.set(cursor.offset, `${item.label} at ${place(cursor)}`);
  }
  return [...found.values()].slice(0, 12);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function documentationOf({ documentation }: CompletionItem): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}

const documents = [
  ['a definition', definition],
  ['a definition with CRLF', definition.replaceAll('\n', '\r\n')],
  ['a type made from a template', template],
  ['a compact definition', JSON.stringify(JSON.parse(definition))],
] as const;

describe('Completion at every place of', () => {
  for (const [name, text] of documents) {
    describe(name, () => {
      it('leaves valid JSON whatever is accepted', () => {
        assert.deepEqual(
          wrong(offersIn(text, false), ({ cursor, item }) => parses(accepted(cursor, item))),
          [],
        );
      });

      it('leaves valid JSON whatever snippet is accepted', () => {
        const isSnippet = ({ item }: Offer): boolean => item.insertTextFormat === InsertTextFormat.Snippet;
        assert.deepEqual(
          wrong(
            offersIn(text, true),
            (offer) => !isSnippet(offer) || parses(accepted(offer.cursor, plain(offer.item))),
          ),
          [],
        );
      });

      it('replaces a piece of one line that has the cursor in it', () => {
        for (const snippets of [true, false]) {
          assert.deepEqual(
            wrong(offersIn(text, snippets), ({ cursor: { text: document, offset }, item }) => {
              const { start, end } = editOf(item).range;
              return (
                start.line === end.line &&
                document.offsetAt(start) <= offset &&
                document.offsetAt(end) >= offset
              );
            }),
            [],
          );
        }
      });

      it('replaces a whole value with its quotes, or the inside of a source', () => {
        assert.deepEqual(
          wrong(offersIn(text, true), ({ cursor: { text: document }, item }) => {
            const replaced = document.getText(editOf(item).range);
            return (replaced.match(/"/g)?.length ?? 0) % 2 === 0;
          }),
          [],
        );
      });

      it('explains every suggestion', () => {
        assert.deepEqual(
          wrong(offersIn(text, true), ({ item }) => documentationOf(item).trim().length > 5),
          [],
        );
      });

      it('gives every suggestion a kind, a place in the order and a label of its own', () => {
        const seen = new Map<number, Set<string>>();
        assert.deepEqual(
          wrong(offersIn(text, true), ({ cursor: { offset }, item: { label, kind, sortText } }) => {
            const known = seen.get(offset) ?? new Set();
            seen.set(offset, known);
            const isNew = !known.has(label) && !known.has(`sort:${sortText ?? ''}`);
            known.add(label).add(`sort:${sortText ?? ''}`);
            return isNew && kind !== undefined && sortText !== undefined;
          }),
          [],
        );
      });

      it('shows everything where nothing is typed yet', () => {
        assert.deepEqual(
          wrong(offersIn(text, true), ({ cursor, item }) => {
            const typed = cursor.text.getText({ start: editOf(item).range.start, end: cursor.position });
            const isOnlyQuote = typed.trim() === '' || typed === '"';
            return !isOnlyQuote || isShown(cursor, item);
          }),
          [],
        );
      });

      it('has no commit character in a placeholder’s way or twice in the text', () => {
        assert.deepEqual(
          wrong(offersIn(text, true), ({ item }) => {
            const characters = item.commitCharacters ?? [];
            const hasPlaceholder =
              item.insertTextFormat === InsertTextFormat.Snippet && item.kind !== CompletionItemKind.Module;
            return !(hasPlaceholder || editOf(item).newText.endsWith(',')) || characters.length === 0;
          }),
          [],
        );
      });

      it('has no commit character that is part of something offered there', () => {
        for (const cursor of cursorsIn(text)) {
          const items = itemsAt(cursor, true);
          const characters = new Set(items.flatMap((item) => item.commitCharacters ?? []));
          for (const { label, kind } of items) {
            if (kind === CompletionItemKind.Snippet) continue;
            for (const character of characters)
              assert.ok(!label.includes(character), `${character} in ${label}`);
          }
        }
      });
    });
  }
});

describe('Completion at the end of a value', () => {
  for (const [what, marked] of [
    ['a target', '{ "Fields": { "A": { "Target": "|"\n"ContentType": "NAME" } } }'],
    ['a content type', '{ "Fields": { "A": { "ContentType": "|"\n"Target": "_profile.FirstName" } } }'],
    ['a template', '{ "TemplateId": "|"\n"Description": "" }'],
    ['a source', '{ "Fields": { "A": { "Source": "|"\n"Target": "_profile.FirstName" } } }'],
    ['a boolean', '{ "AllowProfileCreation": tr|\n"Description": "" }'],
    ['a target without quotes', '{ "Fields": { "A": { "Target": |\n"ContentType": "NAME" } } }'],
    ['an identifier', '{ "Keys": { "A": [{ "StandardIdentifiers": [|"UNIQUE"] }] } }'],
    ['identifiers', '{ "Keys": { "A": [{ "StandardIdentifiers": |\n"FieldNames": [] }] } }'],
    ['a field', '{ "Fields": { "A": |\n"B": {} } }'],
    ['a key', '{ "Keys": { "A": |\n"B": [] } }'],
  ] as const) {
    it(`puts the comma that is missing behind ${what}, and the accepting character does not double it`, () => {
      const cursor = atCursor(marked);
      const items = itemsAt(cursor, false);
      assert.notEqual(items.length, 0);
      for (const item of items) {
        assert.ok(parses(accepted(cursor, item)), accepted(cursor, item));
        assert.equal(item.commitCharacters, undefined);
      }
    });
  }
});
