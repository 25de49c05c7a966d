import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { JsonValue } from '../../../core/document/writing';
import { readIncoming } from '../../../core/mapping/incoming';
import { aliasOf } from '../../../core/mapping/key-index';
import type { KeyNode, MappingPicture, ShownValue } from '../../../core/mapping-preview/picture';
import {
  domainAfter,
  previewOf,
  type ReadDefinition,
  readDefinition,
} from '../../../core/mapping-preview/preview-of';
import { emptySample } from '../../../core/mapping-preview/empty-sample';
import type { SourceRecord } from '../../../core/samples/records';
import { ClientDomain, type Definition, refusal } from '../../sandbox/client-domain';
import { runSandbox, type RunningSandbox } from '../../sandbox/running';
import * as documented from '../mapping/documented-types';
import { modelledTypes } from '../rules/valid-types';
import { earlier } from './previewing';
import { oddRecord } from './odd-records';

interface Type {
  readonly name: string;
  readonly members: Definition;
  readonly definition: ReadDefinition;
  /** A record that it takes. */
  readonly record: SourceRecord;
}

interface TypedRecord {
  readonly type: Type;
  readonly record: SourceRecord;
  /** What a counterexample shows. */
  readonly [fc.toStringMethod]: () => string;
}

function typed(type: Type, record: SourceRecord): TypedRecord {
  return { type, record, [fc.toStringMethod]: () => `${type.name} ${JSON.stringify(record)}` };
}

const folder = path.join(import.meta.dirname, '../../../samples');

/** The repository's own, which may come together in one domain. */
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.sample.json'))
  .map((file) => {
    const name = file.slice(0, -'.sample.json'.length);
    return type(name, read(`${name}.profiletype.json`) as Definition, read(file) as SourceRecord);
  });

/** The vendor's, each for itself. */
const examples = [
  type('Account', documented.account, documented.john),
  type('Ticket', documented.ticket, documented.johnsTicket),
  ...Object.values(modelledTypes).map((members) => {
    const { ObjectTypeName: name = '' } = members as Definition;
    return type(name, members, undefined);
  }),
];

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

/** Without a record of its own it gets one with everything that it reads. */
function type(name: string, members: Definition, record: SourceRecord | undefined): Type {
  const document = new ProfileTypeDocument(JSON.stringify({ ...members, ObjectTypeName: name }));
  const definition = readDefinition(document);
  assert('mapping' in definition);
  const whole = record ?? (emptySample(definition.document) as SourceRecord);
  return { name, members, definition, record: record ?? (filled(whole) as SourceRecord) };
}

/** Texts for empty ones. */
function filled(value: JsonValue, name = ''): JsonValue {
  if (value === '')
    return /mail/i.test(name) ? 'Nora@example.com' : /phone/i.test(name) ? '2065550142' : `a ${name}`;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((each) => filled(each, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([each, inner]) => [each, filled(inner, each)]));
}

describe('A preview tells what the sandbox does', () => {
  let sandbox: RunningSandbox;
  let domains = 0;

  before(async () => {
    sandbox = await runSandbox();
  });

  after(() => sandbox.close());

  async function agrees(given: readonly TypedRecord[], last: TypedRecord): Promise<MappingPicture> {
    const domain = await ClientDomain.create(sandbox.client, `preview-${++domains}`);
    for (const { name, members } of new Set([...given, last].map((each) => each.type))) {
      await domain.define(name, members);
    }
    for (const {
      type: { name },
      record,
    } of given)
      await domain.put(name, record).catch(() => undefined);

    const before = domainAfter(given.map(({ type: { definition }, record }) => earlier(definition, record)));
    const made = previewOf(last.type.definition, readIncoming(JSON.stringify(last.record)), before);
    assert('picture' in made);
    const { picture, ingestion } = made;
    const put = domain.put(last.type.name, last.record);
    if (picture.outcome === 'invalid') {
      assert.equal(await refusal(put, 'BadRequestException'), picture.sentence);
      return picture;
    }
    assert.equal(await put, ingestion.uniqueKey);
    for (const change of ingestion.changes) before.state.apply(change);

    const found = new Set<string>();
    for (const key of picture.keys) {
      const text = written(key);
      if (text === undefined) continue;
      const ids = (await domain.search(key.name, text)).map(({ ProfileId = '' }) => ProfileId);
      for (const id of ids) found.add(id);
      const isWhole = key.fields.length > 1;
      const expected = before.state.profilesWith(key.name, isWhole ? aliasOf(text) : normalised(key));
      assert.equal(ids.length, expected.length, `profiles with ${key.name} ${text}`);
      if (key.stored?.isStored) assert.ok(expected.includes(ingestion.profileId ?? ''), key.name);
    }
    if (picture.outcome === 'rejected') {
      assert.equal(await profileOf(domain, found, last), undefined);
      return picture;
    }
    const id = await profileOf(domain, found, last);
    // Without a key that can be searched for nobody finds the profile.
    if (id === undefined) assert.ok(!picture.keys.some((key) => key.stored?.isStored && written(key)));
    else await hasWhatWasTold(domain, id, picture, given, last, before.state, ingestion.profileId ?? '');
    return picture;
  }

  const history = (types: readonly Type[], most: number): fc.Arbitrary<TypedRecord[]> =>
    fc.array(
      fc.constantFrom(...types).chain((each) => oddRecord(each.record).map((record) => typed(each, record))),
      { minLength: 1, maxLength: most },
    );

  for (const each of [...samples, ...examples]) {
    it(`for a record of ${each.name}`, async () => {
      const { outcome } = await agrees([], whole(each));
      assert.equal(outcome, each.definition.mapping.allowsProfileCreation ? 'stored' : 'rejected');
    });

    it(`for the same record of ${each.name} again`, () => agrees([whole(each)], whole(each)));
  }

  it('for the samples one after the other', async () => {
    for (let index = 0; index < samples.length; index += 1) {
      const last = samples[index];
      if (last) await agrees(samples.slice(0, index).map(whole), whole(last));
    }
  });

  it('for any records of the samples’ types', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(history(samples, 4), async (records) => {
        await agrees(records.slice(0, -1), lastOf(records));
      }),
      { numRuns: 60 },
    );
  });

  it('for any records of other types', async function () {
    this.timeout(60_000);
    const one = fc.constantFrom(...examples).chain((each) => history([each], 3));
    await fc.assert(
      fc.asyncProperty(one, async (records) => {
        await agrees(records.slice(0, -1), lastOf(records));
      }),
      { numRuns: 100 },
    );
  });
});

