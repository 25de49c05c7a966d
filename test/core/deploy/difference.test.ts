import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, type Definition, difference, fingerprint, readDefinition } from '../../../core/deploy';
import { simpleMembers } from '../../../core/deploy/difference';
import { typeMembers } from '../../../core/model/members';
import { contact, definitions, fromTemplate, rewritten } from './definitions';

const { Fields, Keys } = contact;

/** What a push of `contact` with these members instead of its own would change. */
function changes(members: object): Change[] {
  return difference(readDefinition({ ...contact, ...members }), contact);
}

function summaries(list: readonly Change[]): string[] {
  return list.map(({ kind, what, name, summary }) => `${kind} ${what} ${name}: ${summary}`);
}

/** What `deployed` is after the changes. */
function apply(deployed: Definition, list: readonly Change[]): Definition {
  const parts: Record<string, Record<string, unknown>> = {
    Fields: { ...deployed.Fields },
    Keys: { ...deployed.Keys },
    Tags: { ...deployed.Tags },
  };
  const section = { field: 'Fields', key: 'Keys', tag: 'Tags' } as const;
  let result: object = deployed;
  for (const { what, name, after } of list) {
    if (what === 'type') return readDefinition(after);
    if (what === 'member') {
      result = { ...result, [name]: after };
      continue;
    }
    const entries = Object.entries(parts[section[what]] ?? {}).filter(([other]) => other !== name);
    parts[section[what]] = Object.fromEntries(after === undefined ? entries : [...entries, [name, after]]);
  }
  return readDefinition({ ...result, ...parts });
}

describe('A difference', () => {
  for (const [what, members, ...expected] of [
    ['nothing', {}],
    [
      'a description',
      { Description: 'New' },
      'changed member Description: `Description`: `New` instead of `Contacts of the CRM`.',
    ],
    [
      'a description that a terminal would obey',
      { Description: 'a\u001b[31m\u202eb' },
      'changed member Description: `Description`: `a\\u{1b}[31m\\u{202e}b` instead of `Contacts of the CRM`.',
    ],
    [
      'a retention',
      { ExpirationDays: 30 },
      'changed member ExpirationDays: `ExpirationDays`: `30` instead of `366`.',
    ],
    [
      'no retention',
      { ExpirationDays: undefined },
      'removed member ExpirationDays: `ExpirationDays` is removed; it was `366`.',
    ],
    ['a priority', { SourcePriority: 1 }, 'added member SourcePriority: `SourcePriority` is set to `1`.'],
    [
      'no profile creation',
      { AllowProfileCreation: undefined },
      'changed member AllowProfileCreation: `AllowProfileCreation`: `false` instead of `true`.',
    ],
    [
      'a field',
      { Fields: { ...Fields, fax: { Source: '_source.fax', ContentType: 'PHONE_NUMBER' } } },
      'added field fax: New field `fax`: source `_source.fax`, content type `PHONE_NUMBER`.',
    ],
    ['an empty field', { Fields: { ...Fields, fax: {} } }, 'added field fax: New field `fax`.'],
    [
      'another target',
      { Fields: { ...Fields, zip: { Source: '_source.zip', Target: '_profile.Address.Province' } } },
      'changed field zip: Field `zip`: target `_profile.Address.Province` instead of `_profile.Address.PostalCode`.',
    ],
    [
      'several parts of a field',
      { Fields: { ...Fields, zip: { Source: '_source.code', ContentType: 'NUMBER' } } },
      'changed field zip: Field `zip`: source `_source.code` instead of `_source.zip`, no target instead of `_profile.Address.PostalCode`, content type `NUMBER` instead of `STRING`.',
    ],
    [
      'a target where there was none',
      { Fields: { ...Fields, id: { Source: '_source.id', Target: '_profile.AccountNumber' } } },
      'changed field id: Field `id`: target `_profile.AccountNumber` instead of none.',
    ],
    [
      'no field any more',
      { Fields: {} },
      'removed field email: Field `email`, which writes `_profile.EmailAddress`, is removed.',
      'removed field id: Field `id` is removed.',
      'removed field zip: Field `zip`, which writes `_profile.Address.PostalCode`, is removed.',
    ],
    [
      'a key',
      { Keys: { ...Keys, pair: [{ FieldNames: ['id', 'zip'] }] } },
      'added key pair: New key `pair`: search only on `id` and `zip`.',
    ],
    [
      'a key without anything',
      { Keys: { ...Keys, a: [], b: [{}] } },
      'added key a: New key `a`: no definition.',
      'added key b: New key `b`: search only on no field.',
    ],
    [
      'other definitions of a key',
      {
        Keys: {
          ...Keys,
          _email: [
            { StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] },
            { StandardIdentifiers: ['SECONDARY', 'PROFILE'], FieldNames: ['id'] },
          ],
        },
      },
      'changed key _email: Key `_email`: `PROFILE` on `email`; `PROFILE` and `SECONDARY` on `id` instead of `PROFILE` and `SECONDARY` on `email`.',
    ],
    [
      'no keys',
      { Keys: undefined },
      'removed key _email: Key `_email` is removed.',
      'removed key contactId: Key `contactId` is removed.',
    ],
    ['another tag', { Tags: { team: 'a' } }, 'changed tag team: Tag `team`: `a` instead of `crm`.'],
    [
      'other tags',
      { Tags: { cost: '1' } },
      'added tag cost: New tag `cost`: `1`.',
      'removed tag team: Tag `team` is removed.',
    ],
    ['the tags of AWS', { Tags: { team: 'crm', 'aws:stack': 'x' } }],
    [
      'a template',
      { TemplateId: 'CTR', Fields: undefined, Keys: undefined, AllowProfileCreation: undefined },
      'added member TemplateId: `TemplateId` is set to `CTR`.',
    ],
  ] as const) {
    it(`in ${what}`, () => {
      assert.deepEqual(summaries(changes(members)), expected);
    });
  }

  it('in a text behind the place where it is cut', () => {
    const long = 'x'.repeat(100);
    assert.deepEqual(
      summaries(difference({ ...contact, Description: `${long}a` }, { ...contact, Description: `${long}b` })),
      ['changed member Description: `Description` has another text.'],
    );
    const field = (end: string): Definition => ({ ...contact, Fields: { a: { Source: long + end } } });
    assert.deepEqual(summaries(difference(field('a'), field('b'))), [
      'changed field a: Field `a`: another source.',
    ]);
    const tag = (end: string): Definition => ({ ...contact, Tags: { a: long + end } });
    assert.deepEqual(summaries(difference(tag('a'), tag('b'))), [
      'changed tag a: Tag `a` has another value.',
    ]);
  });

  it('to a type that is not deployed', () => {
    assert.deepEqual(summaries(difference(contact, undefined)), [
      'added type Contact: New object type `Contact` with 3 fields and 2 keys.',
    ]);
    assert.deepEqual(summaries(difference(fromTemplate, undefined)), [
      'added type Contact: New object type `Contact` from the template `Salesforce-Contact`.',
    ]);
    assert.deepEqual(summaries(difference({ ...contact, Fields: { a: {} }, Keys: {} }, undefined)), [
      'added type Contact: New object type `Contact` with 1 field and 0 keys.',
    ]);
  });

  it('tells what was and what will be', () => {
    const [zip, ...others] = changes({ Fields: { ...Fields, zip: { Source: '_source.code' } } });
    assert.deepEqual(zip?.before, Fields?.zip);
    assert.deepEqual(zip?.after, { Source: '_source.code' });
    assert.deepEqual(others, []);
    const [added] = changes({ SourcePriority: 1 });
    assert.deepEqual(added && ['before' in added, added.after], [false, 1]);
    const [removed] = changes({ ExpirationDays: undefined });
    assert.deepEqual(removed && [removed.before, 'after' in removed], [366, false]);
  });

  it('to what the template of the deployed type has provided', () => {
    const answered = { ...contact, TemplateId: 'CTR' };
    assert.deepEqual(summaries(difference(contact, answered)), [
      'removed member TemplateId: `TemplateId` is removed; it was `CTR`.',
    ]);
    const { Tags, ExpirationDays, ...others } = contact;
    assert.deepEqual(
      difference({ ...fromTemplate, TemplateId: 'CTR' }, { ...others, TemplateId: 'CTR' }),
      [],
    );
    assert.equal(Tags?.team, 'crm');
    assert.equal(ExpirationDays, 366);
  });

  it('knows every member that is one value', () => {
    assert.deepEqual(
      simpleMembers,
      typeMembers
        .filter(({ name, type, readOnly }) => type !== 'object' && !readOnly && name !== 'DomainName')
        .map(({ name }) => name),
    );
  });
});

