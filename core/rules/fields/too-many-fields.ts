import { t } from '@vscode/l10n';
import { remove } from '../../document/editing';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { targetOf } from '../../document/target';
import { maxFields } from '../../model/service';
import { inTitle, maxOffered } from '../judging/fixes';
import { fieldsInKeys } from '../judging/keys';
import { findingAt, type Fix, type Rule } from '../rule';

const manyFields = (count: number): string =>
  `"Fields": {\n${Array.from({ length: count }, (_, index) => `  "f${index}": { "Source": "_source.f${index}", "Target": "_profile.Attributes.f${index}" }`).join(',\n')}\n}`;

export const tooManyFields: Rule = {
  code: 'too-many-fields',
  section: 'Fields',
  severity: 'error',
  when: `a type has more than ${maxFields} fields.`,
  why: 'The service rejects the definition. The whole record is stored anyway; a value needs a field only for a key or a target.',
  bad: manyFields(maxFields + 1),
  good: manyFields(3),
  check: (document) => {
    const count = document.fields.size;
    const property = document.member('Fields');
    if (!property || count <= maxFields) return [];
    return [
      findingAt(
        property.nameNode,
        t`A type can have ${maxFields} fields, and this one has ${count}. Remove those that no key and no target needs.`,
        { fixes: () => (count === maxFields + 1 ? removals(document) : []) },
      ),
    ];
  },
};

/** Fields that do nothing or, for want of such, that only write an attribute; the last ones first. */
function removals(document: ProfileTypeDocument): Fix[] {
  const inKeys = fieldsInKeys(document);
  const spare = [...document.fields.values()].filter(({ name }) => !inKeys.has(name));
  const idle = spare.filter(({ target }) => !target);
  const attributes = spare.filter((field) => {
    const target = targetOf(field);
    return target?.kind === 'field' && target.attribute;
  });
  return (idle.length > 0 ? idle : attributes)
    .slice(-maxOffered)
    .toReversed()
    .map(({ name, nameNode }) => ({
      title: t`Remove field ${inTitle(name)}`,
      changes: nameNode.parent ? [remove(document, nameNode.parent)] : [],
    }));
}
