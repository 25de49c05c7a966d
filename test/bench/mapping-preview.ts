import { LivePicture, type Subject } from '../../client/mapping/preview/live-picture';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { benchDocument } from './document';
import { median } from './statistics';
import { fields, type Row, type Table } from './table';

const fieldCount = 250;
/** So that the text has almost 250 KB, the most that the service takes. */
const valueLength = 985;
const warmUps = 30;
const edits = 100;

/** What the extension does from an edit to the picture that it sends, beside reading the two texts and doing nothing with them. */
export function mappingPreview(): Table[] {
  const { text } = benchDocument(fieldCount);
  const record = JSON.stringify(recordOf(fieldCount));
  const definitionAt = (edit: number): string => text.replace('"_source.id"', `"_source.id_${edit}"`);
  const recordAt = (edit: number): string => record.replace('"id":"C-1"', `"id":"C-${edit}"`);
  const rows = [
    row('an edit of the definition', definitionAt, () => record),
    row('an edit of the record', () => text, recordAt),
  ];
  const size = Math.round(record.length / 1024);
  return [
    {
      title: `The mapping preview in one process: from an edit to the message with the picture, ${fields(fieldCount)} and a record of ${size} KB. The median of ${edits} edits.`,
      peer: 'parsing both',
      rows,
    },
  ];
}

function row(name: string, definitionAt: (edit: number) => string, recordAt: (edit: number) => string): Row {
  const picture = new LivePicture();
  const subject = (edit: number): Subject => ({
    fileName: 'BenchCustomer.profiletype.json',
    definition: definitionAt(edit),
    sample: { name: 'BenchCustomer.sample.json', text: recordAt(edit) },
    index: 0,
    before: 'nothing',
  });
  const ours = medianOf((edit) => {
    const { definition, sample, ...others } = subject(edit);
    return () => JSON.stringify(picture.make({ definition, sample, ...others })).length;
  });
  const peer = medianOf((edit) => {
    const { definition = '', sample } = subject(edit);
    return () => [new ProfileTypeDocument(definition), JSON.parse(sample?.text ?? '')].length;
  });
  return { name, unit: 'ms', ours, peer, limit: 20 };
}

/** Of what is prepared for each edit only the work is measured. */
function medianOf(prepare: (edit: number) => () => number): number {
  const times: number[] = [];
  for (let edit = 0; edit < warmUps + edits; edit++) {
    const work = prepare(edit);
    const start = performance.now();
    if (work() === 0) throw new Error('Nothing was made.');
    if (edit >= warmUps) times.push(performance.now() - start);
  }
  return median(times);
}

function recordOf(count: number): object {
  const details: Record<string, Record<string, unknown>> = {};
  for (let index = 0; index < count; index++) {
    const group = (details[`group_${index % 7}`] ??= {});
    const value = 'v'.repeat(valueLength);
    group[`value_${index}`] = index % 10 === 0 ? { code: index, label: value } : value;
  }
  const contact = { email: 'Ann@Example.com', phone: '(206) 555-0100' };
  return { id: 'C-1', contact, name: { first: 'Ann', last: 'Miller' }, details };
}
