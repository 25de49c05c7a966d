import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atEnd, endGroup, temporaryFolder } from './lifetime';
import { node, vsCodeServer } from './paths';
import { settings } from './settings';

/** No marketplace: every extension that is needed is there. */
const environment = { EXTENSIONS_GALLERY: '{}' };

export interface VsCodeOptions {
  /** A port, or a range as in `8000-8099` of which the first free one is taken; 0 is any free port. */
  readonly port: string;
  /** The folder of an extension that every window has, as if it had been installed. */
  readonly extension?: string;
  /** Settings beside, or instead of, the usual ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Commands by the keys that run them. */
  readonly keybindings?: Readonly<Record<string, string>>;
  /** Further arguments of VS Code's server. */
  readonly args?: readonly string[];
  /** Variables for the extensions. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface VsCode {
  readonly port: number;
  /** The address of a window on a folder. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  stop(): void;
}

/** Starts a VS Code with nothing remembered from before. It ends with this process at the latest. */
export async function startVsCode(options: VsCodeOptions): Promise<VsCode> {
  const data = temporaryFolder();
  const extensions = join(data, 'extensions');
  mkdirSync(extensions);
  if (options.extension !== undefined) symlinkSync(options.extension, join(extensions, 'profiletype'), 'dir');
  writeJson(join(data, 'data/User/settings.json'), { ...settings, ...options.settings });
  const keybindings = Object.entries(options.keybindings ?? {}).map(([key, command]) => ({ key, command }));
  writeJson(join(data, 'data/User/keybindings.json'), keybindings);

  const server = spawn(
    node,
    [
      vsCodeServer,
      ...['--host', '127.0.0.1', '--port', options.port],
      ...['--server-data-dir', data, '--extensions-dir', extensions],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...(options.args ?? []),
    ],
    // A group of its own: it starts more processes, and all of them end together.
    {
      cwd: data,
      env: { ...process.env, ...environment, ...options.environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = (): void => {
    endGroup(server);
  };
  atEnd(stop);

  const port = await listeningPort(server);
  return { port, url: (folder, payload = []) => windowUrl(port, folder, payload), stop };
}

function listeningPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', reject);
    server.on('exit', () => {
      reject(new Error(`VS Code's server ended before it was ready.\n${output.trimEnd()}`));
    });
  });
}

function windowUrl(port: number, folder: string, payload: readonly (readonly [string, string])[]): string {
  const url = `http://127.0.0.1:${port}/?folder=${encodeURI(folder)}`;
  return payload.length === 0 ? url : `${url}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}
