import { createHash } from 'node:crypto';
import type { Severity } from '../../../core/rules/rule';
import { isShown, type Outcome } from '../report';
import { reviewPath } from './review-path';

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** GitLab's code quality report. */
export function gitlab({ reports, repository }: Outcome): string {
  const issues = reports.flatMap(({ path, findings }) => {
    const file = reviewPath(path, repository);
    const fingerprints = new Fingerprints(file);
    return findings.filter(isShown).map(({ code, severity, message, range, pointer }) => ({
      description: message,
      check_name: code,
      fingerprint: fingerprints.next(code, pointer()),
      severity: severities[severity],
      location: { path: file, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    }));
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

/** The same for the same finding in each version of a file, whatever else was written into it; never twice in one. */
class Fingerprints {
  readonly #counts = new Map<string, number>();

  constructor(private readonly file: string) {}

  next(code: string, pointer: string): string {
    const place = JSON.stringify([this.file, code, pointer]);
    const count = (this.#counts.get(place) ?? 0) + 1;
    this.#counts.set(place, count);
    return createHash('sha256').update(`${place}${count}`).digest('hex').slice(0, 40);
  }
}
