import type { DomainMap } from '../../core/domain-map/map';

/** What the extension tells the map. */
export interface ToDomainMap {
  readonly kind: 'map';
  readonly map: DomainMap;
  readonly domains: readonly string[];
  readonly problems: readonly string[];
}

/** How the first definition of a workspace can come about. */
export type Beginning = 'example' | 'record' | 'pull';

/** What the map tells the extension. */
export type FromDomainMap =
  | { readonly kind: 'ready' }
  | { readonly kind: 'domain'; readonly domain: string }
  /** To be seen in the editor: a type by the address of its file, a key of it, or a key in all types that have it. */
  | { readonly kind: 'open'; readonly type?: string; readonly key?: string }
  | { readonly kind: 'begin'; readonly with: Beginning }
  | { readonly kind: 'export'; readonly svg: string }
  | { readonly kind: 'copy'; readonly svg: string };
