import type { Location } from 'vscode-languageserver-types';

/** What features ask about the other files of the document's domain. */
export interface DomainView {
  /** Where the other files name a key of this name in their `Keys`. */
  keyLocations(name: string): readonly Location[];
}
