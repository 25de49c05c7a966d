import assert from 'node:assert/strict';
import { buildServer, serverPath } from '../server/build';
import { Random } from '../soak/random';
import { World } from '../soak/world';
import { killAtRandom } from './kills';

describe('A server that is killed', function () {
  this.timeout(60_000);

  it('is followed by one that says the same', async () => {
    buildServer();
    const { kills, differences, errors } = await killAtRandom(2, new World(new Random(7), 40), {
      script: serverPath,
    });
    assert.ok(kills >= 2);
    assert.deepEqual([differences, errors], [[], []]);
  });
});
