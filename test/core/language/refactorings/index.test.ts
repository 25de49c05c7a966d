import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProfileTypeDocument } from '../../../../core/document/profile-type-document';
import { refactorings, refactoringUri, resolveRefactoring } from '../../../../core/language/refactorings';
import { atOffset } from '../cursor';
import { actionsAt, customer, everything, offering, textsAfter } from './refactoring';

const marked = '{ "ObjectTypeName": "A", "Fields": {| "b": {}, "a": {} }, "Keys": {} }';

describe('Refactorings', () => {
  it('have a kind each, and titles of their own', () => {
    const kinds = actionsAt(offering(marked.replace('"b"', '"b|"').replace('{|', '{'), customer)).map(
      ({ title, kind }) => [title, kind],
    );
    assert.deepEqual(kinds, [
      ['Add a search key for "b"', 'refactor.rewrite'],
      ['Sort fields by name', 'refactor.rewrite'],
      ['Convert to CloudFormation', 'refactor.rewrite'],
      ['Convert to Terraform', 'refactor.rewrite'],
    ]);
  });

  it('have their edits from the start for a client that does not ask for them', () => {
    const place = offering(marked, customer, { ...everything, resolvesEdits: false });
    const [sort, template] = actionsAt(place);
    assert.equal(sort?.title, 'Sort fields by name');
    assert.deepEqual(textsAfter(place, sort), {
      [customer]: '{ "ObjectTypeName": "A", "Fields": { "a": {}, "b": {} }, "Keys": {} }',
    });
    assert.ok(template?.edit?.documentChanges);
    assert.equal(refactoringUri(sort), undefined);
  });

  it('do nothing in a document that has changed meanwhile, and say so', () => {
    const place = offering(marked, customer);
    const [action] = actionsAt(place);
    assert.ok(action);
    const { text, document } = offering('{ "Fields": {| "a": {} } }', customer);
    assert.deepEqual(resolveRefactoring(action, document, text, everything), {
      action,
      messages: ['The document has changed since this was offered.'],
    });
  });

  it('leave the actions of others alone', () => {
    const { text, document } = offering(marked, customer);
    const action = { title: 'Sort fields by name', data: { uri: customer } };
    assert.equal(refactoringUri(action), undefined);
    assert.deepEqual(resolveRefactoring(action, document, text, everything), { action, messages: [] });
  });

  it('can be asked for anywhere, also while the text is written', () => {
    const content = readFileSync(
      join(__dirname, '../../../../samples/Zendesk-tickets.profiletype.json'),
      'utf8',
    );
    for (let end = 0; end <= content.length; end += 97) {
      const { text, document } = atOffset(content.slice(0, end), 0);
      for (let offset = 0; offset <= end; offset += 31) {
        const position = text.positionAt(offset);
        const range = { start: position, end: position };
        for (const action of refactorings(document, text, customer, range, everything)) {
          const resolved = resolveRefactoring(action, document, text, everything);
          assert.ok(resolved.action.edit ?? resolved.messages.length > 0, action.title);
        }
      }
    }
  });

  it('leave a definition that can still be read', () => {
    const content = readFileSync(join(__dirname, '../../../../samples/Booking.profiletype.json'), 'utf8');
    for (let offset = 0; offset < content.length; offset += 41) {
      const cursor = `${content.slice(0, offset)}|${content.slice(offset)}`;
      const place = offering(cursor, customer, { createsFiles: false, resolvesEdits: false });
      for (const action of actionsAt(place)) {
        const [after = ''] = Object.values(textsAfter(place, action));
        assert.deepEqual(new ProfileTypeDocument(after).syntaxErrors, [], action.title);
        assert.notEqual(after, content);
      }
    }
  });
});
