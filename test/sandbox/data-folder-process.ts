import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { openDataFolder } from '../../sandbox/data-folder';
import { entryOf } from './numbered-entry';

/** What a test starts as a process of its own, to be killed: `node … FOLDER append|compact|hold|fill`. */
const [folder = '', mode] = process.argv.slice(2);

/** As a pipe would keep them back until the next turn, lines go out by hand. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function appendForever(compacting: boolean): Promise<void> {
  const journal = await openDataFolder(folder);
  let next = journal.entries.length;
  const appendOneAfterTheOther = async (): Promise<void> => {
    for (;;) {
      const number = next++;
      await journal.append(entryOf(number));
      say(String(number));
    }
  };
  const compactAgainAndAgain = async (): Promise<void> => {
    for (;;) {
      await journal.compact(Array.from({ length: next }, (_, number) => entryOf(number)));
      say('compacted');
    }
  };
  await Promise.all([
    ...Array.from({ length: 16 }, appendOneAfterTheOther),
    ...(compacting ? [compactAgainAndAgain()] : []),
  ]);
}

async function hold(): Promise<void> {
  say('ready');
  await once(process.stdin, 'data');
  try {
    await openDataFolder(folder);
    say('held');
  } catch (error) {
    say(`refused: ${String(error)}`);
  }
  await once(process.stdin, 'end');
  process.exit();
}

/** Until the disk is full, and once more. */
async function fill(): Promise<void> {
  const journal = await openDataFolder(folder);
  const refusals: unknown[] = [];
  for (let number = 0; refusals.length < 2; number++) {
    await journal.append(entryOf(number)).then(
      () => {
        say(String(number));
      },
      (error: unknown) => refusals.push(error),
    );
    await setImmediate();
  }
  for (const error of refusals) say(String(error));
  await journal.close();
}

if (mode === 'hold') await hold();
else if (mode === 'fill') await fill();
else await appendForever(mode === 'compact');
