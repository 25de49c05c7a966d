/** What a command has of the world. Tests give it another one. */
export interface Terminal {
  /** Output that nobody reads any more is dropped: the command goes on, and its exit code is true. */
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly readInput: () => Promise<Buffer>;
  /** Asks a question on a terminal and gives the answer's line; undefined where there is nobody to ask. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Whether people read the output. */
  readonly isInteractive: boolean;
  /** Never with NO_COLOR, nor into a file. */
  readonly hasColor: boolean;
  readonly columns: number;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ctrl+C. */
  readonly signal: AbortSignal;
}

/** 0: all is well. 1: problems were found, or something differs. 2: it was called wrongly, or could not read or write. */
export type ExitCode = 0 | 1 | 2;

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: true;
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string;
  /** The only values, for completion too. */
  readonly values?: readonly string[];
  readonly description: string;
}

export interface Command {
  readonly name: string;
  /** One line of the list of commands. */
  readonly summary: string;
  /** Behind `profiletype NAME`: `[options] [paths or globs]`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** The only operands, for completion; without them operands are files. */
  readonly operandValues?: readonly string[];
  /** Whole commands with what they do. */
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  /** The rest of the program is loaded only when it runs. Throws a `UsageError` where it was called wrongly. */
  readonly run: (call: Call, terminal: Terminal) => Promise<ExitCode>;
}

/** What a command was called with. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** The command was called wrongly: one sentence with the remedy. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
