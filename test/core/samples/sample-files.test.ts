import { strict as assert } from 'node:assert';
import { definitionOfSample, isSample, sampleNames } from '../../../core/samples/sample-files';

describe('sample files', () => {
  it('stand beside their definition', () => {
    assert.deepEqual(sampleNames('My.Type.profiletype.json'), [
      'My.Type.sample.json',
      'My.Type.samples.jsonl',
    ]);
    for (const name of sampleNames('a/My.Type.profiletype.json')) {
      assert.ok(isSample(name));
      assert.equal(definitionOfSample(name), 'a/My.Type.profiletype.json');
    }
  });

  it('are no other files', () => {
    for (const name of ['My.json', 'sample.json', 'My.samples.json', 'My.profiletype.json']) {
      assert.ok(!isSample(name), name);
      assert.equal(definitionOfSample(name), undefined);
    }
  });
});
