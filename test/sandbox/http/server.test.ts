import assert from 'node:assert/strict';
import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { ListDomainsCommand } from '@aws-sdk/client-customer-profiles';
import { createApp, type Handlers } from '../../../sandbox/http/app';
import { listen } from '../../../sandbox/http/server';
import { defaultCredentials } from '../../../sandbox/http/signature';
import { sendBytes, serve, type Serving } from './serving';

const app = createApp({ handlers: {} as Handlers, credentials: defaultCredentials });

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
}

function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** However it ends: the server may not have read what was sent. */
function closing(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.on('close', () => {
      resolve();
    });
  });
}

/** Whether somebody listens there: `connected`, or why not. */
async function connected(port: number, address: string): Promise<string | undefined> {
  const socket = connect(port, address);
  try {
    await once(socket, 'connect');
    return 'connected';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  } finally {
    socket.destroy();
  }
}

const portOf = (url: string): number => Number(new URL(url).port);

describe('The server', () => {
  it('says where it listens, and listens for this machine alone', async () => {
    const { url, close } = await listen(app, 0);
    const others = Object.values(networkInterfaces()).flatMap((list = []) =>
      list.flatMap(({ internal, family, address }) => (internal || family !== 'IPv4' ? [] : [address])),
    );
    const answers = await Promise.all(others.map((address) => connected(portOf(url), address)));
    await close();
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.deepEqual(
      answers,
      others.map(() => 'ECONNREFUSED'),
    );
  });

  it('says that a port is taken', async () => {
    const { url, close } = await listen(app, 0);
    const port = portOf(url);
    await assert.rejects(listen(app, port), {
      message: `Port ${port} is used by another program. Choose another one, or 0 for any that is free.`,
    });
    await close();
    const again = await listen(app, port);
    assert.equal(again.url, url);
    await again.close();
  });

  it('lets running requests finish, takes no more, and closes idle connections', async () => {
    const asked = deferred<undefined>();
    const answer = deferred<object>();
    const server = await serve(() => {
      asked.resolve(undefined);
      return answer.promise;
    });
    const list = (): Promise<{ NextToken?: string | undefined }> =>
      server.clientWith().send(new ListDomainsCommand());
    const idle = connect(portOf(server.url), '127.0.0.1');
    const idleClosed = closing(idle);
    const running = list();
    await asked.promise;
    const closed = server.close();
    assert.equal(server.close(), closed);
    await assert.rejects(list(), { code: 'ECONNREFUSED' });
    answer.resolve({ NextToken: 'late' });
    assert.equal((await running).NextToken, 'late');
    await closed;
    await idleClosed;
  });

  it('closes at once when only kept connections and half requests are there', async () => {
    const { url, close } = await listen(app, 0);
    const agent = new Agent({ keepAlive: true });
    const request = httpRequest({ port: portOf(url), host: '127.0.0.1', agent }).end();
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
    response.resume();
    await once(response, 'end');
    const half = connect(portOf(url), '127.0.0.1');
    const halfClosed = closing(half);
    await once(half, 'connect');
    half.write('GET /domains HTT');
    await close();
    await halfClosed;
    agent.destroy();
  });
});

describe('The server goes on', () => {
  let server: Serving;
  before(async () => {
    server = await serve();
  });
  after(() => server.close());

  const head = 'POST /domains/d HTTP/1.1\r\nHost: localhost\r\n';
  const authorization =
    'Authorization: AWS4-HMAC-SHA256 Credential=sandbox/20261123/us-east-1/profile/aws4_request, ' +
    `SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}\r\n`;
  const garbage: Readonly<Record<string, Uint8Array | string>> = {
    'nothing but bytes': Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)),
    'half a request line': 'GET /dom',
    'half of the headers': `${head}X-Amz-`,
    'half of a body': `${head}${authorization}Content-Length: 100\r\n\r\n{`,
    'a length that is none': `${head}Content-Length: many\r\n\r\n`,
    'a length below zero': `${head}Content-Length: -1\r\n\r\n`,
    'two lengths': `${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`,
    'a length without a body that fits in memory': `${head}${authorization}Content-Length: 99999999999\r\n\r\n{`,
    'bad chunks': `${head}${authorization}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
    'a header of 100 kB': `${head}X-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
    'ten thousand headers': `${head}${'X: y\r\n'.repeat(10_000)}\r\n`,
    'a line end in a header': `${head}X: a\rb\r\n\r\n`,
    'no host': 'GET /domains HTTP/1.0\r\n\r\n',
    'a host that is none': 'GET /domains HTTP/1.1\r\nHost: a b<>\r\n\r\n',
    'a target that is none': 'GET domains HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'a target with a host': 'GET http://example.com/domains HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'a target with backslashes': 'GET \\domains\\..\\ HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'a star': 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'a wish for a tunnel': 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'a wish for another protocol':
      'GET /domains HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    'a method that nobody knows': 'FROB /domains HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'the greeting of TLS': Buffer.from('16030100c8010000c40303', 'hex'),
    'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  };
  for (const [title, bytes] of Object.entries(garbage)) {
    it(`after ${title}`, async () => {
      const received = await sendBytes(server.url, bytes);
      assert.match(received, /^(?:$|HTTP\/1\.1 4\d\d )/);
      await server.clientWith().send(new ListDomainsCommand());
    });
  }

  it('after a length beyond the limit, without waiting for the body', async () => {
    const received = await sendBytes(server.url, `${head}${authorization}Content-Length: 1048577\r\n\r\n{`);
    assert.match(received, /^HTTP\/1\.1 400 .*1 MB/s);
  });

  it('and none of it was an error of ours', () => {
    assert.doesNotMatch(server.lines.join('\n'), /Unexpected|: 5\d\d/);
  });
});
