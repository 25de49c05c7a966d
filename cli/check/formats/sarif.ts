import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { type Positions, rangeOf } from '../../../core/language/positions';
import { configurationReference, ruleReference } from '../../../core/rules/reference';
import type { Fix, Severity } from '../../../core/rules/rule';
import type { Range } from '../../../core/workspace/definition-file';
import { allRules } from '../../../core/workspace/rules';
import { version } from '../../../package.json';
import { isBelow } from '../../paths';
import type { Finding, Outcome, RelatedPlace, Report } from '../report';
import { reviewPath } from './review-path';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** What is reported in a configuration. */
const configurationRules: readonly (readonly [code: string, severity: Severity, text: string])[] = [
  ['config-syntax', 'error', 'Reported when the configuration is not strict JSON.'],
  ['config-value', 'error', 'Reported when a part of the configuration is not what it must be.'],
  ['stale-ignore', 'warning', 'Reported when an entry of `ignores` ignores nothing any more.'],
];

const rules: readonly ReportingDescriptor[] = [
  ...allRules.map(({ code, severity, when, why }) => ({
    id: code,
    shortDescription: { text: `Reported when ${when}` },
    fullDescription: { text: why },
    helpUri: ruleReference(code),
    defaultConfiguration: { level: levels[severity] },
  })),
  ...configurationRules.map(([id, severity, text]) => ({
    id,
    shortDescription: { text },
    helpUri: configurationReference,
    defaultConfiguration: { level: levels[severity] },
  })),
];

const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));

const rootId = '%SRCROOT%';

/** The Static Analysis Results Interchange Format 2.1.0, as GitHub's code scanning and many viewers take it. */
export function sarif({ reports, repository }: Outcome): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'profiletype',
            version,
            informationUri: 'https://github.com/profiletype/profiletype',
            rules: [...rules],
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootId]: { uri: pathToFileURL(`${repository}/`).href } },
        artifacts: reports.map(({ path }) => ({ location: artifactLocation(path, repository) })),
        results: reports.flatMap((report) =>
          report.findings.map((finding) => result(report, finding, repository)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function result({ path, text }: Report, finding: Finding, repository: string): Result {
  const { code, severity, message, range, related } = finding;
  const fix = finding.fix();
  return {
    ruleId: code,
    ruleIndex: ruleIndexes.get(code) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [location({ path, range }, repository)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({
        ...location(place, repository),
        message: { text: place.message },
      })),
    }),
    ...(fix && { fixes: [sarifFix(fix, text, artifactLocation(path, repository))] }),
  };
}

function location({ path, range }: Pick<RelatedPlace, 'path' | 'range'>, repository: string) {
  return {
    physicalLocation: { artifactLocation: artifactLocation(path, repository), region: region(range) },
  };
}

function artifactLocation(path: string, repository: string) {
  if (!isBelow(path, repository)) return { uri: pathToFileURL(path).href };
  const steps = reviewPath(path, repository).split('/');
  return { uri: steps.map(encodeURIComponent).join('/'), uriBaseId: rootId };
}

function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function sarifFix(
  { title, changes }: Fix,
  positions: Positions,
  artifact: ReturnType<typeof artifactLocation>,
): NonNullable<Result['fixes']>[number] {
  const replacements = changes.map((change) => ({
    deletedRegion: region(rangeOf(positions, change)),
    insertedContent: { text: change.text },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifact, replacements }],
  };
}
