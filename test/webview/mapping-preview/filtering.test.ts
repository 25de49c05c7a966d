import { strict as assert } from 'node:assert';
import type { NodeId } from '../../../core/mapping-preview/picture';
import { connectionsOf, neighboursOf } from '../../../webview/mapping-preview/connections';
import { filterSentence, shownNodes } from '../../../webview/mapping-preview/filtering';
import { columnNames, columnsOf, rowsOf } from '../../../webview/mapping-preview/rows';
import { customer, key, pictureWith } from './pictures';

const columns = columnsOf(customer);
const rows = columnNames.flatMap((name) => rowsOf(columns[name]));
const neighbours = neighboursOf(connectionsOf(customer));

function shown(find: string, onlyProblems = false): ReadonlySet<NodeId> | undefined {
  return shownNodes(rows, neighbours, customer.notes, { find, onlyProblems });
}

const zipWay = [
  'field zip',
  'object _profile',
  'source _source.zip',
  'target zip _profile.Address.PostalCode',
];
const fullWay = [
  'field full',
  'key _fullName 0',
  'object _asset',
  'source _source.first',
  'source _source.last',
  'target full _asset.Name',
];

const cases: readonly { name: string; find: string; onlyProblems?: boolean; expected: readonly NodeId[] }[] =
  [
    { name: 'a part of a name, with its way', find: 'POSTAL', expected: zipWay },
    { name: 'a value, with its way', find: ' ann mill ', expected: fullWay },
    {
      name: 'an identifier of a key',
      find: 'unique',
      expected: fullWay.filter((id) => !id.includes('_asset')),
    },
    { name: 'nothing', find: 'nobody', expected: [] },
    {
      name: 'the whole target',
      find: '_profile.firstname',
      expected: ['field first', 'object _profile', 'source _source.first', 'target first _profile.FirstName'],
    },
    { name: 'what has a problem and the text', find: 'zip', onlyProblems: true, expected: zipWay },
    {
      name: 'what has a problem',
      find: '',
      onlyProblems: true,
      expected: [
        ...zipWay,
        ...fullWay.filter((id) => id !== 'key _fullName 0'),
        'target  _profile.EmailAddress',
      ],
    },
  ];

describe('shownNodes', () => {
  for (const { name, find, onlyProblems, expected } of cases) {
    it(`finds ${name}`, () => {
      assert.deepEqual([...(shown(find, onlyProblems) ?? [])].sort(), [...new Set(expected)].sort());
    });
  }

  it('leaves everything where nothing is asked for', () => {
    assert.equal(shown('  '), undefined);
  });
});

describe('only what has a problem', () => {
  it('has keys without a value, of which there is no note', () => {
    const picture = pictureWith({ keys: [key('_email', []), key('_phone', [], '"1"')] });
    const all = rowsOf(columnsOf(picture).domain);
    const found = shownNodes(all, neighboursOf([]), [], { find: '', onlyProblems: true });
    assert.deepEqual([...(found ?? [])], ['key _email 0']);
  });
});

describe('filterSentence', () => {
  it('counts fields', () => {
    assert.equal(filterSentence(rows, shown('zip')), '1 of 3 fields');
    assert.equal(filterSentence(rows, undefined), '');
  });
});
