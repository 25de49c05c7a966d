import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { buildLanguageServer, languageServerPath } from '../server/build';
import { Folder, removeFolders } from '../server/folder';

type Leave = (connection: ProtocolConnection) => Promise<void> | void;

const sayGoodbye: Leave = async (connection) => {
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
};

/** Introduces a client to the server and takes leave; answers the server's exit code. */
async function greet(
  server: ChildProcess,
  reader: MessageReader,
  writer: MessageWriter,
  leave = sayGoodbye,
): Promise<number> {
  const exited = once(server, 'exit') as Promise<[number]>;
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still requires it
    rootUri: null,
    capabilities: {},
  });
  assert.equal(serverInfo?.name, 'profiletype');
  await leave(connection);
  const [code] = await exited;
  connection.dispose();
  return code;
}

function ran(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [languageServerPath, ...args], { encoding: 'utf8' });
}

/** Listens at an address as an editor does; answers the exit code of the server that is started for it. */
async function listenFor(
  address: string | number,
  argsOf: (port: number) => string[],
  leaves: (socket: Socket) => Leave = () => sayGoodbye,
): Promise<number> {
  const editor = createServer();
  editor.listen(typeof address === 'number' ? { port: address, host: '127.0.0.1' } : { path: address });
  await once(editor, 'listening');
  const place = editor.address();
  const port = place !== null && typeof place === 'object' ? place.port : 0;
  const connected = once(editor, 'connection');
  const server = spawn(process.execPath, [languageServerPath, ...argsOf(port)], { stdio: 'inherit' });
  const [socket] = (await connected) as [Socket];
  const [reader, writer] = [new SocketMessageReader(socket), new SocketMessageWriter(socket)];
  const code = await greet(server, reader, writer, leaves(socket));
  socket.destroy();
  editor.close();
  return code;
}

describe('The command profiletype-language-server', () => {
  before(buildLanguageServer);
  afterEach(removeFolders);

  describe('serves', () => {
    it('over standard input and output', async () => {
      const server = spawn(process.execPath, [languageServerPath, '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const reader = new StreamMessageReader(server.stdout);
      assert.equal(await greet(server, reader, new StreamMessageWriter(server.stdin)), 0);
    });

    it('a program that forks it', async () => {
      const server = fork(languageServerPath, ['--node-ipc', `--clientProcessId=${process.pid}`], {
        execArgv: [],
      });
      assert.equal(await greet(server, new IPCMessageReader(server), new IPCMessageWriter(server)), 0);
    });

    for (const written of ['--socket=', '--socket']) {
      it(`over a port, as \`${written}\``, async () => {
        const args = (port: number): string[] =>
          written.endsWith('=') ? [`${written}${port}`] : [written, String(port)];
        assert.equal(await listenFor(0, args), 0);
      });
    }

    it('over a pipe', async () => {
      const name =
        process.platform === 'win32'
          ? `\\\\.\\pipe\\profiletype-${process.pid}`
          : new Folder().pathOf('pipe');
      assert.equal(await listenFor(name, () => [`--pipe=${name}`]), 0);
    });
  });

  it('ends with code 1 where the editor closes the connection and lives on', async () => {
    const hangUp = (socket: Socket): Leave => {
      return () => {
        socket.destroy();
      };
    };
    assert.equal(await listenFor(0, (port) => [`--socket=${port}`], hangUp), 1);
  });

  it('shows its version', () => {
    assert.deepEqual([ran('--version').status, ran('--version').stdout], [0, `${version}\n`]);
  });

  it('shows how it is called', () => {
    for (const option of ['--help', '-h']) {
      const { status, stdout } = ran(option);
      assert.equal(status, 0);
      assert.match(stdout, /^Usage: profiletype-language-server --stdio\n/);
    }
  });

  for (const [args, sentence] of [
    [[], /^An editor starts this as `profiletype-language-server --stdio`; /],
    [['--stdo'], /^An editor starts this as /],
    [['--socket'], /^An editor starts this as /],
    [['--socket=x'], /^`--socket` needs the port that the editor listens at, and not `x`\.$/],
    [['--socket', '70000'], /and not `70000`\.$/],
    [['--pipe='], /^An editor starts this as /],
    [['--node-ipc'], /^`--node-ipc` is for programs that fork this one; say `--stdio`\.$/],
  ] as const) {
    it(`answers \`${args.join(' ')}\` with a sentence`, () => {
      const { status, stdout, stderr } = ran(...args);
      assert.deepEqual([status, stdout], [2, '']);
      const [, text] = /^profiletype-language-server: (.*)\n$/.exec(stderr) ?? [];
      assert.match(text ?? stderr, sentence);
    });
  }

  it('says that nobody listens at a port', () => {
    const { status, stdout, stderr } = ran('--socket=1');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(
      stderr,
      /^profiletype-language-server: The connection to the editor is broken: .*ECONNREFUSED/,
    );
  });

  it('says that it cannot read a header, after which nobody knows where the next one is', async () => {
    const server = spawn(process.execPath, [languageServerPath, '--stdio']);
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    server.stdin.write('Content-Length: no\r\n\r\n{}');
    const [code] = (await once(server, 'close')) as [number];
    assert.equal(code, 1);
    assert.match(said, /: The connection to the editor is broken: Content-Length value must be a number\./);
  });

  it('says that Node.js is too old before anything else', () => {
    const folder = new Folder({
      'old.cjs': "Object.defineProperty(process.versions, 'node', { value: '18.20.0' });",
    });
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', folder.pathOf('old.cjs'), languageServerPath, '--stdio'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 2);
    assert.match(stderr, /^profiletype-language-server: Node\.js 20\.19 or newer is needed, /);
  });
});

describe('The npm package', function () {
  this.timeout(180_000);
  before(buildLanguageServer);
  afterEach(removeFolders);

  it('has both commands, which work where it is installed', async () => {
    const folder = new Folder({}, 'an empty folder');
    const root = join(__dirname, '../..');
    // The bundles are there; `prepack` would make them once more.
    const packed = npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder.path);
    const [tarball] = JSON.parse(packed) as { filename: string }[];
    assert.ok(tarball);
    npm(folder.path, 'init', '--yes');
    npm(
      folder.path,
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      folder.pathOf(tarball.filename),
    );
    for (const name of ['profiletype', 'profiletype-language-server']) {
      const command = folder.pathOf(`node_modules/.bin/${name}`);
      const { status, stdout } = spawnSync(`"${command}"`, ['--version'], { encoding: 'utf8', shell: true });
      assert.deepEqual([status, stdout], [0, `${version}\n`], name);
    }
    const server = spawn(`"${folder.pathOf('node_modules/.bin/profiletype-language-server')}"`, ['--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      shell: true,
    });
    const reader = new StreamMessageReader(server.stdout);
    assert.equal(await greet(server, reader, new StreamMessageWriter(server.stdin)), 0);
  });
});

function npm(folder: string, ...args: string[]): string {
  const quoted = args.map((arg) => `"${arg}"`);
  const { status, stdout, stderr } = spawnSync('npm', quoted, { cwd: folder, encoding: 'utf8', shell: true });
  assert.equal(status, 0, stderr);
  return stdout;
}
