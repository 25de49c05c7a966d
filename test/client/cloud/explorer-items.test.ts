import assert from 'node:assert/strict';
import {
  isForDomain,
  matchesFilter,
  partsOf,
  placeOfPart,
  typeStateOf,
} from '../../../client/cloud/explorer-items';
import { type Definition, fingerprint } from '../../../core/deploy';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';

function definition(Description: string): Definition {
  return { ObjectTypeName: 'Buyer', Description };
}

describe('The explorer says of a type that it', () => {
  const [here, there, once] = [definition('here'), definition('there'), definition('once')];
  for (const [state, local, deployed, seen] of [
    ['in-sync', here, here, undefined],
    ['in-sync', here, here, there],
    ['local-changes', here, there, there],
    ['changed-in-aws', here, there, here],
    ['changed-in-both', here, there, once],
    ['differs', here, there, undefined],
    ['only-local', here, undefined, undefined],
    ['only-in-aws', undefined, there, undefined],
  ] as const) {
    it(`is ${state}${seen ? `, last seen as ${seen.Description}` : ''}`, () => {
      assert.equal(typeStateOf(local, deployed, seen && fingerprint(seen)), state);
    });
  }
});

describe('The parts of a type', () => {
  const document = new ProfileTypeDocument(`{
    "ObjectTypeName": "Buyer",
    "Fields": {
      "mail": { "Source": "_source.mail", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" },
      "id": { "Source": "_source.id" },
      "half": 
    },
    "Keys": {
      "buyerId": [{ "StandardIdentifiers": ["UNIQUE", "PROFILE"], "FieldNames": ["id"] }],
      "both": [{ "FieldNames": ["id", "mail"] }, { "StandardIdentifiers": ["LOOKUP_ONLY"], "FieldNames": ["id"] }],
      "none": []
    }
  }`);

  it('are its keys and then its fields, with what they do', () => {
    assert.deepEqual(
      partsOf(document).map(({ what, name, description }) => `${what} ${name}: ${description}`),
      [
        'key buyerId: UNIQUE, PROFILE',
        'key both: search only / LOOKUP_ONLY',
        'key none: no definition',
        'field mail: _profile.EmailAddress',
        'field id: no target',
        'field half: no target',
      ],
    );
  });

  it('say more when asked', () => {
    const tooltips = partsOf(document).map(({ tooltip }) => tooltip);
    assert.equal(tooltips[1], 'Key both\nsearch only on id, mail\nLOOKUP_ONLY on id');
    assert.equal(
      tooltips[3],
      'Field mail\nSource: _source.mail\nTarget: _profile.EmailAddress\nContent type: EMAIL_ADDRESS',
    );
    assert.equal(tooltips[4], 'Field id\nSource: _source.id\nContent type: STRING');
  });

  it('are found in the text by their names', () => {
    for (const part of partsOf(document)) {
      const place = placeOfPart(document, part);
      assert.ok(place);
      const text = document.text.slice(place.offset, place.offset + place.length);
      assert.equal(text, JSON.stringify(part.name));
      assert.equal(document.text.indexOf('"Keys"') < place.offset, part.what === 'key');
    }
  });

  it('are nowhere in a text that does not have them', () => {
    assert.equal(placeOfPart(document, { what: 'key', name: 'mail' }), undefined);
    assert.equal(placeOfPart(document, { what: 'field', name: 'buyerId' }), undefined);
  });
});

describe('The filter', () => {
  const texts = ['Salesforce-Asset', 'Assets of customers', 'local changes'];
  for (const [filter, isShown] of [
    ['', true],
    ['  ', true],
    ['asset', true],
    ['SALES', true],
    ['local sales', true],
    ['changes local', true],
    ['sales zendesk', false],
    ['in sync', false],
  ] as const) {
    it(`“${filter}” ${isShown ? 'shows' : 'hides'} it`, () => {
      assert.equal(matchesFilter(filter, texts), isShown);
    });
  }
});

describe('A definition', () => {
  const typeName = 'Buyer';
  for (const [what, domainName, isChosen, isDeployed, isShown] of [
    ['that is silent is shown in the chosen domain', undefined, true, false, true],
    ['that is silent is shown in another domain that has its type', undefined, false, true, true],
    ['that is silent is not shown in another domain without its type', undefined, false, false, false],
    ['is shown in the domain that it names', 'shop', false, false, true],
    ['is not shown in a domain that it does not name', 'europe', true, true, false],
  ] as const) {
    it(what, () => {
      const domain = { name: 'shop', isChosen, has: () => isDeployed };
      assert.equal(isForDomain({ domainName, typeName }, domain), isShown);
    });
  }
});
