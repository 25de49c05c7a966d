import { parseArgs } from 'node:util';
import { startCommand } from './command';
import { sandboxOptions } from './options';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { ...sandboxOptions, help: { type: 'boolean' } } });
  const print = (line: string): void => {
    console.log(line);
  };
  if (values.help) {
    print(usage());
    return;
  }
  const sandbox = await startCommand(values, print);
  const stop = (): void => {
    sandbox.close().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function usage(): string {
  const lines = Object.entries(sandboxOptions).map(([name, option]) => {
    const value = 'value' in option ? ` ${option.value}` : '';
    return `  ${`--${name}${value}`.padEnd(25)} ${option.description}`;
  });
  return [
    'Usage: npm run sandbox -- [options]',
    '',
    'A Customer Profiles endpoint on this machine, for any AWS SDK or the AWS CLI.',
    '',
    ...lines,
  ].join('\n');
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);
