import type { JsonDocument } from '../document/json-document';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { fromCloudFormation, isCloudFormation, toCloudFormation } from './cloudformation';
import type { Converted, NotConverted } from './converted';
import { fromTerraform, isTerraform, toTerraform } from './terraform';

export type { Converted, NotConverted };

/** Another form in which object types are kept. */
export interface Form {
  readonly name: string;
  /** Whether a text, read as JSON as far as it goes, is in this form. Cheap, and remembered with the document. */
  readonly recognises: (document: JsonDocument) => boolean;
  readonly write: (definition: ProfileTypeDocument) => Converted | NotConverted;
  /** The definitions in a text of this form, one or more. */
  readonly read: (text: string) => readonly Converted[] | NotConverted;
}

export const forms: readonly Form[] = [
  {
    name: 'CloudFormation',
    recognises: isCloudFormation,
    write: toCloudFormation,
    read: fromCloudFormation,
  },
  { name: 'Terraform', recognises: isTerraform, write: toTerraform, read: fromTerraform },
];
