import { setTimeout } from 'node:timers/promises';
import { disagreements } from '../soak/agreement';
import { Author } from '../soak/author';
import { Editor, newRecord } from '../soak/editor';
import type { Random } from '../soak/random';
import type { ProcessOptions } from '../soak/server-process';
import type { World } from '../soak/world';

export interface Kills {
  /** How often the server was killed, and how often while it was still reading the workspace after the last time. */
  readonly kills: number;
  readonly duringStart: number;
  readonly edits: number;
  /** Milliseconds from each death until everything was shown again. */
  readonly recoveries: readonly number[];
  /** Where what was shown afterwards differs from what somebody is shown who was never interrupted, in words. */
  readonly differences: readonly string[];
  readonly errors: readonly string[];
}

/** Longest work, in milliseconds, before a server is killed. */
const longest = 1500;

/** Lets an author work, kills the server at some moment, starts another one as the extension does, and compares; so many times. */
export async function killAtRandom(rounds: number, world: World, options: ProcessOptions): Promise<Kills> {
  const { random } = world;
  const record = newRecord();
  const editor = await Editor.start(world, record, options);
  const author = new Author(editor);
  const recoveries: number[] = [];
  const differences: string[] = [];
  let duringStart = 0;
  for (let round = 0; round < rounds; round++) {
    await killWhileWorking(author, random);
    const death = performance.now();
    if (random.chance(0.3)) {
      duringStart++;
      await killWhileStarting(editor, random);
    }
    await editor.restart();
    await editor.settle();
    recoveries.push(performance.now() - death);
    differences.push(...(await disagreements(author, options)));
  }
  await editor.end();
  return {
    kills: rounds + duringStart,
    duringStart,
    edits: record.edits,
    recoveries,
    differences,
    errors: record.errors,
  };
}

async function killWhileWorking(author: Author, random: Random): Promise<void> {
  const { server } = author.editor;
  const killing = setTimeout(random.below(longest)).then(() => {
    server.kill();
  });
  while (server.isRunning) await author.step();
  await killing;
}

async function killWhileStarting(editor: Editor, random: Random): Promise<void> {
  const starting = editor.restart().catch(() => undefined);
  await setTimeout(random.below(500));
  editor.server.kill();
  await editor.server.ended;
  await starting;
}
