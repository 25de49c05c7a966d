import assert from 'node:assert/strict';
import { safeFileName } from '../../../core/deploy';

describe('The file for a type', () => {
  for (const name of [
    'Contact',
    '_profile',
    'Salesforce-Contact',
    'a',
    'CONTACT',
    'COM10',
    'x'.repeat(200),
  ]) {
    it(`has the name ${name}`, () => {
      assert.equal(safeFileName(name), `${name}.profiletype.json`);
    });
  }

  for (const name of [
    '',
    '.',
    '..',
    '../up',
    'a/b',
    'a\\b',
    '/root',
    'C:a',
    '.hidden',
    'dots.',
    'a b',
    ' a',
    'a ',
    'a\n',
    'a\u0000',
    'a?',
    'a*',
    'a<b',
    'a|b',
    'a"b',
    'é',
    'a\u202eb',
    '~',
    '-rf',
    'con',
    'CON',
    'Nul',
    'prn',
    'AUX',
    'com1',
    'LPT9',
    'com0',
    'x'.repeat(201),
  ]) {
    it(`cannot have the name ${JSON.stringify(name)}`, () => {
      assert.equal(safeFileName(name), undefined);
    });
  }
});
