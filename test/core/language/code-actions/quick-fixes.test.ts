import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { definition } from '../definitions';
import { ask, chosen, folder, titles, uri } from './actions';

const misspelt = definition({ field: '"Sorce": "_source.zip", "Target": "_profile.Address.PostalCode"' });

/** The text with the cursor, or the selection, put at some of its parts. */
const at = (text: string, part: string): string => text.replace(part, `|${part}`);
const selecting = (text: string, part: string): string => text.replace(part, `|${part}|`);

function only(actions: readonly CodeAction[]): CodeAction {
  const [action, ...more] = actions;
  assert.ok(action && more.length === 0, actions.map(({ title }) => title).join());
  return action;
}

describe('Quick fixes', () => {
  it('have exactly what the protocol asks for', () => {
    const { actions, shown, text } = ask(at(misspelt, '"Sorce"'));
    const start = text.positionAt(misspelt.indexOf('"Sorce"'));
    const end = { line: start.line, character: start.character + '"Sorce"'.length };
    assert.equal(shown.length, 1);
    assert.deepEqual(only(actions), {
      title: 'Change to "Source"',
      kind: 'quickfix',
      edit: { changes: { [uri]: [{ range: { start, end }, newText: '"Source"' }] } },
      diagnostics: shown,
      isPreferred: true,
    });
  });

  it('mend what is under the cursor', () => {
    assert.equal(
      chosen(at(misspelt, '"Sorce"'), 'Change to "Source"'),
      misspelt.replace('"Sorce"', '"Source"'),
    );
  });

  it('count positions in UTF-16 code units, behind astral characters', () => {
    const text =
      '{ "ObjectTypeName": "Customer", "Description": "😀", "TemplateId": "CTR", "ExpirationDay": 1 }';
    assert.equal(
      chosen(at(text, '"ExpirationDay"'), 'Change to "ExpirationDays"'),
      text.replace('Day"', 'Days"'),
    );
  });

  describe('are offered', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['at the start of the problem', misspelt.replace('"Sorce"', '|"Sorce"')],
      ['inside of it', misspelt.replace('"Sorce"', '"So|rce"')],
      ['at its end', misspelt.replace('"Sorce"', '"Sorce"|')],
      ['for a selection of it', selecting(misspelt, '"Sorce"')],
      ['for a selection that begins in it', selecting(misspelt, 'orce": "_s')],
      ['for a selection of everything', `|${misspelt}|`],
    ];
    for (const [what, marked] of cases) {
      it(what, () => {
        assert.deepEqual(titles(marked), ['Change to "Source"']);
      });
    }
  });

  describe('are not offered', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['before the problem', misspelt.replace(' "Sorce"', '| "Sorce"')],
      ['behind it', misspelt.replace('"Sorce":', '"Sorce":|')],
      ['for a selection of something else', selecting(misspelt, '"_source.zip"')],
      ['where there is no problem', at(definition(), '"Zip"')],
    ];
    for (const [what, marked] of cases) {
      it(what, () => {
        assert.deepEqual(titles(marked), []);
      });
    }

    it('for a rule that is off', () => {
      assert.deepEqual(titles(at(misspelt, '"Sorce"'), { settings: { 'unknown-member': 'off' } }), []);
    });
  });

  it('are all there where several problems stand at one place, each with its diagnostic', () => {
    const { actions, shown } = ask('|{ "TemplateId": "CTR" }');
    assert.equal(shown.length, 2);
    assert.deepEqual(
      actions.map(({ title, diagnostics }) => [title, diagnostics]),
      [
        ['Add "ObjectTypeName"', [shown[0]]],
        ['Add "Description"', [shown[1]]],
      ],
    );
  });

  it('are those of the problem that is asked about where several stand at one place', () => {
    const text = '|{ "TemplateId": "CTR" }';
    const { shown } = ask(text);
    assert.deepEqual(titles(text, { diagnostics: shown.slice(1) }), ['Add "Description"']);
  });

  it('come without a diagnostic that the client does not show any more', () => {
    const { actions } = ask(at(misspelt, '"Sorce"'), { diagnostics: [] });
    assert.equal('diagnostics' in only(actions), false);
  });

  it('come without the diagnostics of other rules and places', () => {
    const { shown, range } = ask(at(misspelt, '"Sorce"'));
    const others = shown.flatMap((diagnostic) => [
      { ...diagnostic, code: 'key-field' },
      { ...diagnostic, range },
      { ...diagnostic, message: 'Something else.' },
    ]);
    const { actions } = ask(at(misspelt, '"Sorce"'), { diagnostics: [...others, ...shown] });
    assert.deepEqual(only(actions).diagnostics, shown);
  });

  it('are not preferred where there is a choice', () => {
    const { actions } = ask(definition().replace('"A customer"', '"A customer", |"Marker": 1'));
    assert.equal('isPreferred' in only(actions), false);
  });

  describe('for the name of the file', () => {
    const buyer = definition().replace('"Customer"', '|"Buyer"');
    const title = 'Rename the file to "Buyer.profiletype.json"';

    it('rename it beside the other files of its folder', () => {
      const rename = ask(buyer).actions.find((action) => action.title === title);
      assert.equal(rename?.kind, CodeActionKind.QuickFix);
      assert.deepEqual(rename.edit, {
        documentChanges: [
          {
            kind: 'rename',
            oldUri: uri,
            newUri: `${folder}Buyer.profiletype.json`,
            options: { overwrite: false, ignoreIfExists: false },
          },
        ],
      });
    });

    it('rename the type as well', () => {
      assert.equal(chosen(buyer, 'Change to "Customer"'), definition());
    });

    it('leave the file alone where the client cannot rename it', () => {
      assert.deepEqual(titles(buyer, { renameFile: false }), ['Change to "Customer"']);
    });
  });
});
