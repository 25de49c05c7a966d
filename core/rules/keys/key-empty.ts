import { findValue } from '../../document/members';
import { keyDefinitionMembers } from '../../model/members';
import { hasMember } from '../judging/members';
import { type Finding, findingAt, quoted, type Rule } from '../rule';

export const keyEmpty: Rule = {
  code: 'key-empty',
  section: 'Keys',
  severity: 'error',
  when: 'a key has no definition, or a definition has no field names.',
  why: 'A key without fields has no value and finds nothing.',
  bad: `"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "phone": []
}`,
  good: `"Fields": { "phone": { "Source": "_source.phone", "ContentType": "PHONE_NUMBER" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "phone": [{ "FieldNames": ["phone"] }]
}`,
  check: (document) =>
    document.keys.flatMap(({ name, nameNode, node, definitions }): Finding[] => {
      if (node?.type === 'array' && !node.children?.length) {
        const message = `Key ${quoted(name)} has no definition. Add \`{ "FieldNames": [...] }\`, or remove the key.`;
        return [findingAt(nameNode, message)];
      }
      return definitions.flatMap((definition) => {
        const list = findValue(definition.node, 'FieldNames');
        const message = `This definition of key ${quoted(name)} names no field. Add the fields that make its value to \`FieldNames\`.`;
        if (list?.type === 'array') return list.children?.length ? [] : [findingAt(list, message)];
        if (hasMember(definition.node, 'FieldNames', keyDefinitionMembers)) return [];
        return [{ offset: definition.node.offset, length: 1, message }];
      });
    }),
};
