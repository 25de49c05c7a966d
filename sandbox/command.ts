import { type Sandbox, type SandboxOptions, startSandbox } from '.';
import { type FaultRule, parseFaultRule } from './http/faults';
import { defaultCredentials } from './http/signature';
import type { sandboxOptions, SandboxValues } from './options';

const defaultPort = '8787';
const defaultFaultSeed = '1';

/** Starts the sandbox, and says where it listens and how to sign. Rejects with a sentence about what it cannot do. */
export async function startCommand(values: SandboxValues, print: (line: string) => void): Promise<Sandbox> {
  const sandbox = await startSandbox(optionsOf(values, print));
  if (sandbox.seeded !== undefined) print(sandbox.seeded);
  print(`Customer Profiles sandbox: ${sandbox.url} (Ctrl+C ends it)`);
  print(`Sign requests with the access key id ${sandbox.credentials.accessKeyId}.`);
  return sandbox;
}

type OptionName = keyof typeof sandboxOptions;

function optionsOf(values: SandboxValues, log: (line: string) => void): SandboxOptions {
  const text = (name: OptionName): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const { fault } = values;
  const [dataFolder, seedFolder] = [text('data'), text('seed-from')];
  return {
    port: wholeNumber('--port', text('port') ?? defaultPort, 65_535),
    ...(dataFolder !== undefined && { dataFolder }),
    ...(seedFolder !== undefined && { seedFolder }),
    credentials: {
      accessKeyId: text('access-key-id') ?? defaultCredentials.accessKeyId,
      secretAccessKey: text('secret-access-key') ?? defaultCredentials.secretAccessKey,
    },
    faults: (Array.isArray(fault) ? fault : []).map(faultRule),
    faultSeed: wholeNumber('--fault-seed', text('fault-seed') ?? defaultFaultSeed, 2 ** 32 - 1),
    ...(values.verbose === true && { log }),
    report: log,
  };
}

function wholeNumber(option: string, text: string, max: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= max) return number;
  throw new Error(`${option} needs a whole number up to ${max}, not "${text}".`);
}

function faultRule(text: string): FaultRule {
  const rule = parseFaultRule(text);
  if (typeof rule === 'string') throw new Error(`--fault: ${rule}`);
  return rule;
}
