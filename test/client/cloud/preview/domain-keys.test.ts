import { strict as assert } from 'node:assert';
import { filterKeysOf, searchKeysOf } from '../../../../client/cloud/preview/domain-keys';
import type { Definition } from '../../../../core/deploy';

const tool: Definition = {
  ObjectTypeName: 'Tool',
  Description: '',
  Keys: {
    toolKey: [{ StandardIdentifiers: ['UNIQUE', 'ASSET'], FieldNames: ['id'] }],
    _serialNumber: [{ FieldNames: ['serial'] }],
    ownerKey: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['owner'] }],
  },
};
const visit: Definition = {
  ObjectTypeName: 'Visit',
  Description: '',
  Keys: {
    visitKey: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
    toolKey: [{ StandardIdentifiers: ['ASSET', 'LOOKUP_ONLY'], FieldNames: ['tool'] }],
  },
};
const template: Definition = { ObjectTypeName: 'Cases', Description: '', TemplateId: 'Zendesk-tickets' };

const named = (keys: readonly { name: string; origin: string }[]): string[] =>
  keys.map(({ name, origin }) => `${name}: ${origin}`);

describe('filterKeysOf', () => {
  it('has the predefined keys of a standard object and those with its identifier', () => {
    assert.deepEqual(named(filterKeysOf('_asset', [tool, visit])), [
      '_assetId: predefined',
      '_assetName: predefined',
      '_serialNumber: predefined',
      '_salesforceAccountId: predefined',
      '_salesforceAssetId: predefined',
      'toolKey: Tool, Visit',
    ]);
  });

  for (const [object, key] of [
    ['_case', '_caseId'],
    ['_order', '_orderId'],
  ] as const) {
    it(`has ${key} for ${object}`, () => {
      assert.ok(filterKeysOf(object, []).some(({ name }) => name === key));
    });
  }

  it('has all keys of a type of the domain, and of no other', () => {
    assert.deepEqual(named(filterKeysOf('Visit', [tool, visit])), [
      'visitKey: key of the type',
      'toolKey: key of the type',
    ]);
  });

  it('has the keys of the template that a type refers to', () => {
    const names = filterKeysOf('Cases', [template]).map(({ name }) => name);
    assert.ok(names.includes('_zendeskTicketId'), names.join());
    assert.ok(
      filterKeysOf('_case', [template]).some(
        ({ name, origin }) => name === '_zendeskTicketId' && origin.includes('Cases'),
      ),
    );
  });
});

describe('searchKeysOf', () => {
  const keys = searchKeysOf([tool, visit]);

  it('has the predefined ones first, then those of the domain, each once', () => {
    const names = keys.map(({ name }) => name);
    assert.equal(names[0], '_phone');
    assert.deepEqual(names.slice(-2), ['toolKey', 'visitKey']);
    assert.equal(new Set(names).size, names.length);
    assert.equal(keys.find(({ name }) => name === '_serialNumber')?.origin, 'predefined, Tool');
  });

  it('has none that is never stored', () => {
    assert.ok(!keys.some(({ name }) => name === 'ownerKey'));
  });
});
