import { t } from '@vscode/l10n';
import type { ContentTypeName } from '../content-types';
import type { StandardIdentifierName } from '../standard-identifiers';

export interface StandardObjectField {
  readonly description: string;
  /** The content type that suits the value; absent where any will do. */
  readonly contentType?: ContentTypeName;
  /** The only values the service takes. */
  readonly values?: readonly string[];
  /** In characters; `unpublished` where the object's own limit is not said to hold. */
  readonly maxLength?: number | 'unpublished';
}

/** A record of fixed shape that fields write into. Source: the vendor's reference of standard objects. */
export interface StandardObject {
  /** The root of its targets, such as `_profile`. */
  readonly name: string;
  /** What a key must carry to say which record is meant. */
  readonly identifier: StandardIdentifierName;
  /** False where only the API's enumeration has the identifier and the vendor's guide is silent. */
  readonly identifierDocumented?: false;
  /** The id that the service assigns; never a target. */
  readonly idField: string;
  /** Completes the sentence "An asset is …". */
  readonly description: string;
  /** False where the vendor has not published the whole list of fields, so that others may exist. */
  readonly fieldListComplete: boolean;
  /** Longest value in characters, where the API says so for all fields. */
  readonly maxLength?: number;
  /** First steps, besides the id, that only the service writes. */
  readonly systemManaged?: readonly string[];
  /** Pairs of fields of which a type may write only one. */
  readonly exclusive?: readonly (readonly [string, string])[];
  /**
   * Fields by path below the object. `[]` marks a list, `*` a name of the user's choice, `{eventType}` a name that the
   * incoming record decides.
   */
  readonly fields: Readonly<Record<string, StandardObjectField>>;
}

/** In the language of the reader; the tables are in English. */
export function descriptionOf({ description }: StandardObject | StandardObjectField): string {
  return t(description);
}
