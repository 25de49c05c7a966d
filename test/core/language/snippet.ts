import assert from 'node:assert/strict';

/** A piece of a snippet: plain text, or a tab stop with its index and default. */
type Piece = string | { readonly index: number; readonly text: string | undefined };

const stopPattern = /^\$(?:(\d+)|\{(\d+)(?::((?:\\[\\$}]|[^\\}$])*)|\|((?:\\[\\,|]|[^\\|])*)\|)?\})/;

/**
 * The text of a snippet as the editor inserts it: `|` where the cursor goes, ‹ and › around a default that it selects. A text
 * that is no snippet, such as one with an unescaped `$`, is a mistake.
 */
export function resolveSnippet(snippet: string): string {
  const pieces = [...piecesOf(snippet)];
  const stops = pieces.filter((piece) => typeof piece !== 'string');
  const first = Math.min(...stops.map(({ index }) => (index === 0 ? Infinity : index)));
  const defaults = new Map<number, string>();
  for (const { index, text } of stops) {
    if (text !== undefined && !defaults.has(index)) defaults.set(index, text);
  }
  const placed = { done: false };
  const resolved = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const text = defaults.get(piece.index) ?? '';
    if (placed.done || (piece.index !== first && first !== Infinity)) return text;
    placed.done = true;
    return text === '' ? '|' : `‹${text}›`;
  });
  return resolved.join('') + (placed.done ? '' : '|');
}

/** The same as plain text. */
export function withoutStops(snippet: string): string {
  return resolveSnippet(snippet).replace(/[|‹›]/g, '');
}

function* piecesOf(snippet: string): Generator<Piece> {
  for (let offset = 0; offset < snippet.length;) {
    const escaped = /^\\([\\$}])/.exec(snippet.slice(offset));
    if (escaped) {
      yield escaped[1] ?? '';
      offset += 2;
      continue;
    }
    const character = snippet.charAt(offset);
    if (character !== '$') {
      yield character;
      offset++;
      continue;
    }
    const stop = stopPattern.exec(snippet.slice(offset));
    assert.ok(stop, `a tab stop is expected at ${snippet.slice(offset)}`);
    const [whole, bare, braced, text, choices] = stop;
    const choice = choices?.split(',')[0];
    yield { index: Number(bare ?? braced), text: choice ?? text?.replace(/\\([\\$}])/g, '$1') };
    offset += whole.length;
  }
}
