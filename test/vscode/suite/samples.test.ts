import { strict as assert } from 'node:assert';
import { commands, type CompletionList, type Hover, type MarkdownString, Uri, workspace } from 'vscode';
import { closeUnsaved, diagnosticsUntil, folder, has, open, positionIn, replace } from './editor';

const name = 'samples/Guest.profiletype.json';
const sample = (): Uri => Uri.joinPath(folder().uri, 'samples/Guest.sample.json');

const write = (record: unknown): Thenable<void> =>
  workspace.fs.writeFile(sample(), new TextEncoder().encode(JSON.stringify(record)));

describe('the sample beside a definition', () => {
  const record = { guestId: 'G-1', contact: { mail: 'nora@example.com', phone: '+1 206-555-0142' } };

  // What is written reaches the server when VS Code has noticed it.
  beforeEach(async () => {
    const document = await open(name);
    await write({ guestId: 'G-1' });
    await diagnosticsUntil(document, has('source-not-in-sample'));
    await write(record);
    await diagnosticsUntil(document, (found) => found.length === 0);
  });

  afterEach(async () => {
    await closeUnsaved();
    await workspace.fs.delete(sample());
  });

  it('is offered while a source is written', async () => {
    const document = await open(name);
    await replace(document, '_source.contact.mail', '_source.contact.');
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionIn(document, '_source.contact.|'),
    );
    const offered = items.map(
      ({ label, detail }) => `${typeof label === 'string' ? label : label.label}: ${detail ?? ''}`,
    );
    assert.ok(offered.includes('_source.contact.mail: nora@example.com'), offered.join('\n'));
    assert.ok(offered.includes('_source.contact.phone: +1 206-555-0142'), offered.join('\n'));
  });

  it('is in the hover of a source', async () => {
    const document = await open(name);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, '_source.contact.m|ail'),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((content) => (content as MarkdownString).value),
    );
    assert.match(texts.join('\n'), /In `Guest\.sample\.json`: `nora@example\.com`\./);
  });

  it('tells of a path that it does not have, and follows what is written to the file', async () => {
    const document = await open(name);
    await write({ ...record, contact: { phone: record.contact.phone } });
    await diagnosticsUntil(document, has('source-not-in-sample'));
    await write(record);
    await diagnosticsUntil(document, (found) => found.length === 0);
    await replace(document, '_source.contact.mail', '_source.contact.mial');
    const [hint] = await diagnosticsUntil(document, has('source-not-in-sample'));
    assert.match(hint?.message ?? '', /Did you mean `_source\.contact\.mail`\?/);
    await workspace.fs.delete(sample());
    await diagnosticsUntil(document, (found) => found.length === 0);
    await write(record);
  });
});
