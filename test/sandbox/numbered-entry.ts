/** The entry that a number stands for; long enough that a kill can meet the middle of one. */
export function entryOf(number: number): unknown {
  return { number, text: 'ä'.repeat(number % 300) };
}
