import './words';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import {
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { diskFiles } from './disk-files';
import { startServer } from './server';

// Every edit leaves a whole tree behind. V8 answers by growing the space for new objects to 32 MB, a third of this
// process; kept small, it costs a few milliseconds in the largest documents (docs/decisions.md has the figures).
setFlagsFromString('--semi-space-growth-factor=1');
// Reading a large workspace leaves as much behind: without a limit, V8 lets garbage grow to several times what is needed.
setFlagsFromString('--heap-growing-percent=40');

/** How the client wants to talk. The library finds out by itself, too, but then tells nobody when that fails or ends. */
function transport(): readonly [MessageReader, MessageWriter] {
  const { values } = parseArgs({
    options: { 'node-ipc': { type: 'boolean' }, pipe: { type: 'string' }, socket: { type: 'string' } },
    strict: false,
  });
  if (values['node-ipc']) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  if (typeof values.pipe === 'string') return createServerPipeTransport(values.pipe);
  if (typeof values.socket === 'string') return createServerSocketTransport(Number(values.socket));
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

const [reader, writer] = transport();
const connection = createConnection(ProposedFeatures.all, reader, writer);
let isShutDown = false;
connection.onShutdown(() => {
  isShutDown = true;
});
reader.onClose(() => process.exit(isShutDown ? 0 : 1));
reader.onError((error) => {
  // Where a message that is no JSON ends is known. After a header that is none, nobody knows where the next one begins.
  if (error instanceof SyntaxError) return;
  console.error(`profiletype-language-server: The connection to the editor is broken: ${error.message}`);
  process.exit(1);
});
startServer(connection, {
  files: diskFiles,
  nextTurn: () => new Promise(setImmediate),
});
