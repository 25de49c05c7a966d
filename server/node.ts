import './words';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from './disk-files';
import { startServer } from './server';

// Every edit leaves a whole tree behind. V8 answers by growing the space for new objects to 32 MB, a third of this
// process; kept small, it costs a few milliseconds in the largest documents (docs/decisions.md has the figures).
setFlagsFromString('--semi-space-growth-factor=1');
// Reading a large workspace leaves as much behind: without a limit, V8 lets garbage grow to several times what is needed.
setFlagsFromString('--heap-growing-percent=40');

startServer(createConnection(ProposedFeatures.all), {
  files: diskFiles,
  nextTurn: () => new Promise(setImmediate),
});
