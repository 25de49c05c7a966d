import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutLinks } from '../../client/without-links';

/** How VS Code finds links in notifications (`linkedText.ts`). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('What notifications say of others’ names and words', () => {
  for (const text of [
    '[Retry](command:workbench.action.terminal.sendSequence?%7B%7D) is something else.',
    'The service: [details](https://example.com/phish "Details")',
    '[[a](file:///etc/passwd)](command:workbench.action.quit)',
    '[open](COMMAND:workbench.action.quit)',
  ]) {
    it(`has no link: ${text}`, () => {
      assert.match(text, link);
      assert.doesNotMatch(withoutLinks(text), link);
    });
  }

  it('has no link, whatever it is', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', ' ', 'a', 'command:', 'https://', '"', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        assert.doesNotMatch(withoutLinks(pieces.join('')), link);
      }),
    );
  });

  it('is otherwise as it was written', () => {
    const text = 'Keys `a[0]` (two) of [x] are 1) here 2) there.';
    assert.equal(withoutLinks(text), text);
  });
});
