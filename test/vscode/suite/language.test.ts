import { strict as assert } from 'node:assert';
import { commands, MarkdownString, Range, type CompletionList, type Hover } from 'vscode';
import { closeUnsaved, open, positionIn, rangeOf, replace } from './editor';

describe('completion', () => {
  afterEach(closeUnsaved);

  it('offers the fields of the standard objects as targets', async () => {
    const document = await open('Mistake.profiletype.json');
    await replace(document, '_profile.Adress.PostalCode', '_profile.Post');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionIn(document, '_profile.Post|'),
    );
    const item = list.items.find(({ label }) => textOf(label).includes('_profile.Address.PostalCode'));
    assert.ok(item, 'The target is not offered.');
    const range = item.range instanceof Range ? item.range : item.range?.replacing;
    assert.deepEqual(range, rangeOf(document, '"_profile.Post"'));
  });
});

describe('hover', () => {
  after(closeUnsaved);

  it('explains the target under the pointer', async () => {
    const document = await open('Mistake.profiletype.json');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, '_profile.Account|Number'),
    );
    const text = hovers.flatMap(({ contents }) => contents.map(markdownOf)).join('\n');
    assert.match(text, /AccountNumber/);
  });
});

function textOf(label: string | { label: string }): string {
  return typeof label === 'string' ? label : label.label;
}

function markdownOf(content: Hover['contents'][number]): string {
  assert.ok(content instanceof MarkdownString, 'A hover in the deprecated form.');
  return content.value;
}
