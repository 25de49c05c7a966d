import assert from 'node:assert/strict';
import { type Definition, difference, readDefinition } from '../../../core/deploy';
import { contact, fromTemplate } from './definitions';

const { Fields, Keys } = contact;

const [newOnly, anew, left] = [
  /^Only objects that are ingested from now on/,
  /^The `UNIQUE` key/,
  /stay there\.$/,
];

function same(key: string): RegExp {
  return new RegExp(
    `^The content types of key \`${key}\` must be the same in every object type of the domain\\.$`,
  );
}

describe('What follows from', () => {
  for (const [what, before, after, ...expected] of [
    ['another description', {}, { Description: 'x' }],
    [
      'a shorter retention',
      {},
      { ExpirationDays: 1 },
      /^The new retention applies to objects .* keep theirs\.$/,
    ],
    [
      'no retention',
      {},
      { ExpirationDays: undefined },
      /^The new retention applies/,
      /^Without `ExpirationDays` the default of the domain applies\.$/,
    ],
    [
      'another encryption',
      {},
      { EncryptionKey: 'alias/a' },
      /^Objects that are ingested from now on are encrypted/,
    ],
    [
      'no encryption key',
      { EncryptionKey: 'alias/a' },
      {},
      /^Objects that are ingested from now on are encrypted/,
      /^Without `EncryptionKey` the default key of the domain applies\.$/,
    ],
    ['no profile creation', {}, { AllowProfileCreation: false }, /matches no profile is rejected\.$/],
    ['profile creation', { AllowProfileCreation: undefined }, {}, /matches no profile creates one\.$/],
    ['a timestamp format', {}, { SourceLastUpdatedTimestampFormat: 'yyyy' }, newOnly],
    ['a limit of objects', {}, { MaxProfileObjectCount: 5 }, /more than `5` objects .* not documented\.$/],
    ['fewer objects', { MaxProfileObjectCount: 6 }, { MaxProfileObjectCount: 5 }, /more than `5`/],
    ['more objects', { MaxProfileObjectCount: 5 }, { MaxProfileObjectCount: 6 }],
    ['no limit of objects', { MaxProfileObjectCount: 5 }, {}],
    ['another priority', { SourcePriority: 1 }, { SourcePriority: 2 }, /^The new priority/],
    [
      'a priority',
      {},
      { SourcePriority: 2 },
      /^The new priority/,
      /overwrite values that were set by hand\.$/,
    ],
    ['no priority', { SourcePriority: 2 }, {}, /^The new priority/, /gives way to all others\.$/],
    ['another name', {}, { ObjectTypeName: 'Lead' }, /cannot be renamed: .* `Contact` stays\.$/],
    ['a template', {}, fromTemplate, /^The template `Salesforce-Contact` provides .* cleaned up\.$/, newOnly],
    [
      'no template',
      { TemplateId: 'CTR' },
      { TemplateId: undefined },
      /^The fields and keys of the definition take the place of those of the template `CTR`\.$/,
      newOnly,
    ],
    ['a new field', {}, { Fields: { ...Fields, fax: { Target: '_profile.Fax' } } }, newOnly],
    [
      'a field that the UNIQUE key already names',
      { Fields: { email: Fields?.email, zip: Fields?.zip } },
      {},
      newOnly,
    ],
    ['another source', {}, { Fields: { ...Fields, zip: { ...Fields?.zip, Source: '_source.x' } } }, newOnly],
    [
      'another target',
      {},
      { Fields: { ...Fields, zip: { ...Fields?.zip, Target: '_profile.Address.City' } } },
      newOnly,
      /^Values that the field has written to `_profile\.Address\.PostalCode` stay there\.$/,
    ],
    [
      'another content type',
      {},
      { Fields: { ...Fields, zip: { ...Fields?.zip, ContentType: 'NUMBER' } } },
      newOnly,
    ],
    [
      'another content type of a key',
      {},
      { Fields: { ...Fields, email: { ...Fields?.email, ContentType: 'STRING' } } },
      newOnly,
      same('_email'),
    ],
    [
      'another content type of the UNIQUE key',
      {},
      { Fields: { ...Fields, id: { ...Fields?.id, ContentType: 'NUMBER' } } },
      newOnly,
      same('contactId'),
      anew,
    ],
    [
      'another source of the UNIQUE key',
      {},
      { Fields: { ...Fields, id: { Source: '_source.x' } } },
      newOnly,
      anew,
    ],
    [
      'a target of the UNIQUE key',
      {},
      { Fields: { ...Fields, id: { ...Fields?.id, Target: '_profile.Attributes.id' } } },
      newOnly,
    ],
    ['a field less', {}, { Fields: { id: Fields?.id, email: Fields?.email } }, newOnly, left],
    ['a new key', {}, { Keys: { ...Keys, zip: [{ FieldNames: ['zip'] }] } }, newOnly, same('zip')],
    [
      'a key less',
      {},
      { Keys: { contactId: Keys?.contactId } },
      /^The removed key `_email` is cleaned up: its values no longer find profiles or objects\.$/,
    ],
    [
      'other identifiers of a key',
      {},
      { Keys: { ...Keys, _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }] } },
      newOnly,
    ],
    [
      'other fields of a key',
      {},
      { Keys: { ...Keys, _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['zip'] }] } },
      newOnly,
      same('_email'),
    ],
    [
      'another UNIQUE key',
      {},
      { Keys: { ...Keys, contactId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['zip'] }] } },
      newOnly,
      anew,
    ],
    [
      'other identifiers of the UNIQUE key',
      {},
      { Keys: { ...Keys, contactId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }] } },
      newOnly,
    ],
    ['a new tag', {}, { Tags: { ...contact.Tags, a: '' } }, /^`TagResource` sets the tag `a`\.$/],
    ['another tag', {}, { Tags: { team: 'x' } }, /^`TagResource` sets the tag `team`\.$/],
    ['no tag', {}, { Tags: undefined }, /^`UntagResource` removes the tag `team`\.$/],
  ] satisfies (readonly [string, object, object, ...RegExp[]])[]) {
    it(what, () => {
      const [deployed, local] = [before, after].map((members) => readDefinition({ ...contact, ...members }));
      assert.ok(deployed && local);
      const list = difference(local, deployed);
      assert.equal(list.length, 1);
      const consequences = list.flatMap((change) => change.consequences);
      assert.equal(consequences.length, expected.length, consequences.join('\n'));
      for (const [index, sentence] of expected.entries()) assert.match(consequences[index] ?? '', sentence);
    });
  }

  it('a new type', () => {
    const ofNew = (definition: Definition) => difference(definition, undefined)[0]?.consequences;
    assert.deepEqual(ofNew(contact), [
      'The content types of its keys must be those that the other object types of the domain give them.',
    ]);
    assert.deepEqual(ofNew(fromTemplate), []);
  });
});
