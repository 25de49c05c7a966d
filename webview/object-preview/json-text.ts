import { type JsonNode, parseJson } from '../../core/document/json';
import { propertiesOf } from '../../core/document/members';

const maxDepth = 50;

/** A JSON text with a line for every value. Its values stay as they are written; a text that is not JSON stays as it is. */
export function jsonText(text: string): string {
  const { root, errors } = parseJson(text);
  return root && errors.length === 0 ? printed(text, root, 0) : text;
}

/** The texts as one JSON list; a text that is not JSON becomes a string. */
export function jsonListText(texts: readonly string[]): string {
  const entries = texts.map((text) => {
    const { root, errors } = parseJson(text);
    return root && errors.length === 0 ? printed(text, root, 1) : JSON.stringify(text);
  });
  return entries.length === 0 ? '[]\n' : `[\n  ${entries.join(',\n  ')}\n]\n`;
}

function printed(text: string, node: JsonNode, depth: number): string {
  const source = text.slice(node.offset, node.offset + node.length);
  const isList = node.type === 'array';
  if ((!isList && node.type !== 'object') || depth > maxDepth) return source;
  const entries = isList
    ? (node.children ?? []).map((entry) => printed(text, entry, depth + 1))
    : Array.from(propertiesOf(node), ({ nameNode: { offset, length }, valueNode }) => {
        const name = text.slice(offset, offset + length);
        return `${name}: ${valueNode ? printed(text, valueNode, depth + 1) : 'null'}`;
      });
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return open + close;
  const indent = '  '.repeat(depth + 1);
  return `${open}\n${indent}${entries.join(`,\n${indent}`)}\n${'  '.repeat(depth)}${close}`;
}
