import { t } from '@vscode/l10n';
import { insertMember } from '../../document/editing';
import type { JsonNode } from '../../document/json';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { typeMembers } from '../../model/members';
import { commonTimestampFormats } from '../../model/timestamp-format';
import type { Fix } from '../rule';
import { type TargetingField, targetingFields } from './fields';
import { changeTo, inTitle } from './fixes';
import { hasMember } from './members';

/** The member that says how the time of a record is written, and the target that needs it. */
export const timestampFormatMember = 'SourceLastUpdatedTimestampFormat';
export const timestampTarget = '_profile.SourceLastUpdatedTimestamp';

/** The formats that are wanted most often. */
const offered = commonTimestampFormats.slice(0, 3);

/** The fields that write the time. */
export function timestampFields(document: ProfileTypeDocument): TargetingField[] {
  return targetingFields(document).filter(
    ({ target }) => target.kind === 'field' && target.canonical === timestampTarget,
  );
}

export function hasTimestampFormat({ root }: ProfileTypeDocument): boolean {
  return root !== undefined && hasMember(root, timestampFormatMember, typeMembers);
}

/** Adds a format where there is none. */
export function addTimestampFormat(document: ProfileTypeDocument): Fix[] {
  const { root } = document;
  if (root?.type !== 'object') return [];
  const fields = document.member('Fields')?.nameNode.parent;
  const place = fields ? { before: fields } : 'last';
  return offered.map((format) => ({
    title: t`Set ${inTitle(timestampFormatMember)} to ${inTitle(format)}`,
    changes: [insertMember(document, root, timestampFormatMember, format, place)],
  }));
}

/** Puts a format in place of what stands there. */
export function changeTimestampFormat(node: JsonNode): Fix[] {
  return offered.map((format) => changeTo(node, format));
}
