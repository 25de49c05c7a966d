import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Definition, describePlan, fingerprint, plan } from '../../../core/deploy';
import { contact, definitions, fromTemplate } from './definitions';

describe('A plan', () => {
  const { Tags, ...untagged } = contact;
  const updated: Definition = { ...contact, Description: 'New', Tags: { cost: '1' } };

  it('makes a new type with its tags', () => {
    const { action, request, tagsToAdd, tagsToRemove } = plan(contact, undefined);
    assert.deepEqual([action, request, tagsToAdd, tagsToRemove], ['create', contact, {}, []]);
  });

  it('sends no tags that cannot be sent', () => {
    const request = (tags: Record<string, string>) => plan({ ...contact, Tags: tags }, undefined).request;
    assert.deepEqual(request({}), untagged);
    assert.deepEqual(request({ 'aws:stack': 'x' }), untagged);
    assert.deepEqual(request({ 'aws:stack': 'x', a: '' })?.Tags, { a: '' });
  });

  it('updates a type, and its tags with requests of their own', () => {
    const { action, request, tagsToAdd, tagsToRemove } = plan(updated, contact);
    assert.deepEqual([action, tagsToAdd, tagsToRemove], ['update', { cost: '1' }, ['team']]);
    assert.deepEqual(request, { ...untagged, Description: 'New' });
  });

  it('sends the definition as it is written', () => {
    const written = { ...contact, AllowProfileCreation: false, Keys: { k: [{ StandardIdentifiers: [] }] } };
    assert.deepEqual(plan(written, undefined).request, written);
  });

  it('changes tags alone where nothing else changes', () => {
    const made = plan({ ...contact, Tags: { ...Tags, a: 'b' } }, contact);
    assert.deepEqual([made.action, 'request' in made, made.tagsToAdd], ['update', false, { a: 'b' }]);
  });

  it('does nothing where nothing changes', () => {
    const made = plan({ ...contact, EncryptionKey: '' }, contact);
    assert.deepEqual([made.action, 'request' in made, made.changes], ['nothing', false, []]);
  });

  it('says every consequence once', () => {
    const { consequences } = plan({ ...contact, Fields: {}, Keys: {} }, contact);
    assert.equal(new Set(consequences).size, consequences.length);
    assert.ok(consequences.length > 4);
  });

  it('makes of what is deployed what is local', () => {
    const deployedOrNot = fc.option(definitions, { nil: undefined });
    fc.assert(
      fc.property(definitions, deployedOrNot, (local, deployed) => {
        const { request = deployed, tagsToAdd, tagsToRemove } = plan(local, deployed);
        assert.ok(request);
        const kept = Object.entries(deployed?.Tags ?? request.Tags ?? {}).filter(
          ([name]) => !tagsToRemove.includes(name),
        );
        const result = { ...request, Tags: { ...Object.fromEntries(kept), ...tagsToAdd } };
        assert.equal(fingerprint(result), fingerprint(local));
      }),
      { numRuns: 500 },
    );
  });
});

describe('A plan in words', () => {
  it('for a new type', () => {
    assert.deepEqual(describePlan(plan(contact, undefined)), [
      '+ New object type `Contact` with 3 fields and 2 keys.',
      'What follows:',
      '  The content types of its keys must be those that the other object types of the domain give them.',
    ]);
    assert.deepEqual(describePlan(plan(fromTemplate, undefined)), [
      '+ New object type `Contact` from the template `Salesforce-Contact`.',
    ]);
  });

  it('for an update', () => {
    assert.deepEqual(
      describePlan(
        plan(
          {
            ...contact,
            Description: 'New',
            Fields: { id: contact.Fields?.id ?? {}, email: contact.Fields?.email ?? {}, fax: {} },
            Tags: {},
          },
          contact,
        ),
      ),
      [
        'Object type `Contact`: 1 added, 1 changed, 2 removed.',
        '~ `Description`: `New` instead of `Contacts of the CRM`.',
        '+ New field `fax`.',
        '- Field `zip`, which writes `_profile.Address.PostalCode`, is removed.',
        '- Tag `team` is removed.',
        'What follows:',
        '  Only objects that are ingested from now on follow the new mapping. Ingest earlier ones again where they should follow it, too.',
        '  Values that the field has written to `_profile.Address.PostalCode` stay there.',
        '  `UntagResource` removes the tag `team`.',
      ],
    );
  });

  it('for nothing', () => {
    assert.deepEqual(describePlan(plan(contact, contact)), [
      'Object type `Contact` is deployed as it is here. There is nothing to push.',
    ]);
  });
});
