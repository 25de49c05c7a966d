import assert from 'node:assert/strict';
import type { Environment } from '../../../core/workspace/environments';
import {
  newSandboxEnvironment,
  sandboxEnvironment,
  sandboxPort,
  staysHere,
} from '../../../core/workspace/sandbox-environments';

function environment(name: string, members: Partial<Environment> = {}): Environment {
  return { name, domain: 'shop', protected: false, ...members };
}

const at = (endpoint: string, profile?: string): Environment =>
  environment('dev', { endpoint, ...(profile !== undefined && { profile }) });

describe('An environment of a sandbox', () => {
  for (const [what, dev, isHere, port] of [
    ['the address that the sandbox prints', at('http://127.0.0.1:8787'), true, 8787],
    ['the same by its name', at('http://localhost:9000/'), true, 9000],
    ['without a port', at('http://localhost'), true, 80],
    ['an address of this machine where no sandbox listens', at('http://[::1]:8787'), true, undefined],
    ['encrypted', at('https://localhost:8787'), true, undefined],
    ['with a path', at('http://localhost:8787/profiles'), true, undefined],
    ['a port that there is not', at('http://localhost:99999'), true, undefined],
    ['port 0', at('http://localhost:0'), true, undefined],
    ['with a profile, whose key AWS would take', at('http://127.0.0.1:8787', 'team'), false, undefined],
    ['AWS', environment('prod', { region: 'us-east-1' }), false, undefined],
    ['another machine', at('http://10.0.0.7:8787'), false, undefined],
    ['a name that begins like this machine’s', at('http://localhost.example.com:8787'), false, undefined],
    ['an address that begins like this machine’s', at('http://127.0.0.1.example.com'), false, undefined],
    ['another machine behind an @', at('http://127.0.0.1:8787@example.com'), false, undefined],
  ] as const) {
    it(`is told from others: ${what}`, () => {
      assert.deepEqual([staysHere(dev), sandboxPort(dev)], [isHere, port]);
    });
  }

  const aws = environment('prod', { region: 'us-east-1' });
  const one = environment('one', { endpoint: 'http://127.0.0.1:8787' });
  const two = environment('two', { endpoint: 'http://127.0.0.1:8788' });
  for (const [what, all, current, expected] of [
    ['the current one', [aws, one, two], two, 'two'],
    ['the first where the current one is in AWS', [aws, one, two], aws, 'one'],
    ['the first where none is chosen', [aws, one, two], undefined, 'one'],
    ['none where all are in AWS', [aws], aws, undefined],
  ] as const) {
    it(`is chosen: ${what}`, () => {
      assert.equal(sandboxEnvironment(all, current)?.name, expected);
    });
  }

  it('is made with a name that is free', () => {
    const others = [environment('sandbox'), environment('sandbox-2')];
    assert.deepEqual(newSandboxEnvironment(others, 'http://127.0.0.1:8787'), {
      name: 'sandbox-3',
      domain: 'sandbox',
      region: 'us-east-1',
      endpoint: 'http://127.0.0.1:8787',
      protected: false,
    });
    assert.equal(newSandboxEnvironment([], 'http://127.0.0.1:8787').name, 'sandbox');
  });
});
