import assert from 'node:assert/strict';
import { forms } from '../../core/conversion';
import { hoverAt } from '../core/language/cursor';
import { parseSource } from '../../core/document/source';

/** Some of these took from ten seconds to minutes while nobody had thought of them. The time limit is far from what they take now. */
describe('A file that is made to keep the reader busy does not: ', function () {
  this.timeout(5000);

  const terraform = forms.find(({ name }) => name === 'Terraform');
  const block = (value: string): string =>
    `resource "awscc_customerprofiles_object_type" "x" {\n a = ${value}\n}`;

  for (const [what, text] of [
    ['comments that never end', '/* '.repeat(200_000)],
    ['brackets that never end', block('['.repeat(200_000))],
    ['calls that never end', block('f('.repeat(200_000))],
    ['texts in texts', block('"${'.repeat(100_000))],
    ['a text of very many lines', block(`<<-A\n${'  x\n'.repeat(300_000)}A`)],
    ['white space', ' '.repeat(3_000_000)],
  ] as const) {
    it(`Terraform with ${what}`, () => {
      assert.ok(terraform?.read(text));
    });
  }

  for (const text of ['{{#if a}}', '{{', '{{{{', '{{a.', '{{!--', '{{#each _source.a}}']) {
    it(`a source with nothing but ${text}`, () => {
      assert.deepEqual(parseSource(text.repeat(6_000)).paths, []);
      hoverAt(`{"Fields": {"a": {"Source": "‸${text.repeat(6_000)}"}}}`, '‸');
    });
  }
});
