import type { Span } from '../document/json';
import { pointerTo } from '../document/pointer';
import type { Key, ProfileTypeDocument } from '../document/profile-type-document';
import { copyOf } from '../document/text-cache';
import { contentTypeOf } from '../rules/judging/fields';

/** A stretch of a file, in lines and UTF-16 code units from zero, as LSP has it. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A name that other files of the domain may have too; the range includes its quotes. */
export interface NamedPlace {
  readonly name: string;
  readonly range: Range;
  /** The JSON pointer of what is named. */
  readonly pointer: string;
}

export interface NamedKey extends NamedPlace {
  /** The content types of its fields, sorted; undefined where a field or a content type is not known. */
  readonly contentTypes: string | undefined;
}

/** What the other files of a domain see of a definition. It outlives the document that it was read from. */
export interface DefinitionFile {
  readonly uri: string;
  /** Undefined where neither the definition nor the configuration says which domain it is for. */
  readonly domain: string | undefined;
  readonly type: NamedPlace | undefined;
  readonly keys: readonly NamedKey[];
}

/** Reads what others see of a definition. `configuredDomain` counts where the definition itself names no domain. */
export function readDefinitionFile(
  uri: string,
  document: ProfileTypeDocument,
  toRange: (span: Span) => Range,
  configuredDomain?: string,
): DefinitionFile {
  const typeName = document.stringMember('ObjectTypeName');
  const domain = document.stringMember('DomainName')?.value;
  const place = (name: string, span: Span, ...path: string[]): NamedPlace => ({
    name: copyOf(name),
    range: toRange(span),
    pointer: copyOf(pointerTo(path)),
  });
  return {
    uri,
    domain: domain ? copyOf(domain) : configuredDomain,
    type: typeName?.value ? place(typeName.value, typeName, 'ObjectTypeName') : undefined,
    keys: document.keys.map((key) => ({
      ...place(key.name, key.nameNode, 'Keys', key.name),
      contentTypes: contentTypesOf(document, key),
    })),
  };
}

/** A key without a field, or with one that is reported already, is compared with nothing. */
function contentTypesOf({ fields }: ProfileTypeDocument, key: Key): string | undefined {
  const types = new Set<string>();
  for (const { fieldNames } of key.definitions) {
    for (const { value } of fieldNames) {
      const field = fields.get(value);
      const type = field && contentTypeOf(field);
      if (!type) return undefined;
      types.add(type);
    }
  }
  return types.size === 0 ? undefined : [...types].sort().join(' and ');
}
