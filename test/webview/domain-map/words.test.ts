import { strict as assert } from 'node:assert';
import type { MapType, SharedKey } from '../../../core/domain-map/map';
import {
  countSentence,
  noteOf,
  sharedKeyLabel,
  summaryOf,
  tagOf,
  typeKeyLabel,
  typeLabel,
} from '../../../webview/domain-map/words';
import { mapOf } from './maps';

const map = mapOf({
  Customer: { id: ['UNIQUE PROFILE'], tag: [''] },
  Order: { id: ['PROFILE'], stay: ['HOTEL_RESERVATION'] },
  Stay: { stay: ['HOTEL_RESERVATION'], other: [''] },
});

function typeNamed(name: string): MapType {
  const found = map.types.find((type) => type.name === name);
  assert.ok(found);
  return found;
}

function keyNamed(name: string): SharedKey {
  const found = map.keys.find((key) => key.name === name);
  assert.ok(found);
  return found;
}

describe('the words of the map', () => {
  it('say what a key joins, and on what records meet', () => {
    assert.equal(summaryOf(keyNamed('id')), 'profile · string · 2 types');
    assert.equal(summaryOf(keyNamed('stay')), 'hotel reservation · string · 2 types');
    assert.equal(summaryOf({ ...keyNamed('id'), meetsOn: [] }), 'searches only · string · 2 types');
    const conflict = { ...keyNamed('id'), isConflict: true, contentTypes: ['NAME', 'STRING'] };
    assert.equal(summaryOf(conflict), 'Conflict: NAME, STRING');
    assert.equal(
      sharedKeyLabel(keyNamed('id'), ['Customer', 'Order']),
      'id profile · string · 2 types: Customer, Order',
    );
  });

  it('say what stands out at a type', () => {
    const type = typeNamed('Customer');
    assert.equal(noteOf(type), undefined);
    assert.equal(noteOf({ ...type, standing: 'unconnected' }), 'Unconnected');
    assert.equal(
      noteOf({ ...type, isDuplicate: true, standing: 'search-only', template: 'T' }),
      'Name used twice · Searches only · Template T',
    );
    assert.equal(typeLabel(type), 'Customer, object type: 2 keys, 1 shared with other types');
  });

  it('say what a key does in a type', () => {
    const type = typeNamed('Customer');
    assert.deepEqual(type.keys.map(tagOf), ['UNIQUE PROFILE', 'search']);
    assert.deepEqual(
      type.keys.map((key) => typeKeyLabel(type, key)),
      [
        'id UNIQUE PROFILE, key of Customer: its records look up those of other types by it; field field-of-id, STRING',
        'tag search, key of Customer: no other type has it; field field-of-tag, STRING',
      ],
    );
  });

  it('count', () => {
    assert.equal(countSentence(map.types, map.keys), '3 object types, 2 shared keys');
    assert.equal(countSentence(map.types.slice(1, 2), []), '1 object type, 0 shared keys');
  });
});
