import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { openDataFolder } from '../../sandbox/data-folder';
import { Folder, removeFolders } from '../server/folder';
import { buildProgram, killProcesses, startProcess } from './data-folder-processes';
import { entryOf } from './numbered-entry';

type Write = (
  this: FileHandle,
  buffer: Buffer,
  offset: number,
  length: number,
  position: number,
) => Promise<unknown>;

const header = '{"format":"profiletype-sandbox","version":1}\n';
const journalOf = (folder: Folder): string => folder.pathOf('journal.jsonl');
const textOf = (folder: Folder): string => readFileSync(journalOf(folder), 'utf8');

async function entriesIn(folder: Folder): Promise<readonly unknown[]> {
  const journal = await openDataFolder(folder.path);
  await journal.close();
  return journal.entries;
}

describe('Data folder', function () {
  this.timeout(120_000);

  afterEach(async () => {
    await killProcesses();
    removeFolders();
  });

  it('keeps what was appended, below a line with the version', async () => {
    const folder = new Folder();
    const journal = await openDataFolder(folder.path);
    assert.deepEqual(journal.entries, []);
    await journal.append({ put: 'a\nb\u2028\ud800' });
    await Promise.all([journal.append(2), journal.append(null)]);
    await journal.close();
    assert.equal(textOf(folder), `${header}{"put":"a\\nb\u2028\\ud800"}\n2\nnull\n`);
    assert.deepEqual(await entriesIn(folder), [{ put: 'a\nb\u2028\ud800' }, 2, null]);
  });

  it('keeps an entry as it was when it was appended', async () => {
    const folder = new Folder();
    const journal = await openDataFolder(folder.path);
    const entry = { name: 'before' };
    const kept = journal.append(entry);
    entry.name = 'after';
    await kept;
    await journal.close();
    assert.deepEqual(await entriesIn(folder), [{ name: 'before' }]);
  });

  it('makes the folder with its parents, for the owner only', async () => {
    const folder = new Folder();
    const path = folder.pathOf('a/b');
    await (await openDataFolder(path)).close();
    assert.deepEqual(readdirSync(path), ['journal.jsonl']);
    if (process.platform === 'win32') return;
    assert.equal(statSync(path).mode & 0o777, 0o700);
    assert.equal(statSync(`${path}/journal.jsonl`).mode & 0o777, 0o600);
  });

  it('replaces what was appended before a compaction, and nothing that comes after', async () => {
    const folder = new Folder();
    const journal = await openDataFolder(folder.path);
    await journal.append('old');
    await Promise.all([
      journal.append('waiting'),
      journal.compact(['old and waiting']),
      journal.append('new'),
      journal.compact(['all']),
      journal.append('newer'),
    ]);
    await journal.append('newest');
    await journal.close();
    assert.equal(textOf(folder), `${header}"all"\n"newer"\n"newest"\n`);
    assert.deepEqual(readdirSync(folder.path), ['journal.jsonl']);
    if (process.platform !== 'win32') assert.equal(statSync(journalOf(folder)).mode & 0o777, 0o600);
  });

  it('holds what a list would hold, whatever is appended and compacted', async () => {
    const folder = new Folder();
    const step = fc.record({
      compact: fc.boolean(),
      values: fc.array(fc.jsonValue(), { maxLength: 4 }),
      wait: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const journal = await openDataFolder(folder.path);
        const kept: Promise<void>[] = [journal.compact([])];
        let expected: unknown[] = [];
        for (const { compact, values, wait } of steps) {
          if (compact) expected = values;
          else expected = [...expected, ...values];
          kept.push(...(compact ? [journal.compact(values)] : values.map((value) => journal.append(value))));
          if (wait) await Promise.all(kept);
        }
        await Promise.all([...kept, journal.close()]);
        assert.deepEqual(await entriesIn(folder), JSON.parse(JSON.stringify(expected)));
      }),
      { numRuns: 60 },
    );
  });

  it('reads journals that are longer than what is read and written at once', async () => {
    const folder = new Folder();
    const entries = [
      'x',
      'é'.repeat(1_500_000),
      ...Array.from({ length: 9000 }, (_, number) => entryOf(number)),
    ];
    const journal = await openDataFolder(folder.path);
    await journal.compact(entries);
    await journal.append('last');
    await journal.close();
    assert.deepEqual(await entriesIn(folder), [...entries, 'last']);
  });

  it('writes on when the system takes only a part', async () => {
    const folder = new Folder({ any: '' });
    const handle = await open(folder.pathOf('any'));
    const prototype = Object.getPrototypeOf(handle) as { write: Write };
    await handle.close();
    const { write } = prototype;
    prototype.write = function (buffer, offset, length, position) {
      return write.call(this, buffer, offset, Math.min(length, 3), position);
    };
    try {
      const journal = await openDataFolder(folder.path);
      await journal.compact([entryOf(1), entryOf(2)]);
      await Promise.all([journal.append(entryOf(30)), journal.append(entryOf(4))]);
      await journal.close();
    } finally {
      prototype.write = write;
    }
    assert.deepEqual(await entriesIn(folder), [entryOf(1), entryOf(2), entryOf(30), entryOf(4)]);
  });

  it('refuses what is no JSON value, and goes on', async () => {
    const folder = new Folder();
    const journal = await openDataFolder(folder.path);
    await assert.rejects(journal.append(undefined), TypeError);
    await assert.rejects(journal.append(1n), TypeError);
    await assert.rejects(journal.compact([1, undefined]), TypeError);
    await journal.append('fine');
    await journal.close();
    assert.deepEqual(await entriesIn(folder), ['fine']);
  });

  it('finishes what was begun when it is closed, and takes nothing afterwards', async () => {
    const folder = new Folder();
    const journal = await openDataFolder(folder.path);
    const kept = journal.append('begun');
    await Promise.all([journal.close(), journal.close()]);
    await kept;
    const closed = { name: 'FolderError', message: `The folder "${folder.path}" is closed.` };
    await assert.rejects(journal.append('late'), closed);
    await assert.rejects(journal.compact([]), closed);
    assert.deepEqual(await entriesIn(folder), ['begun']);
  });

  describe('after a kill', () => {
    it('cuts an incomplete last line off, wherever it ends', async () => {
      const folder = new Folder();
      const lines = ['{"first":"ä"}', '{"second":"€\\n"}', '12345', '{"text":"𝒳","list":[1,2]}'].map(
        (line) => `${line}\n`,
      );
      const whole = Buffer.from(header + lines.join(''));
      const start = Buffer.byteLength(header + lines.slice(0, 2).join(''));
      for (let end = start; end <= whole.length; end++) {
        writeFileSync(journalOf(folder), whole.subarray(0, end));
        const count = whole.subarray(header.length, end).toString('latin1').split('\n').length - 1;
        const journal = await openDataFolder(folder.path);
        assert.deepEqual(
          journal.entries,
          lines.slice(0, count).map((line) => JSON.parse(line) as unknown),
        );
        await journal.append('next');
        await journal.close();
        assert.equal(textOf(folder), `${header}${lines.slice(0, count).join('')}"next"\n`);
      }
    });

    it('forgets a compaction that was not finished', async () => {
      const folder = new Folder({ 'journal.jsonl': `${header}"old"\n`, 'journal.jsonl.new': `${header}"n` });
      assert.deepEqual(await entriesIn(folder), ['old']);
      assert.deepEqual(readdirSync(folder.path), ['journal.jsonl']);
    });

    const modes = [
      { mode: 'append', kills: 40, title: 'has every entry that was acknowledged' },
      {
        mode: 'compact',
        kills: 20,
        title: 'has every entry that was acknowledged while the journal was compacted',
      },
    ];
    for (const { mode, kills, title } of modes) {
      it(title, async () => {
        const [program, folder] = [buildProgram(), new Folder()];
        for (let kill = 0; kill < kills; kill++) {
          const child = startProcess(program, folder.path, mode);
          if (kill % 4 > 0) await child.said(1);
          await setTimeout(Math.random() * 60);
          await child.kill();
          const entries = await entriesIn(folder);
          const acknowledged = child.lines.filter((line) => /^\d+$/.test(line)).map(Number);
          for (const number of acknowledged)
            assert(number < entries.length, `${number} of ${entries.length} is lost`);
          assert.deepEqual(
            entries,
            Array.from(entries, (_, number) => entryOf(number)),
          );
          const last = acknowledged.at(-1);
          if (last !== undefined) assert(entries.length <= last + 1 + 16, 'there is more than was under way');
        }
        assert((await entriesIn(folder)).length > kills);
      });
    }
  });

  describe('says in a sentence', () => {
    const refused = async (folder: Folder, message: string): Promise<void> => {
      const before = textOf(folder);
      await assert.rejects(openDataFolder(folder.path), { name: 'FolderError', message });
      assert.equal(textOf(folder), before);
      assert.deepEqual(readdirSync(folder.path), ['journal.jsonl']);
    };

    const damages: [string, string | Buffer, number][] = [
      ['half a line', `${header}1\n{"a":\n3\n`, 3],
      ['an empty line', `${header}\n2\n`, 2],
      ['zeros', `${header}"a\0\0"\n2\n`, 2],
      ['bytes that are no text', Buffer.from(`${header}"a\xff"\n2\n`, 'latin1'), 2],
      ['two lines in one', `${header}1\n2\n{}{}\n`, 4],
    ];
    for (const [what, text, line] of damages) {
      it(`which line is damaged: ${what}`, async () => {
        const folder = new Folder({ 'journal.jsonl': text });
        const message =
          `Line ${line} of "${journalOf(folder)}" is damaged. ` +
          'Mend the line, delete it to go on without its entry, or choose another folder.';
        await assert.rejects(openDataFolder(folder.path), { name: 'FolderError', message });
        assert.deepEqual(readFileSync(journalOf(folder)), Buffer.from(text));
      });
    }

    for (const text of [
      '',
      'Dear diary,\n',
      header.trim(),
      '{"format":"other","version":1}\n',
      '[]\nnull\n',
    ]) {
      it(`that a file is of another kind: ${JSON.stringify(text)}`, async () => {
        const folder = new Folder({ 'journal.jsonl': text });
        await refused(
          folder,
          `"${journalOf(folder)}" is not a journal of the sandbox. Move it away or choose another folder.`,
        );
      });
    }

    it('that a newer release wrote the journal', async () => {
      const folder = new Folder({ 'journal.jsonl': '{"format":"profiletype-sandbox","version":2}\n{"a' });
      await refused(
        folder,
        `"${journalOf(folder)}" has version 2 of the format, and only version 1 can be read. ` +
          'Use the release that wrote it or choose another folder.',
      );
    });

    it('that the folder is a file', async () => {
      const folder = new Folder({ data: '' });
      const path = folder.pathOf('data');
      await assert.rejects(openDataFolder(path), {
        name: 'FolderError',
        message: `Could not use the folder "${path}": it is a file, not a folder.`,
      });
      await assert.rejects(openDataFolder(`${path}/below`), {
        name: 'FolderError',
        message: `Could not use the folder "${path}/below": a part of the path is a file, not a folder.`,
      });
    });

    it('that the journal is a folder', async () => {
      const folder = new Folder({ 'journal.jsonl/file': '' });
      await assert.rejects(openDataFolder(folder.path), {
        name: 'FolderError',
        message: `Could not open "${journalOf(folder)}": it is a folder, not a file.`,
      });
    });

    it('that the folder is in use', async () => {
      const folder = new Folder();
      const journal = await openDataFolder(folder.path);
      await assert.rejects(openDataFolder(folder.path), /is in use by process \d+\./);
      await journal.append('undisturbed');
      await journal.close();
      assert.deepEqual(await entriesIn(folder), ['undisturbed']);
    });
  });

  describe('when a write fails', () => {
    // Windows limits no files, and keeps a folder in which one is open.
    if (process.platform !== 'win32') {
      it('keeps what was acknowledged, says so once and for all, and leaves no half line', async () => {
        const [program, folder] = [buildProgram(), new Folder()];
        const child = startProcess(program, folder.path, 'fill', 64);
        await child.ended;
        const acknowledged = child.lines.filter((line) => /^\d+$/.test(line));
        const sentence = `FolderError: Could not write "${journalOf(folder)}": it would become too large.`;
        assert.deepEqual(child.lines.slice(acknowledged.length), [sentence, sentence]);
        assert(acknowledged.length > 50);
        assert(textOf(folder).endsWith('\n'));
        assert.deepEqual(
          await entriesIn(folder),
          acknowledged.map((_, number) => entryOf(number)),
        );
      });

      it('notices that the folder was removed', async () => {
        const folder = new Folder();
        const journal = await openDataFolder(folder.path);
        await journal.append('kept');
        rmSync(folder.path, { recursive: true });
        const sentence = {
          name: 'FolderError',
          message: `Could not write "${journalOf(folder)}": it was removed.`,
        };
        await Promise.all([
          assert.rejects(journal.append(1), sentence),
          assert.rejects(journal.append(2), sentence),
        ]);
        await assert.rejects(journal.append(3), sentence);
        await assert.rejects(journal.compact([]), sentence);
        await journal.close();
      });
    }

    it('goes on with the journal as it was if only a compaction fails', async () => {
      const folder = new Folder({ 'journal.jsonl': `${header}1\n` });
      const journal = await openDataFolder(folder.path);
      folder.write('journal.jsonl.new/in-the-way', '');
      await assert.rejects(journal.compact(['compact']), {
        name: 'FolderError',
        message: `Could not write "${journalOf(folder)}": it is a folder, not a file.`,
      });
      await journal.append(2);
      folder.remove('journal.jsonl.new');
      await journal.compact([1, 2, 'compact']);
      await journal.close();
      assert.deepEqual(await entriesIn(folder), [1, 2, 'compact']);
    });
  });
});
