import { t } from '@vscode/l10n';
import { insertEntry } from '../../document/editing';
import { findValue } from '../../document/members';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { standardObjects } from '../../model/standard-objects';
import { suitKey } from '../judging/field-fixes';
import { inTitle } from '../judging/fixes';
import { addIdentifiers, removeIdentifiers } from '../judging/key-fixes';
import { identifyingField } from '../judging/key-values';
import { intends } from '../judging/keys';
import { fieldWithFewValues, hasFewValues } from '../judging/value-kind';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const keyLowCardinality: Rule = {
  code: 'key-low-cardinality',
  section: 'Keys',
  severity: 'warning',
  when: 'the only field of a `PROFILE` key goes to a gender, party type, state, province, country, status, tier or the like.',
  why: 'Very many people share such a value: their records end up on one profile, or on none because the match is ambiguous.',
  bad: `"Fields": { "country": { "Source": "_source.country", "Target": "_profile.Address.Country" } },
"Keys": {
  "recordId": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }],
  "country": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["country"] }]
}`,
  good: `"Fields": { "country": { "Source": "_source.country", "Target": "_profile.Address.Country" } },
"Keys": {
  "recordId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "country": [{ "FieldNames": ["country"] }]
}`,
  check: (document) =>
    document.keyDefinitions.flatMap((definition) => {
      const [string] = definition.fieldNames;
      const field = fieldWithFewValues(document, definition);
      if (!string || !field || !intends(definition, 'PROFILE')) return [];
      return [
        findingAt(
          string,
          t`Very many people share a value of ${quoted(field.target?.value ?? '')}, so it ties records to the wrong profiles. Add a field that tells people apart, or remove \`PROFILE\`.`,
          { fixes: () => fixesOf(document, definition) },
        ),
      ];
    }),
};

function fixesOf(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  const others = document.keyDefinitions.filter((other) => other !== definition);
  const fixes = others.some((other) => intends(other, 'PROFILE'))
    ? makeSearchKey(document, definition)
    : others
        .filter((other) => intends(other, 'UNIQUE'))
        .flatMap((other) => moveProfile(document, definition, other))
        .slice(0, 1);
  return [...fixes, ...addField(document, definition)];
}

/** Without PROFILE the words that refine it go, too. */
function makeSearchKey(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  const looksUpOthers = definition.identifiers.some(({ value }) => isOfOtherObject(value));
  const refining = looksUpOthers ? [] : ['LOOKUP_ONLY', 'NEW_ONLY'];
  return removeIdentifiers(document, definition, 'PROFILE', 'SECONDARY', ...refining);
}

function isOfOtherObject(identifier: string): boolean {
  return standardObjects.some((object) => object.identifier === identifier && identifier !== 'PROFILE');
}

/** The key that tells records apart can also say whose they are. */
function moveProfile(document: ProfileTypeDocument, from: KeyDefinition, to: KeyDefinition): Fix[] {
  const [removal] = makeSearchKey(document, from);
  const [addition] = addIdentifiers(document, to, 'PROFILE');
  if (!removal || !addition || fieldWithFewValues(document, to)) return [];
  const title = t`Move "PROFILE" to key ${inTitle(to.key.name)}`;
  return [{ title, changes: [...removal.changes, ...addition.changes] }];
}

function addField(document: ProfileTypeDocument, { key, node }: KeyDefinition): Fix[] {
  const list = findValue(node, 'FieldNames');
  const field = identifyingField(document);
  if (!list || !field || hasFewValues(field)) return [];
  const changes = [insertEntry(document, list, field.name), ...suitKey(document, field, key.name)];
  return [{ title: t`Add field ${inTitle(field.name)} to key ${inTitle(key.name)}`, changes }];
}
