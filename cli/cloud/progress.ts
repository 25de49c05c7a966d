import type { Terminal } from '../command';

const patience = 1000;

/** Takes the progress back when something else is written. */
const emptyLine = '\r\u001b[K';

/** Tells people who wait for more than a second how far a task is. `step` is called when a part of the whole is done. */
export async function withProgress<Result>(
  { isInteractive, error }: Terminal,
  { title, total }: { readonly title: string; readonly total?: number },
  task: (step: () => void) => Promise<Result>,
): Promise<Result> {
  if (!isInteractive) return task(() => undefined);
  const state = { done: 0, isShown: false };
  const show = (): void => {
    state.isShown = true;
    const share = total === undefined ? ' …' : `: ${state.done} of ${total}`;
    error(`${emptyLine}${title}${share}`);
  };
  const timer = setTimeout(show, patience);
  try {
    return await task(() => {
      state.done++;
      if (state.isShown) show();
    });
  } finally {
    clearTimeout(timer);
    if (state.isShown) error(emptyLine);
  }
}
