import type { StringNode } from './members';
import { TextCache } from './text-cache';
import type { StandardObject, StandardObjectField } from '../model/standard-objects/standard-object';
import { findStandardObject, isSystemManaged, type TargetNode, targetTree } from '../model/targets';

/** One name of a target, with its offset into the decoded value (UTF-16 code units). */
export interface TargetStep {
  readonly name: string;
  readonly offset: number;
}

/** What a `Target` means, or why it means nothing. */
export type Target =
  | {
      readonly kind: 'field';
      readonly object: StandardObject;
      readonly field: StandardObjectField;
      /** The same for every way to write the target: lists without `[]`. */
      readonly canonical: string;
      /** The name behind `Attributes.`, where the target is one. */
      readonly attribute?: TargetStep;
    }
  | { readonly kind: 'unknown-object'; readonly root: string }
  | { readonly kind: 'system-managed'; readonly object: StandardObject }
  | {
      readonly kind: 'unknown-field';
      readonly object: StandardObject;
      /** The steps below the object. */
      readonly path: string;
      /** Set where the path stops before a field: the names that may follow. */
      readonly stopsBefore?: readonly string[];
    };

/** Steps are separated by dots; a Handlebars expression is part of one step. */
const stepPattern = /(?:\{\{[^{}]*\}\}|[^.])*/y;

export function splitTarget(text: string): TargetStep[] {
  const steps: TargetStep[] = [];
  let offset = 0;
  do {
    stepPattern.lastIndex = offset;
    const name = stepPattern.exec(text)?.[0] ?? '';
    steps.push({ name, offset });
    offset += name.length + 1;
  } while (offset <= text.length);
  return steps;
}

const eventStep = /^(?:[A-Za-z0-9_-]+|\{\{[^{}]+\}\})$/;

const resolved = new TextCache<Target>();

/** Looks a target up in the standard objects. The same text gives the same answer, so answers are kept. */
export function resolveTarget(text: string): Target {
  return resolved.get(text, lookUp);
}

/** What the target of a field means, where it has one. */
export function targetOf({ target }: { readonly target: StringNode | undefined }): Target | undefined {
  return target && resolveTarget(target.value);
}

function lookUp(text: string): Target {
  const [root, ...steps] = splitTarget(text);
  const object = findStandardObject(root?.name ?? '');
  if (!object) return { kind: 'unknown-object', root: root?.name ?? '' };
  const path = text.slice(object.name.length + 1);
  const firstStep = steps[0]?.name.replace(/\[\]$/, '') ?? '';
  if (isSystemManaged(object, firstStep)) return { kind: 'system-managed', object };

  const names: string[] = [object.name];
  let node: TargetNode = targetTree(object);
  for (const step of steps) {
    if (node.placeholder?.kind === 'attribute') {
      return attributeTarget(text, object, names, node.placeholder.node, step);
    }
    const next = childOf(node, step.name);
    if (!next) return { kind: 'unknown-field', object, path };
    names.push(step.name.replace(/\[\]$/, ''));
    node = next;
  }
  if (node.field) return { kind: 'field', object, field: node.field, canonical: names.join('.') };
  return { kind: 'unknown-field', object, path, stopsBefore: namesBelow(node) };
}

/** Everything behind `Attributes.` is one name, dots included. */
function attributeTarget(
  text: string,
  object: StandardObject,
  names: readonly string[],
  node: TargetNode,
  step: TargetStep,
): Target {
  const name = text.slice(step.offset);
  const path = text.slice(object.name.length + 1);
  if (name === '' || !node.field) return { kind: 'unknown-field', object, path, stopsBefore: ['<name>'] };
  return {
    kind: 'field',
    object,
    field: node.field,
    canonical: [...names, name].join('.'),
    attribute: { name, offset: step.offset },
  };
}

function childOf(node: TargetNode, step: string): TargetNode | undefined {
  if (node.placeholder) return eventStep.test(step) ? node.placeholder.node : undefined;
  const isList = step.endsWith('[]');
  const child = node.children.get(isList ? step.slice(0, -2) : step);
  return child && (child.list || !isList) ? child : undefined;
}

/** The names that may follow a step, as a user writes them. */
export function namesBelow(node: TargetNode): string[] {
  if (node.placeholder) return [node.placeholder.kind === 'attribute' ? '<name>' : '<event type>'];
  return [...node.children].map(([name, child]) => (child.list ? `${name}[]` : name));
}
