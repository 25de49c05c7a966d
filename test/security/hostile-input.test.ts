import assert from 'node:assert/strict';
import { forms } from '../../core/conversion';
import { hoverAt } from '../core/language/cursor';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { parseSource } from '../../core/document/source';
import { check } from '../../core/rules/check';

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

  const cloudFormation = forms.find(({ name }) => name === 'CloudFormation');
  const resources = (text: string): string => `{"Resources": ${text}`;

  for (const [what, text] of [
    ['brackets that never end', resources('['.repeat(200_000))],
    ['resources in resources', resources('{"a": '.repeat(200_000))],
    ['very many resources', resources(`{${'"a": {"Type": "x"}, '.repeat(100_000)}`)],
    ['texts that never end', resources(`{"a": "${'\\'.repeat(2_000_000)}`)],
  ] as const) {
    it(`CloudFormation with ${what}`, () => {
      assert.ok(cloudFormation?.read(text));
    });
  }

  for (const [what, text] of [
    ['commas in a text without an end', `{"a": "${',}'.repeat(100_000)}x\n}`],
    ['blanks in a text without an end', `{"a": "${' '.repeat(200_000)}x\n}`],
    ['quotes in a text without an end', `{"a": "${'\\"'.repeat(200_000)}\n}`],
    ['blank lines before a missing bracket', `{"a": [${'\n'.repeat(200_000)}1, `],
    ['brackets that never end', `{"a": ${'['.repeat(200_000)}`],
    ['a member again and again', `{${'"CreatedAt": 1, '.repeat(20_000)}"ExpirationDays": "1"}`],
  ] as const) {
    it(`a definition with ${what}`, () => {
      const problems = check(new ProfileTypeDocument(text));
      for (const { fixes } of problems.slice(0, 5)) assert.ok(fixes?.());
    });
  }

  for (const text of ['{{#if a}}', '{{', '{{{{', '{{a.', '{{!--', '{{#each _source.a}}']) {
    it(`a source with nothing but ${text}`, () => {
      assert.deepEqual(parseSource(text.repeat(6_000)).paths, []);
      hoverAt(`{"Fields": {"a": {"Source": "‸${text.repeat(6_000)}"}}}`, '‸');
    });
  }
});
