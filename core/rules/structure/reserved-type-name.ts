import { t } from '@vscode/l10n';
import type { StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { preferred } from '../judging/fixes';
import { isTypeName, renamingType } from '../judging/type-name';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

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
        t`${quoted(name.value)} starts with \`_\`, which is reserved for standard objects. Remove the \`_\`.`,
        { fixes: () => fixesOf(document, name, plain) },
      ),
    ];
  },
};

/** Where the file has the wrong name, too, there is a choice. */
function fixesOf(document: ProfileTypeDocument, name: StringNode, plain: string): Fix[] {
  if (!isTypeName(plain)) return [];
  const fixes = renamingType(document, name, plain);
  return fixes.length === 1 ? fixes.map(preferred) : fixes;
}
