import { strict as assert } from 'node:assert';
import type { MappingPicture } from '../../../core/mapping-preview/picture';
import { connectionsOf, neighboursOf } from '../../../webview/mapping-preview/connections';
import { type Details, detailsOf } from '../../../webview/mapping-preview/details';
import { customer, key, pictureWith } from './pictures';

function details(node: string, picture: MappingPicture = customer): Details | undefined {
  return detailsOf(picture, neighboursOf(connectionsOf(picture)), node);
}

describe('detailsOf', () => {
  it('of a source', () => {
    assert.deepEqual(details('source _source.zip'), {
      kind: 'Source',
      name: '_source.zip',
      tags: [],
      sentences: ['The record has nothing at `_source.zip`.'],
      values: [],
      from: [],
      to: ['field zip'],
    });
  });

  it('of a field, whose note says more than it does itself', () => {
    assert.deepEqual(details('field zip'), {
      kind: 'Field',
      name: 'zip',
      tags: ['STRING'],
      sentences: ['Field `zip` is empty. What became of `zip`.'],
      values: [],
      from: ['source _source.zip'],
      to: ['target zip _profile.Address.PostalCode'],
    });
  });

  it('of a target', () => {
    assert.deepEqual(details('target full _asset.Name'), {
      kind: 'Target',
      name: '_asset.Name',
      tags: ['lost'],
      sentences: ['What became of `_asset.Name`.'],
      values: [{ label: 'Value', value: { text: '"Ann Miller"' } }],
      from: ['field full'],
      to: ['object _asset'],
    });
  });

  it('of a key: what is written, what it is compared as, whether it is stored and what it finds', () => {
    const lookup = {
      object: '_profile',
      key: '_fullName',
      value: 'ann miller',
      found: [],
      sentence: 'No profile.',
    };
    const picture = pictureWith({
      keys: [
        key('_fullName', [], '"ann miller"', {
          written: { text: '"Ann Miller"', isCut: true },
          stored: { isStored: false, sentence: 'Not stored.' },
          lookups: [lookup],
        }),
      ],
    });
    const found = details('key _fullName 0', picture);
    assert.deepEqual(found?.sentences, ['Compared exactly as written.', 'Not stored.', 'No profile.']);
    assert.deepEqual(found.values, [
      { label: 'Written', value: { text: '"Ann Miller"', isCut: true } },
      { label: 'Normalised', value: { text: '"ann miller"' } },
    ]);
  });

  it('of an object: the decision, and how much is written', () => {
    assert.deepEqual(details('object _profile')?.sentences, [
      'The decision on `_profile`.',
      '1 of 3 targets written.',
    ]);
    const refused: MappingPicture = {
      ...customer,
      objects: [{ id: 'object _profile', name: '_profile', targets: [] }],
    };
    assert.deepEqual(details('object _profile', refused)?.sentences, [
      'Nothing was looked up for `_profile`: the record was refused before.',
      '0 of 0 targets written.',
    ]);
  });

  it('are none of what the picture does not have', () => {
    assert.equal(details('field gone'), undefined);
  });
});
