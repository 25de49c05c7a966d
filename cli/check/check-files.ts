import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pointerAt } from '../../core/document/pointer';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { rangeOf } from '../../core/language/positions';
import type { Problem } from '../../core/rules/check';
import { ruleReference } from '../../core/rules/reference';
import type { Fix } from '../../core/rules/rule';
import type { SamplePaths } from '../../core/samples/sample-paths';
import type { FileSettings, Ignore } from '../../core/workspace/config';
import { readDefinitionFile } from '../../core/workspace/definition-file';
import { DomainIndex } from '../../core/workspace/domain-index';
import { type DomainProblem, judgeBesideSamples, judgeInDomain } from '../../core/workspace/judge';
import { configurationReport } from './configuration-report';
import { isConfiguration, type FileText, type Unread } from './files';
import { isMember, type Project, type Projects, settingsOf } from './projects';
import type { Finding, Report } from './report';

/** Where the files are. */
export interface Source {
  readonly projects: Projects;
  /** What a file to check says; the second argument is what counts for it. */
  readonly readTarget: (path: string, settings: FileSettings) => FileText | Unread;
  readonly read: (path: string) => FileText | Unread;
  /** What the samples beside a definition have. */
  readonly readSamples: (path: string) => SamplePaths | undefined;
  /** The other definitions in the surroundings of a project. */
  readonly findOthers: (project: Project) => readonly string[];
}

/** What was found in files, and why some could not be looked at. */
export interface Checked {
  readonly reports: readonly Report[];
  readonly problems: readonly string[];
}

/** A definition that was judged. Its document is let go: a thousand of them would keep the garbage collector busy. */
interface Judged {
  readonly path: string;
  readonly uri: string;
  readonly text: TextDocument;
  readonly settings: FileSettings;
  readonly findings: readonly Finding[];
}

/** Judges definitions and configurations as the editor does, beside the others of their projects. */
export function checkFiles(paths: readonly string[], source: Source): Checked {
  const checks = new Map<Project, ProjectCheck>();
  for (const path of paths) {
    const project = source.projects.of(path);
    const check = checks.get(project) ?? new ProjectCheck(project, source);
    checks.set(project, check);
    check.add(path);
  }
  const reports = [...checks.values()].flatMap((check) => check.reports());
  const problems = [...checks.values()].flatMap((check) => check.problems);
  reports.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { reports, problems: [...source.projects.problems, ...problems] };
}

/** One project: the definitions to check, and the others that they must agree with. */
class ProjectCheck {
  readonly problems: string[] = [];
  readonly #index = new DomainIndex();
  readonly #judged = new Map<string, Judged>();
  /** The entries of the configuration that ignore something. */
  readonly #used = new Set<Ignore>();
  /** An entry has no effect only if nothing in the whole project needs it. */
  #checksConfiguration = false;

  constructor(
    private readonly project: Project,
    private readonly source: Source,
  ) {}

  add(path: string): void {
    if (isConfiguration(path)) {
      this.#checksConfiguration ||= path === this.project.configPath;
      return;
    }
    const settings = settingsOf(this.project, path);
    const content = this.source.readTarget(path, settings);
    if ('text' in content) {
      const { document, text, uri } = this.#read(path, content.text, settings);
      const findings = this.#judge(path, document, settings).map((problem) =>
        ownFinding(path, document, text, problem),
      );
      this.#judged.set(path, { path, uri, text, settings, findings });
    } else {
      this.problems.push(content.problem);
      this.#use(settings.ignores);
    }
  }

  reports(): Report[] {
    this.#readOthers();
    const reports = [...this.#judged.values()].map((judged) => this.#report(judged));
    const configuration = configurationReport(
      this.project,
      this.#checksConfiguration ? this.#used : undefined,
    );
    return configuration ? [...reports, configuration] : reports;
  }

  #readOthers(): void {
    const ignoring = new Map<string, FileSettings>();
    for (const path of this.source.findOthers(this.project)) {
      if (this.#judged.has(path) || this.source.projects.of(path) !== this.project) continue;
      const settings = settingsOf(this.project, path);
      const content = this.source.read(path);
      if ('problem' in content) {
        this.#use(settings.ignores);
        continue;
      }
      const { document, uri } = this.#read(path, content.text, settings);
      if (!this.#checksConfiguration || settings.ignores.length === 0) continue;
      this.#judge(path, document, settings);
      ignoring.set(uri, settings);
    }
    // Only now the index has all that they may disagree with.
    for (const [uri, settings] of ignoring) {
      const file = this.#index.files.get(uri);
      if (file) this.#use(judgeInDomain(file, this.#index, settings).used);
    }
  }

  #read(path: string, content: string, settings: FileSettings) {
    const document = new ProfileTypeDocument(content, basename(path));
    const uri = pathToFileURL(path).href;
    const text = TextDocument.create(uri, 'profiletype', 0, content);
    if (document.isReadable && isMember(this.project, path))
      this.#index.add(readDefinitionFile(uri, document, (span) => rangeOf(text, span), settings.domain));
    return { document, text, uri };
  }

  #judge(path: string, document: ProfileTypeDocument, settings: FileSettings): readonly Problem[] {
    const samples = isMember(this.project, path) ? this.source.readSamples(path) : undefined;
    const { problems, used } = judgeBesideSamples(document, samples, settings);
    this.#use(used);
    return problems;
  }

  #use(ignores: readonly Ignore[]): void {
    for (const ignore of ignores) this.#used.add(ignore);
  }

  #report({ path, uri, text, settings, findings }: Judged): Report {
    const file = this.#index.files.get(uri);
    if (!file) return { path, text, findings: [...findings].sort(byPlace) };
    const { problems, used } = judgeInDomain(file, this.#index, settings);
    this.#use(used);
    return { path, text, findings: [...findings, ...problems.map(domainFinding)].sort(byPlace) };
  }
}

function ownFinding(
  path: string,
  document: ProfileTypeDocument,
  text: TextDocument,
  { rule, severity, message, related = [], fixes, ...span }: Problem,
): Finding {
  return {
    code: rule.code,
    severity,
    message,
    range: rangeOf(text, span),
    related: related.map((place) => ({ path, range: rangeOf(text, place), message: place.message })),
    href: ruleReference(rule.code),
    pointer: () => pointerAt(document, span.offset),
    fix: () => preferred(fixes?.()),
  };
}

/** None of the fixes for what is wrong across files is without an alternative. */
function domainFinding({ rule, severity, message, place, related }: DomainProblem): Finding {
  return {
    code: rule.code,
    severity,
    message,
    range: place.range,
    related: related.map(({ uri, range, message: note }) => ({
      path: fileURLToPath(uri),
      range,
      message: note,
    })),
    href: ruleReference(rule.code),
    pointer: () => place.pointer,
    fix: () => undefined,
  };
}

/** The fix that is made without asking; a new name for the file is none. */
function preferred(fixes: readonly Fix[] = []): Fix | undefined {
  return fixes.find(({ isPreferred, changes }) => isPreferred && changes.length > 0);
}

/** In the order of the text. */
export function byPlace({ range: { start } }: Finding, { range: { start: other } }: Finding): number {
  return start.line - other.line || start.character - other.character;
}
