import type { ContentTypeName } from '../model/content-types';
import { profile } from '../model/standard-objects/profile';
import type { RecordProperty, Scalar } from './record-properties';

const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const phonePattern = /^\+?[\d\s().\-/]{7,24}$/;
const internationalPattern = /^\+\d[\d\s().\-/]{6,22}$/;
const uuidPattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const personPattern = /^\p{L}[\p{L}\p{M}'’.-]*(?: +\p{L}[\p{L}\p{M}'’.-]*)+$/u;

const isEmail = (value: Scalar): boolean => typeof value === 'string' && emailPattern.test(value.trim());

function isPhone(value: Scalar): boolean {
  const text = String(value).trim();
  const digits = text.replace(/\D/g, '').length;
  return typeof value !== 'boolean' && phonePattern.test(text) && digits >= 7 && digits <= 15;
}

const isInternational = (value: Scalar): boolean =>
  typeof value === 'string' && internationalPattern.test(value.trim());

/** Whether every value that the records have can be one of this kind. */
function valuesSuit({ values }: RecordProperty, contentType: ContentTypeName): boolean {
  return values.every(fitting[contentType]);
}

const fitting: Readonly<Record<ContentTypeName, (value: Scalar) => boolean>> = {
  STRING: (value) => typeof value !== 'boolean',
  NUMBER: (value) => typeof value === 'number',
  EMAIL_ADDRESS: isEmail,
  PHONE_NUMBER: isPhone,
  NAME: (value) => typeof value === 'string' && !/[\d@]/.test(value),
};

const isWritten = (value: Scalar): boolean =>
  typeof value === 'string' && /\p{L}/u.test(value) && !isEmail(value) && !/^https?:|:\/\//i.test(value);

/** What fields of the profile ask of values beyond their content type, by the last step of their paths. */
const asking: Readonly<Record<string, (value: Scalar) => boolean>> = {
  BirthDate: (value) => /\d\D+\d|\d{6}/.test(String(value)),
  GenderString: (value) => typeof value === 'string' && value.length <= 30 && !/\d/.test(value),
  BusinessName: isWritten,
  Address1: isWritten,
  Address2: (value) => typeof value === 'number' || !isEmail(value),
  City: isWritten,
  Country: isWritten,
  State: isWritten,
  Province: isWritten,
  County: isWritten,
  PostalCode: (value) => /\d/.test(String(value)),
};

const maxLength = 255;

/** Whether nearly all values can stand in a field of the profile. */
export function suitsField({ values }: RecordProperty, path: string): boolean {
  const contentType = profile.fields[path]?.contentType ?? 'STRING';
  const asks = asking[path.split('.').at(-1) ?? ''];
  const suits = (value: Scalar): boolean =>
    fitting[contentType](value) && String(value).length <= maxLength && (asks?.(value) ?? true);
  const others = values.filter((value) => !suits(value)).length;
  return others * 5 <= values.length;
}

/** What the values are, by themselves or with the property's name. */
export function contentTypeOf(property: RecordProperty): ContentTypeName | undefined {
  const { wordsAboutPerson, values } = property;
  if (values.length === 0) return undefined;
  if (values.every(isEmail)) return 'EMAIL_ADDRESS';
  const isCalledPhone = /(?:phone|mobile|tel|cell|fax)(?:number)?$/.test(wordsAboutPerson.join(''));
  if (values.every(isCalledPhone ? isPhone : isInternational)) return 'PHONE_NUMBER';
  return valuesSuit(property, 'NUMBER') ? 'NUMBER' : undefined;
}

/** Whether first and last name stand together. */
export function arePersons({ values }: RecordProperty): boolean {
  return values.length > 0 && values.every((value) => personPattern.test(String(value).trim()));
}

export function areUuids({ values }: RecordProperty): boolean {
  return values.length > 0 && values.every((value) => uuidPattern.test(String(value)));
}
