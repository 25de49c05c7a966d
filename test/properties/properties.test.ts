import { stopServers } from '../server/client';
import { Tally } from './law';
import { laws } from './laws';

describe('It holds that', function () {
  this.timeout(120_000);
  after(stopServers);

  for (const { name, says, runs, check } of laws) {
    it(`${says} (${name})`, async () => {
      await check({ runs, seed: Math.floor(Math.random() * 0x7fffffff), tally: new Tally() });
    });
  }
});
