import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { connectionsOf, neighboursOf } from '../../../webview/mapping-preview/connections';
import { moved } from '../../../webview/mapping-preview/moves';
import { columnNames, columnsOf, rowsOf } from '../../../webview/mapping-preview/rows';
import { customer } from './pictures';

const columns = columnsOf(customer);
const grid = columnNames.map((name) => rowsOf(columns[name]).map(({ id }) => id));
const neighbours = neighboursOf(connectionsOf(customer));

const cases: readonly (readonly [string, string, string])[] = [
  ['source _source.first', 'ArrowDown', 'source _source.last'],
  ['source _source.zip', 'ArrowDown', 'source _source.zip'],
  ['source _source.first', 'ArrowUp', 'source _source.first'],
  ['field zip', 'Home', 'field first'],
  ['field first', 'End', 'field zip'],
  ['key _fullName 0', 'ArrowDown', 'object _profile'],
  ['key _fullName 0', 'PageDown', 'target full _asset.Name'],
  ['target full _asset.Name', 'PageUp', 'key _fullName 0'],
  ['source _source.last', 'ArrowRight', 'field full'],
  ['field full', 'ArrowRight', 'key _fullName 0'],
  ['field full', 'ArrowLeft', 'source _source.first'],
  ['target full _asset.Name', 'ArrowLeft', 'field full'],
  // An object stands in the same column as its targets.
  ['target full _asset.Name', 'ArrowRight', 'target full _asset.Name'],
  ['object _asset', 'ArrowLeft', 'object _asset'],
  ['target  _profile.EmailAddress', 'ArrowLeft', 'target  _profile.EmailAddress'],
];

describe('moved', () => {
  for (const [from, key, to] of cases) {
    it(`${key} leads from ${from} to ${to}`, () => {
      assert.equal(moved(grid, neighbours, from, key), to);
    });
  }

  for (const key of ['a', 'Tab', 'toString', '__proto__']) {
    it(`leaves ${key} alone`, () => {
      assert.equal(moved(grid, neighbours, 'field zip', key), undefined);
    });
  }

  it('passes over what is not seen', () => {
    const seen = grid.map((nodes) => nodes.filter((id) => id !== 'field full' && id !== 'key _fullName 0'));
    assert.equal(moved(seen, neighbours, 'field first', 'ArrowDown'), 'field zip');
    assert.equal(moved(seen, neighbours, 'source _source.last', 'ArrowRight'), 'source _source.last');
  });

  it('always ends at a node that is seen', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    const nodes = grid.flat();
    fc.assert(
      fc.property(fc.constantFrom(...nodes), fc.array(fc.constantFrom(...keys)), (start, pressed) => {
        const end = pressed.reduce((node, key) => moved(grid, neighbours, node, key) ?? '', start);
        assert.ok(nodes.includes(end));
      }),
    );
  });
});
