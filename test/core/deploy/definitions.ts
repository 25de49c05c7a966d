import fc from 'fast-check';
import type { Definition } from '../../../core/deploy';
import { readDefinition } from '../../../core/deploy';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';

export const contact: Definition = {
  ObjectTypeName: 'Contact',
  Description: 'Contacts of the CRM',
  ExpirationDays: 366,
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id' },
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    zip: { Source: '_source.zip', Target: '_profile.Address.PostalCode' },
  },
  Keys: {
    contactId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
    _email: [{ StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['email'] }],
  },
  Tags: { team: 'crm' },
};

export const fromTemplate: Definition = {
  ObjectTypeName: 'Contact',
  Description: 'Contacts of the CRM',
  TemplateId: 'Salesforce-Contact',
};

export function documentOf(value: unknown): ProfileTypeDocument {
  return new ProfileTypeDocument(JSON.stringify(value));
}

const fieldName = fc.constantFrom('a', 'B', 'b', 'line2', 'line10', 'address.city', 'constructor');
const keyName = fc.constantFrom('k', 'K', '_email', 'line10', 'line9', 'line09', '__proto__');
const text = fc.oneof(
  fc.constantFrom('', 'x', 'é😀', 'a "b"\n'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const optional: { requiredKeys: []; noNullPrototype: true } = { requiredKeys: [], noNullPrototype: true };

const field = fc.record(
  {
    Source: fc.constantFrom('_source.a', '_source.b'),
    Target: fc.constantFrom('_profile.FirstName', '_profile.LastName'),
    ContentType: fc.constantFrom('STRING', 'NAME', 'NEW_TYPE'),
  },
  optional,
);

const key = fc.record(
  {
    StandardIdentifiers: fc.array(fc.constantFrom('PROFILE', 'UNIQUE', 'SECONDARY', 'NEW_ONE', 'ANOTHER'), {
      maxLength: 3,
    }),
    FieldNames: fc.array(fieldName, { maxLength: 2 }),
  },
  optional,
);

/** Any definition, as a document or an answer of the service may have it. */
export const definitions: fc.Arbitrary<Definition> = fc
  .record(
    {
      ObjectTypeName: fc.constant('Contact'),
      Description: text,
      TemplateId: fc.constantFrom('CTR', 'CTR', ''),
      ExpirationDays: fc.constantFrom(1, 366),
      EncryptionKey: fc.constantFrom('', 'alias/a'),
      AllowProfileCreation: fc.boolean(),
      SourceLastUpdatedTimestampFormat: fc.constantFrom('EpochMilli', 'yyyy'),
      MaxProfileObjectCount: fc.constantFrom(1, 2),
      SourcePriority: fc.constantFrom(1, 2),
      Fields: fc.dictionary(fieldName, field, { maxKeys: 4, noNullPrototype: true }),
      Keys: fc.dictionary(keyName, fc.array(key, { maxLength: 2 }), { maxKeys: 3, noNullPrototype: true }),
      Tags: fc.dictionary(fc.constantFrom('a', 'b', '1', 'aws:x'), text, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    },
    { requiredKeys: ['ObjectTypeName', 'Description'], noNullPrototype: true },
  )
  // Half of them without a template, which hides what it provides.
  .chain(({ TemplateId, ...explicit }) =>
    fc.constantFrom(readDefinition({ ...explicit, TemplateId }), readDefinition(explicit)),
  );

/** The same definition in other words: names in another order, and defaults written out or left out. */
export function rewritten(definition: Definition): fc.Arbitrary<Definition> {
  return fc
    .record({ isReversed: fc.boolean(), isWrittenOut: fc.boolean() })
    .map(({ isReversed, isWrittenOut }) => {
      const mixed = <Value>(
        named: Readonly<Record<string, Value>> = {},
        change = (value: Value) => value,
      ) => {
        const entries = Object.entries(named).map(([name, value]) => [name, change(value)] as const);
        return Object.fromEntries(isReversed ? entries.reverse() : entries);
      };
      return {
        ...(isWrittenOut && { AllowProfileCreation: false, EncryptionKey: '' }),
        ...definition,
        Fields: mixed(definition.Fields, (entry) => ({
          ...(isWrittenOut && { ContentType: 'STRING' }),
          ...entry,
        })),
        Keys: mixed(definition.Keys, (entries) =>
          entries.map(({ StandardIdentifiers = [], FieldNames }) => ({
            StandardIdentifiers: isReversed
              ? [...StandardIdentifiers.toReversed(), ...StandardIdentifiers]
              : StandardIdentifiers,
            ...(FieldNames && { FieldNames }),
          })),
        ),
        Tags: mixed({ ...definition.Tags, ...(isWrittenOut && { 'aws:stack': 'x' }) }),
      };
    });
}
