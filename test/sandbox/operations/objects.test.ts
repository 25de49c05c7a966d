import assert from 'node:assert/strict';
import {
  GetDomainCommand,
  ListProfileObjectsCommand,
  PutProfileObjectCommand,
} from '@aws-sdk/client-customer-profiles';
import { ClientDomain, type Definition, refusal } from '../client-domain';
import { runSandbox, type RunningSandbox } from '../running';

const DomainName = 'shop';

const person: Definition = {
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', Target: '_profile.AccountNumber' },
    name: { Source: '_source.name', Target: '_profile.FirstName' },
  },
  Keys: { personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
};

/** A note of a person, of which there are many. */
const note: Definition = {
  Fields: { id: { Source: '_source.id' }, person: { Source: '_source.person' } },
  Keys: {
    noteId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
    personId: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['person'] }],
  },
};

describe('PutProfileObject', () => {
  let sandbox: RunningSandbox;
  let domain: ClientDomain;

  before(async () => {
    sandbox = await runSandbox();
    domain = await ClientDomain.create(sandbox.client, DomainName);
    await domain.define('Person', person);
  });

  after(() => sandbox.close());

  const putText = (text: string, type = 'Person', name = DomainName): Promise<unknown> =>
    sandbox.client.send(
      new PutProfileObjectCommand({ DomainName: name, ObjectTypeName: type, Object: text }),
    );

  it('answers the value of the UNIQUE key', async () => {
    assert.equal(await domain.put('Person', { id: 4711 }), '4711');
    assert.equal(await domain.put('Person', { id: ' ü "q" ' }), ' ü "q" ');
  });

  it('keeps an object as it came, to the letter', async () => {
    const text = '{ "id": "exact",\r\n\t"big": 12345678901234567890, "u": "\\u00e9😀", "id2": 1.0 }';
    await putText(text);
    const ProfileId = await domain.find('personId', 'exact');
    const request = { DomainName, ObjectTypeName: 'Person', ProfileId };
    const { Items } = await sandbox.client.send(new ListProfileObjectsCommand(request));
    assert.deepEqual(Items, [{ ObjectTypeName: 'Person', ProfileObjectUniqueKey: 'exact', Object: text }]);
  });

  for (const [what, text, message] of [
    ['no JSON', '{"secret', /^`Object` is not JSON\.$/],
    ['a list', '[{"id":1}]', /^`Object` must be the text of a JSON object\.$/],
    ['null', 'null', /must be the text of a JSON object/],
    ['a text', '"id"', /must be the text of a JSON object/],
    ['nothing', '', /`Object` must have between 1 and 256000 characters; it has 0/],
    ['a record without its UNIQUE key', '{"name":"Nora"}', /^Missing unique or profile key: .*`personId`/],
    ['a record with a blank UNIQUE key', '{"id":" "}', /^Missing unique or profile key: .*`personId`/],
    ['a record whose UNIQUE key is a list', '{"id":[1]}', /^Missing unique or profile key: .*a list/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const said = await refusal(putText(text), 'BadRequestException');
      assert.match(said, message);
      assert.doesNotMatch(said, /secret|Nora/);
    });
  }

  it('is not found without its domain or type', async () => {
    const domainSaid = await refusal(putText('{}', 'Person', 'nowhere'), 'ResourceNotFoundException');
    assert.match(domainSaid, /no domain `nowhere`/);
    assert.match(
      await refusal(putText('{}', 'Nothing'), 'ResourceNotFoundException'),
      /no object type `Nothing`/,
    );
  });

  it('takes objects of 250 KB and no larger ones', async () => {
    const sized = (bytes: number, filler = 'x'): string => {
      const text = JSON.stringify({ id: 'large', filler: '' });
      return text.replace('""', `"${filler.repeat((bytes - text.length) / Buffer.byteLength(filler))}"`);
    };
    await putText(sized(256_000));
    assert.match(await refusal(putText(sized(256_001)), 'BadRequestException'), /`Object`.*256000/);
    const said = await refusal(putText(sized(256_002, 'é')), 'BadRequestException');
    assert.match(said, /`Object` may have at most 256000 bytes \(250 KB\)/);
    assert.match(await refusal(putText(sized(1_100_000)), 'BadRequestException'), /1048576 bytes \(1 MB\)/);
    const [object] = (await domain.objects(await domain.find('personId', 'large'), 'Person')) as object[];
    assert.equal(JSON.stringify(object).length, 256_000);
  });

  it('makes one profile of the same object that comes many times at once', async () => {
    const versions = Array.from({ length: 40 }, (_, name) => ({ id: 'same', name: String(name) }));
    await Promise.all(versions.map((version) => domain.put('Person', version)));
    const profiles = await domain.search('personId', 'same');
    assert.equal(profiles.length, 1);
    const objects = await domain.objects(profiles[0]?.ProfileId ?? '', 'Person');
    assert.deepEqual(objects, [{ id: 'same', name: profiles[0]?.FirstName }]);
  });

  it('ends hostile templates quickly, with a sentence, and changes nothing', async () => {
    const levels = Array.from({ length: 10 }, (_, depth) => `{{#each ${'../'.repeat(depth)}_source.list}}`);
    const nested = `${levels.join('')}x${'{{/each}}'.repeat(10)}`;
    await domain.define('Hostile', {
      ...person,
      Fields: { ...person.Fields, bomb: { Source: nested, Target: '_profile.LastName' } },
    });
    const before = await sandbox.client.send(new GetDomainCommand({ DomainName }));
    const record = JSON.stringify({ id: 'hostile', list: Array.from({ length: 1000 }, () => 'y') });
    const said = await refusal(putText(record, 'Hostile'), 'BadRequestException');
    assert.equal(
      said,
      'Field `bomb` cannot be evaluated. The template takes more than 20,000 steps for this record, so it was stopped.',
    );
    const after = await sandbox.client.send(new GetDomainCommand({ DomainName }));
    assert.deepEqual(after.Stats, before.Stats);
    assert.deepEqual(await domain.search('personId', 'hostile'), []);
    await domain.put('Hostile', { id: 'harmless', list: ['a'] });
    await domain.find('personId', 'harmless');
  });

  it('reaches nothing but the record', async () => {
    await domain.define('Curious', {
      ...person,
      Fields: {
        ...person.Fields,
        a: { Source: '_source.constructor.name', Target: '_profile.Attributes.a' },
        b: { Source: '{{_source.constructor.name}}{{_source.__proto__.x}}', Target: '_profile.Attributes.b' },
        c: { Source: '_source.__proto__.polluted', Target: '_profile.Attributes.__proto__' },
      },
    });
    await putText('{"id":"curious","name":"x"}', 'Curious');
    assert.equal((await domain.search('personId', 'curious'))[0]?.Attributes, undefined);
    await putText('{"id":"own","__proto__":{"polluted":"mine"},"constructor":{"name":"C"}}', 'Curious');
    const [profile] = await domain.search('personId', 'own');
    assert.deepEqual(Object.entries(profile?.Attributes ?? {}).sort(), [
      ['__proto__', 'mine'],
      ['a', 'C'],
      ['b', 'C'],
    ]);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });
});

