import { t } from '@vscode/l10n';
import type { JsonNode, Span } from '../../document/json';
import { objectsWithRepeatedNames, propertiesOf, type Property } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { preferred, removal } from '../judging/fixes';
import { type Finding, findingAt, type Fix, quoted, relatedTo, type Rule } from '../rule';

export const duplicateMember: Rule = {
  code: 'duplicate-member',
  section: 'Structure',
  severity: 'error',
  when: 'a name stands twice in one object. The ones that have no effect are marked.',
  why: 'JSON parsers silently drop all but the last, so a field or key that you see in the file is not deployed.',
  bad: `"Fields": {
  "zip": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" },
  "zip": { "Source": "_source.zip", "Target": "_profile.BillingAddress.PostalCode" }
}`,
  good: `"Fields": {
  "zip": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" },
  "billingZip": { "Source": "_source.zip", "Target": "_profile.BillingAddress.PostalCode" }
}`,
  check: (document) =>
    objectsWithRepeatedNames(document.root).flatMap((object) => duplicatesIn(document, object)),
};

function duplicatesIn(document: ProfileTypeDocument, object: JsonNode): Finding[] {
  const last = new Map<string, Property>();
  const replaced: Property[] = [];
  for (const property of propertiesOf(object)) {
    const earlier = last.get(property.name);
    if (earlier) replaced.push(earlier);
    last.set(property.name, property);
  }
  return replaced.map(({ name, nameNode, valueNode }) => {
    const counting = last.get(name);
    const isSame =
      counting?.valueNode &&
      valueNode &&
      textOf(document, valueNode) === textOf(document, counting.valueNode);
    const fix = (): Fix => removal(document, nameNode);
    return findingAt(
      nameNode,
      t`${quoted(name)} stands again in this object, and only the last one counts. Rename or remove this one.`,
      {
        ...(counting && { related: [relatedTo(counting.nameNode, t('The one that counts.'))] }),
        fixes: () => [isSame ? preferred(fix()) : fix()],
      },
    );
  });
}

function textOf({ text }: ProfileTypeDocument, { offset, length }: Span): string {
  return text.slice(offset, offset + length);
}
