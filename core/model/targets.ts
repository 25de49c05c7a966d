import { standardObjects } from './standard-objects';
import type { StandardObject, StandardObjectField } from './standard-objects/standard-object';

/** One step of the paths below a standard object: a container, a field, or both. */
export interface TargetNode {
  readonly children: ReadonlyMap<string, TargetNode>;
  /** The step may be followed by `[]`. */
  readonly list: boolean;
  readonly field?: StandardObjectField;
  /** Any name stands here: `attribute` for names of the user's choice, `event` for names the record decides. */
  readonly placeholder?: { readonly kind: 'attribute' | 'event'; readonly node: TargetNode };
}

interface MutableNode {
  children: Map<string, MutableNode>;
  list: boolean;
  field?: StandardObjectField;
  placeholder?: { kind: 'attribute' | 'event'; node: MutableNode };
}

const newNode = (): MutableNode => ({ children: new Map(), list: false });

function insert(root: MutableNode, path: string, field: StandardObjectField): void {
  let node = root;
  for (const step of path.split('.')) {
    if (step === '*' || step.startsWith('{')) {
      node.placeholder ??= { kind: step === '*' ? 'attribute' : 'event', node: newNode() };
      node = node.placeholder.node;
      continue;
    }
    const name = step.replace('[]', '');
    const child = node.children.get(name) ?? newNode();
    child.list ||= step.endsWith('[]');
    node.children.set(name, child);
    node = child;
  }
  node.field = field;
}

function treeOf(object: StandardObject): TargetNode {
  const root = newNode();
  for (const [path, field] of Object.entries(object.fields)) insert(root, path, field);
  return root;
}

const objectsByName = new Map(standardObjects.map((object) => [object.name, object]));
const trees = new Map<string, TargetNode>();

/** The standard object whose targets start with `name`, such as `_profile`. */
export function findStandardObject(name: string): StandardObject | undefined {
  return objectsByName.get(name);
}

/** The paths below a standard object, step by step. */
export function targetTree(object: StandardObject): TargetNode {
  const known = trees.get(object.name);
  if (known) return known;
  const tree = treeOf(object);
  trees.set(object.name, tree);
  return tree;
}

/** Whether only the service writes what `firstStep` names below the object. */
export function isSystemManaged(object: StandardObject, firstStep: string): boolean {
  return firstStep === object.idField || (object.systemManaged?.includes(firstStep) ?? false);
}

/** One whole target that a user can write; `path` starts with the object and may hold `*` and `{eventType}`. */
export interface KnownTarget {
  readonly path: string;
  readonly object: StandardObject;
  readonly field: StandardObjectField;
}

/** Every target that is not managed by the service, in the order of the vendor's reference. */
export function knownTargets(): readonly KnownTarget[] {
  targets ??= standardObjects.flatMap((object) =>
    Object.entries(object.fields)
      .filter(([path]) => !isSystemManaged(object, path))
      .map(([path, field]) => ({ path: `${object.name}.${path}`, object, field })),
  );
  return targets;
}
let targets: readonly KnownTarget[] | undefined;
