import { t } from '@vscode/l10n';
import { valueKinds } from '../../model/content-types';
import { setContentType } from '../judging/field-fixes';
import { contentTypeOf } from '../judging/fields';
import { inTitle, preferred } from '../judging/fixes';
import { type Finding, findingAt, quoted, relatedTo, type Rule } from '../rule';
import { suitableContentType } from '../judging/value-kind';

export const keyContentType: Rule = {
  code: 'key-content-type',
  section: 'Keys',
  severity: 'warning',
  when: 'a key uses an e-mail address, a phone number, a person’s name or a number that was left as `STRING`.',
  why: 'The key then matches only values that are written exactly alike: `Jane@example.com` does not find `jane@example.com`.',
  bad: `"Fields": { "email": { "Source": "_source.email", "Target": "_profile.EmailAddress" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_email": [{ "FieldNames": ["email"] }]
}`,
  good: `"Fields": {
  "email": { "Source": "_source.email", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" }
},
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_email": [{ "FieldNames": ["email"] }]
}`,
  check: (document) =>
    document.keyDefinitions.flatMap(({ key, fieldNames }) =>
      fieldNames.flatMap((string): Finding[] => {
        const { value } = string;
        const field = document.fields.get(value);
        if (field?.node?.type !== 'object' || contentTypeOf(field) !== 'STRING') return [];
        const suitable = suitableContentType(field, key.name);
        if (!suitable || suitable === 'STRING') return [];
        const message = t`Field ${quoted(value)} holds ${valueKinds[suitable]}, and as \`STRING\` this key matches it only letter by letter. Set its \`ContentType\` to \`${suitable}\`.`;
        const place = field.contentType ?? field.nameNode;
        return [
          findingAt(string, message, {
            related: [relatedTo(place, t`Set \`${suitable}\` here.`)],
            fixes: () => [
              preferred({
                title: t`Set "ContentType" of field ${inTitle(value)} to ${inTitle(suitable)}`,
                changes: setContentType(document, field, suitable),
              }),
            ],
          }),
        ];
      }),
    ),
};
