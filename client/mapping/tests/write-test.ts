import { t } from '@vscode/l10n';
import { type TextDocument, type Uri, ViewColumn, window, workspace } from 'vscode';
import {
  type Expectation,
  type FindDefinition,
  testExtension,
} from '../../../core/mapping-tests/mapping-test';
import { readTestFile } from '../../../core/mapping-tests/test-file';
import { testOf, withTest } from '../../../core/mapping-tests/write-test';
import { definitionExtension } from '../../../core/model/definition-files';
import { createFile, exists, nameOf, replaceText } from '../../files';
import type { Previewed } from '../preview/mapping-previews';
import { RunDefinitions } from './run-definitions';
import { rangesIn } from './test-items';
import { showInformation, showWarning } from '../../messages';

/** Adds a test of what the preview shows to the file with tests beside the definition. */
export async function writeMappingTest(previewed: Previewed | undefined): Promise<void> {
  if (!previewed) {
    tell(
      t('Open a mapping preview and choose a sample first: the test is written of what the preview shows.'),
    );
    return;
  }
  const { uri, given, record } = previewed;
  if (uri.scheme === 'untitled') {
    tell(t('Save the definition first: its tests stand in a file beside it.'));
    return;
  }
  const testFile = uri.with({ path: `${uri.path.slice(0, -definitionExtension.length)}${testExtension}` });
  const find = await new RunDefinitions().finder(testFile, given);
  const name = await askForName(proposedName(previewed, find));
  if (name === undefined) return;

  const document = await openOrCreate(testFile);
  if (!document) {
    void showWarning(t`\`${nameOf(testFile)}\` could not be created.`);
    return;
  }
  const before = document.getText();
  const text = withTest(before, testOf(name, given, { record }, find));
  if (text === before) {
    tell(
      t`The test could not be added, because ${nameOf(testFile)} cannot be read as a file with tests. Mend it first.`,
    );
    await show(document, uri, 0);
    return;
  }
  if (!(await replaceText(document, text))) throw new Error(`${testFile.path} cannot be edited.`);
  await show(document, uri, readTestFile(document.getText()).tests.at(-1)?.span.offset ?? 0);
}

function tell(sentence: string): void {
  void showInformation(sentence);
}

/** By what becomes of the record, because values of customers are nothing for names. */
function proposedName({ given, record }: Previewed, find: FindDefinition): string {
  const [test] = readTestFile(withTest(undefined, testOf('Proposed', given, { record }, find))).tests;
  return nameOfTest(find(undefined)?.stringMember('ObjectTypeName')?.value ?? '', test?.expected);
}

function nameOfTest(type: string, { outcome, decision }: Expectation = {}): string {
  if (outcome === 'rejected') return t`A ${type} record is rejected`;
  if (outcome === 'invalid') return t`A ${type} record is invalid`;
  return decision === 'existing'
    ? t`A ${type} record lands on the existing profile`
    : t`A ${type} record becomes a new profile`;
}

async function askForName(value: string): Promise<string | undefined> {
  const name = await window.showInputBox({
    title: t('Write Mapping Test: Name'),
    prompt: t('What the test shows, as a sentence. It expects what the preview shows now.'),
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('A test needs a name.') : undefined),
  });
  return name?.trim();
}

/** A new file is empty at first, so that what is written into it can be undone. Undefined: nobody may write there. */
async function openOrCreate(uri: Uri): Promise<TextDocument | undefined> {
  const isThere = (await exists(uri)) || (await createFile(uri, ''));
  return isThere ? workspace.openTextDocument(uri) : undefined;
}

/** Where the definition is shown, so that the preview stays in sight. */
async function show(document: TextDocument, definition: Uri, offset: number): Promise<void> {
  const editor = window.visibleTextEditors.find(
    (each) => each.document.uri.toString() === definition.toString(),
  );
  await window.showTextDocument(document, {
    viewColumn: editor?.viewColumn ?? ViewColumn.One,
    selection: rangesIn(document.getText())({ offset, length: 0 }),
    preview: false,
  });
}
