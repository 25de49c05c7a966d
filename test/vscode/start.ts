import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Sandbox, startSandbox } from '../../sandbox';
import { installVsCode } from './install';
import { root } from './paths';
import { startVsCode } from './server';

const preferredPort = 8000;

const samples = resolve(root, 'samples');
/** Where samples/profiletype.config.json says that the sandbox is. */
const sandboxPort = 8787;

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = Number(values.port ?? process.env.PORT ?? preferredPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port needs a number up to 65535.');

  await installVsCode();
  const sandbox = await startSandbox({ port: sandboxPort, seedFolder: samples }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The sandbox did not start. ${reason} The samples expect it on port ${sandboxPort}.`);
  });
  console.log(`Customer Profiles sandbox: ${sandbox.url}`);
  const vsCode = await startVsCode({
    port: fromPort(port),
    extension: root,
    // Else any page of the web that has its name resolved to this machine could use it.
    token: randomBytes(16).toString('hex'),
    environment: signingFor(sandbox),
  });
  console.log(`VS Code with the extension: ${vsCode.url(samples)} (Ctrl+C ends it)`);
}

/** What the AWS SDK signs with in VS Code, and nothing of the user's own. */
function signingFor({ credentials }: Sandbox): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: '',
    AWS_PROFILE: '',
  };
}

/** The port itself or, where it is taken, the next free one. */
function fromPort(port: number): string {
  return port === 0 ? '0' : `${port}-${Math.min(port + 99, 65_535)}`;
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
