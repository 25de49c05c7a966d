import assert from 'node:assert/strict';
import { type CustomerProfilesGateway, createGateway, concurrently, type GatewayError } from '../../aws';
import { readDefinition } from '../../core/deploy';
import { type Answer, answer, domain, inSandbox, typeNamed, withServer } from './surroundings';

const silent: Answer = () => undefined;
const dropped: Answer = (response) => response.destroy();
const throttled = answer(429, { Message: 'Rate exceeded' }, 'ThrottlingException');
const failed = answer(500, {}, 'InternalServerException');
const shop = answer(200, { DomainName: domain, DefaultExpirationDays: 1 });

/** An answer that begins, and does not end. */
const stalled: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'x-amzn-RequestId': 'a' });
  response.write('{"DomainName":');
};

describe('A request that fails', () => {
  for (const [what, answers] of [
    ['throttled', [throttled, shop]],
    ['failed inside', [failed, failed, shop]],
    ['dropped', [dropped, dropped, dropped, shop]],
    ['not answered in time', [silent, shop]],
    ['answered in part', [stalled, shop]],
    ['dropped, then failed', [dropped, failed, shop]],
  ] as const) {
    it(`is sent again after it was ${what}`, () =>
      withServer(answers, async (endpoint, requests) => {
        const gateway = createGateway({ endpoint, domain }, { requestTimeout: 200 });
        assert.equal((await gateway.getDomain()).name, domain);
        assert.equal(requests.length, answers.length);
      }));
  }

  for (const [what, always, kind, attempts, message] of [
    [
      'a silent server',
      silent,
      'timeout',
      2,
      /did not answer within 0\.2 seconds, nor when it was asked again\./,
    ],
    ['a stalled answer', stalled, 'timeout', 2, /did not answer within/],
    [
      'dropped connections',
      dropped,
      'network',
      5,
      /^The connection to `http:.*` broke off\. Check the network/,
    ],
    [
      'an internal error',
      failed,
      'server',
      5,
      /failed with an internal error \(500\), after 5 attempts\. Try again/,
    ],
  ] as const) {
    it(`gives up on ${what} after ${attempts} attempts`, () =>
      withServer([always], async (endpoint, requests) => {
        const gateway = createGateway({ endpoint, domain }, { requestTimeout: 200 });
        await assert.rejects(gateway.getDomain(), (error: GatewayError) => {
          assert.deepEqual([error.kind, error.attempts], [kind, attempts]);
          assert.match(error.message, message);
          return true;
        });
        assert.equal(requests.length, attempts);
      }));
  }

  it('says so when throttling does not end', () =>
    withServer([throttled], async (endpoint, requests) => {
      const gateway = createGateway({ endpoint, domain }, { maxAttempts: 2 });
      await assert.rejects(gateway.getDomain(), {
        kind: 'throttled',
        attempts: 2,
        message:
          'The service takes no more requests for now, after 2 attempts. Wait a minute, and try again.',
      });
      assert.equal(requests.length, 2);
    }));

  it('is not sent again where that is of no use', () =>
    withServer([answer(400, {}, 'BadRequestException')], async (endpoint, requests) => {
      await assert.rejects(createGateway({ endpoint, domain }).getDomain(), { kind: 'rejected' });
      assert.equal(requests.length, 1);
    }));
});

describe('A write without an answer', () => {
  it('is done if the type is there', () =>
    inSandbox(['PutProfileObjectType=drop-after:1'], async ({ gateway }) => {
      const definition = readDefinition(typeNamed('Order'));
      assert.deepEqual((await gateway.putObjectType(definition)).definition, definition);
    }));

  it('is done if the type is gone', () =>
    inSandbox(['DeleteProfileObjectType=drop-after:1'], async ({ gateway }) => {
      await gateway.putObjectType(typeNamed('Order'));
      await gateway.deleteObjectType('Order');
      assert.equal(await gateway.getObjectType('Order'), undefined);
    }));

  it('has failed if nothing was done', () =>
    inSandbox(['PutProfileObjectType=drop:1'], async ({ gateway }) => {
      await assert.rejects(gateway.putObjectType(typeNamed('Order')), { kind: 'network' });
      assert.equal(await gateway.getObjectType('Order'), undefined);
    }));

  it('has failed if the type is as it was', async () => {
    const before = answer(200, { ...typeNamed('Order', 'before') });
    await withServer([failed, failed, before], (endpoint) =>
      assert.rejects(
        createGateway({ endpoint, domain }, { maxAttempts: 2 }).putObjectType(typeNamed('Order', 'after')),
        { kind: 'server' },
      ),
    );
  });

  it('has failed if a deletion left the type', () =>
    inSandbox(['DeleteProfileObjectType=error:1'], async ({ gateway }) => {
      await gateway.putObjectType(typeNamed('Order'));
      await assert.rejects(gateway.deleteObjectType('Order'), { kind: 'server' });
      assert.ok(await gateway.getObjectType('Order'));
    }));
});

