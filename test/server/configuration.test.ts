import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { definition } from '../core/language/definitions';
import { type Client, configuring, pulling, start, stopServers } from './client';

const uri = 'file:///one/Customer.profiletype.json';
const other = 'file:///two/Customer.profiletype.json';

/** One finding: a field that nothing uses. */
const text = definition({ field: '"Source": "_source.zip"' });

const setting = (value: unknown): object => ({ rules: { 'unused-field': value } });

/** How severe the finding is that is pushed next; undefined if there is none. */
async function pushedSeverity(client: Client, address = uri): Promise<number | undefined> {
  return (await client.nextPublished(address)).diagnostics[0]?.severity;
}

async function pulledSeverity(client: Client, address = uri): Promise<number | undefined> {
  return (await client.pull(address))[0]?.severity;
}

describe('The settings of the language server', () => {
  afterEach(stopServers);

  describe('for a client that is asked', () => {
    it('are asked for each document and kept', async () => {
      const client = await start({
        capabilities: { ...configuring, ...pulling },
        configuration: ({ scopeUri }) => setting(scopeUri === uri ? 'error' : 'off'),
      });
      await client.open(uri, text);
      await client.open(other, text);
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Error);
      assert.equal(await pulledSeverity(client, other), undefined);
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Error);
      assert.deepEqual(client.questions.takeAll(), [
        { scopeUri: uri, section: 'profiletype' },
        { scopeUri: other, section: 'profiletype' },
      ]);
    });

    it('are used for diagnostics that are pushed', async () => {
      const client = await start({ capabilities: configuring, configuration: () => setting('warning') });
      await client.open(uri, text);
      assert.equal(await pushedSeverity(client), DiagnosticSeverity.Warning);
    });

    it('are registered for, so that the client says when they change', async () => {
      const client = await start({ capabilities: configuring });
      const { registrations } = await client.registrations.take();
      assert.deepEqual(
        registrations.map(({ method, registerOptions }) => [method, registerOptions as unknown]),
        [['workspace/didChangeConfiguration', { section: 'profiletype' }]],
      );
    });

    it('are not registered for where the client cannot', async () => {
      const client = await start({ capabilities: { workspace: { configuration: true } } });
      await client.settle();
      assert.deepEqual(client.registrations.takeAll(), []);
    });

    it('are asked for again when they change, and the client is told to ask for diagnostics', async () => {
      const client = await start({
        capabilities: {
          ...pulling,
          workspace: { ...configuring.workspace, diagnostics: { refreshSupport: true } },
        },
        configuration: () => setting('error'),
      });
      await client.open(uri, text);
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Error);
      client.configuration = () => setting('information');
      await client.configure(null);
      await client.refreshes.take();
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Information);
    });

    it('are asked for again without a word where the client cannot be told', async () => {
      const client = await start({
        capabilities: { ...configuring, ...pulling },
        configuration: () => setting('error'),
      });
      await client.open(uri, text);
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Error);
      client.configuration = () => setting('warning');
      await client.configure(null);
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Warning);
      assert.deepEqual(client.refreshes.takeAll(), []);
    });

    it('are used at once for every open document that diagnostics are pushed for', async () => {
      const client = await start({ capabilities: configuring, configuration: () => setting('error') });
      for (const address of [uri, other]) {
        await client.open(address, text);
        assert.equal(await pushedSeverity(client, address), DiagnosticSeverity.Error);
      }
      client.configuration = () => setting('warning');
      await client.configure(null);
      assert.equal(await pushedSeverity(client), DiagnosticSeverity.Warning);
      assert.equal(await pushedSeverity(client, other), DiagnosticSeverity.Warning);
    });

    it('are the newest although the answer to an older question comes last', async () => {
      const answers: ((settings: unknown) => void)[] = [];
      const client = await start({
        capabilities: configuring,
        configuration: () => new Promise((resolve) => answers.push(resolve)),
      });
      await client.open(uri, text);
      await client.questions.take();
      await client.configure(null);
      await client.questions.take();
      answers[1]?.(setting('warning'));
      await client.settle();
      answers[0]?.(setting('error'));
      await client.settle();
      assert.equal(client.published.takeAll().at(-1)?.diagnostics[0]?.severity, DiagnosticSeverity.Warning);
    });

    it('are the defaults where the client fails to answer, and it is logged', async () => {
      const client = await start({
        capabilities: { ...configuring, ...pulling },
        configuration: () => Promise.reject(new Error('no settings today')),
      });
      await client.open(uri, text);
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Hint);
      assert.match(client.logged.join('\n'), /no settings today/);
    });
  });

  describe('for a client that sends them', () => {
    it('come with the first message', async () => {
      const client = await start({ initializationOptions: setting('error') });
      await client.open(uri, text);
      assert.equal(await pushedSeverity(client), DiagnosticSeverity.Error);
    });

    it('come in a notification later', async () => {
      const client = await start({ initializationOptions: setting('error') });
      await client.open(uri, text);
      assert.equal(await pushedSeverity(client), DiagnosticSeverity.Error);
      await client.configure({ profiletype: setting('off') });
      assert.equal(await pushedSeverity(client), undefined);
      await client.configure({ profiletype: setting('warning') });
      assert.equal(await pushedSeverity(client), DiagnosticSeverity.Warning);
    });

    it('are used for diagnostics that the client asks for', async () => {
      const client = await start({ capabilities: pulling, initializationOptions: setting('error') });
      await client.open(uri, text);
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Error);
      await client.configure({ profiletype: setting('information') });
      assert.equal(await pulledSeverity(client), DiagnosticSeverity.Information);
    });

    it('are never asked for', async () => {
      const client = await start();
      await client.open(uri, text);
      await client.configure({ profiletype: setting('off') });
      await client.settle();
      assert.deepEqual(client.questions.takeAll(), []);
    });
  });

  describe('are ignored where they are broken:', () => {
    const broken: readonly unknown[] = [
      null,
      5,
      'off',
      [],
      { rules: null },
      { rules: 'off' },
      { rules: ['unused-field'] },
      setting('loud'),
      setting(0),
      setting(null),
      setting(['off']),
      { rules: { 'no-such-rule': 'off' } },
      { 'rules.unused-field': 'off' },
    ];
    for (const value of broken) {
      it(JSON.stringify(value), async () => {
        const client = await start({ initializationOptions: value });
        await client.open(uri, text);
        assert.equal(await pushedSeverity(client), DiagnosticSeverity.Hint);
        for (const settings of [value, { profiletype: value }]) {
          await client.configure(settings);
          assert.equal(await pushedSeverity(client), DiagnosticSeverity.Hint);
        }
        assert.deepEqual(client.logged, []);
      });
    }

    it('the other settings count', async () => {
      const settings = { rules: { 'unused-field': 'error', 'target-field': 'loud', 5: null } };
      const client = await start({ initializationOptions: settings });
      await client.open(uri, text);
      assert.equal(await pushedSeverity(client), DiagnosticSeverity.Error);
    });
  });
});
