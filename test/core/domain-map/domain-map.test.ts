import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { domainMaps } from '../../../core/domain-map/domain-map';
import type { DomainMap } from '../../../core/domain-map/map';
import { placeIn } from '../../../core/domain-map/read-type';
import { domainWith } from '../mapping/documented-types';
import type { Definition } from '../mapping/ingesting';
import { addressOf, definition, mapOf } from './definitions';

/** `Type.key role`, for every key that several types have. */
function roles({ types }: DomainMap): string[] {
  return types.flatMap(({ name, keys }) =>
    keys.flatMap((key) => (key.role === undefined ? [] : [`${name}.${key.name} ${key.role}`])),
  );
}

function standings({ types }: DomainMap): string[] {
  return types.map(({ name, standing }) => `${name} ${standing}`);
}

function kinds({ findings }: DomainMap): string[] {
  return findings.map(({ kind, sentence }) => `${kind}: ${sentence}`);
}

describe('the map of a domain', () => {
  it('a key joins types where one looks up by it what another leaves', () => {
    const cases: readonly [why: string, one: string, other: string, roles: readonly string[]][] = [
      ['both look up', 'PROFILE', 'PROFILE', ['A.shared finds', 'B.shared finds']],
      ['one looks up', 'PROFILE', '', ['A.shared finds', 'B.shared found']],
      ['nobody looks up', '', '', ['A.shared search', 'B.shared search']],
      [
        'what is only looked up leaves nothing',
        'PROFILE',
        'LOOKUP_ONLY',
        ['A.shared search', 'B.shared search'],
      ],
      ['each leaves for the other', 'PROFILE', 'PROFILE LOOKUP_ONLY', ['A.shared found', 'B.shared finds']],
      ['secondary ones too', 'PROFILE SECONDARY', '', ['A.shared finds', 'B.shared found']],
      ['records of one standard object', 'ORDER', 'ORDER', ['A.shared finds', 'B.shared finds']],
      ['records of different ones', 'ORDER', 'ASSET', ['A.shared search', 'B.shared search']],
      ['an order is not found by what a profile has', 'ORDER', '', ['A.shared search', 'B.shared search']],
      ['a profile is found by what an order has', 'ORDER', 'PROFILE', ['A.shared found', 'B.shared finds']],
      ['UNIQUE alone looks nothing up', 'UNIQUE', '', ['A.shared search', 'B.shared search']],
    ];
    for (const [why, one, other, expected] of cases) {
      const map = mapOf(definition('A', { shared: [one] }), definition('B', { shared: [other] }));
      assert.deepEqual(roles(map), expected, why);
    }
  });

  it('what only a new profile gets is left by types that create some', () => {
    for (const [creates, role] of [
      [true, 'finds'],
      [false, 'search'],
    ] as const) {
      const map = mapOf(
        definition('A', { shared: ['PROFILE NEW_ONLY'] }, {}, creates),
        definition('B', { shared: ['PROFILE LOOKUP_ONLY'] }),
      );
      assert.equal(roles(map)[1], `B.shared ${role}`);
    }
  });

  describe('joins what ingestion joins by a key that the service makes by itself:', () => {
    const cases: Readonly<Record<string, readonly [key: string, value: Definition, keys?: Definition]>> = {
      'of a field of the profile': ['_account', { Target: '_profile.AccountNumber' }],
      'of a record, by which its profile is found': ['_serialNumber', { Target: '_asset.SerialNumber' }],
      'of the e-mail address that a new profile gets': ['_email', { ContentType: 'EMAIL_ADDRESS' }],
      'of the phone number, though its own definition leaves nothing': [
        '_phone',
        { ContentType: 'PHONE_NUMBER' },
        { _phone: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['value'] }] },
      ],
    };
    for (const [what, [key, value, keys]] of Object.entries(cases)) {
      it(what, () => {
        const { Target, ...shared } = { Target: '', Source: '_source.value', ...value };
        const id = { Source: '_source.id' };
        const types: Readonly<Record<string, Definition>> = {
          Writer: {
            AllowProfileCreation: true,
            Fields: { id, value: Target === '' ? shared : { ...shared, Target } },
            Keys: {
              id: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE', 'ASSET'], FieldNames: ['id'] }],
              ...keys,
            },
          },
          Reader: {
            Fields: { id, value: shared },
            Keys: {
              other: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
              [key]: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['value'] }],
            },
          },
        };
        const domain = domainWith(types);
        domain.put('Writer', { id: 1, value: '206-555-0142' });
        assert.equal(domain.put('Reader', { id: 2, value: '206-555-0142' }).outcome, 'stored');
        const map = mapOf(
          ...Object.entries(types).map(([name, members]) => ({
            uri: addressOf(name),
            document: new ProfileTypeDocument(JSON.stringify({ ObjectTypeName: name, ...members })),
          })),
        );
        assert.deepEqual(standings(map), ['Reader joined', 'Writer joined']);
        assert.ok(roles(map).includes(`Reader.${key} finds`));
      });
    }
  });

  it('the definitions of one key count together', () => {
    const map = mapOf(definition('A', { shared: ['', 'PROFILE'] }), definition('B', { shared: [''] }));
    assert.deepEqual(roles(map), ['A.shared finds', 'B.shared found']);
    assert.deepEqual(map.types[0]?.keys[0]?.identifiers, ['PROFILE']);
  });

  it('says on what records meet', () => {
    const map = mapOf(
      definition('A', { number: ['UNIQUE ORDER'], customer: ['PROFILE'] }),
      definition('B', { number: ['ORDER PROFILE'], customer: [''] }),
    );
    assert.deepEqual(
      map.keys.map(({ name, meetsOn }) => [name, meetsOn]),
      [
        ['number', ['_order', '_profile']],
        ['customer', ['_profile']],
      ],
    );
  });

  it('a type is joined, shares keys for searches only, or is alone', () => {
    const map = mapOf(
      definition('A', { customer: ['PROFILE UNIQUE'], tag: [''] }),
      definition('B', { id: ['UNIQUE'], customer: ['PROFILE'] }),
      definition('C', { code: ['UNIQUE PROFILE'], tag: [''] }),
      definition('D', { other: ['UNIQUE PROFILE'] }),
    );
    assert.deepEqual(standings(map), ['A joined', 'B joined', 'C search-only', 'D unconnected']);
    assert.deepEqual(kinds(map), [
      'search-only: `C` shares `tag` with other types for searches only: no record finds those of another type by it. Add `PROFILE` to it in one of the types.',
      'unconnected: `D` shares no key with another type, so its records never meet theirs. Give it a key that another type has.',
    ]);
  });

  it('nothing stands out where there is one type', () => {
    const map = mapOf(definition('A', { id: ['UNIQUE PROFILE'] }));
    assert.deepEqual([standings(map), map.findings], [['A unconnected'], []]);
    assert.deepEqual(domainMaps([]), [{ types: [], keys: [], findings: [] }]);
  });

  it('a conflict of content types, and a name that two files have', () => {
    const map = mapOf(
      definition('A', { contact: ['PROFILE'] }, { contact: 'EMAIL_ADDRESS' }),
      definition('B', { contact: ['PROFILE'] }),
      { ...definition('B', { contact: ['PROFILE'] }), uri: 'file:///other/B.profiletype.json' },
    );
    assert.deepEqual(map.keys, [
      {
        name: 'contact',
        types: [addressOf('A'), 'file:///other/B.profiletype.json', addressOf('B')],
        contentTypes: ['EMAIL_ADDRESS', 'STRING'],
        isConflict: true,
        meetsOn: ['_profile'],
      },
    ]);
    assert.deepEqual(
      map.types.map(({ isDuplicate }) => isDuplicate),
      [false, true, true],
    );
    assert.deepEqual(kinds(map), [
      'conflict: Key `contact` holds EMAIL_ADDRESS in `A` and STRING in `B`. The service rejects the second type. Give its fields one content type, or rename one of the keys.',
      'duplicate: Type `B` in `B.profiletype.json` is also defined in another file. Whichever is deployed last replaces the other.',
      'duplicate: Type `B` in `B.profiletype.json` is also defined in another file. Whichever is deployed last replaces the other.',
    ]);
  });

  it('a field can bring a key that the service makes by itself, where another type names it', () => {
    const writing = {
      uri: addressOf('Writer'),
      document: new ProfileTypeDocument(
        JSON.stringify({
          ObjectTypeName: 'Writer',
          Fields: {
            id: { Source: '_source.id' },
            mail: { Source: '_source.mail', Target: '_profile.PersonalEmailAddress' },
            phone: { Source: '_source.phone', Target: '_profile.PhoneNumber' },
          },
          Keys: { id: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }] },
        }),
      ),
    };
    const map = mapOf(writing, definition('Reader', { _email: ['PROFILE UNIQUE'] }));
    assert.deepEqual(roles(map), ['Reader._email finds', 'Writer._email found']);
    const [, writer] = map.types;
    assert.deepEqual(
      writer?.keys.map(({ name, origin }) => `${name} ${origin}`),
      ['id definition', '_email field'],
    );
    assert.deepEqual(writer.keys[1]?.fieldNames, [['mail']]);
  });

  it('a template brings its keys; one that is not known leaves its type with none, and is said', () => {
    const template = (name: string, id: string) => ({
      uri: addressOf(name),
      document: new ProfileTypeDocument(`{ "ObjectTypeName": "${name}", "TemplateId": "${id}" }`),
    });
    const map = mapOf(
      template('Shopper', 'Shopify-Customer'),
      template('Unheard', 'Nobody-knows'),
      definition('Order', { _shopifyCustomerId: ['PROFILE'] }),
    );
    assert.deepEqual(standings(map), ['Order joined', 'Shopper joined', 'Unheard unknown']);
    const shopper = map.types[1];
    assert.equal(shopper?.template, 'Shopify-Customer');
    assert.ok(shopper.keys.every(({ origin }) => origin !== 'definition'));
    assert.deepEqual(
      map.findings.map(({ kind, type }) => [kind, type]),
      [['unread', addressOf('Unheard')]],
    );
  });

  it('keys join within a domain; a definition that names none is in all of them', () => {
    const inDomain = (name: string, domain: string) => ({
      ...definition(name, { shared: ['PROFILE'] }),
      configuredDomain: domain,
    });
    const maps = domainMaps([
      inDomain('A', 'europe'),
      inDomain('B', 'america'),
      definition('C', { shared: ['PROFILE'] }),
    ]);
    assert.deepEqual(
      maps.map(({ domain, types }) => [domain, ...types.map(({ name }) => name)]),
      [
        ['america', 'B', 'C'],
        ['europe', 'A', 'C'],
      ],
    );
  });

  it('of the samples all but the visits of a web site meet on profiles', () => {
    const folder = join(import.meta.dirname, '../../../samples');
    const files = readdirSync(folder).filter((name) => name.endsWith('.profiletype.json'));
    const map = mapOf(
      ...files.map((name) => ({
        uri: `file:///samples/${name}`,
        document: new ProfileTypeDocument(readFileSync(join(folder, name), 'utf8'), name),
      })),
    );
    assert.deepEqual(
      map.types.filter(({ standing }) => standing !== 'joined').map(({ name, standing }) => [name, standing]),
      [['WebAnalytics-Clickstream', 'unconnected']],
    );
    const email = map.keys.find(({ name }) => name === '_email');
    assert.deepEqual(
      [email?.contentTypes, email?.meetsOn, email?.isConflict],
      [['EMAIL_ADDRESS'], ['_profile'], false],
    );
  });
});

