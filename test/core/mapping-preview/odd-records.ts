import fc from 'fast-check';
import type { JsonValue } from '../../../core/document/writing';
import type { SourceRecord } from '../../../core/samples/records';

type Path = readonly string[];

/** What people and systems write where something else is expected; undefined is nothing at all. */
const oddValues: readonly (JsonValue | undefined)[] = [
  undefined,
  null,
  '',
  ' \t',
  'Nora.Lindqvist@Example.com ',
  'nora.lindqvist@example.com',
  'not an e-mail',
  '+1 206-555-0142',
  '(206) 555-0142',
  '12065550142',
  'tel:+44 20 7946 0958',
  'call reception',
  'C-100042',
  '007',
  7,
  7.5,
  '7.50',
  -0,
  1e21,
  12345678901234567000,
  true,
  false,
  'true',
  [],
  {},
  [null, ''],
  ['one', 'two'],
  [{ Id: 'a' }, { Id: 'b' }],
  { nested: { deep: [1, { x: 'y' }] } },
  'Zoë  MÜLLER-Ångström',
  'ZOË MÜLLER-ÅNGSTRÖM',
  'İstanbul 😀 ｆｕｌｌ',
  '{{_source.id}}',
  'INDIVIDUAL',
  'x'.repeat(256),
  '😀'.repeat(255),
];

const oddValue: fc.Arbitrary<JsonValue | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...oddValues) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }).map((value) => value as JsonValue) },
);

/** The record with some of its values replaced or taken away, and often as it is. */
export function oddRecord(record: SourceRecord): fc.Arbitrary<SourceRecord> {
  const paths = [...pathsIn(record, [])];
  const change = fc.record({ path: fc.constantFrom(...paths), value: oddValue });
  return fc
    .array(change, { maxLength: Math.max(2, Math.ceil(paths.length / 3)) })
    .map((changes) => changes.reduce((changed, { path, value }) => withValue(changed, path, value), record));
}

function* pathsIn(value: JsonValue, above: Path): Generator<Path> {
  if (above.length > 0) yield above;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) yield* pathsIn(each, [...above, name]);
}

/** What stands on the way and is no object any more stays. */
function withValue(
  record: SourceRecord,
  [name = '', ...below]: Path,
  value: JsonValue | undefined,
): SourceRecord {
  const { [name]: before, ...others } = record;
  if (below.length === 0) return value === undefined ? others : { ...record, [name]: value };
  if (typeof before !== 'object' || before === null) return record;
  if (!Array.isArray(before)) return { ...record, [name]: withValue(before as SourceRecord, below, value) };
  const [index = '', ...inEntry] = below;
  const entries = (before as readonly JsonValue[]).map((entry, each) => {
    if (each !== Number(index)) return entry;
    if (inEntry.length === 0) return value ?? null;
    return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? withValue(entry as SourceRecord, inEntry, value)
      : entry;
  });
  return { ...record, [name]: entries };
}
