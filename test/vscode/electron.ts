import { runTests } from '@vscode/test-electron';
import { buildSuite } from './build-suite';
import { temporaryWorkspace } from './fixtures';
import { root, suiteBundle } from './paths';

/** The suite in a desktop VS Code, which is downloaded. */
async function runOnDesktop(): Promise<number> {
  await buildSuite();
  return runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: suiteBundle,
    launchArgs: [temporaryWorkspace(), '--disable-extensions'],
  });
}

runOnDesktop().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
