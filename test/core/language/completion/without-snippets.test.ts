import assert from 'node:assert/strict';
import { InsertTextFormat } from 'vscode-languageserver-types';
import { accepted, atCursor, itemsAt } from '../cursor';
import { inField } from '../definitions';

/** What plain editors make of a suggestion: they replace the word before the cursor, and nothing behind it. */
function typedOver(marked: string, label: string): string {
  const cursor = atCursor(marked);
  const item = itemsAt(cursor, false).find((other) => other.label === label);
  assert.ok(item?.textEdit && 'range' in item.textEdit, `${label} is not there`);
  assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
  assert.equal(item.filterText, undefined);
  const content = cursor.text.getText();
  const start = cursor.text.offsetAt(item.textEdit.range.start);
  const typed = content.slice(start, cursor.offset);
  assert.ok(item.textEdit.newText.startsWith(typed), `${item.textEdit.newText} does not go on from ${typed}`);
  const whole = accepted(cursor, item);
  const plain = content.slice(0, start) + item.textEdit.newText + content.slice(cursor.offset);
  assert.equal(plain, whole, 'the two ways to accept it differ');
  return whole;
}

describe('Completion for editors without snippets', () => {
  const cases: readonly (readonly [what: string, before: string, label: string, after: string])[] = [
    [
      'a target',
      inField('"Target": "_profile.Addr|"'),
      '_profile.Address.City',
      inField('"Target": "_profile.Address.City"'),
    ],
    ['a target after nothing', inField('"Target": "|"'), '_profile.', inField('"Target": "_profile."')],
    [
      'a target without the quote behind it',
      inField('"Target": "_profile.M|\n'),
      '_profile.MiddleName',
      inField('"Target": "_profile.MiddleName"\n'),
    ],
    [
      'a content type',
      inField('"ContentType": "EM|"'),
      'EMAIL_ADDRESS',
      inField('"ContentType": "EMAIL_ADDRESS"'),
    ],
    ['a source', inField('"Source": "_sou|"'), '_source.', inField('"Source": "_source."')],
    [
      'a field’s name',
      '{ "Fields": { "zip": {} }, "Keys": { "a": [{ "FieldNames": ["z|"] }] } }',
      'zip',
      '{ "Fields": { "zip": {} }, "Keys": { "a": [{ "FieldNames": ["zip"] }] } }',
    ],
    ['a member that is begun', '{\n  "Descr|\n}', 'Description', '{\n  "Description": ""\n}'],
  ];
  for (const [what, before, label, after] of cases) {
    it(`completes ${what} between its quotes`, () => {
      assert.equal(typedOver(before, label), after);
    });
  }

  it('brings its own quotes where there are none', () => {
    const cursor = atCursor(inField('"Target": |'));
    const item = itemsAt(cursor, false).find(({ label }) => label === '_profile.');
    assert.ok(item);
    assert.equal(accepted(cursor, item), inField('"Target": "_profile."'));
  });
});
