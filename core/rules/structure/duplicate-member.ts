import type { JsonNode } from '../../document/json';
import { propertiesOf, type Property } from '../../document/members';
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
  check: (document) => objectsBelow(document.root).flatMap(duplicatesIn),
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

function duplicatesIn(object: JsonNode): Finding[] {
  const properties = object.children ?? [];
  if (new Set(properties.map(({ children }): unknown => children?.[0]?.value)).size === properties.length)
    return [];
  const last = new Map<string, Property>();
  const replaced: Property[] = [];
  for (const property of propertiesOf(object)) {
    const earlier = last.get(property.name);
    if (earlier) replaced.push(earlier);
    last.set(property.name, property);
  }
  return replaced.map(({ name, nameNode }) => {
    const counting = last.get(name);
    return findingAt(
      nameNode,
      `${quoted(name)} stands again in this object, and only the last one counts. Rename or remove this one.`,
      counting && { related: [relatedTo(counting.nameNode, 'The one that counts.')] },
    );
  });
}
