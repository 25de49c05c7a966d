import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { Finding, RuleDescription } from '../rules/rule';
import type { SamplePaths } from '../samples/sample-paths';

/** A rule about a definition and the samples beside it. */
export interface SampleRule extends RuleDescription {
  readonly section: 'Samples';
  /** A record of the samples in the examples. */
  readonly sample: string;
  /** Members of a definition such that the rule reports, and such that it does not. */
  readonly bad: string;
  readonly good: string;
  readonly check: (document: ProfileTypeDocument, samples: SamplePaths) => readonly Finding[];
}
