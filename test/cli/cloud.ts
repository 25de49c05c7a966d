import type { Command, ExitCode, Terminal } from '../../cli/command';
import { run } from '../../cli/run';
import type { Definition } from '../../core/deploy';
import { domain, type Surroundings } from '../aws/surroundings';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
  /** What somebody was asked. */
  readonly questions: readonly string[];
}

export interface Around {
  readonly folder: string;
  /** Gives the line that somebody types; without it there is nobody. */
  readonly answer?: (question: string) => string | Promise<string>;
  readonly input?: string | Buffer;
  readonly columns?: number;
  readonly hasColor?: boolean;
  readonly signal?: AbortSignal;
  /** The variables of the environment. */
  readonly environment?: Terminal['environment'];
}

/** Runs a command with these arguments in a terminal of its own. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  {
    folder,
    answer,
    input = '',
    columns,
    hasColor = false,
    signal = new AbortController().signal,
    environment = {},
  }: Around,
): Promise<Ran> {
  const [out, error, questions]: string[][] = [[], [], []];
  const terminal: Terminal = {
    out: (text) => out?.push(text),
    error: (text) => error?.push(text),
    readInput: () => Promise.resolve(Buffer.from(input)),
    ask: async (question) => {
      questions?.push(question);
      return answer?.(question);
    },
    isInteractive: columns !== undefined,
    hasColor,
    columns: columns ?? 80,
    folder,
    environment,
    signal,
  };
  const code = await run([command.name, ...args], terminal, [command]);
  return { code, out: (out ?? []).join(''), error: (error ?? []).join(''), questions: questions ?? [] };
}

/** The options that lead to the domain of a sandbox. */
export function optionsFor({ url }: Pick<Surroundings, 'url'>): string[] {
  return ['--domain', domain, '--region', 'us-east-1', '--endpoint-url', url];
}

/** A configuration with an environment, and one that is protected. */
export function configurationFor({ url }: Pick<Surroundings, 'url'>): string {
  const environment = { domain, region: 'us-east-1', endpoint: url };
  return JSON.stringify({
    environments: { dev: environment, prod: { ...environment, protected: true } },
  });
}

export function textOf(definition: Definition): string {
  return `${JSON.stringify(definition, undefined, 2)}\n`;
}
