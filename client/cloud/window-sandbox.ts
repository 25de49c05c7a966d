import { commands, type Disposable } from 'vscode';
import type { Sandbox } from '../../sandbox';

/** The sandbox that this window has started. It is in memory alone and ends with the window. */
export class WindowSandbox implements Disposable {
  #running: Sandbox | undefined;
  #underWay: Promise<void> | undefined;

  get running(): Sandbox | undefined {
    return this.#running;
  }

  /** Runs a task unless the last one still runs, which is given then: nobody starts two by a double click. */
  once(task: () => Promise<void>): Promise<void> {
    this.#underWay ??= task().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  /** Undefined where another program has the port. 0 is any that is free. */
  async start(port: number): Promise<Sandbox | undefined> {
    // The build leaves this import as it is and puts the bundle beside the client's.
    const { startSandbox } = await import('../../sandbox');
    try {
      this.#running = await startSandbox({ port });
    } catch (error) {
      if (isTaken(error)) return undefined;
      throw error;
    }
    await this.#tellVsCode();
    return this.#running;
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.close();
    await this.#tellVsCode();
  }

  dispose(): void {
    void this.#running?.close();
  }

  async #tellVsCode(): Promise<void> {
    await commands.executeCommand('setContext', 'profiletype.sandboxRunning', this.#running !== undefined);
  }
}

function isTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}
