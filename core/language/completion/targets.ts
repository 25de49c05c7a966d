import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { resolveTarget } from '../../document/target';
import { standardObjects } from '../../model/standard-objects';
import {
  findStandardObject,
  type KnownTarget,
  knownTargets,
  type TargetNode,
  targetTree,
} from '../../model/targets';
import { explainStandardObject, explainTarget } from '../explain';
import { CompletionItemKind, escapeSnippet, type Suggestion } from './suggestion';

/** Accepting on `]` or `}` would hinder typing `OrderItems[]`. */
const commitCharacters = [','];

/**
 * Targets for a field: the next steps, then whole targets. Those that other fields write, that exclude one of these, or
 * that only the service writes are left out. `typed` is the value up to the cursor.
 */
export function targetSuggestions(
  document: ProfileTypeDocument,
  field: Field | undefined,
  typed: string,
): Suggestion[] {
  const taken = takenTargets(document, field);
  const written = typed.slice(0, typed.lastIndexOf('.') + 1).replaceAll('[]', '');
  const [root = ''] = written.split('.');
  const isBelow = (prefix: string): KnownTarget[] =>
    knownTargets().filter(({ path }) => path.replaceAll('[]', '').startsWith(prefix));
  const below = isBelow(written);
  const candidates = below.length > 0 ? below : isBelow(`${root}.`);
  return [
    ...stepSuggestions(typed),
    ...ownAttribute(root === '' ? '_profile' : root, field, taken).filter(({ label }) =>
      label.startsWith(written),
    ),
    ...candidates.filter(({ path }) => !taken.has(path.replaceAll('[]', ''))).map(suggestTarget),
  ];
}

function takenTargets(document: ProfileTypeDocument, field: Field | undefined): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const other of document.fields.values()) {
    const target = other.name !== field?.name && other.target && resolveTarget(other.target.value);
    if (target && target.kind === 'field') taken.add(target.canonical);
  }
  for (const { name, exclusive = [] } of standardObjects) {
    for (const pair of exclusive) {
      const paths = pair.map((path) => `${name}.${path}`);
      if (paths.some((path) => taken.has(path))) paths.forEach((path) => taken.add(path));
    }
  }
  return taken;
}

/** The objects, or the containers below the last dot. Fields themselves are among the whole targets. */
function stepSuggestions(typed: string): Suggestion[] {
  const steps = typed.split('.').slice(0, -1);
  const [root, ...below] = steps;
  if (root === undefined) {
    return standardObjects.map((object) =>
      step(`${object.name}.`, object.description, explainStandardObject(object)),
    );
  }
  const object = findStandardObject(root);
  if (!object) return [];
  let node: TargetNode | undefined = targetTree(object);
  for (const name of below) node = node?.children.get(name.replace(/\[\]$/, '')) ?? node?.placeholder?.node;
  return [...(node?.children ?? [])]
    .filter(([, child]) => child.children.size > 0 || child.placeholder)
    .map(([name, child]) =>
      step(`${steps.join('.')}.${name}${child.list ? '[]' : ''}.`, child.list ? 'list' : 'part', []),
    );
}

function step(label: string, detail: string, documentation: readonly string[]): Suggestion {
  return {
    label,
    kind: CompletionItemKind.Module,
    text: `"${escapeSnippet(label)}$1"`,
    isSnippet: true,
    detail,
    documentation,
    continues: true,
  };
}

/** The attribute of the field's own name: where a value without a field of its own goes. */
function ownAttribute(root: string, field: Field | undefined, taken: ReadonlySet<string>): Suggestion[] {
  const object = findStandardObject(root);
  if (!object || !field || !/^[a-zA-Z0-9]+(?:[_-]+[a-zA-Z0-9]+)*$/.test(field.name)) return [];
  const path = `${root}.Attributes.${field.name}`;
  const attribute = object.fields['Attributes.*'];
  if (!attribute || taken.has(path)) return [];
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

function suggestTarget({ path, object, field }: KnownTarget): Suggestion {
  const hasPlaceholder = /[*{]/.test(path);
  const snippet = path.replace(/\{(\w+)\}/, '${1:$1}').replace('*', '${2:name}');
  return {
    label: path,
    kind: CompletionItemKind.Field,
    text: `"${hasPlaceholder ? snippet : path}"`,
    isSnippet: hasPlaceholder,
    documentation: explainTarget(path, object, field),
    commitCharacters,
  };
}
