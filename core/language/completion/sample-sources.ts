import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { splitTarget } from '../../document/target';
import { sourceRoot } from '../../document/source-path';
import { listPaths, type ListedPath, type PathForm } from '../../samples/list-paths';
import type { SampleNode, SamplePaths } from '../../samples/sample-paths';
import { explainPath } from '../explain';
import { exampleText, explainFound } from '../explain-samples';
import type { FieldAtCursor } from './at-cursor';
import type { BlockScope } from './block-scope';
import type { Suggestion } from './suggestion';

/** As many as anyone looks through. What is nearer to the typed part comes first, so typing on brings the rest. */
const maxOffered = 300;

/** What the samples' paths are offered for. */
export interface SampleSlot {
  readonly form: PathForm;
  /** The path up to the cursor. */
  readonly typed: string;
  /** In a template, what its blocks are about. */
  readonly scope?: BlockScope | undefined;
}

/** The paths that the samples have: first those that fit the field, and of these the ones that no other field reads. */
export function sampleSuggestions(
  samples: SamplePaths,
  field: FieldAtCursor,
  { form, typed, scope }: SampleSlot,
  used: ReadonlySet<string>,
): Suggestion[] {
  const wanted = wordsOf(field);
  const parent = typed.slice(0, typed.lastIndexOf('.') + 1);
  const all = [...inScope(scope), ...listPaths(samples.root, sourceRoot, form)];
  const under = all.filter(({ text }) => text.startsWith(parent));
  return (parent === '' || under.length === 0 ? all : under)
    .map((path) => ({ path, rank: rankOf(path, wanted, used) }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, maxOffered)
    .flatMap(({ path }) => [...suggestionsOf(path, form, samples, used)]);
}

/** The paths that begin at what the blocks around the cursor are about. */
function* inScope(scope: BlockScope | undefined): Generator<ListedPath> {
  for (const [name, nodes] of scope?.names ?? []) yield* distinct(nodes, name);
  if (scope?.here) yield* distinct(scope.here, '');
}

function* distinct(nodes: readonly SampleNode[], start: string): Generator<ListedPath> {
  const known = new Set<string>();
  for (const node of nodes) {
    const value = { text: start === '' ? 'this' : start, node };
    for (const path of node.members.size > 0 ? listPaths(node, start, 'template') : [value]) {
      if (!known.has(path.text)) yield path;
      known.add(path.text);
    }
  }
}

/** How a field calls what it holds: its name, and the end of its target. */
function wordsOf({ name, target }: FieldAtCursor): readonly string[] {
  const steps = splitTarget(target?.value ?? '')
    .slice(1)
    .map((step) => step.name);
  const texts = [name, ...(steps.length > 0 ? [steps.slice(-1).join(''), steps.slice(-2).join('')] : [])];
  return texts.map(plain).filter((word) => word !== '');
}

/** The smaller the better. Equal ranks stay in the order of the samples. */
function rankOf({ text }: ListedPath, wanted: readonly string[], used: ReadonlySet<string>): number {
  const last = text.lastIndexOf('.');
  const name = plain(text.slice(last + 1));
  const words = [name, plain(text.slice(text.lastIndexOf('.', last - 1) + 1, Math.max(last, 0))) + name];
  const isExact = words.some((word) => wanted.includes(word));
  const isNear =
    isExact ||
    wanted.some((word) => words.some((other) => other.length > 2 && word.length > 2 && isPart(word, other)));
  return (isExact ? 0 : isNear ? 2 : 4) + (used.has(text) ? 1 : 0);
}

function isPart(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one) || one.startsWith(other) || other.startsWith(one);
}

function plain(text: string): string {
  // Most names are plain already, and there may be thousands.
  const letters = /^[a-zA-Z0-9]*$/.test(text) ? text : text.replace(/[^\p{L}\p{N}]/gu, '');
  return letters.toLowerCase();
}

/** A path that leads on, one that has a value, or both where the records differ. */
function* suggestionsOf(
  { text, node }: ListedPath,
  form: PathForm,
  samples: SamplePaths,
  used: ReadonlySet<string>,
): Generator<Suggestion> {
  const { members, entries, examples } = node;
  const about = { detail: exampleText(node), documentation: documentationOf(text, node, samples, used) };
  const leadsOn = members.size > 0;
  const isEntered = entries && form === 'accessor';
  if (examples.length > 0 || (!leadsOn && !isEntered))
    yield { ...about, label: text, kind: CompletionItemKind.Value, text, filterText: text };
  if (!leadsOn) return;
  const step = `${text}.`;
  const kind = CompletionItemKind.Module;
  yield { ...about, label: step, kind, text: step, filterText: step, continues: true };
}

function documentationOf(
  text: string,
  node: SampleNode,
  samples: SamplePaths,
  used: ReadonlySet<string>,
): string[] {
  return [
    text.startsWith(sourceRoot) ? explainPath(text) : '',
    explainFound([node], samples),
    used.has(text) ? t('Used by another field.') : '',
  ];
}