describe('ListProfileObjects', () => {
  let sandbox: RunningSandbox;
  let domain: ClientDomain;
  let ProfileId: string;

  before(async () => {
    sandbox = await runSandbox();
    domain = await ClientDomain.create(sandbox.client, DomainName);
    await domain.define('Person', person);
    await domain.define('Note', note);
    await domain.put('Person', { id: 'p1', name: 'Nora' });
    ProfileId = await domain.find('personId', 'p1');
    for (let number = 0; number < 250; number++) await domain.put('Note', { id: number, person: 'p1' });
  });

  after(() => sandbox.close());

  /** The ids of all pages. */
  async function idsOf(MaxResults: number, betweenPages: () => Promise<unknown>): Promise<number[][]> {
    const pages: number[][] = [];
    let NextToken: string | undefined;
    do {
      const request = { DomainName, ObjectTypeName: 'Note', ProfileId, MaxResults, NextToken };
      const answer = await sandbox.client.send(new ListProfileObjectsCommand(request));
      pages.push((answer.Items ?? []).map((item) => Number(item.ProfileObjectUniqueKey)));
      NextToken = answer.NextToken;
      await betweenPages();
    } while (NextToken !== undefined);
    return pages;
  }

  it('gives every object once, whatever comes meanwhile', async () => {
    let late = 1000;
    const pages = await idsOf(60, () => domain.put('Note', { id: late++, person: 'p1' }));
    const ids = pages.flat().filter((id) => id < 1000);
    assert.equal(new Set(ids).size, 250);
    assert.equal(ids.length, 250);
    assert(pages.slice(0, -1).every((page) => page.length === 60));
  });

  it('gives a page of 100 where none is asked for', async () => {
    const request = { DomainName, ObjectTypeName: 'Note', ProfileId };
    const { Items = [], NextToken } = await sandbox.client.send(new ListProfileObjectsCommand(request));
    assert.equal(Items.length, 100);
    const other = { ...request, ObjectTypeName: 'Person', NextToken };
    const said = await refusal(
      sandbox.client.send(new ListProfileObjectsCommand(other)),
      'BadRequestException',
    );
    assert.match(said, /`NextToken`/);
  });

  it('gives the profile itself', async () => {
    assert.deepEqual(await domain.objects(ProfileId, '_profile'), [
      { ProfileId, AccountNumber: 'p1', FirstName: 'Nora' },
    ]);
  });

  it('is not found without its domain, type or profile', async () => {
    for (const [change, message] of [
      [{ DomainName: 'nowhere' }, /no domain `nowhere`/],
      [{ ObjectTypeName: 'Nothing' }, /no object type `Nothing`/],
      [{ ProfileId: '0'.repeat(32) }, /no profile `0{32}`/],
    ] as const) {
      const request = { DomainName, ObjectTypeName: 'Note', ProfileId, ...change };
      const sent = sandbox.client.send(new ListProfileObjectsCommand(request));
      assert.match(await refusal(sent, 'ResourceNotFoundException'), message);
    }
  });

  it('refuses what is no id', async () => {
    const said = await refusal(domain.objects('Nora', 'Note'), 'BadRequestException');
    assert.match(said, /`ProfileId` must be 32 hexadecimal digits/);
  });
});
