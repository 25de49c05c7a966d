import { didYouMean, nearest } from '../judging/nearest';
import { findingAt, quoted, type Rule } from '../rule';

export const keyField: Rule = {
  code: 'key-field',
  section: 'Keys',
  severity: 'error',
  when: 'a key names a field that `Fields` does not define.',
  why: 'The service rejects the definition.',
  bad: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["ids"] }] }`,
  good: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) => {
    const { fields } = document;
    if (document.member('Fields')?.valueNode?.type !== 'object') return [];
    return document.keyDefinitions
      .flatMap(({ fieldNames }) => fieldNames)
      .filter(({ value }) => !fields.has(value) && canBeInKey(value))
      .map((string) => {
        const { value } = string;
        const suggestion = nearest(value, fields.keys());
        const remedy = didYouMean(suggestion) || ' Define it in `Fields`, or choose one that is there.';
        return findingAt(string, `There is no field ${quoted(value)}.${remedy}`);
      });
  },
};

/** Other names are reported for their form already. */
function canBeInKey(name: string): boolean {
  return /^[a-zA-Z0-9_-]{1,64}$/.test(name);
}
