import { strict as assert } from 'node:assert';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { mappingOf } from '../../../core/mapping/object-type-mapping';
import { usedDefinition } from '../../../core/mapping/used-definition';

const used = (definition: object): ReturnType<typeof usedDefinition> =>
  usedDefinition(new ProfileTypeDocument(JSON.stringify(definition), 'Ticket.profiletype.json'));

describe('usedDefinition', () => {
  it('is the definition itself where it names no template', () => {
    const document = new ProfileTypeDocument('{ "ObjectTypeName": "Ticket" }');
    assert.equal(usedDefinition(document), document);
  });

  it('has the fields and keys of the template, and the name and priority of the definition', () => {
    const definition = used({ ObjectTypeName: 'Ticket', SourcePriority: 3, TemplateId: 'Zendesk-users' });
    assert.ok(!('problem' in definition));
    const { name, sourcePriority, fields, keys } = mappingOf(definition);
    assert.deepEqual({ name, sourcePriority }, { name: 'Ticket', sourcePriority: 3 });
    assert.ok(fields.some(({ target }) => target?.text === '_profile.EmailAddress'));
    assert.ok(keys.some(({ identifiers }) => identifiers.has('UNIQUE')));
  });

  it('says which template nobody knows', () => {
    const problem =
      'Template `No` has no published fields and keys, so nobody knows what it does with a record.';
    assert.deepEqual(used({ ObjectTypeName: 'Ticket', TemplateId: 'No' }), { problem });
  });
});
