import type { CodeActionKind } from 'vscode-languageserver-types';
import type { TextChange } from '../../document/changes';
import type { ProfileTypeDocument } from '../../document/profile-type-document';

/** Where a refactoring is asked for. */
export interface Place {
  readonly document: ProfileTypeDocument;
  /** Start of the selection, in UTF-16 code units. */
  readonly offset: number;
  /** Whether documents can be created beside this one. */
  readonly createsFiles: boolean;
}

/** What a refactoring does. */
export interface Outcome {
  /** Changes of the document itself; they do not overlap. */
  readonly changes?: readonly TextChange[];
  /** Documents to create beside it. */
  readonly newFiles?: readonly { readonly fileName: string; readonly text: string }[];
  /** What the user should know of it, or why nothing was done. */
  readonly messages?: readonly string[];
}

export interface Refactoring {
  /** No two that are offered at one place have the same. */
  readonly title: string;
  readonly kind: CodeActionKind;
  /** Asked only for the one that the user chooses. */
  readonly apply: () => Outcome;
}

/** Looks for what it can do at a place. Editors ask at every move of the cursor, so it must cost next to nothing. */
export type Offer = (place: Place) => readonly Refactoring[];
