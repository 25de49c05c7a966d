import { strict as assert } from 'node:assert';
import { noteGroups } from '../../../webview/mapping-preview/notes';
import { customer } from './pictures';

describe('noteGroups', () => {
  it('stand in the order of what matters, the harmless ones closed', () => {
    const notes = [...customer.notes].reverse();
    assert.deepEqual(
      noteGroups(notes).map(({ kind, title, notes: { length }, isOpen }) => [kind, title, length, isOpen]),
      [
        ['lost', 'Lost', 1, true],
        ['empty', 'Empty', 1, true],
        ['normalised', 'Normalised', 1, false],
      ],
    );
  });

  it('are none without notes', () => {
    assert.deepEqual(noteGroups([]), []);
  });
});
