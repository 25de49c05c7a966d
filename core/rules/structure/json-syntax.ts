import { syntaxFixes } from '../judging/syntax-fixes';
import type { Rule } from '../rule';

export const jsonSyntax: Rule = {
  code: 'json-syntax',
  section: 'Structure',
  severity: 'error',
  configurable: false,
  when: 'the document is not strict JSON. Comments and trailing commas count too.',
  why: 'The service and the AWS tools read strict JSON. Where the text cannot be read with certainty, no other rule says anything.',
  bad: `{
  "ObjectTypeName": "Customer", // who buys
  "Description": "Customers of the shop",
  "Fields": { "id": { "Source": "_source.id" } },
  "Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }
}`,
  good: `"Description": "Customers of the shop: who buys"`,
  check: (document) =>
    document.syntaxErrors.map((error) => ({ ...error, fixes: () => syntaxFixes(document, error) })),
};
