import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildServer, serverPath } from '../server/build';
import { frame, startRaw, stopRawServers } from '../server/raw-client';

const uri = 'file:///types/Customer.profiletype.json';
const hover = {
  method: 'textDocument/hover',
  params: { textDocument: { uri }, position: { line: 0, character: 0 } },
};
const initialize = (processId: number | null) => ({
  id: 1,
  method: 'initialize',
  params: { processId, rootUri: null, capabilities: {} },
});

/** A process of which nothing but its life is wanted. */
function bystander(): ChildProcess {
  return spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
}

describe('The language server', function () {
  // The death of a client is looked for every few seconds.
  this.timeout(30_000);

  afterEach(stopRawServers);

  describe('ends', () => {
    it('with the process that it was told to watch', async () => {
      const editor = bystander();
      const client = startRaw();
      client.send(initialize(editor.pid ?? null));
      await client.answerTo(1);
      editor.kill('SIGKILL');
      await once(editor, 'exit');
      assert.equal(await client.exited, 1);
    });

    for (const transport of ['--stdio', '--node-ipc'] as const) {
      it(`with its client over ${transport}, though the client had no time to say so`, async () => {
        buildServer();
        // A client of a client: it starts a server, tells which one and is killed.
        const program = `
          const server = require('node:child_process').spawn(process.execPath, [${JSON.stringify(serverPath)}, '${transport}'], {
            stdio: '${transport}' === '--stdio' ? ['pipe', 'pipe', 'ignore'] : ['ignore', 'ignore', 'ignore', 'ipc'],
          });
          process.stdout.write(String(server.pid));
          setInterval(() => {}, 1000);`;
        const client = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
        const [output] = (await once(client.stdout, 'data')) as [Buffer];
        const server = Number(output.toString());
        assert.ok(isAlive(server));
        client.kill('SIGKILL');
        await once(client, 'exit');
        for (let wait = 0; wait < 100 && isAlive(server); wait++)
          await new Promise((next) => setTimeout(next, 100));
        assert.ok(!isAlive(server), 'It lives on.');
      });
    }
  });

  describe('goes on after', () => {
    for (const [what, text] of [
      [
        'notifications that nobody knows',
        frame('{"jsonrpc":"2.0","method":"some/thing","params":[1]}').repeat(100),
      ],
      ['answers to what it never asked', frame('{"jsonrpc":"2.0","id":4711,"result":null}')],
      [
        'a message of forty megabytes',
        frame(JSON.stringify({ jsonrpc: '2.0', method: '$/x', params: { x: 'x'.repeat(40_000_000) } })),
      ],
      [
        'headers that it does not know',
        frame('{"jsonrpc":"2.0","method":"$/x"}').replace('Content-Length', 'X-Other: 1\r\nContent-Length'),
      ],
    ] as const) {
      it(what, async () => {
        const client = startRaw();
        client.send(initialize(null));
        await client.answerTo(1);
        client.sendText(text);
        client.send({ id: 2, ...hover });
        assert.equal((await client.answerTo(2)).result, null);
      });
    }
  });
});

/** A process that ended and that nobody asked for is a zombie: it is there and does nothing. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
