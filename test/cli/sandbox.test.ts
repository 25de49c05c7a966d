import assert from 'node:assert/strict';
import { join } from 'node:path';
import { GetDomainCommand } from '@aws-sdk/client-customer-profiles';
import { sandbox } from '../../cli/commands/sandbox';
import type { Terminal } from '../../cli/command';
import { run } from '../../cli/run';
import { endingSignals } from '../sandbox/command-process';
import { clientOf, runSandbox } from '../sandbox/running';
import { outcomeOf, startProgram } from './cloud-process';
import { runCommand } from './cloud';

const folder = process.cwd();
const samples = join(__dirname, '../../samples');

describe('profiletype sandbox', () => {
  it('answers until Ctrl+C', async () => {
    const controller = new AbortController();
    let output = '';
    let ended: Promise<number> = Promise.resolve(2);
    const listening = new Promise<string>((resolve) => {
      const terminal: Terminal = {
        out: (text) => {
          output += text;
          const [, url] = /sandbox: (http:\S+)/.exec(output) ?? [];
          if (url !== undefined) resolve(url);
        },
        error: resolve,
        readInput: () => Promise.resolve(Buffer.alloc(0)),
        ask: () => Promise.resolve(undefined),
        isInteractive: false,
        hasColor: false,
        columns: 80,
        folder,
        environment: {},
        signal: controller.signal,
      };
      ended = run(['sandbox', '--port', '0', '--seed-from', samples, '--verbose'], terminal, [sandbox]);
    });
    const client = clientOf(await listening);
    const { Stats } = await client.send(new GetDomainCommand({ DomainName: 'sample-domain' }));
    assert.equal(Stats?.ObjectCount, 10);
    client.destroy();
    controller.abort();
    assert.equal(await ended, 0);
    assert.match(output, /^Domain sample-domain has 10 object types/);
    assert.match(output, /GetDomain/);
  });

  for (const [args, message] of [
    [['--port', '70000'], /--port needs a whole number up to 65535, not "70000"\./],
    [['--fault', 'PutObject=throttle:1'], /--fault: There is no operation `PutObject`\./],
    [['--fault', 'ListDomains=error:1', '--fault', 'ListDomains=error:2'], /--fault: The probability/],
    [['--nonsense'], /--nonsense/],
    [['extra'], /takes options only, not `extra`/],
    [['--seed-from', '/nowhere/at/all'], /nowhere.at.all/],
    [['--data', 'package.json/x'], /package\.json.x/],
  ] as const) {
    it(`ends with 2 for "${args.join(' ')}"`, async () => {
      const ran = await runCommand(sandbox, args, { folder });
      assert.equal(ran.code, 2);
      assert.match(ran.error, message);
      assert.equal(ran.out, '');
    });
  }

  it('ends with 2 where the port is taken', async () => {
    const other = await runSandbox();
    try {
      const ran = await runCommand(sandbox, ['--port', new URL(other.url).port], { folder });
      assert.equal(ran.code, 2);
      assert.match(ran.error, /is used by another program/);
    } finally {
      await other.close();
    }
  });

  for (const signal of endingSignals) {
    it(`ends as a process when it gets ${signal}`, async () => {
      const child = startProgram(['sandbox', '--port', '0'], folder);
      child.stdout.once('data', () => child.kill(signal));
      const { code, out, error } = await outcomeOf(child);
      assert.deepEqual([code, error], [0, '']);
      assert.match(out, /^Customer Profiles sandbox: http:/);
    });
  }
});
