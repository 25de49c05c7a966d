import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { JsonValue } from '../../../core/document/writing';
import { readIncoming } from '../../../core/mapping/incoming';
import type { MappingPicture } from '../../../core/mapping-preview/picture';
import {
  type DomainBefore,
  domainAfter,
  type EarlierRecord,
  type Preview,
  previewOf,
  type ReadDefinition,
  readDefinition,
} from '../../../core/mapping-preview/preview-of';

/** Members of a definition; its name and description are added. */
export type Members = Readonly<Record<string, JsonValue>>;

export const emptyDomain = domainAfter([]);

export function defined(name: string, members: Members): ReadDefinition {
  const text = JSON.stringify({ ObjectTypeName: name, Description: name, ...members });
  const definition = readDefinition(new ProfileTypeDocument(text));
  assert(!('problem' in definition && !('mapping' in definition)), JSON.stringify(definition));
  return definition;
}

export function earlier({ mapping }: ReadDefinition, record: JsonValue): EarlierRecord {
  const incoming = readIncoming(JSON.stringify(record));
  assert(!('problem' in incoming));
  return { mapping, incoming };
}

export function preview(
  definition: ReadDefinition,
  record: JsonValue,
  domain: DomainBefore = emptyDomain,
): Preview {
  const made = previewOf(definition, readIncoming(JSON.stringify(record)), domain);
  assert('picture' in made, JSON.stringify(made));
  return made;
}

export function picture(members: Members, record: JsonValue, ...before: JsonValue[]): MappingPicture {
  const definition = defined('Customer', members);
  const domain = domainAfter(before.map((each) => earlier(definition, each)));
  return preview(definition, record, domain).picture;
}
