import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The resident set of a process; NaN where the system has no simple way to ask for it. */
export function residentKilobytes(pid: number): number {
  if (process.platform === 'linux') {
    return parse(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  }
  if (process.platform === 'darwin') {
    return parse(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  }
  return NaN;
}

function parse(kilobytes = ''): number {
  return Number.parseInt(kilobytes, 10);
}
