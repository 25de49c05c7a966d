import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf, wordsBundle } from '../../scripts/words';
import { leftBehind } from './left-behind';
import { pseudo } from './pseudo-bundle';

describe('the texts for translators', () => {
  it('are what the sources say; otherwise run `npm run generate`', () => {
    const path = join(import.meta.dirname, '..', '..', 'l10n', 'bundle.l10n.json');
    assert.equal(readFileSync(path, 'utf8'), `${JSON.stringify(wordsBundle(), undefined, 2)}\n`);
  });

  it('have the keys that @vscode/l10n looks for', () => {
    const source = "t('One'); t`Two ${a} and ${b.c('t')}`; t(`Three`, 3); f('Four', t`Five\\`s`);";
    assert.deepEqual(messagesOf('a.ts', source), ['One', 'Two {0} and {1}', 'Three', 'Five`s']);
  });

  for (const computed of ['t(text)', 't(isOne ? "one" : "two")', 't("one" + "two")', 't(`one ${two}`)']) {
    it(`cannot be collected from ${computed}`, () => {
      assert.throws(
        () => messagesOf('a.ts', `const a = 1;\n${computed};`),
        /a\.ts:2: the message must be written out/,
      );
    });
  }
});

describe('the pseudo-language', () => {
  for (const [text, translated] of [
    ['There is no field `{0}`.', '⟦Ťĥéŕé íš ńó ƒíéĺđ `{0}`.⟧'],
    ['[Open](command:a.b) $(add) <b>{0}</b>', '⟦[Óþéń](command:a.b) $(add) <b>{0}</b>⟧'],
    ['See https://a.example/b for Zoë', '⟦Šéé https://a.example/b ƒóŕ Žóë⟧'],
  ] as const) {
    it(`says ${text}`, () => {
      assert.equal(pseudo(text), translated);
    });
  }

  it('has another letter for each', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const others = pseudo(letters).slice(1, -1);
    assert.equal(new Set(others).size, letters.length);
    assert.doesNotMatch(others, /[A-Za-z]/);
  });
});

describe('what is left behind', () => {
  for (const [text, words] of [
    [pseudo('There is no field `zip`, change it to "Zip".'), []],
    ['⟦Ťĥé ƒíéĺđ `a b`⟧ is missing.', ['is', 'missing']],
    ['⟦Ťĥé ƒíéĺđ is ƒóŕ _profile.FirstName, EMAIL_ADDRESS, a/b.json and AWS⟧', ['is', 'and']],
    ['[⟦Óþéń⟧](https://a.example/how-to) — $(add) read-only', ['read-only']],
    ['Orders, then Air booking', ['then']],
    ['error: end.', ['error', 'end']],
    ['An order of the custom…', []],
    ['Orders of Cust…', ['of']],
    ['Airy booking', ['Airy', 'booking']],
  ] as const) {
    it(`is ${words.join(', ') || 'nothing'} in ${text}`, () => {
      assert.deepEqual(
        leftBehind(text, ['Orders', 'Air booking', 'An order of the customer', 'Customers']),
        words,
      );
    });
  }
});
