import assert from 'node:assert/strict';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { templates } from '../../../../core/model/templates';
import { timestampFormatProblem } from '../../../../core/model/timestamp-format';
import { ProfileTypeDocument } from '../../../../core/document/profile-type-document';
import { check } from '../../../../core/rules/check';
import { accept, acceptSnippet, complete, itemAt, labels, shownLabels } from '../cursor';
import { inField, inFields } from '../definitions';

describe('Completion of values', () => {
  describe('of content types', () => {
    const typed = (target: string, value: string): string =>
      inField(`"Target": "${target}", "ContentType": ${value}`);

    for (const [target, first] of [
      ['_profile.PhoneNumber', 'PHONE_NUMBER'],
      ['_profile.EmailAddress', 'EMAIL_ADDRESS'],
      ['_profile.LastName', 'NAME'],
      ['_profile.Address.City', 'STRING'],
      ['_order.CustomerPhone', 'PHONE_NUMBER'],
      ['not a target', 'STRING'],
    ] as const) {
      it(`offers ${first} first for ${target}`, () => {
        const items = complete(typed(target, '"|"'));
        assert.equal(items.length, 5);
        assert.equal(items[0]?.label, first);
        assert.deepEqual(
          items.filter(({ preselect }) => preselect).map(({ label }) => label),
          [first],
        );
      });
    }

    for (const value of ['|', '"|"', '"na|"', '"STR|ING"', '"STRING"|', '|"STRING"', 'NA|']) {
      it(`turns ${value} into "NAME"`, () => {
        assert.equal(accept(inField(`"ContentType": ${value}`), 'NAME'), inField('"ContentType": "NAME"'));
      });
    }

    it('explains each and accepts it on what can follow it', () => {
      for (const item of complete(inField('"ContentType": "|"'))) {
        assert.equal(item.kind, CompletionItemKind.EnumMember);
        assert.deepEqual(item.commitCharacters, [',', ']', '}']);
        assert.ok(item.documentation);
      }
    });

    it('says that one suits the target only where there is a target', () => {
      const details = complete(inField('"ContentType": "|"')).map(({ detail }) => detail ?? '');
      assert.deepEqual(
        details.filter((detail) => detail.includes('target')),
        [],
      );
    });
  });

  it('offers every template with what it fills and the keys it defines', () => {
    const items = complete('{ "TemplateId": "|" }');
    assert.deepEqual(
      items.map(({ label }) => label),
      templates.map(({ id }) => id),
    );
    const asset = itemAt('{ "TemplateId": | }', 'Salesforce-Asset');
    assert.equal(asset.kind, CompletionItemKind.Value);
    assert.match(JSON.stringify(asset.documentation), /`_asset`.*`_salesforceAssetId`/);
    assert.equal(
      accept('{ "TemplateId": "Sale|" }', 'Salesforce-Asset'),
      '{ "TemplateId": "Salesforce-Asset" }',
    );
  });

  describe('of booleans', () => {
    for (const [before, after] of [
      ['|', 'true'],
      ['t|', 'true'],
      ['fal|se', 'true'],
      ['|false', 'true'],
      ['"|"', 'true'],
      ['"fal|se"', 'true'],
    ] as const) {
      it(`turns ${before} into ${after}`, () => {
        const marked = `{ "AllowProfileCreation": ${before}, "SourcePriority": 1 }`;
        assert.equal(accept(marked, 'true'), `{ "AllowProfileCreation": ${after}, "SourcePriority": 1 }`);
      });
    }

    it('shows them where the user began with a quote', () => {
      assert.deepEqual(shownLabels('{ "AllowProfileCreation": "|" }'), ['true', 'false']);
    });
  });

  describe('of timestamp formats', () => {
    it('offers formats that the service accepts', () => {
      const offered = labels('{ "SourceLastUpdatedTimestampFormat": "|" }');
      assert.equal(offered[0], 'EpochMilli');
      for (const format of offered) assert.equal(timestampFormatProblem(format), undefined, format);
    });

    it('explains each and accepts none while a format is typed, for formats have commas and blanks', () => {
      for (const item of complete('{ "SourceLastUpdatedTimestampFormat": "|" }')) {
        assert.equal(item.commitCharacters, undefined);
        assert.ok(item.documentation, item.label);
      }
    });
  });

  it('offers the name of the file as the name of the type', () => {
    assert.deepEqual(labels('{ "ObjectTypeName": "|" }'), ['Customer']);
    assert.equal(accept('{ "ObjectTypeName": | }', 'Customer'), '{ "ObjectTypeName": "Customer" }');
    assert.equal(accept('{ "ObjectTypeName": "Cu|x" }', 'Customer'), '{ "ObjectTypeName": "Customer" }');
  });

  it('offers nothing for numbers and free texts', () => {
    for (const member of ['ExpirationDays', 'SourcePriority', 'Description', 'EncryptionKey', 'DomainName']) {
      assert.deepEqual(labels(`{ "${member}": | }`), [], member);
      assert.deepEqual(labels(`{ "${member}": "|" }`), [], member);
    }
  });

  describe('of an empty document', () => {
    for (const marked of ['|', ' |', '\n|\n', '\uFEFF|', '  \r\n|']) {
      it(`is a whole type without findings from ${JSON.stringify(marked)}`, () => {
        assert.deepEqual(shownLabels(marked), ['New object type']);
        const text = accept(marked, 'New object type');
        assert.deepEqual(
          check(new ProfileTypeDocument(text, 'Customer.profiletype.json')).map(({ rule }) => rule.code),
          [],
        );
      });
    }

    it('selects the name first', () => {
      assert.match(acceptSnippet('|', 'New object type'), /"ObjectTypeName": "‹Customer›"/);
    });
  });

  describe('of fields', () => {
    it('offers a skeleton first, then the fields that keys ask for', () => {
      assert.deepEqual(labels(inFields('|')), ['New field', 'Id', 'Zip']);
      assert.deepEqual(labels(inFields('"Id": {}, |')), ['New field', 'Zip']);
      assert.deepEqual(labels(inFields('"|"')), ['New field', 'Id', 'Zip']);
    });

    it('offers a name that is written in full and has no value yet', () => {
      assert.ok(shownLabels(inFields('"Zip|"')).includes('Zip'));
    });

    const cases: readonly (readonly [string, string, string])[] = [
      ['|', 'New field', '"‹fieldName›": {\n\t"Source": "_source.name",\n\t"Target": ""\n}'],
      ['"|"', 'New field', '"‹fieldName›": {\n\t"Source": "_source.name",\n\t"Target": ""\n}'],
      ['|', 'Zip', '"Zip": {\n\t"Source": "_source.‹Zip›"\n}'],
      ['"Z|"', 'Zip', '"Zip": {\n\t"Source": "_source.‹Zip›"\n}'],
      ['"Z|": {}', 'Zip', '"Zip"|: {}'],
      ['"A": |', 'Field', '"A": {\n\t"Source": "_source.‹name›",\n\t"Target": ""\n}'],
      ['| "A": {}', 'Zip', '"Zip": {\n\t"Source": "_source.‹Zip›"\n}, "A": {}'],
    ];
    for (const [before, label, after] of cases) {
      it(`turns ${before} into ${after.replace(/\s+/g, ' ')}`, () => {
        assert.equal(acceptSnippet(inFields(before), label), inFields(after));
      });
    }

    it('offers no skeleton where a field has its value', () => {
      assert.deepEqual(labels(inFields('"Z|": {}')), ['Id', 'Zip']);
    });

    it('says what a skeleton is', () => {
      for (const item of complete(inFields('|'))) assert.ok(item.documentation, item.label);
      for (const item of complete(inFields('"A": |'))) assert.ok(item.documentation, item.label);
    });

    it('offers no name that a key asks for and a field cannot have', () => {
      for (const name of ['a"b', 'a b', 'a.b', 'é', '1st', '_a', '__proto__', 'Tags', 'x'.repeat(65), '']) {
        const key = JSON.stringify({ FieldNames: [name, 'Zip'] });
        assert.deepEqual(
          labels(`{ "Fields": { | }, "Keys": { "K": [${key}] } }`),
          ['New field', 'Zip'],
          name,
        );
      }
    });
  });
});
