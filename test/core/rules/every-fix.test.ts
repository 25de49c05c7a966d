import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { rules } from '../../../core/rules';
import { exampleDocument } from '../../../scripts/rule-examples';
import { assertEveryFixMends } from './fixing';

const tour = join(__dirname, '../../../samples/tour');
const fileName = 'Mistakes.profiletype.json';

/** Texts as an author may have written them: the fixes must fit in. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': (text) => text,
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with tabs': (text) => text.replace(/^ +/gm, (indent) => '\t'.repeat(indent.length / 2)),
};

describe('Every fix mends its finding and breaks nothing else', () => {
  for (const { code, bad, exampleFileName } of rules) {
    it(`in the example of ${code}`, () => {
      assertEveryFixMends(new ProfileTypeDocument(exampleDocument(bad), exampleFileName));
    });
  }

  const mistakes = readFileSync(join(tour, fileName), 'utf8');
  for (const [title, write] of Object.entries(writings)) {
    it(`in the tour of mistakes, ${title}`, () => {
      assertEveryFixMends(new ProfileTypeDocument(write(mistakes), fileName));
    });
  }

  it('in the tour of mistakes, without any white space', () => {
    const text = JSON.stringify(JSON.parse(mistakes));
    assertEveryFixMends(new ProfileTypeDocument(text, fileName));
  });
});
