import { commands } from 'vscode';

/** What a step of the walkthrough waits for: that something was done, not that somebody set about it. */
export type Milestone = 'sandboxReady' | 'typePushed' | 'sampleSent';

/**
 * Ticks the step that waits for this. What was true before VS Code knew the walkthrough would never tick it, so that it is true for
 * a moment only, and again the next time.
 */
export async function reach(milestone: Milestone): Promise<void> {
  for (const value of [true, false])
    await commands.executeCommand('setContext', `profiletype.${milestone}`, value);
}
