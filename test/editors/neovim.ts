import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findProgram, installDebianPackage } from '../debian-package';

const run = promisify(execFile);

const isWindows = process.platform === 'win32';

/** Neovim's path; where it is not there and cannot be installed, that is an error, and not a reason to test less. */
export async function findNeovim(): Promise<string> {
  const find = (): string | undefined => findProgram(['nvim']);
  const found = find() ?? ((await installDebianPackage('neovim')) ? find() : undefined);
  assert.ok(
    found,
    'This test runs Neovim, which is not on the path. Install version 0.7 or newer: ' +
      '`apt-get install neovim`, `brew install neovim` or `winget install Neovim.Neovim`.',
  );
  return found;
}

/** The version of a Neovim, as `[0, 7]`. */
export async function versionOf(neovim: string): Promise<readonly [major: number, minor: number]> {
  const { stdout } = await run(neovim, ['--version']);
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(stdout) ?? [];
  assert.ok(major !== undefined && minor !== undefined, `This is no version of Neovim: ${stdout}`);
  return [Number(major), Number(minor)];
}

export interface NeovimOptions {
  readonly neovim: string;
  /** The configuration, a file in Lua. */
  readonly init: string;
  readonly folder: string;
  /** Read once the configuration is. */
  readonly file: string;
  /** Searched for programs before everything else. */
  readonly path: string;
}

/** Neovim as a person has it, in a terminal. The terminal is another Neovim's, which runs without a window. */
export class Neovim {
  readonly #folder = mkdtempSync(join(tmpdir(), 'nvim-'));
  readonly #terminal: ChildProcess;
  readonly #neovim: string;

  private constructor({ neovim, path }: NeovimOptions) {
    this.#neovim = neovim;
    const home = this.#folder;
    this.#terminal = spawn(neovim, ['--headless', '--clean', '--listen', this.#address('terminal')], {
      stdio: 'ignore',
      env: {
        ...process.env,
        PATH: `${path}${isWindows ? ';' : ':'}${process.env.PATH ?? ''}`,
        // Nothing of the person who runs the test, and nothing left behind.
        ...Object.fromEntries(
          ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'].map((name) => [
            name,
            home,
          ]),
        ),
      },
    });
  }

  static async start(options: NeovimOptions): Promise<Neovim> {
    const editor = new Neovim(options);
    const { neovim, init, folder, file } = options;
    try {
      const command = [neovim, '-n', '-i', 'NONE', '-u', init, '--listen', editor.#address('editor'), file];
      await editor.#inTerminal("execute('set columns=120 lines=42 scrollback=1')");
      await editor.#inTerminal(`termopen(${JSON.stringify(command)}, ${JSON.stringify({ cwd: folder })})`);
      await editor.until('The file is open', async () => (await editor.evaluate('bufname()')) !== '');
    } catch (error) {
      await editor.stop();
      throw error;
    }
    return editor;
  }

  /** What an expression of Vim script is in the editor. */
  evaluate(expression: string): Promise<string> {
    return this.#evaluateIn('editor', expression);
  }

  /** What an expression of Lua is in the editor. */
  async evaluateLua(expression: string): Promise<unknown> {
    return JSON.parse(await this.evaluate(`json_encode(luaeval(${quoted(expression)}))`));
  }

  /** Types keys as they are on a keyboard: `\x18` is Ctrl+X. */
  async type(keys: string): Promise<void> {
    await this.#inTerminal(`chansend(b:terminal_job_id, json_decode(${quoted(JSON.stringify(keys))}))`);
  }

  /** What stands on the screen, line by line. */
  async screen(): Promise<string> {
    return this.#inTerminal('join(getline(1, "$"), "\\n")');
  }

  /** Waits until something is so; an error that comes meanwhile counts as no. */
  async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await isSo().catch(() => false))) {
      if (Date.now() > end) {
        const screen = await this.screen().catch(String);
        assert.fail(`${what}: that did not come. The screen shows:\n${screen}`);
      }
      await wait(50);
    }
  }

  async untilScreenHas(text: string): Promise<void> {
    await this.until(`"${text}" on the screen`, async () => (await this.screen()).includes(text));
  }

  async stop(): Promise<void> {
    // The editor ends the server in its own way, and then itself.
    await this.type('\x1c\x0e:qa!\r').catch(() => undefined);
    await this.until('The editor has ended', () => this.evaluate('1').then(...[() => false, () => true]));
    const exited = once(this.#terminal, 'exit');
    this.#terminal.kill();
    await exited;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #address(name: string): string {
    return isWindows
      ? `\\\\.\\pipe\\${this.#folder.replaceAll(/\W/g, '-')}-${name}`
      : join(this.#folder, name);
  }

  async #inTerminal(expression: string): Promise<string> {
    const end = Date.now() + 10_000;
    for (;;) {
      try {
        return await this.#evaluateIn('terminal', expression);
      } catch (error) {
        // It does not listen from the first moment on.
        if (Date.now() > end || this.#terminal.exitCode !== null) throw error;
        await wait(50);
      }
    }
  }

  async #evaluateIn(name: string, expression: string): Promise<string> {
    const { stdout, stderr } = await run(this.#neovim, [
      ...['--clean', '--server', this.#address(name), '--remote-expr', expression],
    ]);
    // Depending on its version Neovim writes the value here or there.
    return (stdout || stderr).replace(/\r?\n$/, '');
  }
}

/** A string of Vim script in which nothing has a meaning. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
