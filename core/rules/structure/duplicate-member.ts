import type { JsonNode } from '../../document/json';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { type Finding, findingAt, quoted, relatedTo, type Rule } from '../rule';

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
  check: (document) => objectsBelow(document.root).flatMap((object) => duplicatesIn(document, object)),
};

function objectsBelow(root: JsonNode | undefined): JsonNode[] {
  const objects: JsonNode[] = [];
  const pending = root ? [root] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'object') objects.push(node);
    for (const child of node.children ?? []) if (child.children) pending.push(child);
  }
  return objects;
}

function duplicatesIn(document: ProfileTypeDocument, object: JsonNode): Finding[] {
  const { byName, replaced } = document.membersOf(object);
  return replaced.map(({ name, nameNode }) => {
    const last = byName.get(name);
    return findingAt(
      nameNode,
      `${quoted(name)} stands again in this object, and only the last one counts. Rename or remove this one.`,
      last && { related: [relatedTo(last.nameNode, 'The one that counts.')] },
    );
  });
}
