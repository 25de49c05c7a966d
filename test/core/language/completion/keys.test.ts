import assert from 'node:assert/strict';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { standardIdentifiers } from '../../../../core/model/standard-identifiers';
import { accept, acceptSnippet, complete, itemAt, labels, shownLabels } from '../cursor';
import { inDefinition, inKeys } from '../definitions';

const identifiers = (list: string): string => inDefinition(`"StandardIdentifiers": ${list}`);
const fieldNames = (list: string): string => inDefinition(`"FieldNames": ${list}`);

describe('Completion in keys', () => {
  describe('of identifiers', () => {
    it('offers all of them in an empty list', () => {
      assert.deepEqual(
        [...labels(identifiers('[|]'))].sort(),
        standardIdentifiers.map(({ name }) => name).sort(),
      );
    });

    it('offers first what the type still lacks, and last what it can have only once', () => {
      assert.equal(labels(identifiers('[|]'))[0], 'UNIQUE');
      assert.deepEqual(labels(identifiers('[|]')).slice(0, 3).sort(), ['ASSET', 'PROFILE', 'UNIQUE']);
      const withUnique = inKeys(
        '"A": [{ "StandardIdentifiers": ["UNIQUE", "PROFILE"] }, { "StandardIdentifiers": [|] }]',
      );
      assert.equal(labels(withUnique)[0], 'ORDER');
      assert.equal(labels(withUnique).at(-1), 'UNIQUE');
    });

    it('leaves out those that stand in the definition already', () => {
      const offered = labels(identifiers('["PROFILE", "ASSET", |]'));
      assert.ok(!offered.includes('PROFILE') && !offered.includes('ASSET'));
      assert.ok(offered.includes('UNIQUE'));
    });

    it('offers the one that is being replaced', () => {
      assert.ok(labels(identifiers('["PROFILE|", "ASSET"]')).includes('PROFILE'));
    });

    const cases: readonly (readonly [string, string, string])[] = [
      ['[|]', 'PROFILE', '["PROFILE"]'],
      ['["|"]', 'PROFILE', '["PROFILE"]'],
      ['["PRO|"]', 'PROFILE', '["PROFILE"]'],
      ['["UN|IQUE"]', 'PROFILE', '["PROFILE"]'],
      ['["UNIQUE"|]', 'PROFILE', '["PROFILE"]'],
      ['["UNIQUE", |]', 'PROFILE', '["UNIQUE", "PROFILE"]'],
      ['["UNIQUE",|]', 'PROFILE', '["UNIQUE","PROFILE"]'],
      ['[| "UNIQUE"]', 'PROFILE', '["PROFILE", "UNIQUE"]'],
      ['[|"UNIQUE"]', 'PROFILE', '["PROFILE","UNIQUE"]'],
      ['["UNIQUE", | "ASSET"]', 'PROFILE', '["UNIQUE", "PROFILE", "ASSET"]'],
      ['[PRO|]', 'PROFILE', '["PROFILE"]'],
      ['|', 'PROFILE', '["PROFILE"]'],
      ['"|"', 'PROFILE', '["PROFILE"]'],
    ];
    for (const [before, label, after] of cases) {
      it(`turns ${before} into ${after}`, () => {
        assert.equal(accept(identifiers(before), label), identifiers(after));
      });
    }

    for (const list of ['["UNIQUE" |]', '["UNIQUE" "|"]', '["UNIQUE" PRO|]', '["UNIQUE"\n|\n]']) {
      it(`puts the comma that is missing before a new entry of ${JSON.stringify(list)}`, () => {
        assert.match(accept(identifiers(list), 'PROFILE').replace(/\s/g, ''), /\["UNIQUE","PROFILE"\]/);
      });
    }

    for (const list of ['["|" "UNIQUE"]', '["PRO|" "UNIQUE"]', '[PRO| "UNIQUE"]']) {
      it(`puts the comma that is missing behind the entry of ${list}`, () => {
        assert.match(accept(identifiers(list), 'PROFILE').replace(/\s/g, ''), /\["PROFILE","UNIQUE"\]/);
      });
    }

    it('explains each and accepts it on what can follow it', () => {
      for (const item of complete(identifiers('["|"]'))) {
        assert.equal(item.kind, CompletionItemKind.EnumMember);
        assert.deepEqual(item.commitCharacters, [',', ']', '}']);
        assert.match(JSON.stringify(item.documentation), new RegExp(`\\*\\*.?${item.label}.?\\*\\*`));
      }
    });

    it('says which targets the identifier of an object pairs with', () => {
      assert.match(JSON.stringify(itemAt(identifiers('[|]'), 'ASSET').documentation), /`_asset`/);
    });
  });

  describe('of field names', () => {
    it('offers every field that a key can have, those without a use first', () => {
      assert.deepEqual(labels(fieldNames('[|]')), ['Id', 'Zip', 'Serial']);
    });

    it('leaves out those that stand in the definition already', () => {
      assert.deepEqual(labels(fieldNames('["Id", |]')), ['Zip', 'Serial']);
      assert.deepEqual(labels(fieldNames('["Id", "Zip", "|"]')), ['Serial']);
      assert.deepEqual(labels(fieldNames('["I|d", "Zip"]')), ['Serial', 'Id']);
    });

    it('offers what another definition of the key has', () => {
      const marked = inKeys('"A": [{ "FieldNames": ["Id"] }, { "FieldNames": ["|"] }]');
      assert.deepEqual(labels(marked), ['Id']);
    });

    const cases: readonly (readonly [string, string, string])[] = [
      ['[|]', 'Serial', '["Serial"]'],
      ['["|"]', 'Serial', '["Serial"]'],
      ['["Se|x"]', 'Serial', '["Serial"]'],
      ['[Se|]', 'Serial', '["Serial"]'],
      ['["Id", "|"]', 'Serial', '["Id", "Serial"]'],
      ['|', 'Serial', '["Serial"]'],
    ];
    for (const [before, label, after] of cases) {
      it(`turns ${before} into ${after}`, () => {
        assert.equal(accept(fieldNames(before), label), fieldNames(after));
      });
    }

    it('says what each field reads, writes and is used for', () => {
      const item = itemAt(fieldNames('[|]'), 'Zip');
      assert.equal(item.kind, CompletionItemKind.Field);
      assert.equal(item.detail, '_source.zip → _profile.Address.PostalCode');
      assert.match(JSON.stringify(item.documentation), /Source: `_source.zip`/);
      assert.deepEqual(item.commitCharacters, [',', ']', '}']);
    });

    it('offers nothing where the type has no fields', () => {
      assert.deepEqual(labels('{ "Keys": { "A": [{ "FieldNames": ["|"] }] } }'), []);
    });
  });

  describe('of key names', () => {
    it('offers a skeleton first, then the keys of the objects that fields write to', () => {
      const [first, second] = complete(inKeys('|'));
      assert.equal(first?.label, 'New key');
      assert.equal(first.kind, CompletionItemKind.Snippet);
      assert.equal(second?.kind, CompletionItemKind.Reference);
      assert.match(JSON.stringify(second.documentation), /of `_order`/);
    });

    it('leaves out those that are there', () => {
      assert.ok(!labels(inKeys('"_email": [], |')).includes('_email'));
      assert.ok(labels(inKeys('"_email": [], |')).includes('_phone'));
    });

    it('offers a name that is written in full and has no value yet', () => {
      assert.ok(shownLabels(inKeys('"_email|"')).includes('_email'));
    });

    const cases: readonly (readonly [string, string, string])[] = [
      ['|', 'New key', '"‹keyName›": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": [""] }]'],
      ['"|"', 'New key', '"‹keyName›": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": [""] }]'],
      ['|', '_email', '"_email": [{ "FieldNames": ["|"] }]'],
      ['"_em|"', '_email', '"_email": [{ "FieldNames": ["|"] }]'],
      ['_em|', '_email', '"_email": [{ "FieldNames": ["|"] }]'],
      ['"_em|": []', '_email', '"_email"|: []'],
      ['"|_em": []', '_email', '"_email"|: []'],
      ['|', '_assetId', '"_assetId": [{ "StandardIdentifiers": ["LOOKUP_ONLY"], "FieldNames": ["|"] }]'],
      ['| "A": []', '_email', '"_email": [{ "FieldNames": ["|"] }], "A": []'],
    ];
    for (const [before, label, after] of cases) {
      it(`turns ${before} into ${after}`, () => {
        assert.equal(acceptSnippet(inKeys(before), label), inKeys(after));
      });
    }

    it('shows the skeleton while a name of the user’s own is typed in quotes or without', () => {
      assert.ok(shownLabels(inKeys('"|"')).includes('New key'));
      assert.ok(shownLabels(inKeys('new|')).includes('New key'));
    });

    it('offers no skeleton where a key has its value', () => {
      assert.ok(!labels(inKeys('"_em|": []')).includes('New key'));
    });

    it('says of a reserved key how it may be used', () => {
      assert.match(
        JSON.stringify(itemAt(inKeys('|'), '_orderId').documentation),
        /Reserved: allowed only as `LOOKUP_ONLY`/,
      );
    });
  });

  describe('of definitions', () => {
    it('offers a list for a key, and a definition for the list', () => {
      assert.equal(
        acceptSnippet(inKeys('"A": |'), 'Key definitions'),
        inKeys('"A": [{ "StandardIdentifiers": ["‹PROFILE›"], "FieldNames": [""] }]'),
      );
      assert.equal(
        acceptSnippet(inKeys('"A": [|]'), 'Key definition'),
        inKeys('"A": [{ "StandardIdentifiers": ["‹PROFILE›"], "FieldNames": [""] }]'),
      );
      assert.equal(
        acceptSnippet(inKeys('"A": [{}, |]'), 'Key definition'),
        inKeys('"A": [{}, { "StandardIdentifiers": ["‹PROFILE›"], "FieldNames": [""] }]'),
      );
    });

    it('puts the comma between definitions', () => {
      assert.deepEqual(JSON.parse(accept(inKeys('"A": [| {}]'), 'Key definition')), {
        Fields: { Id: { Source: '_source.id', Target: '_order.Name' } },
        Keys: { A: [{ StandardIdentifiers: ['PROFILE'], FieldNames: [''] }, {}] },
      });
    });
  });
});