describe('the place of a key', () => {
  const text = `{ "ObjectTypeName": "A", "Fields": { "mail": { "Target": "_profile.EmailAddress" } }, "Keys": { "id": [] } }`;
  const document = new ProfileTypeDocument(text);
  const template = new ProfileTypeDocument('{ "ObjectTypeName": "A", "TemplateId": "T" }');
  const key = { name: 'id', identifiers: [], fieldNames: [['mail']] };
  const at = (where: ProfileTypeDocument, span: { offset: number; length: number }): string =>
    where.text.slice(span.offset, span.offset + span.length);

  it('is its name, the template that brings it, or the field', () => {
    assert.equal(at(document, placeIn(document)), '"A"');
    assert.equal(at(document, placeIn(document, { ...key, origin: 'definition' })), '"id"');
    assert.equal(at(document, placeIn(document, { ...key, origin: 'field' })), '"mail"');
    assert.equal(at(template, placeIn(template, { ...key, origin: 'template' })), '"T"');
    assert.equal(at(template, placeIn(template, { ...key, origin: 'field' })), '"T"');
    assert.equal(at(document, placeIn(document, { ...key, name: 'gone', origin: 'definition' })), '"A"');
    assert.equal(placeIn(new ProfileTypeDocument('['), { ...key, origin: 'field' }).offset, 0);
  });
});
