import assert from 'node:assert/strict';
import {
  GetDomainCommand,
  InternalServerException,
  ListDomainsCommand,
  ThrottlingException,
} from '@aws-sdk/client-customer-profiles';
import { createFaults, type FaultKind, type FaultRule, parseFaultRule } from '../../../sandbox/http/faults';
import { type Answer, sendSigned, serving, type Serving } from './serving';

function rule(text: string): FaultRule {
  const parsed = parseFaultRule(text);
  assert.ok(typeof parsed !== 'string', text);
  return parsed;
}

describe('A fault is read', () => {
  const cases: Readonly<Record<string, FaultRule>> = {
    'PutProfileObject=throttle:0.1': {
      operation: 'PutProfileObject',
      kind: 'throttle',
      probability: 0.1,
      milliseconds: 0,
    },
    '*=throttling:1:50': { operation: '*', kind: 'throttle', probability: 1, milliseconds: 50 },
    '*=500:1': { operation: '*', kind: 'error', probability: 1, milliseconds: 0 },
    '*=latency:1:250': { operation: '*', kind: 'latency', probability: 1, milliseconds: 250 },
    'GetDomain=latency:.5': { operation: 'GetDomain', kind: 'latency', probability: 0.5, milliseconds: 1000 },
    ' *=drop-after:0 ': { operation: '*', kind: 'drop-after', probability: 0, milliseconds: 0 },
    '*=drop:1.0': { operation: '*', kind: 'drop', probability: 1, milliseconds: 0 },
    '*=error:0.25': { operation: '*', kind: 'error', probability: 0.25, milliseconds: 0 },
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => {
      assert.deepEqual(parseFaultRule(text), expected);
    });
  }
});

describe('A fault that cannot be read says what is wrong', () => {
  const cases: Readonly<Record<string, string>> = {
    '': 'A fault is written `OPERATION=kind:probability`, such as `PutProfileObject=throttle:0.1`, not ``.',
    throttle:
      'A fault is written `OPERATION=kind:probability`, such as `PutProfileObject=throttle:0.1`, not `throttle`.',
    'PutProfileObjekt=throttle:1':
      'There is no operation `PutProfileObjekt`. Did you mean `PutProfileObject`?',
    '=throttle:1': 'There is no operation ``.',
    '*=throtle:1':
      'There is no fault `throtle`. Did you mean `throttle`? There are `latency`, `throttle`, `error`, `drop`, `drop-after`.',
    '*=throttle': 'The probability of a fault must be between 0 and 1, not ``.',
    '*=throttle:2': 'The probability of a fault must be between 0 and 1, not `2`.',
    '*=throttle:-1': 'The probability of a fault must be between 0 and 1, not `-1`.',
    '*=throttle:1e-1': 'The probability of a fault must be between 0 and 1, not `1e-1`.',
    '*=latency:1:soon': 'The milliseconds of a fault must be between 0 and 60000, not `soon`.',
    '*=latency:1:60001': 'The milliseconds of a fault must be between 0 and 60000, not `60001`.',
    '*=latency:1:5:6': 'Nothing may stand behind the milliseconds: `6`.',
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text || 'nothing', () => {
      assert.equal(parseFaultRule(text), expected);
    });
  }
});

describe('Faults', () => {
  const rules = [rule('GetDomain=throttle:0.5'), rule('*=error:0.2')];

  function strikes(seed: number, count = 200): string[] {
    const faults = createFaults(rules, seed);
    return Array.from({ length: count }, () =>
      faults('GetDomain')
        .map(({ kind }) => kind)
        .join(),
    );
  }

  it('are the same for the same seed and requests, and others for another seed', () => {
    assert.deepEqual(strikes(7), strikes(7));
    assert.notDeepEqual(strikes(7), strikes(8));
  });

  it('are the published numbers of the generator', () => {
    const numbers = [0.62707, 0.00274, 0.52745, 0.98105, 0.96838];
    for (const limit of [0.00273, 0.00275, 0.5274, 0.5275, 0.627, 0.6271, 0.9683, 0.9684, 0.981, 0.9811]) {
      const faults = createFaults([rule(`*=drop:${limit}`)], 1);
      assert.deepEqual(
        numbers.map(() => faults('GetDomain').length === 1),
        numbers.map((number) => number < limit),
        String(limit),
      );
    }
  });

  it('come about as often as they should', () => {
    const throttled = strikes(3, 10_000).filter((kinds) => kinds.includes('throttle')).length;
    assert.ok(throttled > 4800 && throttled < 5200, String(throttled));
  });

  it('strike always at 1, never at 0, and no other operation', () => {
    const faults = createFaults([rule('GetDomain=drop:1'), rule('*=error:0')], 1);
    for (let count = 0; count < 100; count++) {
      assert.deepEqual(
        faults('GetDomain').map(({ kind }) => kind),
        ['drop'],
      );
      assert.deepEqual(faults('ListDomains'), []);
    }
  });
});

describe('A fault', () => {
  const struck = (kind: FaultKind, work: (server: Serving) => Promise<void>, answer?: Answer) => {
    const rules = [{ operation: 'GetDomain', kind, probability: 1, milliseconds: 300 }] as const;
    return serving(work, answer, { faults: createFaults(rules, 1) });
  };
  const ask = ({ clientWith }: Serving) => clientWith().send(new GetDomainCommand({ DomainName: 'd' }));

  it('throttles', () =>
    struck('throttle', async (server) => {
      await assert.rejects(ask(server), ThrottlingException);
      assert.deepEqual(server.calls, []);
    }));

  it('fails', () =>
    struck('error', async (server) => {
      await assert.rejects(ask(server), InternalServerException);
      assert.deepEqual(server.calls, []);
    }));

  it('answers late', () =>
    struck('latency', async (server) => {
      const order: string[] = [];
      const other = server.clientWith().send(new ListDomainsCommand());
      await Promise.all([
        ask(server).then(() => order.push('GetDomain')),
        other.then(() => order.push('ListDomains')),
      ]);
      assert.deepEqual(order, ['ListDomains', 'GetDomain']);
    }));

  it('drops the connection before anything is done', () =>
    struck('drop', async (server) => {
      await assert.rejects(ask(server), { code: 'ECONNRESET' });
      assert.deepEqual(server.calls, []);
      await server.clientWith().send(new ListDomainsCommand());
    }));

  it('drops the connection after all is done', () =>
    struck('drop-after', async (server) => {
      await assert.rejects(ask(server), { code: 'ECONNRESET' });
      assert.deepEqual(
        server.calls.map(({ name }) => name),
        ['GetDomain'],
      );
      await server.clientWith().send(new ListDomainsCommand());
    }));

  it('strikes no request that is refused anyway, so that the same requests meet the same faults', () =>
    struck('drop', async (server) => {
      const reply = await sendSigned(server.url, { target: '/domains/%20' });
      assert.equal(reply.status, 400);
    }));
});
