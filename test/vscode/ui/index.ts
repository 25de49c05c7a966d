import Mocha from 'mocha';
import type { Browser } from 'playwright-core';

/** Runs the tests of the window; gives the number of failures. */
export async function runUiTests(browser: Browser): Promise<number> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const { describeEditing } = await import('./editing');
  const { describeLanguageFeatures } = await import('./language-features');
  const { describeUntrustedWorkspace } = await import('./untrusted');
  const { describeExplorer } = await import('./explorer');
  const { describeBrokenServer } = await import('./broken-server');
  const { describeObjectPreview } = await import('./object-preview');
  const { describeCloudWorkflow } = await import('./cloud-workflow');
  const { describeMappingPreview } = await import('./mapping-preview');
  const { describeMappingTests } = await import('./mapping-tests');
  const { describeDomainMap } = await import('./domain-map');
  const { describeInferFromSample } = await import('./infer-from-sample');
  const { describeSandbox } = await import('./sandbox');
  const { describeWalkthrough } = await import('./walkthrough');
  const { describeWords } = await import('./words');
  const { describeInstalled } = await import('./installed');
  const { describeWeb } = await import('./web');
  const { describeKilledServer } = await import('./killed-server');
  describeEditing(browser);
  describeLanguageFeatures(browser);
  describeUntrustedWorkspace(browser);
  describeExplorer(browser);
  describeBrokenServer(browser);
  describeObjectPreview(browser);
  describeCloudWorkflow(browser);
  describeMappingPreview(browser);
  describeMappingTests(browser);
  describeDomainMap(browser);
  describeInferFromSample(browser);
  describeSandbox(browser);
  describeWalkthrough(browser);
  describeWords(browser);
  describeInstalled(browser);
  describeWeb(browser);
  describeKilledServer(browser);
  return new Promise((resolve) => mocha.run(resolve));
}
