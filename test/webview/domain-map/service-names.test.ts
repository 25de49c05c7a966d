import assert from 'node:assert/strict';
import { contentTypes } from '../../../core/model/content-types';
import { standardObjects } from '../../../core/model/standard-objects';
import { spokenName } from '../../../webview/domain-map/service-names';

describe('The names of the service', () => {
  for (const { name } of standardObjects) {
    it(`have words for ${name}`, () => {
      const words = name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      assert.equal(spokenName(name), words);
    });
  }

  for (const { name } of contentTypes) {
    it(`have words for ${name}`, () => {
      assert.equal(spokenName(name), name.toLowerCase().replaceAll('_', ' '));
    });
  }

  it('are left as they are where nobody knows them', () => {
    assert.equal(spokenName('_spaceship'), '_spaceship');
  });
});
