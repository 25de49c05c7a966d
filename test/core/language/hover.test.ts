import assert from 'node:assert/strict';
import { contentTypes } from '../../../core/model/content-types';
import { fieldMembers, keyDefinitionMembers, typeMembers } from '../../../core/model/members';
import { predefinedKeys } from '../../../core/model/predefined-keys';
import { standardIdentifiers } from '../../../core/model/standard-identifiers';
import { findTemplate, templates } from '../../../core/model/templates';
import { blockHelpers } from '../../../core/document/source-template';
import { hoverAt } from './cursor';
import { inDefinition, inField, inKeys } from './definitions';

const customer = (cursorIn: string): string => {
  const text = `{
  "ObjectTypeName": "Customer",
  "TemplateId": "Salesforce-Asset",
  "ExpirationDays": 30,
  "AllowProfileCreation": true,
  "Fields": {
    "Zip": { "Source": "_source.address.zip", "Target": "_profile.Address.PostalCode", "ContentType": "STRING" },
    "Mail": { "Source": "{{#if _source.mail}}{{_source.mail}}{{/if}}", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" },
    "Serial": { "Target": "_asset.SerialNumber" }
  },
  "Keys": {
    "Zip": [
      { "StandardIdentifiers": ["PROFILE", "SECONDARY"], "FieldNames": ["Zip", "Mail"] },
      { "FieldNames": ["Serial"] }
    ],
    "_email": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["Mail"] }]
  }
}`;
  const plain = cursorIn.replace('|', '');
  assert.equal(text.split(plain).length, 2, `${plain} must stand once`);
  return text.replace(plain, () => cursorIn);
};

