import { sourceRoot, templateSteps } from '../../document/source-path';
import { below } from '../../samples/find-path';
import type { SampleNode } from '../../samples/sample-paths';

/** Where the paths of a template can begin besides `_source`. */
export interface BlockScope {
  /** What relative paths are below; undefined where there is nothing but the record. */
  readonly here: readonly SampleNode[] | undefined;
  /** What blocks named with `as |name|`. */
  readonly names: ReadonlyMap<string, readonly SampleNode[]>;
  readonly outer?: BlockScope;
}

/** What opens, divides or ends a block, with what stands behind the sign. */
const tags = /\{\{~?\s*(#|\/|else\b)([^{}]*)\}\}/g;

/** The scope behind a text that is the beginning of a template, whatever is still missing of it. */
export function scopeAfter(text: string, root: SampleNode): BlockScope {
  /** What is around each open block. */
  const around: BlockScope[] = [];
  let scope: BlockScope = { here: undefined, names: new Map() };
  for (const [, sign, content = ''] of text.matchAll(tags)) {
    if (sign === '#') {
      around.push(scope);
      scope = inside(scope, content, root);
    } else {
      scope = (sign === '/' ? around.pop() : around.at(-1)) ?? scope;
    }
  }
  return scope;
}

function inside(scope: BlockScope, content: string, root: SampleNode): BlockScope {
  const [call = '', names = ''] = content.replace(/~$/, '').split('|');
  const [helper, path = ''] = call.trim().split(/\s+/);
  if (helper !== 'each' && helper !== 'with') return scope;
  const values = resolve(path, scope, root);
  const here = helper === 'with' ? values : values.flatMap(entriesOf);
  // A second name is that of the entry's index.
  const [name] = names.trim().split(/\s+/);
  return { here, names: name ? new Map([...scope.names, [name, here]]) : scope.names, outer: scope };
}

/** `#each` goes through the members of an object as well. */
function entriesOf({ entries, members }: SampleNode): readonly SampleNode[] {
  return entries ? [entries] : [...members.values()];
}

function resolve(path: string, scope: BlockScope, root: SampleNode): readonly SampleNode[] {
  if (/^\.\.(?:\/|$)/.test(path)) return resolve(path.slice('../'.length) || '.', scope.outer ?? scope, root);
  const [ofHere] = /^(?:\.|this)(?:[./]|$)/.exec(path) ?? [];
  const steps = templateSteps(path.slice(ofHere?.length ?? 0));
  const [first = '', ...rest] = steps;
  if (ofHere === undefined && first === sourceRoot) return follow([root], rest);
  const named = ofHere === undefined ? scope.names.get(first) : undefined;
  return named ? follow(named, rest) : follow(scope.here ?? [], steps);
}

function follow(from: readonly SampleNode[], steps: readonly string[]): readonly SampleNode[] {
  return steps.reduce<readonly SampleNode[]>(
    (nodes, step) => nodes.flatMap((node) => below(node, step)),
    from,
  );
}
