import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './commands';
import { atEnd, endGroup, ownGroup, temporaryFolder } from './lifetime';
import { node, vsCodeServer } from './paths';
import { settings } from './settings';

/** No marketplace: every extension that is needed is there. */
const environment = { EXTENSIONS_GALLERY: '{}' };

export interface VsCodeOptions {
  /** A port, or a range as in `8000-8099` of which the first free one is taken; 0 is any free port. */
  readonly port: string;
  /** The folder of an extension that every window has, as if it had been installed. */
  readonly extension?: string;
  /** A packaged extension that is installed before. */
  readonly vsix?: string;
  /** Settings beside, or instead of, the usual ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Commands by the keys that run them. */
  readonly keybindings?: Readonly<Record<string, string>>;
  /** What addresses must have to be let in; without it everybody on this machine is. */
  readonly token?: string;
  /** Further arguments of VS Code's server. */
  readonly args?: readonly string[];
  /** Variables for the extensions. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface VsCode {
  readonly port: number;
  /** The folder of what is installed. */
  readonly extensions: string;
  /** The address of a window on a folder, or on the folders that a workspace file lists. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  stop(): void;
}

/** Starts a VS Code with nothing remembered from before. It ends with this process at the latest. */
export async function startVsCode(options: VsCodeOptions): Promise<VsCode> {
  const data = temporaryFolder();
  const extensions = join(data, 'extensions');
  mkdirSync(extensions);
  if (options.extension !== undefined) {
    // Only Windows makes a difference, and lets nobody but administrators make a link of another type.
    symlinkSync(options.extension, join(extensions, 'profiletype'), 'junction');
  }
  writeJson(join(data, 'data/User/settings.json'), { ...settings, ...options.settings });
  const keybindings = Object.entries(options.keybindings ?? {}).map(([key, command]) => ({ key, command }));
  writeJson(join(data, 'data/User/keybindings.json'), keybindings);

  const program = [
    vsCodeServer,
    ...['--server-data-dir', data, '--extensions-dir', extensions],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
  ];
  if (options.vsix !== undefined)
    await run(node, [...program, '--install-extension', options.vsix], { cwd: data });
  const server = spawn(
    node,
    [
      ...program,
      ...['--host', '127.0.0.1', '--port', options.port],
      ...(options.token === undefined
        ? ['--without-connection-token']
        : ['--connection-token', options.token]),
      ...(options.args ?? []),
    ],
    // A group of its own: it starts more processes, and all of them end together.
    {
      cwd: data,
      env: { ...process.env, ...environment, ...options.environment },
      ...ownGroup,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = (): void => {
    endGroup(server);
  };
  atEnd(stop);

  const port = await listeningPort(server);
  const parameters = options.token === undefined ? '' : `&tkn=${options.token}`;
  return {
    port,
    extensions,
    url: (folder, payload = []) => windowUrl(port, folder, payload) + parameters,
    stop,
  };
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
  const path = isAbsolute(folder) ? pathToFileURL(folder).pathname : folder;
  const what = path.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const url = `http://127.0.0.1:${port}/?${what}=${path}`;
  return payload.length === 0 ? url : `${url}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}
