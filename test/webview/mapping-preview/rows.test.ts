import { strict as assert } from 'node:assert';
import type { MappingPicture } from '../../../core/mapping-preview/picture';
import { columnNames, columnsOf, type Row, rowsOf } from '../../../webview/mapping-preview/rows';
import { customer, field, key, object, pictureWith, source, target } from './pictures';

function allRows(picture: MappingPicture): readonly Row[] {
  const columns = columnsOf(picture);
  return columnNames.flatMap((name) => rowsOf(columns[name]));
}

/** What is seen of each row. */
function seen(picture: MappingPicture): string[] {
  return allRows(picture).map(({ shortName, tags, value, words, state }) =>
    [shortName, ...tags.map((tag) => `[${tag}]`), value ?? '-', ...words, `(${state})`].join(' '),
  );
}

function labels(picture: MappingPicture): string[] {
  return allRows(picture).map(({ label }) => label);
}

describe('the rows of the mapping preview', () => {
  it('show what became of each value', () => {
    assert.deepEqual(seen(customer), [
      'first "Ann" (fine)',
      'last "Miller" (fine)',
      'zip - missing (empty)',
      'first [NAME] "Ann" (fine)',
      'full "Ann Miller" (fine)',
      'zip - empty (empty)',
      '_fullName [PROFILE] [UNIQUE] "ann miller" normalised (fine)',
      '_profile - new (fine)',
      'FirstName "Ann" (fine)',
      'Address.PostalCode - empty (empty)',
      'EmailAddress [by the service] "a@b.c" kept (kept)',
      '_asset - none lost (lost)',
      'Name "Ann Miller" lost (lost)',
    ]);
  });

  it('have labels that say all of it', () => {
    assert.deepEqual(labels(customer), [
      'Source _source.first, Ann',
      'Source _source.last, Miller',
      'Source _source.zip, not in the record',
      'Field first, name, Ann, to _profile.FirstName',
      'Field full, Ann Miller, to _asset.Name and key _fullName',
      'Field zip, empty, to _profile.Address.PostalCode',
      'Key _fullName, PROFILE, UNIQUE, ann miller, normalised, stored, from field full',
      'Standard object _profile, new, 3 targets',
      'Target _profile.FirstName, Ann, from field first',
      'Target _profile.Address.PostalCode, empty, from field zip',
      'Target _profile.EmailAddress, a@b.c, kept, filled by the service',
      'Standard object _asset, none, 1 target, lost',
      'Target _asset.Name, Ann Miller, lost, from field full',
    ]);
  });

  it('stand in groups: the keys, and then each object', () => {
    assert.deepEqual(
      columnsOf(customer).domain.map(({ id, label, head }) => [id, label, head?.id]),
      [
        ['keys', 'Keys', undefined],
        ['object _profile', '_profile', 'object _profile'],
        ['object _asset', '_asset', 'object _asset'],
      ],
    );
  });

  it('are none where there is nothing', () => {
    assert.deepEqual(allRows(pictureWith({})), []);
    assert.deepEqual(columnsOf(pictureWith({})).domain, []);
  });

  it('of a record that is not stored', () => {
    const picture = pictureWith({
      outcome: 'rejected',
      fields: [field('a', [], '1', { isFailed: true }), field('b', [], '""')],
      objects: [
        object('_profile', [target('b', '_profile.FirstName', 'none', '""')], 'none'),
        object('_order', []),
      ],
      keys: [
        key('_a', ['a']),
        key('_b', ['a', 'b'], '1', { stored: { isStored: false, sentence: 'Not stored.' } }),
      ],
    });
    assert.deepEqual(seen(picture), [
      'a 1 failed (failed)',
      'b "" (fine)',
      '_a - no value (empty)',
      '_b 1 not stored (fine)',
      '_profile - none (failed)',
      'FirstName "" not written (none)',
      '_order - not looked up (none)',
    ]);
    assert.deepEqual(labels(picture).slice(0, 4), [
      'Field a, failed, to key _a and key _b',
      'Field b, an empty text, to _profile.FirstName and key _b',
      'Key _a, no value, from field a',
      'Key _b, 1, not stored, from field a and field b',
    ]);
  });

  it('say where a value goes nowhere', () => {
    const picture = pictureWith({
      fields: [field('stray', [], '1')],
      notes: [{ kind: 'lost', node: 'field stray', sentence: 'There is no target.' }],
    });
    assert.deepEqual(seen(picture), ['stray 1 lost (lost)']);
    assert.deepEqual(labels(picture), ['Field stray, 1, to nothing, lost']);
  });

  it('read no more than the beginning of a long value', () => {
    const picture = pictureWith({
      sources: [
        source('_source.a', `"${'x'.repeat(100)}"`),
        { id: 's', path: 'b', value: { text: '"y', isCut: true } },
      ],
    });
    assert.deepEqual(labels(picture), [`Source _source.a, ${'x'.repeat(80)}…`, 'Source b, "y…']);
    assert.equal(allRows(picture)[1]?.value, '"y…');
  });
});
