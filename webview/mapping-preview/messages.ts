import type { MappingPicture, NodeId } from '../../core/mapping-preview/picture';
import type { PictureChange } from '../../core/mapping-preview/picture-change';

/** What is in the domain before the record comes: nothing, the records before it, or those of the other samples beside it. */
export type Before = 'nothing' | 'earlier-records' | 'other-samples';

/** Where the record comes from. */
export interface SampleChoice {
  /** Such as `Customer.sample.json`, or `Clipboard`. */
  readonly name: string;
  /** The record's place among the records of the sample, from 0. */
  readonly index: number;
  readonly count: number;
  readonly before: Before;
  /** How many records were ingested before it. */
  readonly beforeCount: number;
}

/** What the cursor of the editor is on. */
export interface Cursor {
  readonly node: NodeId | undefined;
}

/** What a picture is of. */
export interface Caption {
  readonly sample: SampleChoice;
  /** Why the picture is not of what is in the editors now, or why the service would not take the definition. */
  readonly problem?: string;
  /** The picture is of an earlier text: what stands in the editors now cannot be read. */
  readonly isStale?: true;
  /** Absent where the definition is in no editor. */
  readonly cursor?: Cursor;
}

/** What the extension tells the preview. */
export type ToMappingPreview =
  | ({ readonly kind: 'picture'; readonly picture: MappingPicture } & Caption)
  /** The picture that was sent last is another now. */
  | ({ readonly kind: 'change'; readonly change: PictureChange } & Caption)
  /** There is no picture: no sample, or one that cannot be read. */
  | { readonly kind: 'nothing'; readonly typeName: string; readonly sentence: string }
  | ({ readonly kind: 'select' } & Cursor);

/** What the preview tells the extension. */
export type FromMappingPreview =
  | { readonly kind: 'ready' }
  /** `isOpened`: by a double click or Enter; the editor takes the focus. */
  | { readonly kind: 'select'; readonly node: NodeId; readonly isOpened: boolean }
  | { readonly kind: 'chooseSample' }
  | { readonly kind: 'openSample' }
  | { readonly kind: 'record'; readonly index: number }
  | { readonly kind: 'before'; readonly before: Before }
  | { readonly kind: 'writeTest' };
