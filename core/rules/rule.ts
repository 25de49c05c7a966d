import { t } from '@vscode/l10n';
import type { TextChange } from '../document/changes';
import type { JsonNode, Span } from '../document/json';
import { modelDate } from '../model/service';
import type { ProfileTypeDocument } from '../document/profile-type-document';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Another place of the same document that explains a finding. */
export interface RelatedPlace extends Span {
  readonly message: string;
}

/** A way to mend a finding. The changes of one fix do not overlap. */
export interface Fix {
  /** What it does, as an entry of the editor's menu: `Change to "_profile.Address.PostalCode"`. */
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** A new name for the document's file. */
  readonly fileName?: string;
  /** There is no other right answer, so it is made without asking where everything is mended at once. */
  readonly isPreferred?: true;
}

/** What a rule has to say about one place. */
export interface Finding extends Span {
  /** One or two sentences: what is wrong, and the remedy. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** Where this finding weighs less than the rule's default. */
  readonly severity?: Severity;
  /** Asked only when the user wants to see them; the best one first. */
  readonly fixes?: () => readonly Fix[];
}

/** What is said about a rule, wherever it looks. */
export interface RuleDescription {
  readonly code: string;
  /** Field and key rules look at definitions that the document makes itself, not at those of a template. */
  readonly section: 'Structure' | 'Fields' | 'Keys' | 'Samples' | 'Domain';
  readonly severity: Severity;
  /** Completes the sentence "Reported when …" in the rule reference. */
  readonly when: string;
  /** Why it matters to the user, for the rule reference. */
  readonly why: string;
  /** The text it reports has no effect; editors fade it. */
  readonly unnecessary?: true;
  /** False for the one rule that no setting can turn off. */
  readonly configurable?: false;
}

/** A rule about one document. */
export interface Rule extends RuleDescription {
  /**
   * An example that the rule reports and one that it does not: a whole document, or members of one, which
   * `exampleDocument` completes.
   */
  readonly bad: string;
  readonly good: string;
  /** The file name of the examples, where the rule looks at it. */
  readonly exampleFileName?: string;
  readonly check: (document: ProfileTypeDocument) => readonly Finding[];
}

/** A finding on a whole JSON value or name. */
export function findingAt(node: JsonNode, message: string, more: Partial<Finding> = {}): Finding {
  return { offset: node.offset, length: node.length, message, ...more };
}

/** A finding on a whole value or, where it goes over several lines, on the bracket that opens it. */
export function findingAtStart({ text }: ProfileTypeDocument, node: JsonNode, message: string): Finding {
  const { offset, length } = node;
  const isOneLine = !text.slice(offset, offset + length).includes('\n');
  return { offset, length: isOneLine ? length : 1, message };
}

export function relatedTo(node: JsonNode, message: string): RelatedPlace {
  return { offset: node.offset, length: node.length, message };
}

/** Ends a message about a name that these tables do not have. */
export function ifServiceIsAhead(code: string): string {
  return t`Known is the service of ${modelDate}; if it is ahead, set the rule \`${code}\` to \`off\`.`;
}

const maxQuoted = 60;

/** A name or value in the middle of a sentence; a very long one is cut, and an empty one has JSON's quotes. */
export function quoted(text: string): string {
  return `\`${text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text || '""'}\``;
}
