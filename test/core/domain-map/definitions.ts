import { strict as assert } from 'node:assert';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { domainMaps } from '../../../core/domain-map/domain-map';
import type { DomainMap } from '../../../core/domain-map/map';
import type { MapDefinition } from '../../../core/domain-map/read-type';

export function addressOf(name: string): string {
  return `file:///types/${name}.profiletype.json`;
}

/**
 * A definition with a field for every key. A key has a text for each of its definitions: the identifiers, separated by
 * spaces.
 */
export function definition(
  name: string,
  keys: Readonly<Record<string, readonly string[]>>,
  contentTypes: Readonly<Record<string, string>> = {},
  createsProfiles = false,
): MapDefinition {
  const fields = Object.keys(keys).map((key) => [
    `field-of-${key}`,
    { Source: '_source.value', ...(contentTypes[key] !== undefined && { ContentType: contentTypes[key] }) },
  ]);
  const text = JSON.stringify({
    ObjectTypeName: name,
    AllowProfileCreation: createsProfiles,
    Fields: Object.fromEntries(fields) as unknown,
    Keys: Object.fromEntries(
      Object.entries(keys).map(([key, definitions]) => [
        key,
        definitions.map((identifiers) => ({
          StandardIdentifiers: identifiers.split(' ').filter((identifier) => identifier !== ''),
          FieldNames: [`field-of-${key}`],
        })),
      ]),
    ),
  });
  return { uri: addressOf(name), document: new ProfileTypeDocument(text, `${name}.profiletype.json`) };
}

/** The only map of the definitions. */
export function mapOf(...definitions: readonly MapDefinition[]): DomainMap {
  const [map, ...others] = domainMaps(definitions);
  assert.ok(map && others.length === 0);
  return map;
}
