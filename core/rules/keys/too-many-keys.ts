import { keyDefinitionQuota } from '../../model/service';
import { findingAt, type Rule } from '../rule';

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
        `This type has ${count} key definitions; the default quota is ${keyDefinitionQuota}. Remove some, or have the quota raised.`,
      ),
    ];
  },
};
