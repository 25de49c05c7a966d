import { t } from '@vscode/l10n';
import { remove } from '../../document/editing';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { keyDefinitionQuota } from '../../model/service';
import { inTitle, maxOffered } from '../judging/fixes';
import { findingAt, type Fix, type Rule } from '../rule';

const manyKeys = (count: number): string =>
  `"Keys": {\n  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],\n${Array.from({ length: count - 1 }, (_, index) => `  "search${index + 1}": [{ "FieldNames": ["id"] }]`).join(',\n')}\n}`;

export const tooManyKeys: Rule = {
  code: 'too-many-keys',
  section: 'Keys',
  severity: 'warning',
  when: `a type has more than ${keyDefinitionQuota} key definitions. Every entry of a key’s list counts.`,
  why: 'This is the default quota; AWS support can raise it.',
  bad: manyKeys(keyDefinitionQuota + 1),
  good: manyKeys(2),
  check: (document) => {
    const count = document.keyDefinitions.length;
    const property = document.member('Keys');
    if (!property || count <= keyDefinitionQuota) return [];
    return [
      findingAt(
        property.nameNode,
        t`This type has ${count} key definitions; the default quota is ${keyDefinitionQuota}. Remove some, or have the quota raised.`,
        { fixes: () => (count === keyDefinitionQuota + 1 ? removals(document) : []) },
      ),
    ];
  },
};

/** Keys that are only there to search for; the last ones first. */
function removals(document: ProfileTypeDocument): Fix[] {
  return document.keys
    .filter(({ definitions }) => definitions.length === 1 && definitions[0]?.identifiers.length === 0)
    .slice(-maxOffered)
    .toReversed()
    .map(({ name, nameNode }) => ({
      title: t`Remove search key ${inTitle(name)}`,
      changes: nameNode.parent ? [remove(document, nameNode.parent)] : [],
    }));
}
