import { accessorSteps, templateSteps } from '../document/source-path';
import type { PathForm } from './list-paths';
import type { SampleNode, SamplePaths } from './sample-paths';

/** A step through the entries of a list, whichever of them. */
const entriesStep = Symbol('entries');

export type PathStep = string | typeof entriesStep;

/** What the samples have at a path. */
export type FoundPath =
  /** There may be several where lists were walked through. */
  | { readonly kind: 'found'; readonly nodes: readonly SampleNode[] }
  | { readonly kind: 'missing' }
  /** What is above the path is empty in all samples, so that nobody knows what could be below. */
  | { readonly kind: 'unknown' };

/** The steps below `_source` of an accessor, or of a Handlebars path such as `_source.items.[0].title`. */
export function stepsOf(path: string, form: PathForm): PathStep[] {
  if (form === 'template') return templateSteps(path).slice(1);
  return accessorSteps(path).map((step) => (step.kind === 'member' ? step.name : entriesStep));
}

/** Looks for a path as the service does, which walks through lists whether `[]` says so or not. */
export function findPath({ root }: SamplePaths, steps: readonly PathStep[]): FoundPath {
  let nodes: readonly SampleNode[] = [root];
  for (const step of steps) {
    const next = nodes.flatMap((node) => below(node, step));
    if (next.length === 0) return { kind: nodes.every(isEmpty) ? 'unknown' : 'missing' };
    nodes = next;
  }
  return { kind: 'found', nodes };
}

/** What is one step below a node. */
export function below({ members, entries }: SampleNode, step: PathStep): readonly SampleNode[] {
  if (step === entriesStep) return entries ? [entries] : [];
  const own = members.get(step);
  const inEntries = !entries ? [] : /^\d+$/.test(step) ? [entries] : below(entries, step);
  return own ? [own, ...inEntries] : inEntries;
}

const emptyTexts: ReadonlySet<string> = new Set(['null', '', '[]', '{}']);

/** Null, a text, list or object with nothing in it, or a list with nothing but these. */
function isEmpty({ members, entries, examples }: SampleNode): boolean {
  if (members.size > 0 || examples.some(({ text }) => !emptyTexts.has(text))) return false;
  return !entries || isEmpty(entries);
}