describe('Differences', () => {
  const pairs = fc.tuple(definitions, definitions);

  it('are none to the same, however it is written', () => {
    fc.assert(
      fc.property(
        definitions.chain((definition) => fc.tuple(fc.constant(definition), rewritten(definition))),
        ([definition, other]) => {
          assert.deepEqual(difference(definition, definition), []);
          assert.deepEqual(difference(definition, other), []);
          assert.deepEqual(difference(other, definition), []);
        },
      ),
    );
  });

  it('are none exactly if the fingerprints are the same', () => {
    fc.assert(
      fc.property(pairs, ([local, deployed]) => {
        const isSame = fingerprint(local) === fingerprint(deployed);
        assert.equal(difference(local, deployed).length === 0, isSame);
      }),
      { numRuns: 1000 },
    );
  });

  it('lead from what is deployed to what is local', () => {
    fc.assert(
      fc.property(fc.tuple(definitions, fc.option(definitions, { nil: undefined })), ([local, deployed]) => {
        const result = apply(deployed ?? local, difference(local, deployed));
        assert.equal(fingerprint(result), fingerprint(local));
      }),
      { numRuns: 1000 },
    );
  });

  it('are each a part of its own, in sentences without line breaks', () => {
    fc.assert(
      fc.property(pairs, ([local, deployed]) => {
        const list = difference(local, deployed);
        assert.equal(new Set(list.map(({ what, name }) => `${what} ${name}`)).size, list.length);
        for (const { summary, consequences } of list) {
          for (const sentence of [summary, ...consequences])
            assert.match(sentence, /^[^\p{Cc}\p{Zl}\p{Zp}]+\.$/u);
        }
      }),
    );
  });
});
