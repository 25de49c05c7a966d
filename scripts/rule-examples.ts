/** The object type that a rule's example is a part of. */
const base = {
  ObjectTypeName: 'Customer',
  Description: 'Customers of the shop',
  Fields: { id: { Source: '_source.id' } },
  Keys: { customerId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
};

/**
 * The whole document of a rule's example. An example that is only some members gets the missing ones of a small valid
 * type, and its `Fields` also that type's field; the members' own text stays as it is, mistakes included.
 */
export function exampleDocument(example: string): string {
  if (example.startsWith('{')) return example;
  const withField = example.replace(/"Fields": \{/, `"Fields": { "id": ${JSON.stringify(base.Fields.id)},`);
  const missing = Object.entries(base)
    .filter(([name]) => !example.includes(`"${name}":`))
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${[...missing, withField].join(',\n')}\n}\n`;
}
