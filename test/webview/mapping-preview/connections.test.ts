import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { NodeId } from '../../../core/mapping-preview/picture';
import {
  type Connection,
  connectionsOf,
  neighboursOf,
  wayOf,
} from '../../../webview/mapping-preview/connections';
import { customer, field, key, pictureWith, source } from './pictures';

const neighbours = neighboursOf(connectionsOf(customer));

describe('connectionsOf', () => {
  it('leads from sources to fields, and from fields to keys and targets', () => {
    assert.deepEqual(
      connectionsOf(customer)
        .filter(({ kind }) => kind !== 'object')
        .map(({ from, to, kind, state }) => `${from} > ${to} (${kind}, ${state})`),
      [
        'source _source.first > field first (field, fine)',
        'source _source.first > field full (field, fine)',
        'source _source.last > field full (field, fine)',
        'source _source.zip > field zip (field, empty)',
        'field full > key _fullName 0 (key, fine)',
        'field first > target first _profile.FirstName (target, fine)',
        'field zip > target zip _profile.Address.PostalCode (target, empty)',
        'field full > target full _asset.Name (target, lost)',
      ],
    );
  });

  it('each pair once, and nothing to what is not there', () => {
    const picture = pictureWith({
      sources: [source('a', '1')],
      fields: [field('f', ['a', 'a', 'gone'], '1')],
      keys: [key('k', ['f', 'f', 'gone'], '1')],
    });
    assert.deepEqual(
      connectionsOf(picture).map(({ from, to }) => [from, to]),
      [
        ['source a', 'field f'],
        ['field f', 'key k 0'],
      ],
    );
  });

  it('carry nothing where the source, the field or the key has nothing', () => {
    const picture = pictureWith({
      sources: [source('empty', '""'), source('null', 'null'), source('full', '0')],
      fields: [
        field('f', ['empty', 'null', 'full'], '0'),
        field('g', ['full']),
        field('h', ['full'], '1', { isFailed: true }),
      ],
      keys: [key('k', ['f', 'g'])],
    });
    assert.deepEqual(
      connectionsOf(picture).map(({ state }) => state),
      ['empty', 'empty', 'fine', 'empty', 'failed', 'empty', 'empty'],
    );
  });
});

const ways: readonly (readonly [NodeId, readonly NodeId[]])[] = [
  [
    'source _source.last',
    ['source _source.last', 'field full', 'key _fullName 0', 'target full _asset.Name', 'object _asset'],
  ],
  [
    'field first',
    ['field first', 'source _source.first', 'target first _profile.FirstName', 'object _profile'],
  ],
  ['key _fullName 0', ['key _fullName 0', 'field full', 'source _source.first', 'source _source.last']],
  [
    'object _profile',
    [
      'object _profile',
      'target first _profile.FirstName',
      'target zip _profile.Address.PostalCode',
      'target  _profile.EmailAddress',
      'field first',
      'field zip',
      'source _source.first',
      'source _source.zip',
    ],
  ],
  ['field gone', ['field gone']],
];

describe('wayOf', () => {
  for (const [node, expected] of ways) {
    it(`goes up and down from ${node}, and never back`, () => {
      assert.deepEqual([...wayOf(neighbours, [node])].sort(), [...expected].sort());
    });
  }

  it('of several nodes is that of each', () => {
    const nodes = ways.map(([node]) => node);
    fc.assert(
      fc.property(fc.subarray(nodes), (some) => {
        const each = new Set(some.flatMap((node) => [...wayOf(neighbours, [node])]));
        assert.deepEqual([...wayOf(neighbours, some)].sort(), [...each].sort());
      }),
    );
  });

  it('ends where connections go in a circle', () => {
    const round: Connection[] = [
      { id: '1', from: 'a', to: 'b', kind: 'field', state: 'fine' },
      { id: '2', from: 'b', to: 'a', kind: 'field', state: 'fine' },
    ];
    assert.deepEqual([...wayOf(neighboursOf(round), ['a'])].sort(), ['a', 'b']);
  });
});
