interface SandboxOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly description: string;
}

/** What the sandbox is started with, wherever it is a command. */
export const sandboxOptions = {
  port: {
    type: 'string',
    value: 'PORT',
    description: 'Where it listens on 127.0.0.1 (default 8787; 0: any that is free)',
  },
  data: {
    type: 'string',
    value: 'DIR',
    description: 'Keep everything in this folder (default: forget it at the end)',
  },
  'seed-from': {
    type: 'string',
    value: 'DIR',
    description: 'Begin with the definitions and sample records of this folder, in the domain sample-domain',
  },
  fault: {
    type: 'string',
    multiple: true,
    value: 'OP=KIND:P[:MS]',
    description:
      'Let requests fail by chance, such as PutProfileObject=throttle:0.1 or *=latency:1:50. Kinds: latency, throttle, error, drop, drop-after. Can be given several times',
  },
  'fault-seed': {
    type: 'string',
    value: 'NUMBER',
    description: 'Which of the possible faults happen (default 1)',
  },
  'access-key-id': {
    type: 'string',
    value: 'ID',
    description: 'The access key that requests must be signed with (default sandbox)',
  },
  'secret-access-key': { type: 'string', value: 'KEY', description: 'Its secret (default sandbox)' },
  verbose: { type: 'boolean', description: 'Print a line for each request' },
} as const satisfies Readonly<Record<string, SandboxOption>>;

/** The values of options by their names, as they were given. */
export type SandboxValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
