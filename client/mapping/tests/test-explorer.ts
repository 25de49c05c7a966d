import { t } from '@vscode/l10n';
import { Disposable, type TestController, tests, workspace } from 'vscode';
import { TestItems } from './test-items';
import { TestRuns } from './test-runs';
import { WorkspaceChanges } from './workspace-changes';

/** Shows the mapping tests of the workspace in VS Code's Test Explorer, and runs them. */
export function offerMappingTests(
  controller: TestController = tests.createTestController('profiletype', t('Profile Types')),
): Disposable {
  const items = new TestItems(controller);
  const runs = new TestRuns(controller, items);
  const changes = new WorkspaceChanges();
  // Of a folder that is deleted nobody tells the files.
  const deletions = workspace.createFileSystemWatcher('**', true, true, false);
  controller.resolveHandler = (item) => (item ? items.read(item) : items.discover());
  controller.refreshHandler = () => items.discover();
  void items.discover();
  return Disposable.from(
    controller,
    items,
    runs,
    changes,
    deletions,
    changes.onDidChange(async (places) => {
      await items.update(places);
      runs.changed(places);
    }),
    deletions.onDidDelete((place) => items.update([place])),
    workspace.onDidOpenTextDocument(({ uri }) => items.update([uri])),
    // A file that was deleted while it was open.
    workspace.onDidCloseTextDocument(({ uri }) => items.update([uri])),
    workspace.onDidChangeWorkspaceFolders(() => items.discover()),
  );
}
