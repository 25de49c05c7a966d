import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { FolderError } from '../../sandbox/folder-error';
import { lockFolder } from '../../sandbox/folder-lock';
import { Folder, removeFolders } from '../server/folder';
import { buildProgram, killProcesses, startProcess } from './data-folder-processes';

const random = (): string => randomBytes(16).toString('hex');

/** The id of a process that has ended. */
const endedPid = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('Lock of a folder', function () {
  this.timeout(60_000);

  afterEach(async () => {
    await killProcesses();
    removeFolders();
  });

  it('leaves nothing behind when it is released', async () => {
    const folder = new Folder();
    const lock = await lockFolder(folder.path);
    assert.deepEqual(readdirSync(folder.path), ['lock']);
    await lock.release();
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('is refused within the process that has it, by one sentence', async () => {
    const folder = new Folder();
    const lock = await lockFolder(folder.path);
    await assert.rejects(lockFolder(folder.path), (error) => {
      assert(error instanceof FolderError);
      assert.equal(
        error.message,
        `The folder "${folder.path}" is in use by process ${process.pid}. Stop that process or choose another folder; ` +
          `if it is not a sandbox, delete "${folder.pathOf('lock')}".`,
      );
      return true;
    });
    assert.deepEqual(readdirSync(folder.path), ['lock']);
    await lock.release();
    await (await lockFolder(folder.path)).release();
  });

  it('waits a moment for a holder that is about to let go', async () => {
    const folder = new Folder();
    const first = await lockFolder(folder.path);
    const second = lockFolder(folder.path);
    await first.release();
    await (await second).release();
  });

  it('is taken over from a process that was killed', async () => {
    const [program, folder] = [buildProgram(), new Folder()];
    const child = startProcess(program, folder.path, 'append');
    await child.said(1);
    await assert.rejects(lockFolder(folder.path), new RegExp(`in use by process ${child.pid ?? 0}\\.`));
    await child.kill();
    await (await lockFolder(folder.path)).release();
  });

  // On Windows nobody has to notice.
  if (process.platform !== 'win32') {
    it('is taken over from a process that was killed and whose parent has not noticed', async () => {
      const [program, folder] = [buildProgram(), new Folder()];
      const script = '"$@" & echo $!; exec sleep 60';
      const parent = spawn('sh', ['-c', script, 'sh', process.execPath, program, folder.path, 'append']);
      try {
        const output = createInterface(parent.stdout);
        const [pid] = (await once(output, 'line')) as [string];
        await once(output, 'line');
        process.kill(Number(pid), 'SIGKILL');
        await (await lockFolder(folder.path)).release();
      } finally {
        parent.kill('SIGKILL');
      }
    });
  }

  const stale: [string, () => string][] = [
    ['has ended', () => `${endedPid()}.unknown.${random()}`],
    ['has ended, and whose start is known', () => `${endedPid()}.123-abcd.${random()}`],
    ['had the id that this one has now', () => `${process.pid}.unknown.${random()}`],
  ];
  for (const [what, name] of stale) {
    it(`is taken over from a process that ${what}`, async () => {
      const folder = new Folder();
      folder.write(`lock/${name()}`, '');
      await (await lockFolder(folder.path)).release();
      assert.deepEqual(readdirSync(folder.path), []);
    });
  }

  it('is refused if a running process has it whose start is not known', async () => {
    const folder = new Folder();
    folder.write(`lock/${process.ppid}.unknown.${random()}`, '');
    await assert.rejects(lockFolder(folder.path), new RegExp(`in use by process ${process.ppid}\\.`));
  });

  it('is taken over from a process whose id another one has now, where the system tells them apart', async () => {
    const folder = new Folder();
    folder.write(`lock/${process.ppid}.1-abcd.${random()}`, '');
    const canTell = readdirSync('/').includes('proc');
    const taken = await lockFolder(folder.path).then(
      (lock) => lock.release().then(() => true),
      () => false,
    );
    assert.equal(taken, canTell);
  });

  it('survives starters that were killed on their way', async () => {
    const folder = new Folder();
    const name = `${endedPid()}.unknown.${random()}`;
    folder.write(`lock-${name}/${name}`, '');
    folder.write('lock-of-mine/key', '');
    const lock = await lockFolder(folder.path);
    assert.deepEqual(readdirSync(folder.path).sort(), ['lock', 'lock-of-mine']);
    await lock.release();
  });

  it('survives a kill between its two steps of releasing', async () => {
    const folder = new Folder();
    folder.write('lock/x', '');
    folder.remove('lock/x');
    await (await lockFolder(folder.path)).release();
  });

  it('touches nothing that it does not know', async () => {
    const folder = new Folder();
    folder.write('lock/notes.txt', 'mine');
    await assert.rejects(
      lockFolder(folder.path),
      /notes\.txt" is not of the sandbox\. Delete ".*lock" and start again\.$/,
    );
    assert.equal(readFileSync(folder.pathOf('lock/notes.txt'), 'utf8'), 'mine');
  });

  it('says why it cannot lock', async () => {
    const folder = new Folder({ lock: '' });
    await assert.rejects(lockFolder(folder.path), {
      name: 'FolderError',
      message: /^Could not lock the folder ".*": .*\.$/,
    });
  });

  it('goes to exactly one of many within a process', async () => {
    const folder = new Folder();
    for (let round = 0; round < 5; round++) {
      folder.write(`lock/${endedPid()}.unknown.${random()}`, '');
      const starters = await Promise.allSettled(Array.from({ length: 30 }, () => lockFolder(folder.path)));
      const locks = starters.flatMap((starter) => (starter.status === 'fulfilled' ? [starter.value] : []));
      assert.equal(locks.length, 1);
      for (const lock of locks) await lock.release();
    }
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('goes to exactly one of several processes that start after a kill', async () => {
    const [program, folder] = [buildProgram(), new Folder()];
    for (let round = 0; round < 5; round++) {
      const killed = startProcess(program, folder.path, 'append');
      await killed.said(1);
      const starters = Array.from({ length: 6 }, () => startProcess(program, folder.path, 'hold'));
      await Promise.all(starters.map((starter) => starter.said(1)));
      await killed.kill();
      for (const starter of starters) starter.send('go\n');
      await Promise.all(starters.map((starter) => starter.said(2)));
      const winners = starters.filter(({ lines }) => lines[1] === 'held');
      assert.equal(winners.length, 1);
      for (const { lines } of starters) {
        if (lines[1] !== 'held')
          assert.match(lines[1] ?? '', new RegExp(`by process ${winners[0]?.pid ?? 0}\\.`));
      }
      await Promise.all(starters.map((starter) => starter.kill()));
    }
    rmSync(program);
  });
});
