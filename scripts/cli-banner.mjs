// The first lines of the commands. They run before anything that an old Node.js does not have, in the words of the oldest.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = /^>=((\d+)\.(\d+))\.0$/.exec(engines.node);
if (!needed) throw new Error(`The command cannot say which Node.js it needs from "${engines.node}".`);
const [, version, major, minor] = needed;

export const banner = (command) => `#!/usr/bin/env node
(function (running) {
  if (running[0] > ${major} || (running[0] === ${major} && running[1] >= ${minor})) return;
  console.error('${command}: Node.js ${version} or newer is needed, and this is ' + process.version + '.');
  process.exit(2);
})(process.versions.node.split('.').map(Number));`;
