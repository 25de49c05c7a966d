import assert from 'node:assert/strict';
import { LivePicture, type Subject } from '../../../client/mapping/preview/live-picture';
import { mappingOf } from '../../../core/mapping/object-type-mapping';
import { domainAfter } from '../../../core/mapping-preview/preview-of';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { readIncoming } from '../../../core/mapping/incoming';
import type { ToMappingPreview } from '../../../webview/mapping-preview/messages';

const definition = `{
  "ObjectTypeName": "Buyer",
  "Description": "Buyers",
  "AllowProfileCreation": true,
  "Fields": {
    "id": { "Source": "_source.id", "Target": "_profile.AccountNumber" },
    "first": { "Source": "_source.first", "Target": "_profile.FirstName" }
  },
  "Keys": { "buyerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }
}`;

const sample = {
  name: 'Buyer.samples.jsonl',
  text: '{"id": 1, "first": "Ann"}\n{"id": 1, "first": "Bob"}\n',
};

const subject: Subject = {
  fileName: 'Buyer.profiletype.json',
  definition,
  sample,
  index: 0,
  before: 'nothing',
};

function pictured(message: ToMappingPreview): Extract<ToMappingPreview, { kind: 'picture' }> {
  assert(message.kind === 'picture', JSON.stringify(message));
  return message;
}

function first(message: ToMappingPreview): string | undefined {
  return pictured(message).picture.fields[1]?.value?.text;
}

function sentence(message: ToMappingPreview): string {
  assert(message.kind === 'nothing', JSON.stringify(message));
  return message.sentence;
}

describe('A live picture', () => {
  it('is of the record that was chosen', () => {
    const live = new LivePicture();
    assert.equal(first(live.make(subject)), '"Ann"');
    const second = pictured(live.make({ ...subject, index: 1 }));
    assert.equal(first(second), '"Bob"');
    assert.deepEqual(second.sample, {
      name: 'Buyer.samples.jsonl',
      index: 1,
      count: 2,
      before: 'nothing',
      beforeCount: 0,
    });
    assert.deepEqual(live.record, { given: [], record: { id: 1, first: 'Bob' } });
  });

  it('is of the last record where the sample became shorter', () => {
    assert.equal(pictured(new LivePicture().make({ ...subject, index: 7 })).sample.index, 1);
  });

  it('changes with the definition and with the sample', () => {
    const live = new LivePicture();
    live.make(subject);
    const edited = definition.replace('_source.first', '_source.frist');
    assert.equal(first(live.make({ ...subject, definition: edited })), undefined);
    assert.equal(first(live.make(subject)), '"Ann"');
    const text = sample.text.replace('Ann', 'Eve');
    assert.equal(first(live.make({ ...subject, sample: { ...sample, text } })), '"Eve"');
  });

  it('comes after the records before it, where that is wanted', () => {
    const live = new LivePicture();
    const { picture, sample: chosen } = pictured(
      live.make({ ...subject, index: 1, before: 'earlier-records' }),
    );
    assert.equal(picture.objects[0]?.decision?.outcome, 'existing');
    assert.equal(chosen.beforeCount, 1);
    assert.deepEqual(live.record?.given, [{ record: { id: 1, first: 'Ann' } }]);
  });

  it('comes after the samples of other types, where that is wanted', () => {
    const mapping = mappingOf(new ProfileTypeDocument(definition.replace('Buyer', 'Seller')));
    const incoming = readIncoming('{"id": 1}');
    assert(!('problem' in incoming));
    const others = {
      ...domainAfter([{ mapping, incoming }]),
      given: [{ type: 'Seller', record: { id: 1 } }],
    };
    const live = new LivePicture();
    const { picture, sample: chosen } = pictured(live.make({ ...subject, before: 'other-samples', others }));
    assert.equal(picture.objects[0]?.decision?.outcome, 'existing');
    assert.equal(chosen.beforeCount, 1);
    assert.deepEqual(live.record?.given, others.given);
  });

  it('says that the service would not take the definition', () => {
    const edited = definition.replace('_profile.FirstName', '_profile.First');
    const message = pictured(new LivePicture().make({ ...subject, definition: edited }));
    assert.equal(message.problem, 'The service would not take this definition: 1 error.');
    assert.equal(message.isStale, undefined);
    assert.equal(first(message), '"Ann"');
  });

  it('stays while the definition cannot be read', () => {
    const live = new LivePicture();
    live.make(subject);
    const broken = definition.replace('"Fields": {', '"Fields": {{');
    const message = pictured(live.make({ ...subject, definition: broken }));
    assert.equal(first(message), '"Ann"');
    assert.equal(message.isStale, true);
    assert.match(
      message.problem ?? '',
      /^This is the picture of the last text that could be read\. `Buyer\.profiletype\.json`, line 5: ./,
    );
    assert.deepEqual(live.record?.record, { id: 1, first: 'Ann' });
    assert.equal(pictured(live.make(subject)).problem, undefined);
  });

  it('stays while the sample cannot be read, and shows nothing of it', () => {
    const live = new LivePicture();
    live.make(subject);
    const message = pictured(live.make({ ...subject, sample: { ...sample, text: '{"secret": ' } }));
    assert.equal(
      message.problem,
      'This is the picture of the last text that could be read. Buyer.samples.jsonl is not JSON.',
    );
  });

  const cases: readonly (readonly [string, Partial<Subject>, string])[] = [
    [
      'there is no sample',
      { sample: undefined },
      'There is no sample of `Buyer` yet. Choose a record, or create `Buyer.sample.json` beside the definition.',
    ],
    [
      'there is no sample of what has no file yet',
      { fileName: 'Untitled-1', sample: undefined },
      'There is no sample of `Buyer` yet. Choose a record.',
    ],
    [
      'the sample is gone',
      { sample: { ...sample, text: undefined } },
      '`Buyer.samples.jsonl` cannot be read.',
    ],
    [
      'the sample is empty',
      { sample: { ...sample, text: '[]' } },
      'There is no record in Buyer.samples.jsonl.',
    ],
    ['the sample never was JSON', { sample: { ...sample, text: 'x' } }, 'Buyer.samples.jsonl is not JSON.'],
    ['the definition is gone', { definition: undefined }, '`Buyer.profiletype.json` cannot be read.'],
    [
      'the definition never could be read',
      { definition: '{"a": "' },
      '`Buyer.profiletype.json`, line 1: This text does not end. Close it with a double quote on the same line.',
    ],
    [
      'the definition is empty',
      { definition: '' },
      '`Buyer.profiletype.json`, line 1: A value is expected: `{ … }`.',
    ],
    [
      'the template is not known',
      { definition: '{"ObjectTypeName": "Buyer", "TemplateId": "Other"}' },
      'Template `Other` has no published fields and keys, so nobody knows what it does with a record.',
    ],
    [
      'the record is too large',
      { sample: { ...sample, text: JSON.stringify({ id: 'x'.repeat(256_000) }) } },
      'The service takes no such record. `Object` may have at most 256000 bytes (250 KB); it has 256009.',
    ],
  ];
  for (const [what, change, expected] of cases) {
    it(`is none where ${what}`, () => {
      const live = new LivePicture();
      assert.equal(sentence(live.make({ ...subject, ...change })), expected);
      assert.equal(live.record, undefined);
    });
  }

  it('is forgotten with its sample', () => {
    const live = new LivePicture();
    live.make(subject);
    live.forget();
    assert.equal(live.record, undefined);
    assert.equal(
      sentence(live.make({ ...subject, sample: { ...sample, text: 'x' } })),
      'Buyer.samples.jsonl is not JSON.',
    );
  });
});
