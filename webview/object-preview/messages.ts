import type { PreviewObject } from './object-row';
import type { Sorting } from './sorting';

/** Which objects of the profile are listed. */
export interface ObjectFilter {
  readonly keyName: string;
  readonly values: readonly string[];
}

/** A key that objects can be filtered by. */
export interface FilterKey {
  readonly name: string;
  /** Where it comes from, in a few words. */
  readonly origin: string;
}

/** What the person has made of the table; kept while its tab is open. */
export interface View {
  /** Those that were chosen; absent while the data chooses them. */
  readonly columns?: readonly string[];
  readonly sorting?: Sorting;
  readonly find: string;
}

export interface Subject {
  /** Whose objects these are. */
  readonly profile: string;
  readonly objectType: string;
  /** The domain, and where it is. */
  readonly place: string;
  readonly filterKeys: readonly FilterKey[];
}

export type ExportFormat = 'csv' | 'json';

/** What the extension tells the table. */
export type ToPreview =
  | { readonly kind: 'subject'; readonly subject: Subject; readonly view: View }
  /** A new list begins. */
  | { readonly kind: 'list'; readonly filter: ObjectFilter | undefined }
  | { readonly kind: 'loading' }
  | { readonly kind: 'objects'; readonly objects: readonly PreviewObject[]; readonly hasMore: boolean }
  | { readonly kind: 'failed'; readonly message: string; readonly detail: string | undefined };

/** What the table tells the extension. Objects are named by where they stand in the list. */
export type FromPreview =
  | { readonly kind: 'ready' }
  | { readonly kind: 'filter'; readonly filter: ObjectFilter | undefined }
  | { readonly kind: 'load' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'chooseAnother' }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'openInEditor'; readonly index: number }
  | { readonly kind: 'previewMapping'; readonly index: number }
  | { readonly kind: 'copyObject'; readonly index: number }
  | { readonly kind: 'copyCell'; readonly index: number; readonly column: string }
  | {
      readonly kind: 'export';
      readonly format: ExportFormat;
      readonly indexes: readonly number[];
      readonly columns: readonly string[];
    };
