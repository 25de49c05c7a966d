import { strict as assert } from 'node:assert';
import { Uri, workspace } from 'vscode';
import { closeUnsaved, diagnosticsOfUntil, folder, has, open, replace } from './editor';

const inFolder = (name: string): Uri => Uri.joinPath(folder().uri, name);
const subscriber = (): Uri => inFolder('domain/Subscriber.profiletype.json');

describe('the domain', () => {
  afterEach(closeUnsaved);

  it('is checked in files that were never opened', async () => {
    const [conflict] = await diagnosticsOfUntil(subscriber(), has('key-conflict'));
    assert.ok(conflict);
    const related = conflict.relatedInformation?.map(({ location }) => location.uri.path.split('/').at(-1));
    assert.deepEqual(related, ['Buyer.profiletype.json']);
  });

  it('is checked anew while one of its files is edited', async () => {
    await diagnosticsOfUntil(subscriber(), has('key-conflict'));
    const document = await open('domain/Buyer.profiletype.json');
    await replace(document, '"contactKey"', '"mailKey"');
    await diagnosticsOfUntil(subscriber(), (found) => found.length === 0);
    await replace(document, '"mailKey"', '"contactKey"');
    await diagnosticsOfUntil(subscriber(), has('key-conflict'));
  });

  it('follows files that appear and disappear', async () => {
    const twin = inFolder('domain/Twin.profiletype.json');
    await workspace.fs.copy(subscriber(), twin);
    try {
      await diagnosticsOfUntil(twin, has('type-duplicate'));
      await diagnosticsOfUntil(subscriber(), has('type-duplicate'));
    } finally {
      await workspace.fs.delete(twin);
    }
    await diagnosticsOfUntil(subscriber(), (found) => !has('type-duplicate')(found));
    await diagnosticsOfUntil(twin, (found) => found.length === 0);
  });

  it('obeys the configuration at the root, saved or not', async () => {
    const configuration = inFolder('profiletype.config.json');
    await diagnosticsOfUntil(subscriber(), has('key-conflict'));
    await workspace.fs.writeFile(
      configuration,
      new TextEncoder().encode('{ "rules": { "key-conflict": "off" } }\n'),
    );
    try {
      await diagnosticsOfUntil(subscriber(), (found) => !has('key-conflict')(found));
      const document = await open('profiletype.config.json');
      await replace(document, '"off"', '"warning"');
      await diagnosticsOfUntil(subscriber(), has('key-conflict'));
      await replace(document, 'key-conflict', 'key-konflict');
      const problems = await diagnosticsOfUntil(configuration, has('config-value'));
      assert.match(problems.map(({ message }) => message).join('\n'), /Did you mean `key-conflict`/);
      await closeUnsaved();
    } finally {
      await workspace.fs.delete(configuration);
    }
    await diagnosticsOfUntil(subscriber(), has('key-conflict'));
    await diagnosticsOfUntil(configuration, (found) => found.length === 0);
  });
});
