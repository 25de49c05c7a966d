/** As much of `node:timers/promises` as the suite uses, for where there is no Node.js. */
export function setTimeout(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    globalThis.setTimeout(resolve, milliseconds);
  });
}
