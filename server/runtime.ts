import type { Files } from './files';

/** What differs between a process and a web worker. */
export interface Runtime {
  /** Files that the server reads itself, for clients that do not offer theirs. */
  readonly files: Files;
  /** Lets what is already waiting go first. */
  readonly nextTurn: () => Promise<void>;
}
