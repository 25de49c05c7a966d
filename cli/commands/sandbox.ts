import { sandboxOptions } from '../../sandbox/options';
import { type Command, UsageError } from '../command';

/** A Customer Profiles endpoint on this machine, until Ctrl+C. */
export const sandbox: Command = {
  name: 'sandbox',
  summary: 'Start a Customer Profiles endpoint on this machine',
  usage: '[options]',
  options: sandboxOptions,
  examples: [
    {
      command: 'profiletype sandbox --seed-from samples',
      does: 'Begin with the definitions and sample records of a folder',
    },
    {
      command: 'profiletype sandbox --port 0 --data .sandbox',
      does: 'Listen on a free port, and keep everything in a folder',
    },
    {
      command: 'profiletype sandbox --fault "*=throttle:0.1"',
      does: 'Let one request in ten be throttled',
    },
  ],
  run: async ({ operands, options }, terminal) => {
    const [operand] = operands;
    if (operand !== undefined) throw new UsageError(`\`sandbox\` takes options only, not \`${operand}\`.`);
    // Who reads that it runs may end it at once.
    const { signal } = terminal;
    const { startCommand } = await import('../../sandbox/command');
    const running = await startCommand(options, (line) => {
      terminal.out(`${line}\n`);
    }).catch((error: unknown) => {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    });
    await aborted(signal);
    await running.close();
    return 0;
  },
};

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
