import type { ContentTypeName } from '../model/content-types';
import { profile } from '../model/standard-objects/profile';
import { freeName } from '../rules/judging/free-name';
import { plainAttribute } from '../rules/judging/suggest-target';
import { profileTargets } from './profile-targets';
import type { RecordProperty } from './record-properties';
import { timestampFormatOf } from './timestamps';
import { contentTypeOf } from './values';
import { isSurrounding } from './word-roles';

/** A field that reads one property. */
export interface PropertyField {
  readonly name: string;
  readonly property: RecordProperty;
  /** The field of the profile it fills; absent for an attribute. */
  readonly profileField?: string;
  readonly contentType?: ContentTypeName;
  /** Set where the field says when the record last changed. */
  readonly timestampFormat?: string;
  /** It has a person's whole name. */
  readonly isFullName: boolean;
}

const timestampField = 'SourceLastUpdatedTimestamp';

/**
 * A field for every property; of lists only for what fills the profile. No two have the same name, and no two fill the same field
 * of the profile.
 */
export function propertyFields(properties: readonly RecordProperty[]): PropertyField[] {
  const names = new Set<string>();
  const timestamp = timestampOf(properties);
  const { fields, fullName } = profileTargets(
    properties.filter((property) => property !== timestamp?.property),
  );
  return properties.flatMap((property): PropertyField[] => {
    const format = property === timestamp?.property ? timestamp.format : undefined;
    const profileField = format === undefined ? fields.get(property) : timestampField;
    const isFullName = property === fullName;
    if (property.list !== undefined && profileField === undefined && !isFullName) return [];
    const name = freeName(fieldName(property.steps) || nameOfTarget(profileField), 'field', (taken) =>
      names.has(taken),
    );
    names.add(name);
    const suggested = profileField === undefined ? undefined : profile.fields[profileField]?.contentType;
    const contentType = isFullName ? 'NAME' : (suggested ?? contentTypeOf(property));
    return [
      {
        name,
        property,
        ...(profileField !== undefined && { profileField }),
        ...(contentType && { contentType }),
        ...(format !== undefined && { timestampFormat: format }),
        isFullName,
      },
    ];
  });
}

/** The property that says when the record last changed, the one nearest to the top. */
function timestampOf(
  properties: readonly RecordProperty[],
): { property: RecordProperty; format: string } | undefined {
  return properties
    .filter(({ list }) => list === undefined)
    .flatMap((property) => {
      const format = timestampFormatOf(property);
      return format === undefined ? [] : [{ property, format }];
    })
    .sort((a, b) => a.property.steps.length - b.property.steps.length)[0];
}

/** For names of properties of which nothing can stand in a field's name. */
function nameOfTarget(profileField = ''): string {
  return profileField.charAt(0).toLowerCase() + profileField.slice(1).replace('.', '');
}

const maxNameLength = 56;

/** `address.zip` is `addressZip`, in whatever envelope. */
function fieldName(steps: readonly string[]): string {
  return steps
    .filter((step, index) => index === steps.length - 1 || !isSurrounding(step))
    .map((step) => plainAttribute(step).replace(/[ -]+/g, '_'))
    .filter((step) => step !== '')
    .map((step, index) => (index === 0 ? step : step.charAt(0).toUpperCase() + step.slice(1)))
    .join('')
    .slice(0, maxNameLength)
    .replace(/_+$/, '');
}
