/** Of a whole, in percent. */
export const leastShare = 15;
export const greatestShare = 80;

/** What is left behind a place between two edges, in whole percent, within what is sensible. */
export function shareBehind(place: number, start: number, end: number): number {
  const share = end > start ? Math.round(((end - place) / (end - start)) * 100) : leastShare;
  return Math.min(Math.max(share, leastShare), greatestShare);
}
