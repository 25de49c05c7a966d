import { maxFields } from '../../model/service';
import { findingAt, type Rule } from '../rule';

const manyFields = (count: number): string =>
  `"Fields": {\n${Array.from({ length: count }, (_, index) => `  "f${index}": { "Source": "_source.f${index}", "Target": "_profile.Attributes.f${index}" }`).join(',\n')}\n}`;

export const tooManyFields: Rule = {
  code: 'too-many-fields',
  section: 'Fields',
  severity: 'error',
  when: `a type has more than ${maxFields} fields.`,
  why: 'The service rejects the definition. The whole record is stored anyway; only what a key or a target needs wants a field.',
  bad: manyFields(maxFields + 1),
  good: manyFields(3),
  check: (document) => {
    const count = document.fields.size;
    const property = document.member('Fields');
    if (!property || count <= maxFields) return [];
    return [
      findingAt(
        property.nameNode,
        `A type can have ${maxFields} fields, and this one has ${count}. Remove those that no key and no target needs.`,
      ),
    ];
  },
};
