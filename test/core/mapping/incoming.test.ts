import { strict as assert } from 'node:assert';
import { readIncoming } from '../../../core/mapping/incoming';

const ofBytes = (bytes: number, character: string): string => {
  const room = bytes - '{"a":""}'.length;
  return `{"a":"${character.repeat(room / Buffer.byteLength(character))}"}`;
};

describe('readIncoming', () => {
  it('takes the text of an object', () => {
    assert.deepEqual(readIncoming('{"a":1}'), { value: { a: 1 }, text: '{"a":1}' });
  });

  it('takes 250 KB, and counts bytes', () => {
    for (const character of ['a', 'é', '👍']) {
      assert.ok(!('problem' in readIncoming(ofBytes(256_000, character))));
      assert.deepEqual(readIncoming(`${ofBytes(256_000, character)} `), {
        problem: '`Object` may have at most 256000 bytes (250 KB); it has 256001.',
      });
    }
  });

  for (const text of ['', 'secret', '{"secret"']) {
    it(`shows nothing of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readIncoming(text), { problem: '`Object` is not JSON.' });
    });
  }

  for (const text of ['null', '1', '"secret"', '[{}]']) {
    it(`does not take ${text}`, () => {
      assert.deepEqual(readIncoming(text), { problem: '`Object` must be the text of a JSON object.' });
    });
  }
});