describe('Many requests', () => {
  const names = Array.from({ length: 30 }, (_, index) => `Type${index}`);
  const put = (gateway: CustomerProfilesGateway) =>
    concurrently(names, 4, (name) => gateway.putObjectType(typeNamed(name)));

  for (const fault of ['error:0.2', 'drop:0.2', 'drop-after:0.2', 'latency:0.2:30', 'throttle:0.02']) {
    it(`all arrive in spite of ${fault}`, () =>
      inSandbox([`GetProfileObjectType=${fault}`, `PutProfileObjectType=${fault}`], async ({ url }) => {
        const gateway = createGateway({ endpoint: url, domain });
        for (const { status } of await put(gateway)) assert.equal(status, 'fulfilled');
        const pulled = await concurrently(names, 4, (name) => gateway.getObjectType(name));
        assert.deepEqual(
          pulled.map((each) => each.status === 'fulfilled' && each.value?.definition.ObjectTypeName),
          names,
        );
        gateway.close();
      }));
  }
});

describe('Cancelling', () => {
  for (const [what, always] of [
    ['an answer', silent],
    ['the rest of an answer', stalled],
    ['the next attempt', throttled],
  ] as const) {
    it(`ends the wait for ${what}`, () =>
      withServer([always], async (endpoint, requests) => {
        const controller = new AbortController();
        const gateway = createGateway({ endpoint, domain });
        const call = gateway.getDomain(undefined, controller.signal);
        while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        controller.abort();
        await assert.rejects(call, {
          kind: 'cancelled',
          message: 'The request was cancelled. Run the command again to go on.',
        });
        gateway.close();
      }));
  }

  it('before it begins sends nothing', () =>
    withServer([shop], async (endpoint, requests) => {
      await assert.rejects(createGateway({ endpoint, domain }).getDomain(undefined, AbortSignal.abort()), {
        kind: 'cancelled',
      });
      assert.deepEqual(requests, []);
    }));

  it('reaches every method', () =>
    withServer([silent], async (endpoint) => {
      const gateway = createGateway({ endpoint, domain });
      const id = '0'.repeat(32);
      const calls: ((signal: AbortSignal) => Promise<unknown>)[] = [
        (signal) => gateway.listDomains(signal),
        (signal) => gateway.listObjectTypes(signal),
        (signal) => gateway.getObjectType('Order', signal),
        (signal) => gateway.putObjectType(typeNamed('Order'), signal),
        (signal) => gateway.deleteObjectType('Order', signal),
        (signal) => gateway.tagObjectType('Order', { a: 'b' }, [], signal),
        (signal) => gateway.tagObjectType('Order', {}, ['a'], signal),
        (signal) => gateway.listTemplates(signal),
        (signal) => gateway.getTemplate('Salesforce-Contact', signal),
        (signal) => gateway.searchProfiles('_email', ['a'], undefined, signal),
        (signal) => gateway.getProfile(id, signal),
        (signal) => gateway.listObjects({ profileId: id, objectType: 'Order' }, signal),
        (signal) => gateway.detectObjectType(['{}'], signal),
      ];
      for (const call of calls) {
        const controller = new AbortController();
        const running = call(controller.signal);
        controller.abort();
        await assert.rejects(running, { kind: 'cancelled' });
      }
      gateway.close();
    }));

  it('stops a list between its pages', () => {
    const controller = new AbortController();
    const first: Answer = (response, request) => {
      answer(200, { Items: [], NextToken: 'more' })(response, request);
      controller.abort();
    };
    return withServer([first, silent], async (endpoint) => {
      const gateway = createGateway({ endpoint, domain });
      await assert.rejects(gateway.listDomains(controller.signal), { kind: 'cancelled' });
      gateway.close();
    });
  });
});
