import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { FieldAtCursor } from './at-cursor';
import { namesBelow, splitTarget } from '../../document/target';
import { standardObjects } from '../../model/standard-objects';
import {
  findStandardObject,
  type KnownTarget,
  knownTargets,
  type TargetNode,
  targetTree,
} from '../../model/targets';
import { firstWriters } from '../../rules/judging/fields';
import { code, markdown } from '../markdown';
import { explainStandardObject, explainTarget } from '../explain';
import { escapeSnippet, type Suggestion } from './suggestion';
import { descriptionOf } from '../../model/standard-objects/standard-object';

/** Accepting on `]` or `}` would hinder typing `OrderItems[]`. */
const commitCharacters = [','];

/**
 * Targets for a field: the next steps, then whole targets. Those that other fields write, that exclude one of these, or
 * that only the service writes are left out. `typed` is the value up to the cursor.
 */
export function targetSuggestions(
  document: ProfileTypeDocument,
  field: FieldAtCursor,
  typed: string,
): Suggestion[] {
  const isTaken = takenTargets(document, field);
  const steps = splitTarget(typed)
    .slice(0, -1)
    .map(({ name }) => name);
  const [root = ''] = steps;
  const written = [steps, [root]].find((candidate) => targetsBelow(candidate).length > 0);
  return [
    ...stepSuggestions(steps),
    ...ownAttribute(root === '' ? '_profile' : root, field, isTaken).filter(({ label }) =>
      isBelow(label, steps),
    ),
    ...targetsBelow(written ?? [])
      .filter(({ path }) => !isTaken(path.replaceAll('[]', '')))
      .map(suggestTarget),
  ];
}

/** The targets that begin with the written steps; names that the record or the user chooses are taken from there. */
function targetsBelow(steps: readonly string[]): readonly KnownTarget[] {
  if (steps.length === 0) return knownTargets();
  return knownTargets()
    .filter(({ path }) => isBelow(path, steps))
    .map((target) => {
      const rest = target.path.split('.').slice(steps.length);
      const path = [...steps, ...rest].join('.');
      return path === target.path ? target : { ...target, path };
    });
}

function isBelow(path: string, steps: readonly string[]): boolean {
  const names = path.split('.');
  return (
    names.length > steps.length &&
    steps.every((step, depth) => {
      const name = names[depth] ?? '';
      return name.startsWith('{') || name.replace('[]', '') === step.replace('[]', '');
    })
  );
}

/** Whether another field writes a target in its canonical form, or one that excludes it. */
function takenTargets(document: ProfileTypeDocument, { name }: FieldAtCursor): (target: string) => boolean {
  const writers = firstWriters(document);
  const isWritten = (target: string): boolean => (writers.get(target)?.field.name ?? name) !== name;
  const excluded = new Set(exclusivePairs.filter((pair) => pair.some(isWritten)).flat());
  return (target) => isWritten(target) || excluded.has(target);
}

const exclusivePairs = standardObjects.flatMap(({ name, exclusive = [] }) =>
  exclusive.map((pair) => pair.map((field) => `${name}.${field}`)),
);

/** The objects, or the containers below the last dot. Fields themselves are among the whole targets. */
function stepSuggestions(steps: readonly string[]): Suggestion[] {
  const [root, ...below] = steps;
  if (root === undefined) {
    return standardObjects.map((object) =>
      step(`${object.name}.`, descriptionOf(object), explainStandardObject(object)),
    );
  }
  const object = findStandardObject(root);
  if (!object) return [];
  let node: TargetNode | undefined = targetTree(object);
  for (const name of below) node = node?.children.get(name.replace(/\[\]$/, '')) ?? node?.placeholder?.node;
  return [...(node?.children ?? [])]
    .filter(([, child]) => child.children.size > 0 || child.placeholder)
    .map(([name, child]) =>
      step(`${steps.join('.')}.${name}${child.list ? '[]' : ''}.`, child.list ? t('list') : t('part'), [
        t`Fields of \`${name}\`: ${namesBelow(child).map(code).join(', ')}.`,
      ]),
    );
}

function step(label: string, detail: string, documentation: readonly string[]): Suggestion {
  return {
    label,
    kind: CompletionItemKind.Module,
    text: `"${escapeSnippet(JSON.stringify(label).slice(1, -1))}$1"`,
    isSnippet: true,
    detail,
    documentation,
    continues: true,
  };
}

/** The attribute of the field's own name: where a value without a field of its own goes. */
function ownAttribute(
  root: string,
  field: FieldAtCursor,
  isTaken: (target: string) => boolean,
): Suggestion[] {
  const object = findStandardObject(root);
  if (!object || !/^[a-zA-Z0-9]+(?:[_-]+[a-zA-Z0-9]+)*$/.test(field.name)) return [];
  const path = `${root}.Attributes.${field.name}`;
  const attribute = object.fields['Attributes.*'];
  if (!attribute || isTaken(path)) return [];
  return [
    {
      label: path,
      kind: CompletionItemKind.Field,
      text: `"${path}"`,
      documentation: explainTarget(path, object, attribute),
      commitCharacters,
    },
  ];
}

/** There are hundreds of targets, and most are suggested again and again. */
const suggestions = new WeakMap<KnownTarget, Suggestion>();

function suggestTarget(target: KnownTarget): Suggestion {
  const suggestion = suggestions.get(target) ?? newSuggestion(target);
  suggestions.set(target, suggestion);
  return suggestion;
}

function newSuggestion({ path, object, field }: KnownTarget): Suggestion {
  const hasPlaceholder = /\*$|(?<!\{)\{eventType\}/.test(path);
  const snippet = escapeSnippet(JSON.stringify(path))
    .replace(/(?<!\{)\{eventType\\\}/, '${1:eventType}')
    .replace('*', '${2:name}');
  return {
    label: path,
    kind: CompletionItemKind.Field,
    text: hasPlaceholder ? snippet : JSON.stringify(path),
    filterText: JSON.stringify(path),
    isSnippet: hasPlaceholder,
    documentation: markdown(...explainTarget(path, object, field)),
    commitCharacters,
  };
}
