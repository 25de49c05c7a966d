import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildLanguageServer, languageServerPath } from '../server/build';
import { Folder, removeFolders } from '../server/folder';
import { documented } from './documented';
import { findNeovim, Neovim, versionOf } from './neovim';

const sample = readFileSync(join(__dirname, '../../samples/Customer.profiletype.json'), 'utf8');

/** A mistake near the top, so that it is on the screen. */
const broken = sample.replace('_profile.AccountNumber', '_profile.AcountNumber');

interface NeovimDiagnostic {
  readonly lnum: number;
  readonly col: number;
  readonly message: string;
  readonly source: string;
}

describe('Neovim, configured as docs/editors.md says,', function () {
  this.timeout(240_000);
  let neovim: string;
  let editor: Neovim | undefined;

  before(async () => {
    buildLanguageServer();
    neovim = await findNeovim();
  });
  afterEach(async () => {
    await editor?.stop();
    editor = undefined;
    removeFolders();
  });

  async function start(text: string): Promise<Neovim> {
    const [major, minor] = await versionOf(neovim);
    const isNew = major > 0 || minor >= 11;
    const folder = new Folder({
      'init.lua': documented('lua', isNew ? 'Neovim 0.11' : 'Neovim 0.7'),
      'bin/profiletype-language-server': `#!/bin/sh\nexec "${process.execPath}" "${languageServerPath}" "$@"\n`,
      'bin/profiletype-language-server.cmd': `@"${process.execPath}" "${languageServerPath}" %*\r\n`,
      'shop/profiletype.config.json': '{ "rules": { "unused-field": "off" } }\n',
      'shop/Customer.profiletype.json': text,
    });
    chmodSync(folder.pathOf('bin/profiletype-language-server'), 0o755);
    editor = await Neovim.start({
      neovim,
      init: folder.pathOf('init.lua'),
      folder: folder.pathOf('shop'),
      file: 'Customer.profiletype.json',
      path: folder.pathOf('bin'),
    });
    return editor;
  }

  async function diagnostics(from: Neovim): Promise<NeovimDiagnostic[]> {
    return (await from.evaluateLua('vim.diagnostic.get(0)')) as NeovimDiagnostic[];
  }

  it('shows what is wrong, and no more once it is mended', async () => {
    const shown = await start(broken);
    await shown.until('A diagnostic', async () => (await diagnostics(shown)).length > 0);
    const line = broken.split('\n').findIndex((text) => text.includes('AcountNumber'));
    const column = broken.split('\n')[line]?.indexOf('"_profile.AcountNumber"');
    assert.deepEqual(
      (await diagnostics(shown)).map(({ source, lnum, col, message }) => ({ source, lnum, col, message })),
      [
        {
          source: 'profiletype',
          lnum: line,
          col: column,
          message: '`_profile` has no field `AcountNumber`. Did you mean `_profile.AccountNumber`?',
        },
      ],
    );
    await shown.untilScreenHas('`_profile` has no field `AcountNumber`.');
    await shown.type(':%s/Acount/Account/\r');
    await shown.until('No diagnostic', async () => (await diagnostics(shown)).length === 0);
    assert.ok(!(await shown.screen()).includes('has no field'));
  });

  it('completes what is begun, as plain text', async () => {
    const text = sample.replace('"_profile.AccountNumber"', '""').replace('.PostalCode', '.Address4');
    const shown = await start(text);
    await shown.until('A diagnostic', async () => (await diagnostics(shown)).length > 0);
    await shown.type('/"Target": ""\r$i_profile.Address.Pos\x18\x0f');
    await shown.untilScreenHas('_profile.Address.PostalCode');
    await shown.until(
      'The line completed',
      async () => (await shown.evaluate('getline(".")')).trim() === '"Target": "_profile.Address.PostalCode"',
    );
  });

  it('puts no snippet into the text', async () => {
    const shown = await start(sample);
    await shown.until(
      'The server',
      async () => (await shown.evaluateLua('#vim.lsp.buf_get_clients()')) === 1,
    );
    await shown.type('/"Keys": {\ro\x18\x0f');
    await shown.until('A menu', async () => (await shown.evaluate('pumvisible()')) === '1');
    const line = await shown.evaluate('getline(".")');
    assert.ok(!line.includes('$'), line);
  });
});
