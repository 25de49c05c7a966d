import assert from 'node:assert/strict';
import { CreateDomainCommand } from '@aws-sdk/client-customer-profiles';
import {
  applyPush,
  concurrently,
  createGateway,
  type CustomerProfilesGateway,
  GatewayError,
  preparePush,
} from '../../aws';
import { type Definition, fingerprint } from '../../core/deploy';
import { type FaultRule, parseFaultRule } from '../../sandbox/http/faults';
import { credentials, region, runSandbox, type RunningSandbox } from '../sandbox/running';

const domain = 'many';
const count = 100;

const types: readonly Definition[] = Array.from({ length: count }, (_, index) => ({
  ObjectTypeName: `Type${index}`,
  Description: `Number ${index}`,
  Fields: { id: { Source: '_source.id' } },
  Keys: { [`key${index}`]: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
}));

function fault(text: string): FaultRule {
  const rule = parseFaultRule(text);
  if (typeof rule === 'string') assert.fail(rule);
  return rule;
}

/** What of each kind the gateway lives through, often or not. */
const faults: Readonly<Record<string, readonly string[]>> = {
  // The gateway slows down for each of these.
  'are throttled': ['PutProfileObjectType=throttle:0.03'],
  'fail in the service': ['*=error:0.3'],
  'lose their connection before anything is done': ['*=drop:0.3'],
  'lose their connection when all is done': ['*=drop-after:0.3'],
  'hang for longer than anybody waits': ['*=latency:0.05:30000'],
};

describe('A hundred types', function () {
  this.timeout(60_000);
  let sandbox: RunningSandbox;
  const gateways: CustomerProfilesGateway[] = [];

  /** Those that happen; the sandbox looks at them with every request. */
  let happening: FaultRule[];

  async function start(rules: readonly string[]): Promise<CustomerProfilesGateway> {
    happening = [];
    sandbox = await runSandbox({ faults: happening, faultSeed: 7 });
    await sandbox.client.send(new CreateDomainCommand({ DomainName: domain, DefaultExpirationDays: 30 }));
    happening.push(...rules.map(fault));
    return gateway();
  }

  function gateway(): CustomerProfilesGateway {
    const made = createGateway(
      { domain, region, endpoint: sandbox.url },
      { credentials, requestTimeout: 300 },
    );
    gateways.push(made);
    return made;
  }

  /** The fingerprints of what is deployed, by name. */
  async function deployed(): Promise<Map<string, string>> {
    const meanwhile = happening.splice(0);
    const honest = gateway();
    const found = new Map<string, string>();
    for (const { name } of await honest.listObjectTypes()) {
      const type = await honest.getObjectType(name);
      if (type) found.set(name, fingerprint(type.definition));
    }
    happening.push(...meanwhile);
    return found;
  }

  afterEach(async () => {
    for (const each of gateways.splice(0)) each.close();
    await sandbox.close();
  });

  function pushAll(target: CustomerProfilesGateway, signal?: AbortSignal) {
    return concurrently(
      types,
      6,
      async (definition) => {
        const prepared = await preparePush(target, definition, undefined, signal);
        return prepared.plan.action === 'nothing' ? 'same' : (await applyPush(target, prepared, signal)).kind;
      },
      signal,
    );
  }

  for (const [what, rules] of Object.entries(faults)) {
    it(`are pushed and pulled although requests ${what}; what is not is told, and a second run completes it`, async () => {
      const target = await start(rules);
      const outcomes = await pushAll(target);
      // Whoever was told that a type is pushed finds it there.
      const found = await deployed();
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') {
          assert.equal(found.get(`Type${index}`), fingerprint(types[index] ?? assert.fail()));
        } else {
          assert(outcome.reason instanceof GatewayError, String(outcome.reason));
          assert.match(outcome.reason.message, /\.$/);
        }
      }
      const pulled = await concurrently(types, 6, ({ ObjectTypeName }) =>
        target.getObjectType(ObjectTypeName),
      );
      for (const [index, outcome] of pulled.entries()) {
        if (outcome.status === 'rejected') assert(outcome.reason instanceof GatewayError);
        else assert(!outcome.value || outcome.value.definition.Description === `Number ${index}`);
      }

      happening.splice(0);
      await pushAll(target);
      assert.equal((await deployed()).size, count);
    });
  }

  it('are left alone at once when it is cancelled, whatever the service does', async () => {
    const target = await start(['*=latency:1:30000']);
    const controller = new AbortController();
    const pushing = pushAll(target, controller.signal);
    setTimeout(() => {
      controller.abort();
    }, 50);
    const outcomes = await pushing;
    assert.equal(outcomes.length, count);
    for (const outcome of outcomes) {
      assert(outcome.status === 'rejected' && outcome.reason instanceof GatewayError);
      assert.equal(outcome.reason.kind, 'cancelled');
    }
  });
});
