import type { Definition } from './definition';
import { meaningOf } from './meaning';

/**
 * A short text that stands for what a definition means, to see later whether it changed: 64 bits, as 16 hex digits. It is made
 * to find changes, not to withstand someone who looks for two definitions with the same one.
 */
export function fingerprint(definition: Definition): string {
  return fnv1a(asciiOf(JSON.stringify(meaningOf(definition))));
}

/** Every character above 127 as JSON escapes it. */
function asciiOf(json: string): string {
  return json.replace(
    /[\u0080-\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Two 32-bit halves of the 64-bit offset basis. */
const basis = { high: 0xcbf29ce4, low: 0x84222325 };

/** The prime of 64-bit FNV is 2^40 and this. */
const primeRest = 0x1b3;

/** The 64-bit FNV-1a hash of an ASCII text, in numbers that a double holds exactly. */
export function fnv1a(text: string): string {
  let { high, low } = basis;
  for (let index = 0; index < text.length; index++) {
    low = (low ^ text.charCodeAt(index)) >>> 0;
    const product = low * primeRest;
    high = (high * primeRest + (low << 8) + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return hex(high) + hex(low);
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
