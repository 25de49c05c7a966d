import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pointerAt } from '../../core/document/pointer';
import { rangeOf } from '../../core/language/positions';
import { configurationReference } from '../../core/rules/reference';
import { type Ignore, staleIgnores } from '../../core/workspace/config';
import type { Project } from './projects';
import type { Finding, Report } from './report';

/**
 * What is wrong with a project's configuration, which decides over all else. `used` are the entries that ignore something,
 * where that is known: then it is one of the files to check. Otherwise there is a report only if there is something to say.
 */
export function configurationReport(
  project: Project,
  used: ReadonlySet<Ignore> | undefined,
): Report | undefined {
  const { config, configPath, source } = project;
  if (!config || configPath === undefined) return undefined;
  const problems = [...config.problems, ...(used ? staleIgnores(config, used) : [])];
  if (problems.length === 0 && !used) return undefined;
  const text = TextDocument.create(pathToFileURL(configPath).href, 'json', 0, source);
  const findings = problems.map((problem): Finding => ({
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    range: rangeOf(text, problem),
    related: [],
    href: configurationReference,
    pointer: () => pointerAt(config.document, problem.offset),
    fix: () => undefined,
  }));
  return { path: configPath, text, findings };
}
