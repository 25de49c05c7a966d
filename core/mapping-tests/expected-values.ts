import { t } from '@vscode/l10n';
import type { JsonNode, Span } from '../document/json';
import { propertiesOf, type Property } from '../document/members';
import type { StandardObject } from '../model/standard-objects/standard-object';
import { isSystemManaged, type TargetNode } from '../model/targets';
import { didYouMean, nearest } from '../rules/judging/nearest';
import { quoted } from '../rules/rule';
import { paragraph } from '../words/paragraph';

type Problem = Span & { readonly message: string };

/** What stands at a path of a standard object: `any` where its list of fields is not published whole. */
export type ValueShape = 'text' | 'list' | 'object' | 'any';

export function shapeOf(node: TargetNode | undefined): ValueShape {
  if (!node) return 'any';
  if (node.list) return 'list';
  const isContainer = node.children.size > 0 || node.placeholder;
  return isContainer ? (node.field ? 'any' : 'object') : 'text';
}

/**
 * The expected values that no record of the standard object can have, so that a test would fail, or with `null` pass,
 * whatever the mapping does. `at` is undefined where any name may stand.
 */
export function misplacedValues(
  node: JsonNode,
  object: StandardObject,
  at: TargetNode | undefined,
  isBelow = false,
): Problem[] {
  return [...propertiesOf(node)].flatMap((property) => {
    const { name, nameNode, valueNode } = property;
    if (!isBelow && isSystemManaged(object, name)) {
      return [about(nameNode, t`Only the service writes ${quoted(name)}, so no record decides it.`)];
    }
    const next = at?.children.get(name) ?? at?.placeholder?.node;
    if (!next && at && object.fieldListComplete) {
      const meant = didYouMean(nearest(name, namesBelow(at, object, isBelow)));
      const message = t`${quoted(object.name)} has no value ${quoted(name)} here.`;
      return [about(nameNode, paragraph(message, meant))];
    }
    if (!valueNode) return [];
    const message = wrongShape(property, shapeOf(next));
    if (message !== undefined) return [about(valueNode, message)];
    return valueNode.type === 'object' ? misplacedValues(valueNode, object, next, true) : [];
  });
}

function namesBelow({ children }: TargetNode, object: StandardObject, isBelow: boolean): string[] {
  return [...children.keys()].filter((name) => isBelow || !isSystemManaged(object, name));
}

function wrongShape({ name, valueNode }: Property, shape: ValueShape): string | undefined {
  const type = valueNode?.type;
  if (type === 'null') return undefined;
  if (shape === 'object' && type !== 'object')
    return t`${quoted(name)} has values by name: write an object in braces \`{ }\`, or \`null\` where it must not be there.`;
  if (shape === 'list' && type !== 'array')
    return t`${quoted(name)} is a list: write all of it in brackets \`[ ]\`, or \`null\` where it must not be there.`;
  if (type === 'number' || type === 'boolean')
    return t`Values of standard objects are texts: write \`"${String(valueNode?.value)}"\`.`;
  if (shape === 'text' && type === 'object')
    return t`${quoted(name)} is one value: write a text in double quotes, or \`null\` where it must not be there.`;
  return undefined;
}

function about({ offset, length }: Span, message: string): Problem {
  return { offset, length, message };
}
