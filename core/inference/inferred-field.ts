import { profile } from '../model/standard-objects/profile';
import type { ContentTypeName } from '../model/content-types';
import { freeName } from '../rules/judging/free-name';
import { plainAttribute } from '../rules/judging/suggest-target';
import { profileField } from './profile-targets';
import type { RecordProperty } from './record-properties';
import { timestampFormatOf } from './timestamps';
import { contentTypeOf } from './values';
import { isSurrounding } from './words';

/** A field that reads one property. */
export interface PropertyField {
  readonly name: string;
  readonly property: RecordProperty;
  /** The field of the profile it fills; absent for an attribute. */
  readonly profileField?: string;
  readonly contentType?: ContentTypeName;
  /** Set where the field says when the record last changed. */
  readonly timestampFormat?: string;
}

const timestampField = 'SourceLastUpdatedTimestamp';

/** A field for every property. No two have the same name, and no two fill the same field of the profile. */
export function propertyFields(properties: readonly RecordProperty[]): PropertyField[] {
  const names = new Set<string>();
  const filled = new Set<string>();
  const found = properties.map((property) => ({ property, path: profileField(property) }));
  const addresses = new Set(
    found
      .map(({ path }) => path)
      .filter((path) => !isState(path))
      .map(containerOf),
  );
  return found.map(({ property, path }) => {
    const name = freeName(fieldName(property.steps), 'field', (taken) => names.has(taken));
    names.add(name);
    const format = filled.has(timestampField) ? undefined : timestampFormatOf(property);
    // Without an address around it a state may be that of anything.
    const isStray = isState(path) && !addresses.has(containerOf(path));
    const wanted = format === undefined ? (isStray ? undefined : path) : timestampField;
    const isFree = wanted !== undefined && !filled.has(wanted);
    if (isFree) filled.add(wanted);
    const suggested = isFree ? profile.fields[wanted]?.contentType : undefined;
    const contentType = suggested ?? contentTypeOf(property);
    return {
      name,
      property,
      ...(isFree && { profileField: wanted }),
      ...(contentType && { contentType }),
      ...(format !== undefined && { timestampFormat: format }),
    };
  });
}

const isState = (path: string | undefined): boolean => path?.endsWith('.State') ?? false;

const containerOf = (path: string | undefined): string => path?.split('.')[0] ?? '';

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
