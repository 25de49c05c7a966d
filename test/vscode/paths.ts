import { resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
export const here = __dirname;
export const fixtures = resolve(here, 'workspace');
export const suiteBundle = resolve(root, 'dist/test/suite.js');
export const webSuiteBundle = resolve(root, 'dist/test/web-suite.js');
export const memoryFiles = resolve(root, 'dist/test/memory-files');
export const screenshots = resolve(here, '.screenshots');

const codeServer = resolve(here, 'node_modules/code-server');
export const vsCode = resolve(codeServer, 'lib/vscode');
export const vsCodeServer = resolve(vsCode, 'out/server-main.js');
export const nodeFolder = resolve(here, 'node_modules/node/bin');
export const node = resolve(nodeFolder, process.platform === 'win32' ? 'node.exe' : 'node');
