import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf, FolderError, reasonOf } from './folder-error';

/** That this process alone uses a folder. */
export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  readonly name: string;
  readonly pid: number;
  /** When its process started, where the system tells it. */
  readonly started: string | undefined;
}

/** A process that was told to end may need a moment to do so, and its successor should not be turned away for that. */
const patience = { tries: 20, milliseconds: 25 };

/** The holders that this process made and has not let go of. */
const own = new Set<string>();

/**
 * Takes a folder for this process, or says which process has it.
 *
 * The lock is a folder `lock` with one empty file in it, whose name says who holds it. It is made beside (`lock-…`) and renamed, which
 * fails as long as `lock` is there and not empty. What a killed process left behind is removed by the name of its file, which never
 * comes again; so of several starters none can remove the lock of another, and exactly one rename succeeds.
 *
 * Processes on other machines, or in containers that do not see each other's processes, are not noticed.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const [lock, name] = [join(folder, 'lock'), await newHolder()];
  const claim = join(folder, `lock-${name}`);
  own.add(name);
  try {
    await mkdir(claim, { mode: 0o700 });
    await writeFile(join(claim, name), '', { mode: 0o600 });
    await take(folder, claim, lock);
    await removeClaims(folder);
  } catch (error) {
    await rm(claim, { recursive: true, force: true });
    await release(lock, name);
    if (error instanceof FolderError) throw error;
    throw new FolderError(`Could not lock the folder "${folder}": ${reasonOf(error)}.`, { cause: error });
  }
  return { release: () => release(lock, name) };
}

async function take(folder: string, claim: string, lock: string): Promise<void> {
  for (let tries = patience.tries; ; tries--) {
    const holder = await runningHolder(lock);
    const trouble = holder === undefined ? await tryRename(claim, lock) : undefined;
    if (holder === undefined && trouble === undefined) return;
    if (tries === 0) {
      if (holder === undefined) throw trouble;
      throw new FolderError(
        `The folder "${folder}" is in use by process ${holder.pid}. Stop that process or choose another folder; ` +
          `if it is not a sandbox, delete "${lock}".`,
      );
    }
    await setTimeout(patience.milliseconds);
  }
}

/** Who holds the lock. Holders whose process has ended are removed on the way. */
async function runningHolder(lock: string): Promise<Holder | undefined> {
  for (const name of await orMissing(readdir(lock), [])) {
    const holder = holderOf(name);
    if (!holder)
      throw new FolderError(`"${join(lock, name)}" is not of the sandbox. Delete "${lock}" and start again.`);
    if (await isRunning(holder)) return holder;
    await orMissing(unlink(join(lock, name)), undefined);
  }
  return undefined;
}

/** Answers why it could not; somebody else may have been faster. */
async function tryRename(claim: string, lock: string): Promise<unknown> {
  try {
    // Windows renames onto no folder, not even an empty one.
    await removeEmpty(lock);
    await rename(claim, lock);
    return undefined;
  } catch (error) {
    return error;
  }
}

async function release(lock: string, name: string): Promise<void> {
  await unlink(join(lock, name)).catch(() => undefined);
  await removeEmpty(lock);
  own.delete(name);
}

/** Fails in silence: the folder is not there, or someone else holds it by now. */
async function removeEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
}

/** Removes what starters left behind that were killed on their way to the lock. */
async function removeClaims(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const holder = entry.startsWith('lock-') ? holderOf(entry.slice('lock-'.length)) : undefined;
    if (holder && !(await isRunning(holder))) await rm(join(folder, entry), { recursive: true, force: true });
  }
}

async function newHolder(): Promise<string> {
  const started = (await processStatus(process.pid))?.started ?? 'unknown';
  return `${process.pid}.${started}.${randomBytes(16).toString('hex')}`;
}

function holderOf(name: string): Holder | undefined {
  const [, pid, started] = /^([1-9]\d*)\.([\w-]+)\.[0-9a-f]{32}$/.exec(name) ?? [];
  if (pid === undefined) return undefined;
  return { name, pid: Number(pid), started: started === 'unknown' ? undefined : started };
}

/** Whether a holder's process still runs, and is not another one that was given the same id since. */
async function isRunning({ name, pid, started }: Holder): Promise<boolean> {
  if (own.has(name)) return true;
  if (!isProcess(pid)) return false;
  const status = await processStatus(pid);
  if (status && started !== undefined) return !status.ended && status.started === started;
  return pid !== process.pid;
}

function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Anything but "no such process" says that it is there and belongs to another user.
    return codeOf(error) !== 'ESRCH';
  }
}

interface ProcessStatus {
  /** It differs between any two processes with the same id, also across restarts of the machine. */
  readonly started: string;
  /** Killed, and only waiting for its parent to notice. */
  readonly ended: boolean;
}

/** What Linux tells of a process (see proc_pid_stat(5)); undefined on other systems. */
async function processStatus(pid: number): Promise<ProcessStatus | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    // The second value is the command in brackets, which may hold anything; counting starts after it.
    const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, threads, ticks] = [values[0], values[17], values[19]];
    if (ticks === undefined) return undefined;
    // As long as it has other threads, one of them may still be in the middle of a write.
    return { started: `${ticks}-${boot.slice(0, 8)}`, ended: state === 'Z' && threads === '1' };
  } catch {
    return undefined;
  }
}

async function orMissing<T>(result: Promise<T>, missing: T): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return missing;
    throw error;
  }
}
