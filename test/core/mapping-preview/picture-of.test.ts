import assert from 'node:assert/strict';
import type { JsonValue } from '../../../core/document/writing';
import { nodeId } from '../../../core/mapping-preview/node-ids';
import type { MappingPicture } from '../../../core/mapping-preview/picture';
import { defined, earlier, type Members, picture, preview } from './previewing';
import { domainAfter } from '../../../core/mapping-preview/preview-of';

const id = { Source: '_source.id', Target: '_profile.AccountNumber' };
const keys = { customerId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] };

/** A type that creates profiles, with these fields besides an id. */
function type(fields: Members, moreKeys: Members = {}): Members {
  return { AllowProfileCreation: true, Fields: { id, ...fields }, Keys: { ...keys, ...moreKeys } };
}

function sourcesOf({ sources }: MappingPicture): Record<string, string | undefined> {
  return Object.fromEntries(sources.map(({ path, value }) => [path, value?.text]));
}

describe('The sources of a picture', () => {
  const cases: readonly (readonly [string, string, JsonValue, Record<string, string | undefined>])[] = [
    ['a path', '_source.a.b', { a: { b: 1 } }, { '_source.a.b': '1' }],
    ['a path that leads nowhere', '_source.a.b', { a: {} }, { '_source.a.b': undefined }],
    ['what is there and blank', '_source.a', { a: ' ' }, { '_source.a': '" "' }],
    ['null', '_source.a.b', { a: { b: null } }, { '_source.a.b': 'null' }],
    ['an empty list', '_source.a', { a: [] }, { '_source.a': '[]' }],
    ['a list', '_source.a[].b', { a: [{ b: 1 }, {}, { b: 'x' }] }, { '_source.a[].b': '[1,null,"x"]' }],
    ['an empty list on the way', '_source.a[].b', { a: [] }, { '_source.a[].b': undefined }],
    ['an entry', '_source.a[1].b', { a: [{}, { b: 2 }] }, { '_source.a[1].b': '2' }],
    ['an empty entry', '_source.a[1]', { a: [1, ''] }, { '_source.a[1]': '""' }],
    [
      'all paths of a template',
      '{{#if _source.a}}{{_source.b.c}}{{/if}} {{_source.[two words]}}{{_source.l.0.n}}{{_source.l.[0]}}',
      { b: { c: 'x' }, 'two words': true, l: [{ n: 1 }] },
      {
        '_source.a': undefined,
        '_source.b.c': '"x"',
        '_source.[two words]': 'true',
        '_source.l.0.n': '1',
        '_source.l.[0]': '{"n":1}',
      },
    ],
    [
      'of a block only the list and what starts at the record',
      '{{#each _source.items}}{{title}}{{this.price}}{{_source.currency}}{{/each}}',
      { items: [{ title: 'Tea', price: 1 }], currency: 'EUR' },
      { '_source.items': '[{"title":"Tea","price":1}]', '_source.currency': '"EUR"' },
    ],
    [
      'nothing that JavaScript adds',
      '{{_source.constructor}}{{_source.a.length}}',
      { a: [1] },
      {
        '_source.constructor': undefined,
        '_source.a.length': undefined,
      },
    ],
    ['nothing of a text that is no source', 'a', { a: 1 }, {}],
  ];
  for (const [what, Source, record, expected] of cases) {
    it(`are ${what}`, () => {
      const { '_source.id': own, ...sources } = sourcesOf(
        picture(type({ a: { Source } }), { id: 1, ...(record as object) }),
      );
      assert.equal(own, '1');
      assert.deepEqual(sources, expected);
    });
  }

  it('are there once, however many fields read them', () => {
    const { sources, fields } = picture(
      type({
        a: { Source: '_source.a' },
        b: { Source: '_source.a' },
        c: { Source: '{{_source.a}}{{_source.a}}' },
      }),
      { id: 1, a: 'x' },
    );
    assert.deepEqual(
      sources.map(({ id }) => id),
      ['source _source.id', 'source _source.a'],
    );
    assert.deepEqual(
      fields.map((field) => field.sources),
      [['source _source.id'], ['source _source.a'], ['source _source.a'], ['source _source.a']],
    );
  });

  it('are what an accessor finds, also where a template does not look into the list', () => {
    const a = { Source: '{{_source.list.x}}' };
    const b = { Source: '_source.list.x' };
    for (const fields of [
      { a, b },
      { b, a },
    ]) {
      const made = picture(type(fields), { id: 1, list: [{ x: 1 }] });
      assert.equal(sourcesOf(made)['_source.list.x'], '[1]');
    }
  });
});

