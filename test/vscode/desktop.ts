import { runTests } from '@vscode/test-electron';
import { buildSuite } from './build-suite';
import { temporaryWorkspace } from './fixtures';
import { root, suiteBundle } from './paths';

/** The suite in a desktop VS Code, which is downloaded; gives its exit code. */
export async function runOnDesktop(): Promise<number> {
  await buildSuite();
  return runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: suiteBundle,
    launchArgs: [temporaryWorkspace(), '--disable-extensions'],
  });
}
