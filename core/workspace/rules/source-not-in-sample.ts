import { t } from '@vscode/l10n';
import type { StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { type SourcePath, sourceRoot } from '../../document/source-path';
import { spanInString } from '../../document/strings';
import { sourceOf } from '../../rules/judging/fields';
import { inTitle } from '../../rules/judging/fixes';
import { didYouMean, nearest } from '../../rules/judging/nearest';
import { type Finding, quoted } from '../../rules/rule';
import { findPath, stepsOf } from '../../samples/find-path';
import { listPaths, type PathForm } from '../../samples/list-paths';
import type { SampleNode, SamplePaths } from '../../samples/sample-paths';
import type { SampleRule } from '../sample-rule';
import { enumerated } from '../../words/lists';
import { paragraph } from '../../words/paragraph';

export const sourceNotInSample: SampleRule = {
  code: 'source-not-in-sample',
  section: 'Samples',
  severity: 'information',
  when: 'a path in a `Source` is in no record of the samples beside the definition, which are in `NAME.sample.json` and `NAME.samples.jsonl`.',
  why: 'A path that leads nowhere leaves its field empty without a word. If the property is optional, add a record that has it.',
  sample: '{ "id": "1", "address": { "zip": "98101" } }',
  bad: `"Fields": { "zip": { "Source": "_source.adress.zip", "Target": "_profile.Address.PostalCode" } }`,
  good: `"Fields": { "zip": { "Source": "_source.address.zip", "Target": "_profile.Address.PostalCode" } }`,
  check: (document, samples) => (samples.isWhole ? missingPaths(document, samples) : []),
};

function missingPaths(document: ProfileTypeDocument, samples: SamplePaths): Finding[] {
  const suggest = suggestions(samples);
  return [...document.fields.values()].flatMap((field) => {
    const source = sourceOf(field);
    // What is wrong with the text itself is reported already.
    if (!field.source || !source || source.problems.length > 0) return [];
    const { source: string } = field;
    const form = source.template ? 'template' : 'accessor';
    return source.paths
      .filter(({ text }) => findPath(samples, stepsOf(text, form)).kind === 'missing')
      .map((path) => findingOf(document, string, path, samples, suggest(path.text, form)));
  });
}

function findingOf(
  { text }: ProfileTypeDocument,
  string: StringNode,
  path: SourcePath,
  { files }: SamplePaths,
  meant: string | undefined,
): Finding {
  const span = spanInString(text, string, path.offset, path.text.length);
  const fix = meant !== undefined && {
    title: t`Change to ${inTitle(meant)}`,
    changes: [{ ...span, text: JSON.stringify(meant).slice(1, -1) }],
  };
  return {
    ...span,
    message: paragraph(
      t`No record in ${enumerated(files.map(quoted))} has ${quoted(path.text)}.`,
      didYouMean(meant),
    ),
    fixes: () => (fix ? [fix] : []),
  };
}

/** Finds the path that was probably meant: one with nearly the same text, or the only one that ends with the same name. */
function suggestions(samples: SamplePaths): (path: string, form: PathForm) => string | undefined {
  const byLastName = new Map<PathForm, ReadonlyMap<string, string | undefined>>();
  return (path, form) => {
    const ofForm = byLastName.get(form) ?? pathsByLastName(samples, form);
    byLastName.set(form, ofForm);
    return nearestPath(path, samples, form) ?? ofForm.get(lastName(path));
  };
}

/** The nearest of the paths below the longest part of a path that the samples have. */
function nearestPath(path: string, samples: SamplePaths, form: PathForm): string | undefined {
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
    const start = path.slice(0, end);
    const found = findPath(samples, stepsOf(start, form));
    if (found.kind !== 'found') continue;
    const [node] = found.nodes;
    if (!node) return undefined;
    const near = nearest(path.slice(end + 1), namesBelow(node, form));
    return near === undefined ? undefined : `${start}.${near}`;
  }
  return undefined;
}

function* namesBelow(node: SampleNode, form: PathForm): Generator<string> {
  for (const { text } of listPaths(node, '', form)) yield text;
}

/** The paths by their last names; undefined where several have the same. */
function pathsByLastName({ root }: SamplePaths, form: PathForm): ReadonlyMap<string, string | undefined> {
  const paths = new Map<string, string | undefined>();
  for (const { text, node } of listPaths(root, sourceRoot, form)) {
    const name = lastName(text);
    if (node.members.size === 0) paths.set(name, paths.has(name) ? undefined : text);
  }
  return paths;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
