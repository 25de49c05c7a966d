import { changeTo, preferred } from '../judging/fixes';
import { isTypeName } from '../judging/type-name';
import { findingAt, quoted, type Rule } from '../rule';

export const reservedTypeName: Rule = {
  code: 'reserved-type-name',
  section: 'Structure',
  severity: 'error',
  when: '`ObjectTypeName` starts with `_`.',
  why: 'Such names belong to the standard objects; the service rejects the definition.',
  bad: `"ObjectTypeName": "_customer"`,
  good: `"ObjectTypeName": "Customer"`,
  check: (document) => {
    const name = document.stringMember('ObjectTypeName');
    if (!name?.value.startsWith('_')) return [];
    const plain = name.value.replace(/^_+/, '');
    return [
      findingAt(
        name,
        `${quoted(name.value)} starts with \`_\`, which is reserved for standard objects. Remove the \`_\`.`,
        { fixes: () => (isTypeName(plain) ? [preferred(changeTo(name, plain))] : []) },
      ),
    ];
  },
};
