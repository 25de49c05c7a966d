import Mocha from 'mocha';
import type { Browser } from 'playwright-core';

/** Runs the tests of the window; gives the number of failures. */
export async function runUiTests(browser: Browser): Promise<number> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const { describeEditing } = await import('./editing');
  const { describeLanguageFeatures } = await import('./language-features');
  const { describeUntrustedWorkspace } = await import('./untrusted');
  const { describeBrokenServer } = await import('./broken-server');
  describeEditing(browser);
  describeLanguageFeatures(browser);
  describeUntrustedWorkspace(browser);
  describeBrokenServer(browser);
  return new Promise((resolve) => mocha.run(resolve));
}
