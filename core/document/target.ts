import { t } from '@vscode/l10n';
import type { StringNode } from './members';
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
const stepWithExpression = /(?:\{\{[^{}]*\}\}|[^.])*/y;

export function splitTarget(text: string): TargetStep[] {
  const steps: TargetStep[] = [];
  for (let offset = 0; offset <= text.length;) {
    const name = stepAt(text, offset);
    steps.push({ name, offset });
    offset += name.length + 1;
  }
  return steps;
}

function stepAt(text: string, offset: number): string {
  if (text.includes('{{')) {
    stepWithExpression.lastIndex = offset;
    return stepWithExpression.exec(text)?.[0] ?? '';
  }
  const dot = text.indexOf('.', offset);
  return text.slice(offset, dot < 0 ? text.length : dot);
}

const eventStep = /^(?:[A-Za-z0-9_-]+|\{\{[^{}]+\}\})$/;

/** What the target of a field means, where it has one. */
export function targetOf({ target }: { readonly target: StringNode | undefined }): Target | undefined {
  return target && resolveTarget(target.value);
}

/** Looks a target up in the standard objects. */
export function resolveTarget(text: string): Target {
  const root = stepAt(text, 0);
  const object = findStandardObject(root);
  if (!object) return { kind: 'unknown-object', root };
  const below = root.length + 1;
  let node: TargetNode = targetTree(object);
  for (let offset = below; offset <= text.length;) {
    if (node.placeholder?.kind === 'attribute') {
      return attributeTarget(text, object, node.placeholder.node, offset);
    }
    const step = stepAt(text, offset);
    const isFirst = offset === below;
    if (isFirst && isSystemManaged(object, withoutBrackets(step))) return { kind: 'system-managed', object };
    const next = childOf(node, step);
    if (!next) return { kind: 'unknown-field', object, path: text.slice(below) };
    node = next;
    offset += step.length + 1;
  }
  if (node.field) return { kind: 'field', object, field: node.field, canonical: canonical(text) };
  return { kind: 'unknown-field', object, path: text.slice(below), stopsBefore: namesBelow(node) };
}

/** Everything behind `Attributes.` is one name, dots included. */
function attributeTarget(
  text: string,
  object: StandardObject,
  { field }: TargetNode,
  offset: number,
): Target {
  const name = text.slice(offset);
  if (name === '' || !field) {
    return {
      kind: 'unknown-field',
      object,
      path: text.slice(object.name.length + 1),
      stopsBefore: ['<name>'],
    };
  }
  const path = text.includes('[]') ? canonical(text.slice(0, offset)) + name : text;
  return { kind: 'field', object, field, canonical: path, attribute: { name, offset } };
}

function canonical(path: string): string {
  if (!path.includes('[]')) return path;
  return splitTarget(path)
    .map(({ name }) => withoutBrackets(name))
    .join('.');
}

function withoutBrackets(step: string): string {
  return step.endsWith('[]') ? step.slice(0, -2) : step;
}

function childOf(node: TargetNode, step: string): TargetNode | undefined {
  if (node.placeholder) return eventStep.test(step) ? node.placeholder.node : undefined;
  const name = withoutBrackets(step);
  const child = node.children.get(name);
  return child && (child.list || name === step) ? child : undefined;
}

/** The names that may follow a step, as a user writes them. */
export function namesBelow(node: TargetNode): string[] {
  if (node.placeholder) return [node.placeholder.kind === 'attribute' ? '<name>' : t('<event type>')];
  return [...node.children].map(([name, child]) => (child.list ? `${name}[]` : name));
}