describe('A field of a picture', () => {
  it('has the value, the source and a word on both', () => {
    const { fields } = picture(type({ zip: { Source: '_source.addr.zip' } }), {
      id: 1,
      addr: { zip: 98101 },
    });
    assert.deepEqual(fields[1], {
      id: 'field zip',
      name: 'zip',
      sources: ['source _source.addr.zip'],
      source: '_source.addr.zip',
      contentType: 'STRING',
      value: { text: '98101' },
      sentence: 'Read from `_source.addr.zip`.',
    });
  });

  it('is failed where its source cannot be evaluated, and the record is refused', () => {
    const made = picture(type({ a: { Source: '_source.a.' } }), { id: 1 });
    assert.equal(made.outcome, 'invalid');
    assert.equal(made.fields[1]?.isFailed, true);
    assert.equal(made.notes[0]?.kind, 'failed');
    assert.match(made.notes[0].sentence, /^Field `a` cannot be evaluated\. A path is made of names/);
  });
});

describe('The targets of a picture', () => {
  const outcomes = ({ objects }: MappingPicture): Record<string, string> =>
    Object.fromEntries(
      objects.flatMap(({ targets }) =>
        targets.map((target) => [target.id, `${target.outcome}: ${target.sentence}`]),
      ),
    );

  it('are written, empty and lost', () => {
    const made = picture(
      type({
        first: { Source: '_source.first', Target: '_profile.FirstName' },
        last: { Source: '_source.last', Target: '_profile.LastName' },
        middle: { Source: '_source.list', Target: '_profile.MiddleName' },
      }),
      { id: 1, first: 'Ann', list: ['a'] },
    );
    assert.deepEqual(outcomes(made), {
      'target id _profile.AccountNumber': 'written: Written to `_profile.AccountNumber`.',
      'target first _profile.FirstName': 'written: Written to `_profile.FirstName`.',
      'target last _profile.LastName': 'empty: Nothing to write: field `last` is empty.',
      'target middle _profile.MiddleName':
        'lost: Not written: the value is a list, and `_profile.MiddleName` takes a text.',
    });
    assert.deepEqual(made.notes, [
      {
        kind: 'lost',
        node: 'target middle _profile.MiddleName',
        sentence:
          'The value of `middle` is lost. Not written: the value is a list, and `_profile.MiddleName` takes a text.',
      },
      { kind: 'empty', node: 'field last', sentence: 'Field `last` is empty. The record has no `last`.' },
    ]);
  });

  it('are filled by the service where the profile is new', () => {
    const fields = {
      mail: { Source: '_source.mail', ContentType: 'EMAIL_ADDRESS' },
      phone: { Source: '_source.phone', Target: '_profile.MobilePhoneNumber', ContentType: 'PHONE_NUMBER' },
    };
    const record = { id: 1, mail: 'A@b.c', phone: '(206) 555-0100' };
    const [profile] = picture(type(fields), record).objects;
    assert.deepEqual(profile?.targets.slice(2), [
      {
        id: 'target  _profile.EmailAddress',
        target: '_profile.EmailAddress',
        outcome: 'written',
        value: { text: '"A@b.c"' },
        sentence:
          'Filled by the service, because the profile is new: field `mail` is the first of its content type with a value.',
      },
      {
        id: 'target  _profile.PhoneNumber',
        target: '_profile.PhoneNumber',
        outcome: 'written',
        value: { text: '"(206) 555-0100"' },
        sentence:
          'Filled by the service, because the profile is new: field `phone` is the first of its content type with a value.',
      },
    ]);
    const [again] = picture(type(fields), record, record).objects;
    assert.equal(again?.targets.length, 2);
    assert.equal(again.decision?.outcome, 'existing');
  });

  it('are none where the record is not stored', () => {
    const made = picture({ ...type({}), AllowProfileCreation: false }, { id: 1 });
    assert.equal(made.outcome, 'rejected');
    assert.match(made.sentence, /^Rejected\. No key finds a profile/);
    assert.deepEqual(outcomes(made), {
      'target id _profile.AccountNumber': 'none: Not written, because the record is not stored.',
    });
  });

  it('are kept where a type of higher priority wrote them', () => {
    const first = { first: { Source: '_source.first', Target: '_profile.FirstName' } };
    const strong = defined('Strong', { ...type(first), SourcePriority: 1 });
    const weak = defined('Weak', { ...type(first), SourcePriority: 2 });
    const domain = domainAfter([earlier(strong, { id: 1, first: 'Ann' })]);
    const made = preview(weak, { id: 1, first: 'Bob' }, domain).picture;
    assert.deepEqual(made.notes.map(({ kind, sentence }) => `${kind}: ${sentence}`).sort(), [
      'kept: `_profile.AccountNumber` is not written by `id`. Kept: type `Strong` wrote it, with the higher `SourcePriority` 1.',
      'kept: `_profile.FirstName` is not written by `first`. Kept: type `Strong` wrote it, with the higher `SourcePriority` 1.',
    ]);
  });

  it('are lost where nothing says which record of a standard object it is, which is said once', () => {
    const made = picture(
      type({
        name: { Source: '_source.name', Target: '_asset.AssetName' },
        serial: { Source: '_source.serial', Target: '_asset.SerialNumber' },
      }),
      { id: 1, name: 'Drill', serial: 'S1' },
    );
    assert.deepEqual(
      made.objects.map(({ name, targets }) => [name, targets.map(({ outcome }) => outcome)]),
      [
        ['_profile', ['written']],
        ['_asset', ['lost', 'lost']],
      ],
    );
    assert.deepEqual(made.notes, [
      {
        kind: 'lost',
        node: nodeId.object('_asset'),
        sentence:
          'No key with `ASSET` has a value, so nothing says which `_asset` it is, and none is written.',
      },
    ]);
  });

  it('are lost where a later field writes the same', () => {
    const made = picture(
      type({
        one: { Source: '_source.one', Target: '_profile.FirstName' },
        two: { Source: '_source.two', Target: '_profile.FirstName' },
      }),
      { id: 1, one: 'Ann', two: 'Bob' },
    );
    assert.deepEqual(
      outcomes(made)['target one _profile.FirstName'],
      'lost: Overwritten by field `two`, which has the same target.',
    );
    assert.match(outcomes(made)['target two _profile.FirstName'] ?? '', /^written/);
    assert.match(
      outcomes(
        picture(
          type({
            one: { Source: '_source.one', Target: '_profile.FirstName' },
            two: { Source: '_source.two', Target: '_profile.FirstName' },
          }),
          { id: 1, one: 'Ann' },
        ),
      )['target one _profile.FirstName'] ?? '',
      /^written/,
    );
  });

  it('are not there where they mean nothing, which is said', () => {
    const made = picture(type({ zip: { Source: '_source.zip', Target: '_profile.Zip' } }), {
      id: 1,
      zip: 'x',
    });
    assert.deepEqual(Object.keys(outcomes(made)), ['target id _profile.AccountNumber']);
    assert.deepEqual(made.notes, [
      {
        kind: 'lost',
        node: 'field zip',
        sentence: 'The value of `zip` is written nowhere: there is no target `_profile.Zip`.',
      },
    ]);
  });
});

