import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { isAt, type JsonNode, nodeAt, type Span } from '../document/json';
import { asString, type StringNode } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { parseSource } from '../document/source';
import { contentOf, offsetInValue, spanInString } from '../document/strings';
import { splitTarget } from '../document/target';
import { type Positions, rangeOf } from './positions';

/** More than a definition has. An answer is itself nested that deep, and writing it down must not overflow the stack. */
const maxSteps = 100;

/** For each position the ranges that grow from it to the whole text: a step of a path, a string, a member, an object … */
export function selectionRanges(
  document: ProfileTypeDocument,
  positions: Positions,
  places: readonly Position[],
): SelectionRange[] {
  return places.map((place) => {
    const spans = growingSpans(document, positions.offsetAt(place)).slice(0, maxSteps);
    let range: SelectionRange = {
      range: rangeOf(positions, { offset: 0, length: document.text.length }),
    };
    for (const span of spans.reverse()) range = { range: rangeOf(positions, span), parent: range };
    return range;
  });
}

/** What lies around an offset, from the inside to the outside, short of the whole text. */
function growingSpans(document: ProfileTypeDocument, offset: number): Span[] {
  const growing: Span[] = [];
  for (const span of enclosing(document, offset)) {
    const inner = growing.at(-1);
    const isLarger = span.length > (inner?.length ?? 0) && span.length < document.text.length;
    if (isAt(span, offset) && isLarger) growing.push(span);
  }
  return growing;
}

function* enclosing({ root, text }: ProfileTypeDocument, offset: number): Generator<Span> {
  let node = nodeAt(root, offset);
  const string = asString(node);
  if (string) yield* insideString(text, string, offset);
  for (; node; node = node.parent) {
    const members = node.type === 'property' ? undefined : membersOf(node);
    if (members) yield members;
    yield node;
  }
}

/** From the first member or entry to the last. */
function membersOf({ children }: JsonNode): Span | undefined {
  const [first, last] = [children?.[0], children?.at(-1)];
  if (!first || !last) return undefined;
  return { offset: first.offset, length: last.offset + last.length - first.offset };
}

function* insideString(text: string, string: StringNode, offset: number): Generator<Span> {
  const cursor = offsetInValue(text, string, offset);
  const { value } = string;
  for (const path of pathsOf(string)) {
    if (!isAt(path, cursor)) continue;
    for (const { name, offset: start } of splitTarget(value.slice(path.offset, path.offset + path.length))) {
      const step = { offset: path.offset + start, length: name.length };
      if (isAt(step, cursor)) yield spanInString(text, string, step.offset, step.length);
    }
    yield spanInString(text, string, path.offset, path.length);
  }
  yield contentOf(text, string);
}

/** The paths in the value of a `Target` or `Source`, with offsets into the decoded value. */
function pathsOf(string: StringNode): Span[] {
  const name: unknown = string.parent?.type === 'property' && string.parent.children?.[0]?.value;
  if (name === 'Target') return [{ offset: 0, length: string.value.length }];
  if (name !== 'Source') return [];
  return parseSource(string.value).paths.map((path) => ({ offset: path.offset, length: path.text.length }));
}