/** Takes Markdown code spans out, as CommonMark reads them: a run of backticks ends at the next run of its length. */
function outsideCode(markdown: string): string {
  let rest = markdown;
  let outside = '';
  for (let run = /`+/.exec(rest); run; run = /`+/.exec(rest)) {
    const [ticks] = run;
    const after = rest.slice(run.index + ticks.length);
    const end = [...after.matchAll(/`+/g)].find(([other]) => other.length === ticks.length);
    outside += rest.slice(0, run.index) + (end ? '' : ticks);
    rest = end ? after.slice(end.index + end[0].length) : after;
  }
  return outside + rest;
}

describe('Hover', () => {
  describe('stands on exactly what it explains', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['"Object|TypeName":', '"ObjectTypeName"', /unique in its domain.*Required\. 1 to 255 characters/s],
      ['"Expiration|Days":', '"ExpirationDays"', /Days that a record is kept.*Optional\. 1 to 1098/s],
      ['"Allow|ProfileCreation":', '"AllowProfileCreation"', /Default: false/],
      ['"Fie|lds":', '"Fields"', /Required, unless `TemplateId` provides it/],
      ['"Ke|ys":', '"Keys"', /A key name means the same in the whole domain/],
      ['3|0,', '30', /Days that a record is kept/],
      ['tr|ue', 'true', /Whether a record that matches no profile creates one/],
      ['"Cust|omer"', '"Customer"', /name of the object type/],
      [
        '"Salesforce|-Asset"',
        '"Salesforce-Asset"',
        /template for Salesforce.*Fills `_asset`.*`_salesforceAssetId`/s,
      ],
      ['"So|urce": "_source.address.zip"', '"Source"', /path into the incoming record/],
      ['"Tar|get": "_asset.', '"Target"', /field of a standard object/],
      ['"Content|Type": "STRING"', '"ContentType"', /How the value is normalised/],
      ['"STR|ING"', '"STRING"', /Matched exactly as written/],
      ['"EMAIL|_ADDRESS"', '"EMAIL_ADDRESS"', /without regard to case/],
      [
        '_profile.Address.Post|alCode',
        '"_profile.Address.PostalCode"',
        /ZIP or postal code.*Part of `_profile`.*At most 255 characters/s,
      ],
      ['_profile.Email|Address', '"_profile.EmailAddress"', /content type `EMAIL_ADDRESS`/],
      ['_asset.Serial|Number', '"_asset.SerialNumber"', /Needs a key with `ASSET`/],
      [
        '_as|set.SerialNumber',
        '"_asset.SerialNumber"',
        /A type that writes to it needs a key with `ASSET`.*SerialNumber/s,
      ],
      ['_source.add|ress.zip', '_source.address.zip', /Reads `address\.zip` of the incoming record/],
      ['{{#i|f _source', 'if', /Writes its content if the value is there/],
      ['{{#if _source.ma|il}}', '_source.mail', /Reads `mail` of the incoming record/],
      ['{{_source.mail|}}', '_source.mail', /Reads `mail`/],
      [
        '"Z|ip": {',
        '"Zip"',
        /Source: `_source.address.zip`.*Target: `_profile.Address.PostalCode`.*`Zip` \(`?PROFILE`?, `?SECONDARY`?\)/s,
      ],
      [
        '"Ser|ial": {',
        '"Serial"',
        /Source: none.*Content type: `STRING` \(default\).*`Zip` \(search only\)/s,
      ],
      [
        '"Z|ip": [',
        '"Zip"',
        /`Zip`, `Mail`: `?PROFILE`?, `?SECONDARY`?.*looked up only when.*`Serial`: search only/s,
      ],
      [
        '"_em|ail":',
        '"_email"',
        /predefined key.*Indexes `EmailAddress`.*`EMAIL_ADDRESS`.*`Mail`: `?UNIQUE`?/s,
      ],
      [
        '"Standard|Identifiers": ["UNIQUE"]',
        '"StandardIdentifiers"',
        /What the key does when a record is ingested/,
      ],
      ['"Field|Names": ["Serial"]', '"FieldNames"', /joined in this order/],
      ['"PRO|FILE"', '"PROFILE"', /Ties the record to a profile/],
      ['"UNI|QUE"', '"UNIQUE"', /Exactly one key definition/],
      ['["Ser|ial"]', '"Serial"', /Target: `_asset.SerialNumber`.*`Zip` \(search only\)/s],
      ['["Zip", "Ma|il"]', '"Mail"', /Target: `_profile.EmailAddress`.*`_email` \(`?UNIQUE`?\)/s],
    ];
    for (const [cursorIn, on, says] of cases) {
      it(cursorIn, () => {
        const hover = hoverAt(customer(cursorIn));
        assert.ok(hover, 'there is no hover');
        assert.equal(hover.on, on);
        assert.match(hover.says, says);
      });
    }
  });

  describe('begins with the first and ends with the last character', () => {
    for (const cursorIn of [
      '|"Fields":',
      '"Fields"|:',
      '|"UNIQUE"',
      '"UNIQUE"|',
      '|"_asset.SerialNumber"',
      '"_asset.SerialNumber"|',
      '|"Serial": {',
      '|"_email":',
    ]) {
      it(cursorIn, () => {
        assert.ok(hoverAt(customer(cursorIn)));
      });
    }
  });

  it('explains every member of the request', () => {
    for (const [members, wrap] of [
      [typeMembers, (name: string) => `{ "${name}|": 1 }`],
      [fieldMembers, (name: string) => inField(`"${name}|": 1`)],
      [keyDefinitionMembers, (name: string) => inDefinition(`"${name}|": 1`)],
    ] as const) {
      for (const { name, documentation } of members) {
        assert.ok(hoverAt(wrap(name))?.says.includes(documentation), name);
      }
    }
  });

  it('explains every content type, identifier, template and predefined key', () => {
    for (const { name, description } of contentTypes) {
      assert.ok(hoverAt(inField(`"ContentType": "|${name}"`))?.says.includes(description), name);
    }
    for (const { name, description } of standardIdentifiers) {
      assert.ok(
        hoverAt(inDefinition(`"StandardIdentifiers": ["|${name}"]`))?.says.includes(description),
        name,
      );
    }
    for (const { id, source } of templates) {
      assert.ok(hoverAt(`{ "TemplateId": "|${id}" }`)?.says.includes(`template for ${source}`), id);
    }
    for (const { name, indexes } of predefinedKeys) {
      assert.ok(hoverAt(inKeys(`"|${name}": []`))?.says.includes(`\`${indexes[0] ?? ''}\``), name);
    }
    for (const [name, { description }] of blockHelpers) {
      const says = hoverAt(inField(`"Source": "{{#|${name} _source.a}}{{/${name}}}"`))?.says;
      assert.ok(says?.includes(description), name);
    }
  });

  it('says that read-only members are never sent', () => {
    assert.match(hoverAt('{ "Created|At": "" }')?.says ?? '', /never sent.*Read-only\./s);
  });

  it('says of a template that the vendor does not name it', () => {
    assert.equal(findTemplate('Campaign-SMS')?.documented, false);
    assert.match(hoverAt('{ "TemplateId": "Campaign|-SMS" }')?.says ?? '', /not this template id/);
  });

  it('says which values a target takes', () => {
    assert.match(
      hoverAt(inField('"Target": "_profile.Gen|der"'))?.says ?? '',
      /One of `MALE`, `FEMALE`, `UNSPECIFIED`/,
    );
  });

  it('says that a target is written by the service alone', () => {
    assert.match(hoverAt(inField('"Target": "_profile.Profile|Id"'))?.says ?? '', /assigned by the service/);
  });

  it('explains the object where the rest of a target is unknown', () => {
    assert.match(hoverAt(inField('"Target": "_asset.Nothing|"'))?.says ?? '', /a key with `ASSET`/);
  });

  it('explains lists in targets and sources', () => {
    assert.match(hoverAt(inField('"Target": "_order.OrderItems[].Ti|tle"'))?.says ?? '', /Line item name/);
    assert.match(
      hoverAt(inField('"Source": "_source.lines[].ti|tle"'))?.says ?? '',
      /`lines\[\]\.title`.*every entry of a list/s,
    );
  });

  it('lists the paths of a text where the cursor is on none of them', () => {
    const hover = hoverAt(inField('"Source": "Mr |or Ms {{_source.first}} {{_source.last}}"'));
    assert.equal(hover?.on, '"Mr or Ms {{_source.first}} {{_source.last}}"');
    assert.match(hover.says, /`_source.first`.*`_source.last`/s);
  });

  it('stands on the whole text where the cursor is on a quote', () => {
    for (const marked of ['|"_source.zip"', '"_source.zip"|'])
      assert.equal(hoverAt(inField(`"Source": ${marked}`))?.on, '"_source.zip"');
  });

  it('explains the path that is read, whatever stands before its root', () => {
    const hover = hoverAt(inField('"Source": "{{this._sou|rce.zip}}"'));
    assert.equal(hover?.on, '_source.zip');
    assert.match(hover.says, /Reads `zip` of the incoming record/);
  });

  it('stands on the path, whatever escapes stand before it', () => {
    const hover = hoverAt(inField('"Source": "\\u00fc\\n\\"{{_source.fi|rst}}"'));
    assert.equal(hover?.on, '_source.first');
  });

  it('says nothing where there is nothing to say', () => {
    for (const marked of [
      '|',
      '{ | }',
      '{ "Other|": 1 }',
      '{ "Other": "te|xt" }',
      '{ "Fields": |{ } }',
      inField('"Target": "_no|thing.here"'),
      inField('"ContentType": "OTH|ER"'),
      inField('"Source": "no pa|th"'),
      inField('"Other|": 1'),
      inDefinition('"StandardIdentifiers": ["OTH|ER"]'),
      inDefinition('"FieldNames": ["Oth|er"]'),
      inDefinition('"StandardIdentifiers": [1|]'),
      '{ "Tags": { "te|am": "crm" } }',
      '{ "constructor|": 1 }',
      '{ "__proto__": "te|xt" }',
    ]) {
      assert.equal(hoverAt(marked), undefined, marked);
    }
  });

  it('works in documents that are being typed', () => {
    assert.match(hoverAt('{ "Fields": { "A": { "Target": "_profile.Last|Name')?.says ?? '', /Family name/);
    assert.match(
      hoverAt('{ "Keys": { "A": [{ "StandardIdentifiers": ["PRO|FILE" ')?.says ?? '',
      /Ties the record/,
    );
    assert.match(hoverAt('{ "Field|s"')?.says ?? '', /values taken from an incoming record/);
  });

  it('knows a field by its decoded name', () => {
    const hover = hoverAt(
      '{ "Fields": { "\\u005aip": { "Source": "_source.zip" } }, "Keys": { "K": [{ "FieldNames": ["Z|ip"] }] } }',
    );
    assert.match(hover?.says ?? '', /`_source.zip`/);
  });

  it('says of a field that no key uses it', () => {
    assert.match(
      hoverAt('{ "Fields": { "Z|ip": { "Source": "_source.zip" } } }')?.says ?? '',
      /Used by no key/,
    );
  });

  describe('shows what the user wrote as code that cannot end early:', () => {
    const hostile = [
      'a`b',
      '`',
      '``a',
      'a\nb',
      'a\n\nb',
      'a\n- b',
      'a|b',
      '**a**',
      '<img src=x>',
      '[a](command:b)',
      '# a',
      '_a_',
      'a\u2028b',
      '&lt;',
      '\\`a',
    ];
    const marker = '‸';
    const places: readonly (readonly [string, (text: string) => string])[] = [
      ['a field’s name', (text) => `{ "Fields": { ${insert(text)}: { "Source": "_source.a" } } }`],
      ['a field’s source', (text) => `{ "Fields": { "A‸": { "Source": ${JSON.stringify(text)} } } }`],
      ['a field’s target', (text) => `{ "Fields": { "A‸": { "Target": ${JSON.stringify(text)} } } }`],
      [
        'a field’s content type',
        (text) => `{ "Fields": { "A‸": { "ContentType": ${JSON.stringify(text)} } } }`,
      ],
      ['a key’s name', (text) => `{ "Keys": { ${insert(text)}: [] } }`],
      [
        'a field’s key',
        (text) =>
          `{ "Fields": { "A‸": {} }, "Keys": { ${JSON.stringify(text)}: [{ "FieldNames": ["A"] }] } }`,
      ],
      ['a key’s field', (text) => `{ "Keys": { "A‸": [{ "FieldNames": [${JSON.stringify(text)}] }] } }`],
      [
        'a key’s identifier',
        (text) => `{ "Keys": { "A‸": [{ "StandardIdentifiers": [${JSON.stringify(text)}] }] } }`,
      ],
      [
        'the identifier of a field’s key',
        (text) =>
          `{ "Fields": { "A‸": {} }, "Keys": { "K": [{ "StandardIdentifiers": [${JSON.stringify(text)}], "FieldNames": ["A"] }] } }`,
      ],
      [
        'an attribute',
        (text) => `{ "Fields": { "A": { "Target": ${insert(`_profile.Attributes.${text}`)} } } }`,
      ],
      [
        'an assigned id',
        (text) => `{ "Fields": { "A": { "Target": ${insert(`_profile.ProfileId.${text}`)} } } }`,
      ],
      ['a source path', (text) => `{ "Fields": { "A": { "Source": ${insert(`_source.${text}`)} } } }`],
      [
        'a path in an expression',
        (text) => `{ "Fields": { "A": { "Source": ${insert(`{{_source.[${text}]}}`)} } } }`,
      ],
    ];

    /** A JSON text with the cursor behind its opening quote. */
    function insert(text: string): string {
      return JSON.stringify(text).replace('"', '"‸');
    }

    for (const [what, place] of places) {
      it(what, () => {
        for (const text of hostile) {
          const hover = hoverAt(place(text), marker);
          if (!hover) continue;
          assert.ok(!text.includes('\n') || !hover.says.includes(text), 'a line ends inside code');
          const outside = outsideCode(hover.says);
          for (const trace of [text, text.replaceAll('`', ''), text.replace(/\s/g, ' ')]) {
            if (trace.length < 2) continue;
            assert.ok(
              !outside.includes(trace),
              `${JSON.stringify(text)} stands outside code in ${hover.says}`,
            );
          }
          assert.ok(!outside.includes('`'), `a backtick is left over in ${hover.says}`);
        }
      });
    }
  });
});
