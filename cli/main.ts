import { commands } from './commands';
import { run } from './run';
import { processTerminal } from './terminal';

// What is still being written, or closed by the command, is waited for.
void run(process.argv.slice(2), processTerminal, commands).then((code) => {
  process.exitCode = code;
});
