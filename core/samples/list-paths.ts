import { sourceRoot } from '../document/source-path';
import type { SampleNode } from './sample-paths';

/** How paths are written: in a plain accessor, or inside the braces of a template. */
export type PathForm = 'accessor' | 'template';

/** A path that samples have. */
export interface ListedPath {
  /** Such as `_source.items[].title`, or `title` below nothing. */
  readonly text: string;
  readonly node: SampleNode;
}

/** The names that a path of each form can have. Handlebars reads some of them as something else. */
const names: Readonly<Record<PathForm, RegExp>> = {
  accessor: /^[^\s.[\]{}()"'`|<>,;]+$/,
  template: /^(?!(?:true|false|null|undefined|this|else|-?\d+)$)[^\s!"#%-,./;->@[-^`{-~]+$/,
};

/** Whether a path of one form means the same in the other. */
export function isPathOf(text: string, form: PathForm): boolean {
  const [root, ...steps] = text.split('.');
  return root === sourceRoot && steps.length > 0 && steps.every((step) => names[form].test(step));
}

/**
 * The paths below a node whose own path is `start`, the nearer ones first. Entries of lists are reached with `[]`, which
 * templates do not know: there `#each` goes into them.
 */
export function* listPaths(node: SampleNode, start: string, form: PathForm): Generator<ListedPath> {
  let level: ListedPath[] = [{ text: start, node }];
  while (level.length > 0) {
    const next: ListedPath[] = [];
    for (const parent of level) {
      for (const child of childrenOf(parent, form)) {
        yield child;
        next.push(child);
      }
    }
    level = next;
  }
}

function* childrenOf({ text, node }: ListedPath, form: PathForm): Generator<ListedPath> {
  for (const [name, child] of node.members) {
    if (names[form].test(name)) yield { text: text === '' ? name : `${text}.${name}`, node: child };
  }
  if (form === 'accessor' && node.entries && text !== '') yield { text: `${text}[]`, node: node.entries };
}
