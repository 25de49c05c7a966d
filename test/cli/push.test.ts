import assert from 'node:assert/strict';
import { push } from '../../cli/commands/push';
import { inSandbox, type Surroundings, typeNamed } from '../aws/surroundings';
import { Folder, removeFolders } from '../server/folder';
import { outcomeOf, startProgram } from './cloud-process';
import { configurationFor, optionsFor, type Ran, runCommand, textOf } from './cloud';

const files = {
  'Customer.profiletype.json': textOf(typeNamed('Customer')),
  'sub/Order.profiletype.json': textOf(typeNamed('Order')),
};

describe('profiletype push', function () {
  this.timeout(60_000);

  afterEach(removeFolders);

  async function deployedIn({ gateway }: Surroundings): Promise<string[]> {
    return (await gateway.listObjectTypes()).map(({ name }) => name);
  }

  it('sends nothing with --dry-run, and shows where it would go and what would change', async () => {
    await inSandbox([], async (sandbox) => {
      const { code, out, error } = await runCommand(push, [...optionsFor(sandbox), '--dry-run'], {
        folder: new Folder(files).path,
      });
      assert.equal(code, 0);
      assert.equal(
        out,
        [
          `\`shop\` in us-east-1 at ${sandbox.url}, account 000000000000`,
          '',
          '+ New object type `Customer` with 2 fields and 2 keys.',
          'What follows:',
          '  The content types of its keys must be those that the other object types of the domain give them.',
          '',
          '+ New object type `Order` with 2 fields and 2 keys.',
          'What follows:',
          '  The content types of its keys must be those that the other object types of the domain give them.',
          '',
          '2 types would be pushed. Nothing was sent.',
          '',
        ].join('\n'),
      );
      assert.equal(error, '');
      assert.deepEqual(await deployedIn(sandbox), []);
    });
  });

  it('sends all that differs with --yes', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      await sandbox.gateway.putObjectType(typeNamed('Order', 'Before'));
      const { folder, options } = {
        folder: new Folder(files).path,
        options: [...optionsFor(sandbox), '--yes'],
      };
      const first = await runCommand(push, options, { folder });
      assert.equal(first.code, 0, first.error);
      assert.match(first.out, /Object type `Customer` is deployed as it is here\./);
      assert.match(first.out, /~ `Description`: `Order` instead of `Before`\./);
      assert.match(first.out, /\n1 type pushed to `shop` in us-east-1 at /);
      assert.deepEqual(first.questions, []);
      assert.equal((await sandbox.gateway.getObjectType('Order'))?.definition.Description, 'Order');
      const second = await runCommand(push, options, { folder });
      assert.equal(second.code, 0);
      assert.match(second.out, /There is nothing to push\.\n$/);
    });
  });

  it('takes an environment from the configuration above, and only the files that are named', async () => {
    await inSandbox([], async (sandbox) => {
      const folder = new Folder({ ...files, 'profiletype.config.json': configurationFor(sandbox) });
      const { code, error } = await runCommand(
        push,
        ['--environment', 'dev', '--yes', 'Order.profiletype.json'],
        { folder: folder.pathOf('sub') },
      );
      assert.equal(code, 0, error);
      assert.deepEqual(await deployedIn(sandbox), ['Order']);
    });
  });

  for (const [answer, code, deployed] of [
    ['y', 0, ['Customer', 'Order']],
    ['YES ', 0, ['Customer', 'Order']],
    ['', 1, []],
    ['n', 1, []],
    ['yellow', 1, []],
  ] as const) {
    it(`asks, and takes "${answer}" for ${code === 0 ? 'yes' : 'no'}`, async () => {
      await inSandbox([], async (sandbox) => {
        const ran = await runCommand(push, optionsFor(sandbox), {
          folder: new Folder(files).path,
          answer: () => answer,
        });
        assert.equal(ran.code, code);
        assert.deepEqual(ran.questions, ['Push 2 types to `shop`? [y/N] ']);
        assert.deepEqual(await deployedIn(sandbox), deployed);
        if (code === 1) assert.equal(ran.error, 'Nothing was sent.\n');
      });
    });
  }

  it('needs --yes where there is nobody to ask', async () => {
    await inSandbox([], async (sandbox) => {
      const { code, error } = await runCommand(push, optionsFor(sandbox), { folder: new Folder(files).path });
      assert.equal(code, 2);
      assert.match(error, /^profiletype: Nobody answered, so nothing was sent\. Add `--yes` .*\.\n$/);
      assert.deepEqual(await deployedIn(sandbox), []);
    });
  });

  for (const [what, options, answer, code, message, isSent] of [
    ['the name is typed', [], 'shop', 0, /^$/, true],
    ['"y" is typed', [], 'y', 1, /^Nothing was sent\.\n$/, false],
    [
      '--yes stands alone',
      ['--yes'],
      undefined,
      2,
      /is protected: `--yes` needs `--confirm-domain NAME`/,
      false,
    ],
    ['the name is another one', ['--yes', '--confirm-domain', 'shops'], undefined, 2, /says `shops`/, false],
    ['the name is an option', ['--yes', '--confirm-domain', 'shop'], undefined, 0, /^$/, true],
    ['nobody answers', [], undefined, 2, /`--yes --confirm-domain NAME`/, false],
    ['it is a dry run', ['--yes', '--dry-run'], undefined, 0, /^$/, false],
  ] as const) {
    it(`${isSent ? 'pushes' : 'does not push'} to a protected environment where ${what}`, async () => {
      await inSandbox([], async (sandbox) => {
        const folder = new Folder({ ...files, 'profiletype.config.json': configurationFor(sandbox) });
        const ran = await runCommand(push, ['--environment', 'prod', ...options], {
          folder: folder.path,
          ...(answer !== undefined && { answer: () => answer }),
        });
        assert.equal(ran.code, code);
        assert.match(ran.error, message);
        assert.deepEqual(await deployedIn(sandbox), isSent ? ['Customer', 'Order'] : []);
        for (const question of ran.questions)
          assert.equal(
            question,
            'Environment `prod` is protected. Type the name of its domain, `shop`, to push 2 types: ',
          );
      });
    });
  }

  it('does not send what was changed meanwhile, and sends the rest', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer', 'Before'));
      const ran = await runCommand(push, optionsFor(sandbox), {
        folder: new Folder(files).path,
        answer: async () => {
          await sandbox.gateway.putObjectType(typeNamed('Customer', 'Somebody else'));
          return 'y';
        },
      });
      assert.equal(ran.code, 1);
      assert.match(ran.error, /^Customer\.profiletype\.json: It was changed in AWS since it was compared/);
      assert.match(ran.out, /\n1 of 2 types pushed to /);
      const { definition } = (await sandbox.gateway.getObjectType('Customer')) ?? {};
      assert.equal(definition?.Description, 'Somebody else');
      assert((await deployedIn(sandbox)).includes('Order'));
    });
  });

  it('sends nothing while a definition has an error, or two do not go together', async () => {
    await inSandbox([], async (sandbox) => {
      const broken = textOf({ ...typeNamed('Bad'), Keys: {} });
      const other = typeNamed('Third');
      const conflicting = textOf({
        ...other,
        Fields: { ...other.Fields, mail: { Source: '_source.mail', ContentType: 'PHONE_NUMBER' } },
      });
      for (const [name, text, message] of [
        ['Bad.profiletype.json', broken, /^Bad\.profiletype\.json:\d+:\d+: .* \(\S+\)$/m],
        ['Third.profiletype.json', conflicting, /^Third\.profiletype\.json:\d+:\d+: .* \(key-conflict\)$/m],
      ] as const) {
        const folder = new Folder({ ...files, [name]: text }).path;
        const { code, error, out } = await runCommand(push, [...optionsFor(sandbox), '--yes'], { folder });
        assert.equal(code, 1);
        assert.match(error, message);
        assert.match(error, /Nothing was sent\.\n$/);
        assert.equal(out, '');
        assert.deepEqual(await deployedIn(sandbox), []);
      }
    });
  });

  it('compares with the definitions beside, as the editor does', async () => {
    await inSandbox([], async (sandbox) => {
      const other = typeNamed('Third');
      const conflicting = textOf({
        ...other,
        Fields: { ...other.Fields, mail: { Source: '_source.mail', ContentType: 'PHONE_NUMBER' } },
      });
      const folder = new Folder({ ...files, 'Third.profiletype.json': conflicting });
      folder.write('profiletype.config.json', configurationFor(sandbox));
      const ran = await runCommand(push, ['--environment', 'dev', '--yes', 'sub'], { folder: folder.path });
      assert.equal(ran.code, 1);
      assert.match(ran.error, /^sub[\\/]Order\.profiletype\.json:\d+:\d+: .* \(key-conflict\)\n1 error\./);
      assert.deepEqual(await deployedIn(sandbox), []);
    });
  });

  it('lets a team have its own idea of an error', async () => {
    await inSandbox([], async (sandbox) => {
      const folder = new Folder({ 'Customer.profiletype.json': textOf(typeNamed('Customer')) });
      folder.write('Named.profiletype.json', textOf(typeNamed('Otherwise')));
      const options = [...optionsFor(sandbox), '--dry-run'];
      const before = await runCommand(push, options, { folder: folder.path });
      folder.write('profiletype.config.json', JSON.stringify({ rules: { 'file-name-mismatch': 'error' } }));
      const after = await runCommand(push, options, { folder: folder.path });
      assert.deepEqual([before.code, after.code], [0, 1]);
      assert.match(after.error, /\(file-name-mismatch\)/);
    });
  });

  it('refuses a definition of another domain, and two of one type', async () => {
    await inSandbox([], async (sandbox) => {
      const foreign = JSON.stringify({ ...typeNamed('Customer'), DomainName: 'other' });
      const one = { 'Customer.profiletype.json': foreign };
      const two = { ...files, 'Copy.profiletype.json': textOf(typeNamed('Order')) };
      const runs = await Promise.all(
        [one, two].map((each) =>
          runCommand(push, [...optionsFor(sandbox), '--yes'], { folder: new Folder(each).path }),
        ),
      );
      assert.deepEqual(
        runs.map(({ code }) => code),
        [2, 2],
      );
      assert.match(runs[0]?.error ?? '', /Customer\.profiletype\.json is for the domain `other`, not `shop`/);
      assert.match(
        runs[1]?.error ?? '',
        /Both Copy\.profiletype\.json and sub[\\/]Order\.profiletype\.json define/,
      );
      assert.deepEqual(await deployedIn(sandbox), []);
    });
  });

  it('gives plans and outcomes to programs, with all else on the error output', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      const options = [...optionsFor(sandbox), '--json'];
      const folder = new Folder(files).path;
      const outcomes = (ran: Ran): unknown => {
        const { types } = JSON.parse(ran.out) as {
          types: { name: string; action: string; outcome: string }[];
        };
        return types.map(({ name, action, outcome }) => [name, action, outcome]);
      };
      const dry = await runCommand(push, [...options, '--dry-run'], { folder });
      assert.deepEqual(outcomes(dry), [
        ['Customer', 'nothing', 'unchanged'],
        ['Order', 'create', 'planned'],
      ]);
      assert.match(dry.error, /New object type `Order`/);
      const real = await runCommand(push, [...options, '--yes'], { folder });
      assert.deepEqual(outcomes(real), [
        ['Customer', 'nothing', 'unchanged'],
        ['Order', 'create', 'pushed'],
      ]);
    });
  });

  it('gets through where requests are throttled and answers are lost', async () => {
    const faults = ['GetProfileObjectType=throttle:0.3', 'PutProfileObjectType=drop-after:0.5'];
    await inSandbox(faults, async (sandbox) => {
      const ran = await runCommand(push, [...optionsFor(sandbox), '--yes'], {
        folder: new Folder(files).path,
      });
      assert.equal(ran.code, 0, ran.error);
      assert.deepEqual(await deployedIn(sandbox), ['Customer', 'Order']);
    });
  });

  it('says what was not pushed where the service fails', async () => {
    await inSandbox(['PutProfileObjectType=drop:1'], async (sandbox) => {
      const ran = await runCommand(push, [...optionsFor(sandbox), '--yes', 'Customer.profiletype.json'], {
        folder: new Folder(files).path,
      });
      assert.equal(ran.code, 1);
      assert.match(ran.error, /^Customer\.profiletype\.json: The connection to `http:\S+` broke off\./);
      assert.match(ran.out, /\n0 of 1 type pushed to /);
    });
  });

  it('ends with 2 where nothing answers', async () => {
    const options = ['--domain', 'shop', '--region', 'us-east-1', '--endpoint-url', 'http://127.0.0.1:9'];
    const ran = await runCommand(push, [...options, '--yes'], { folder: new Folder(files).path });
    assert.equal(ran.code, 2);
    assert.match(ran.error, /^Nothing answers at `http:\/\/127\.0\.0\.1:9`\./);
  });

  it('ends with 2 where there is no such domain', async () => {
    await inSandbox([], async ({ url }) => {
      const options = ['--domain', 'nowhere', '--region', 'us-east-1', '--endpoint-url', url];
      const ran = await runCommand(push, [...options, '--yes'], { folder: new Folder(files).path });
      assert.equal(ran.code, 2);
      assert.match(ran.error, /^There is no domain `nowhere`/);
    });
  });

  it('sends nothing where Ctrl+C is the answer', async () => {
    await inSandbox([], async (sandbox) => {
      const controller = new AbortController();
      const ran = await runCommand(push, optionsFor(sandbox), {
        folder: new Folder(files).path,
        signal: controller.signal,
        answer: () => {
          controller.abort();
          return 'y';
        },
      });
      assert.deepEqual([ran.code, ran.error], [1, 'Nothing was sent.\n']);
      assert.deepEqual(await deployedIn(sandbox), []);
    });
  });

  it('stops at Ctrl+C', async () => {
    await inSandbox(['GetProfileObjectType=latency:1:30000'], async (sandbox) => {
      const controller = new AbortController();
      setTimeout(() => {
        controller.abort();
      }, 300);
      const ran = await runCommand(push, [...optionsFor(sandbox), '--yes'], {
        folder: new Folder(files).path,
        signal: controller.signal,
      });
      assert.equal(ran.code, 2);
      assert.match(ran.error, /^The request was cancelled\./);
    });
  });

  it('goes on where nobody reads what it prints', async () => {
    await inSandbox([], async (sandbox) => {
      const child = startProgram(['push', '--yes', ...optionsFor(sandbox)], new Folder(files).path);
      child.stdout.destroy();
      const { code, error } = await outcomeOf(child);
      assert.deepEqual([code, error], [0, '']);
      assert.deepEqual(await deployedIn(sandbox), ['Customer', 'Order']);
    });
  });

  it('is the same as a process without a terminal', async () => {
    await inSandbox([], async (sandbox) => {
      const folder = new Folder(files).path;
      const run = (...args: string[]): ReturnType<typeof outcomeOf> =>
        outcomeOf(startProgram([...args, ...optionsFor(sandbox)], folder));
      const asked = await run('push');
      assert.equal(asked.code, 2);
      assert.match(asked.error, /^profiletype: Nobody answered, so nothing was sent\..*\n$/);
      const dry = await run('push', '--dry-run');
      assert.deepEqual([dry.code, dry.error], [0, '']);
      assert.equal((await run('diff', '--fail-on-drift')).code, 1);
      assert.deepEqual(await deployedIn(sandbox), []);
      const pushed = await run('push', '--yes');
      assert.deepEqual([pushed.code, pushed.error], [0, '']);
      assert.equal((await run('diff', '--fail-on-drift')).code, 0);
      await sandbox.ingest('Customer', { id: '1', mail: 'nora@example.com' });
      const found = await run(
        'preview',
        '--type',
        'Customer',
        '--search',
        '_email=nora@example.com',
        '--json',
      );
      assert.deepEqual(found, { code: 0, out: '{"id":"1","mail":"nora@example.com"}\n', error: '' });
    });
  });
});
