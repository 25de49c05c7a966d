import assert from 'node:assert/strict';
import { CodeActionKind } from 'vscode-languageserver-types';
import { codeActionKinds, fixAllKind } from '../../../../core/language/code-actions';
import { definition } from '../definitions';
import { ask, chosen, titles } from './actions';

const fix = 'Change to "Source"';
const fixAll = 'Fix all auto-fixable problems';
const fixAllOfKind = 'Fix all "unknown-member" problems';

const one = definition({ field: '|"Sorce": "_source.zip", "Target": "_profile.Address.PostalCode"' });
const two = one.replace('"Description"', '"ExpirationDay": 30,\n  "Description"');
const mended = definition({ field: '"Source": "_source.zip", "Target": "_profile.Address.PostalCode"' });

describe('Code actions', () => {
  describe('of the kinds that are asked for', () => {
    const cases: readonly (readonly [string, readonly CodeActionKind[] | undefined, readonly string[]])[] = [
      ['nothing in particular', undefined, [fix, fixAllOfKind]],
      ['anything', [CodeActionKind.Empty], [fix, fixAllOfKind, fixAll]],
      ['quick fixes', [CodeActionKind.QuickFix], [fix, fixAllOfKind]],
      ['all source actions', [CodeActionKind.Source], [fixAll]],
      ['everything that fixes all', [CodeActionKind.SourceFixAll], [fixAll]],
      ['what fixes all here', [fixAllKind], [fixAll]],
      ['several kinds', [CodeActionKind.QuickFix, fixAllKind], [fix, fixAllOfKind, fixAll]],
      ['what fixes all of another server', ['source.fixAll.eslint'], []],
      ['a kind that begins alike', ['source.fix'], []],
      ['a kind below', ['quickfix.spelling'], []],
      ['no kind', [], []],
      ['refactorings', [CodeActionKind.Refactor], []],
    ];
    for (const [what, only, expected] of cases) {
      it(what, () => {
        assert.deepEqual(titles(two, only ? { only } : {}), expected);
      });
    }

    it('have those kinds', () => {
      const kinds = ask(two, { only: [CodeActionKind.Empty] }).actions.map(({ kind }) => kind);
      assert.deepEqual(kinds, [CodeActionKind.QuickFix, CodeActionKind.QuickFix, fixAllKind]);
      assert.deepEqual(new Set(kinds), new Set(codeActionKinds));
    });
  });

  describe('that fix all of a kind', () => {
    it('mend every problem of it', () => {
      const expected = mended.replace('"Description"', '"ExpirationDays": 30,\n  "Description"');
      assert.equal(chosen(two, fixAllOfKind), expected);
    });

    it('leave the other problems', () => {
      const withMore = two.replace('"ExpirationDay": 30', '"ExpirationDay": 30, "SourcePriority": "1"');
      assert.ok(chosen(withMore, fixAllOfKind).includes('"ExpirationDays": 30, "SourcePriority": "1"'));
    });

    it('mend those that stand side by side', () => {
      const members = '"CreatedAt": "a",\n  "SourceName": "b",\n  "LastUpdatedAt": "c"';
      const text = definition().replace('"A customer"', `"A customer",\n  |${members}`);
      assert.equal(chosen(text, 'Fix all "read-only-member" problems'), definition());
    });

    it('mend those that stand at the end', () => {
      const text = definition().replace(/\n\}\n$/, ',\n  |"CreatedAt": "a",\n  "SourceName": "b"\n}\n');
      assert.equal(chosen(text, 'Fix all "read-only-member" problems'), definition());
    });

    it('are not offered for one problem', () => {
      assert.deepEqual(titles(one), [fix]);
    });

    it('are not offered for problems without a right answer', () => {
      const text = definition().replace('"A customer"', '"A customer", |"Marker": 1, "Mark": 2');
      assert.deepEqual(titles(text), ['Remove "Marker"']);
    });

    it('are not offered for problems elsewhere', () => {
      const elsewhere = two.replace('|', '').replace('"Id"', '|"Id"');
      assert.deepEqual(titles(elsewhere), []);
    });

    it('are offered once, however much is selected', () => {
      const text = two.replace('|', '');
      assert.deepEqual(titles(`|${text}|`), ['Change to "ExpirationDays"', fix, fixAllOfKind]);
    });
  });

  describe('that fix all', () => {
    const only = [fixAllKind];

    it('mend the whole document, whatever the range', () => {
      const text = two.replace('|', '').replace('"Id"', '|"Id"');
      const expected = mended.replace('"Description"', '"ExpirationDays": 30,\n  "Description"');
      assert.equal(chosen(text, fixAll, { only }), expected);
    });

    it('keep to the settings', () => {
      assert.deepEqual(titles(two, { only, settings: { 'unknown-member': 'off' } }), []);
    });

    it('are not offered where there is nothing to do', () => {
      assert.deepEqual(titles(`|${mended}`, { only }), []);
    });
  });
});
