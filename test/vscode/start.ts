import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installVsCode } from './install';
import { root } from './paths';
import { startVsCode } from './server';

const preferredPort = 8000;

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = Number(values.port ?? process.env.PORT ?? preferredPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port needs a number up to 65535.');

  await installVsCode();
  const vsCode = await startVsCode({ port: fromPort(port), extension: root });
  console.log(`VS Code with the extension: ${vsCode.url(resolve(root, 'samples'))} (Ctrl+C ends it)`);
}

/** The port itself or, where it is taken, the next free one. */
function fromPort(port: number): string {
  return port === 0 ? '0' : `${port}-${Math.min(port + 99, 65_535)}`;
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