function whole(type: Type): TypedRecord {
  return typed(type, type.record);
}

function lastOf(records: readonly TypedRecord[]): TypedRecord {
  const last = records.at(-1);
  assert(last);
  return last;
}

function textIn(shown: ShownValue | undefined): string | undefined {
  return shown && !shown.isCut ? String(JSON.parse(shown.text)) : undefined;
}

/** What a person would search by; a search takes 255 characters. */
function written({ written: text, value }: KeyNode): string | undefined {
  const whole = textIn(text ?? value);
  return whole !== undefined && Array.from(whole).length <= 255 ? whole : undefined;
}

function normalised({ value }: KeyNode): string {
  return textIn(value) ?? '';
}

/** The one of some profiles that has the record as an object. */
async function profileOf(
  domain: ClientDomain,
  ids: Iterable<string>,
  { type: { name }, record }: TypedRecord,
): Promise<string | undefined> {
  const text = JSON.stringify(record);
  for (const id of ids) {
    const objects = await domain.objects(id, name);
    if (objects.some((object) => JSON.stringify(object) === text)) return id;
  }
  return undefined;
}

/** The values of the profile, the records of its standard objects and its objects. */
async function hasWhatWasTold(
  domain: ClientDomain,
  id: string,
  picture: MappingPicture,
  given: readonly TypedRecord[],
  last: TypedRecord,
  state: ReturnType<typeof domainAfter>['state'],
  told: string,
): Promise<void> {
  const { SourceLastUpdatedTimestamp: hidden, ...values } = state.profile(told)?.values ?? {};
  const [members] = await domain.objects(id, '_profile');
  const { ProfileId: own, ...actual } = members as Record<string, JsonValue>;
  assert.equal(own, id);
  assert.deepEqual(actual, values);
  for (const { name, targets } of picture.objects) {
    for (const { target, outcome, value } of targets) {
      if (name !== '_profile' || outcome !== 'written' || /\[\]|\{\{|EngagementPreferences/.test(target))
        continue;
      const text = textIn(value);
      const at = target.endsWith('SourceLastUpdatedTimestamp') ? hidden : valueAt(actual, target);
      if (text !== undefined) assert.equal(at, text, target);
    }
    if (name === '_profile') continue;
    const records = (await domain.objects(id, name)) as Record<string, JsonValue>[];
    const withoutId = records.map((record) => Object.fromEntries(Object.entries(record).slice(1)));
    assert.deepEqual(
      inOrder(withoutId),
      inOrder(state.recordsOf(told, name).map((record) => record.values)),
      name,
    );
  }
  for (const { name } of new Set([...given, last].map((each) => each.type))) {
    const objects = state.objectsOf(told, name).map(({ text }) => JSON.parse(text) as unknown);
    assert.deepEqual(inOrder(await domain.objects(id, name)), inOrder(objects), name);
  }
}

/** A list comes in the order of ids, which differ. */
function inOrder(values: readonly unknown[]): unknown[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

/** Behind `Attributes.` everything is one name. */
function valueAt(values: Record<string, JsonValue>, target: string): JsonValue | undefined {
  const [, attribute] = /^_profile\.Attributes\.(.+)$/.exec(target) ?? [];
  const steps = attribute === undefined ? target.split('.').slice(1) : ['Attributes', attribute];
  return steps.reduce<JsonValue | undefined>(
    (value, step) => (value as Record<string, JsonValue> | undefined)?.[step],
    values,
  );
}
