import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CreateDomainCommand, GetDomainCommand, ListDomainsCommand } from '@aws-sdk/client-customer-profiles';
import { removeFolders, Folder } from '../server/folder';
import { endingSignals, killCommands, startCommand } from './command-process';
import { clientOf, runSandbox } from './running';

const samples = join(__dirname, '../../samples');

describe('The sandbox command', function () {
  this.timeout(60_000);

  afterEach(killCommands);
  after(removeFolders);

  it('says where it listens and how to sign', async () => {
    const command = startCommand();
    const url = await command.url;
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const client = clientOf(url);
    assert.deepEqual((await client.send(new ListDomainsCommand({}))).Items, []);
    client.destroy();
    command.send('SIGINT');
    await command.ended;
    assert.match(command.output(), /access key id sandbox/);
    assert.equal(command.errors(), '');
  });

  it('begins with the definitions and records of a folder', async () => {
    const command = startCommand('--seed-from', samples);
    const client = clientOf(await command.url);
    const { Stats } = await client.send(new GetDomainCommand({ DomainName: 'sample-domain' }));
    assert.equal(Stats?.ObjectCount, 10);
    client.destroy();
    assert.match(command.output(), /^Domain sample-domain has 10 object types and 10 objects from /);
  });

  for (const signal of endingSignals) {
    it(`answers what it is asked, and ends, when it gets ${signal}`, async () => {
      const data = new Folder().pathOf('data');
      const command = startCommand('--data', data, '--fault', 'CreateDomain=latency:1:300');
      const client = clientOf(await command.url);
      const running = client.send(new CreateDomainCommand({ DomainName: 'late', DefaultExpirationDays: 1 }));
      // Its answer says that the first request has come, too.
      await client.send(new ListDomainsCommand({}));
      command.send(signal);
      assert.equal((await running).DomainName, 'late');
      assert.equal(await command.ended, 0);
      client.destroy();
      const again = await runSandbox({ dataFolder: data });
      const { Items = [] } = await again.client.send(new ListDomainsCommand({}));
      assert.deepEqual(
        Items.map(({ DomainName }) => DomainName),
        ['late'],
      );
      await again.close();
    });
  }

  it('ends at once at the second signal', async () => {
    const command = startCommand('--fault', '*=latency:1:60000');
    const client = clientOf(await command.url);
    const lost = client.send(new ListDomainsCommand({})).catch(() => 'lost');
    // Without this the request may not have come yet.
    await new Promise((resolve) => setTimeout(resolve, 200));
    command.send('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 200));
    command.send('SIGINT');
    assert.equal(await command.ended, null);
    assert.equal(await lost, 'lost');
    client.destroy();
  });

  for (const [options, message] of [
    [['--nonsense'], /--nonsense/],
    [['--port', '70000'], /^--port needs a whole number up to 65535, not "70000"\.$/],
    [['--port', 'web'], /^--port needs a whole number/],
    [['--port', ''], /^--port needs a whole number/],
    [['--fault-seed', '-'], /--fault-seed/],
    [['--fault', 'PutObject=throttle:1'], /^--fault: There is no operation `PutObject`\./],
    [['--fault', 'ListDomains=throttle:2'], /^--fault: The probability/],
    [['--seed-from', '/nowhere/at/all'], /^Could not read ".*nowhere.at.all": it is not there\.$/],
    [['--data', 'package.json/x'], /package\.json.x/],
    [['extra'], /extra/],
  ] as const) {
    it(`refuses ${options.join(' ')} with a sentence`, async () => {
      const command = startCommand(...options);
      assert.equal(await command.ended, 1);
      assert.match(command.errors().trim(), message);
      assert.equal(command.errors().trim().split('\n').length, 1, command.errors());
      assert.doesNotMatch(command.errors(), /^\s+at /m);
      assert.equal(command.output(), '');
    });
  }

  it('says that a port is taken', async () => {
    const other = await runSandbox();
    const { port } = new URL(other.url);
    const command = startCommand('--port', port);
    assert.equal(await command.ended, 1);
    assert.equal(
      command.errors(),
      `Port ${port} is used by another program. Choose another one, or 0 for any that is free.\n`,
    );
    await other.close();
  });

  it('lets one process have a folder, and says which one has it', async () => {
    const data = new Folder().pathOf('data');
    const first = startCommand('--data', data);
    await first.url;
    const second = startCommand('--data', data);
    assert.equal(await second.ended, 1);
    assert.match(
      second.errors(),
      new RegExp(`^The folder ".*data" is in use by process ${first.pid}\\. .*\\.\n$`),
    );
    first.send('SIGTERM');
    await first.ended;
    const third = startCommand('--data', data);
    await third.url;
    assert(existsSync(data));
  });

  it('prints its options', async () => {
    const command = startCommand('--help');
    assert.equal(await command.ended, 0);
    for (const option of ['--port', '--data', '--seed-from', '--fault', '--access-key-id'])
      assert(command.output().includes(`  ${option} `));
  });

  it('takes another access key', async () => {
    const command = startCommand('--access-key-id', 'AKIDEXAMPLE', '--secret-access-key', 'secret');
    const url = await command.url;
    const [wrong, right] = [
      clientOf(url),
      clientOf(url, { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' }),
    ];
    await assert.rejects(wrong.send(new ListDomainsCommand({})), { name: 'UnrecognizedClientException' });
    assert.deepEqual((await right.send(new ListDomainsCommand({}))).Items, []);
    wrong.destroy();
    right.destroy();
  });
});
