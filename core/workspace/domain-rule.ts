import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { Fix, RuleDescription } from '../rules/rule';
import type { DefinitionFile, NamedPlace } from './definition-file';
import type { DomainIndex, FilePlace } from './domain-index';

/** What a rule has to say about a definition because of the others. */
export interface DomainFinding {
  /** A name in the file that is judged. */
  readonly place: NamedPlace;
  readonly message: string;
  readonly related: readonly (FilePlace & { readonly message: string })[];
  /** What mends it in the file that is judged; the document is that file's. Asked only when the user wants to see them. */
  readonly fixes?: (document: ProfileTypeDocument) => readonly Fix[];
}

/** A rule about the definitions of one domain. */
export interface DomainRule extends RuleDescription {
  readonly section: 'Domain';
  /** Definitions side by side: such that the rule reports, and such that it does not. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
  readonly check: (file: DefinitionFile, index: DomainIndex) => readonly DomainFinding[];
}

/** More places than these explain nothing. */
export const maxRelated = 5;
