import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Setting {
  readonly type: string;
  readonly enum?: readonly string[];
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly description?: string };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

describe('The manifest', () => {
  it('says that a workspace which is not trusted has less', () => {
    const { supported, description } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.ok(description);
  });

  it('has no setting that could name a program, a file, an address or a secret', () => {
    const settings = Object.entries(manifest.contributes.configuration.properties);
    assert.ok(settings.length > 0);
    const free = settings.filter(([, { type, enum: values }]) => type !== 'boolean' && !values);
    assert.deepEqual(free, []);
  });

  it('enables every command that talks to a service in trusted workspaces only', () => {
    const { commands } = manifest.contributes;
    // As text, because what imports `vscode` runs there alone.
    const lists = readFileSync(join(root, 'client/lazy-commands.ts'), 'utf8');
    const list = /cloudCommandNames = \[([^\]]+)\]/.exec(lists)?.[1] ?? '';
    const names = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => `profiletype.${name ?? ''}`);
    assert.ok(names.length > 10);
    const guarded = commands.filter(({ enablement }) => enablement?.includes('isWorkspaceTrusted'));
    assert.deepEqual(
      names.filter((name) => !guarded.some(({ command }) => command === name)),
      [],
    );
  });

  it('runs nothing where it is installed', () => {
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare'];
    assert.deepEqual(
      atInstall.filter((name) => name in manifest.scripts),
      [],
    );
  });
});
