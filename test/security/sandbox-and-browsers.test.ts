import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type Sandbox, startSandbox } from '../../sandbox';

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** As a page would ask, with any headers. */
function ask(
  sandbox: Sandbox,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${sandbox.url}${path}`, { method, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    });
    asking.on('error', reject);
    asking.end(method === 'POST' ? '{"DefaultExpirationDays": 1}' : undefined);
  });
}

describe('A page of the web', () => {
  let sandbox: Sandbox;
  const origin = 'https://evil.example';

  before(async () => {
    sandbox = await startSandbox();
  });

  after(() => sandbox.close());

  it('is not allowed by the sandbox to sign, which a browser asks for first', async () => {
    const { status, headers } = await ask(sandbox, 'OPTIONS', '/domains/shop', {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,x-amz-date',
    });
    assert.ok((status ?? 0) >= 400);
    assert.deepEqual(
      Object.keys(headers).filter((name) => name.startsWith('access-control-')),
      [],
    );
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    it(`changes nothing without being asked, as with ${type}`, async () => {
      const { status } = await ask(sandbox, 'POST', '/domains/shop', { origin, 'content-type': type });
      assert.equal(status, 403);
      assert.deepEqual(sandbox.contents(), { types: 0, objects: 0, profiles: 0 });
    });
  }

  for (const path of ['/domains', '/domains/shop/object-types', '/sandbox/domains/shop/dead-letters']) {
    it(`reads nothing: ${path}`, async () => {
      assert.equal((await ask(sandbox, 'GET', path, { origin })).status, 403);
      assert.equal((await ask(sandbox, 'GET', path, { host: 'evil.example' })).status, 403);
    });
  }
});