describe('A key of a picture', () => {
  const contacts = type(
    {
      mail: { Source: '_source.mail', ContentType: 'EMAIL_ADDRESS' },
      phone: { Source: '_source.phone', ContentType: 'PHONE_NUMBER' },
      mobile: { Source: '_source.mobile', ContentType: 'PHONE_NUMBER' },
    },
    {
      _email: [{ StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['mail'] }],
      _phone: [
        { FieldNames: ['phone'] },
        { StandardIdentifiers: ['LOOKUP_ONLY', 'PROFILE'], FieldNames: ['mobile'] },
      ],
      both: [{ FieldNames: ['mail', 'phone'] }],
    },
  );

  it('is shown as it is compared, and as it is written where that is otherwise', () => {
    const { keys } = picture(contacts, { id: 7, mail: 'Ann@B.c', phone: '(206) 555-0100' });
    assert.deepEqual(
      keys.map(({ id, value, written, sentence }) => [id, value?.text, written?.text, sentence]),
      [
        ['key customerId 0', '"7"', undefined, 'Compared exactly as written.'],
        ['key _email 0', '"ann@b.c"', '"Ann@B.c"', 'Upper and lower case ignored: `ann@b.c`.'],
        ['key _phone 0', '"+12065550100"', '"(206) 555-0100"', 'Formatting ignored: `+12065550100`.'],
        ['key _phone 1', undefined, undefined, 'No value: field `mobile` is empty.'],
        [
          'key both 0',
          '"ann@b.c +12065550100"',
          '"Ann@B.c (206) 555-0100"',
          'Compared as `ann@b.c +12065550100`.',
        ],
      ],
    );
  });

  it('has the searches that were made by it, and no others', () => {
    const before = { id: 1, mail: 'ann@b.c', phone: '2065550100' };
    const { keys } = picture(
      contacts,
      { id: 2, mail: 'ANN@b.c', phone: '2065550100', mobile: '2065550100' },
      before,
    );
    assert.deepEqual(
      keys.map(({ id, lookups }) => [id, lookups.map(({ object, found }) => `${object} ${found.length}`)]),
      [
        ['key customerId 0', ['_profile 0']],
        ['key _email 0', []],
        ['key _phone 0', []],
        ['key _phone 1', ['_profile 1']],
        ['key both 0', []],
      ],
    );
  });

  it('says whether it is stored', () => {
    const { keys } = picture(contacts, { id: 2, mobile: '2065550100' });
    assert.deepEqual(
      keys.map(({ stored }) => stored?.isStored),
      [true, undefined, undefined, false, undefined],
    );
  });

  it('that is normalised is told last', () => {
    const { notes } = picture(contacts, { id: 7, mail: 'Ann@B.c', phone: 'x', mobile: 'y' });
    assert.deepEqual(
      notes.map(({ kind, node, sentence }) => [kind, node, sentence]),
      [
        [
          'normalised',
          'key _email 0',
          'Key `_email`, written `Ann@B.c`. Upper and lower case ignored: `ann@b.c`.',
        ],
        ['normalised', 'key both 0', 'Key `both`, written `Ann@B.c x`. Compared as `ann@b.c x`.'],
      ],
    );
  });
});

describe('A picture of values of 200 KB', () => {
  it('stays small', () => {
    const long = 'Äé😀'.repeat(25_000);
    const made = picture(
      type(
        { mail: { Source: '_source.long', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' } },
        { _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['mail'] }] },
      ),
      { id: 1, long },
    );
    assert.ok(JSON.stringify(made).length < 10_000, `${JSON.stringify(made).length} characters`);
    assert.equal(made.keys[1]?.value?.isCut, true);
  });
});
