import { commands, type Tab, window, workspace } from 'vscode';
import { closeUnsaved } from './editor';

function preview(): Tab | undefined {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ label }) => label === 'Mapping: Loose');
}

/** Its title follows the text. How long that takes is the test's own timeout. */
function shownPreview(): Promise<Tab> {
  return new Promise((resolve) => {
    const look = (): void => {
      const tab = preview();
      if (!tab) return;
      listener.dispose();
      resolve(tab);
    };
    const listener = window.tabGroups.onDidChangeTabs(look);
    look();
  });
}

describe('the mapping preview', () => {
  afterEach(closeUnsaved);

  it('draws a definition that has no file yet', async () => {
    const content = '{ "ObjectTypeName": "Loose" }';
    await window.showTextDocument(await workspace.openTextDocument({ language: 'profiletype', content }));
    await commands.executeCommand('profiletype.previewMapping');
    await window.tabGroups.close(await shownPreview());
  });
});
