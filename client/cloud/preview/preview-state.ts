import type { Profile } from '../../../aws';
import type { Definition } from '../../../core/deploy';
import type { Environment } from '../../../core/workspace/environments';
import type { ObjectFilter } from '../../../webview/object-preview/messages';
import type { Cloud } from '../session';

/** What is known so far of the objects to be previewed. */
export interface PreviewState {
  readonly cloud: Cloud;
  readonly environment: Environment;
  /** The types of the domain. */
  readonly definitions: readonly Definition[];
  readonly searchKey: string;
  readonly searchValue: string;
  readonly profiles: readonly Profile[];
  /** For more profiles, if there are more. */
  readonly nextToken: string | undefined;
  readonly profileId: string;
  readonly profileName: string;
  readonly objectType: string;
  /** Whether the object type is given, and not asked for. */
  readonly hasType: boolean;
  readonly filter: ObjectFilter | undefined;
}
