import type { ContentTypeName } from '../model/content-types';
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
export function valuesSuit({ values }: RecordProperty, contentType: ContentTypeName): boolean {
  return values.every(fitting[contentType]);
}

const fitting: Readonly<Record<ContentTypeName, (value: Scalar) => boolean>> = {
  STRING: (value) => typeof value !== 'boolean',
  NUMBER: (value) => typeof value === 'number',
  EMAIL_ADDRESS: isEmail,
  PHONE_NUMBER: isPhone,
  NAME: (value) => typeof value === 'string' && !/[\d@]/.test(value),
};

/** What the values are, by themselves or with the property's name. */
export function contentTypeOf(property: RecordProperty): ContentTypeName | undefined {
  const { wordsAboutPerson, values } = property;
  if (isFullName(property)) return 'NAME';
  if (values.length === 0) return undefined;
  if (values.every(isEmail)) return 'EMAIL_ADDRESS';
  const isCalledPhone = /(?:phone|mobile|tel|cell|fax)(?:number|no)?$/.test(wordsAboutPerson.join(''));
  if (values.every(isCalledPhone ? isPhone : isInternational)) return 'PHONE_NUMBER';
  return valuesSuit(property, 'NUMBER') ? 'NUMBER' : undefined;
}

/** Whether first and last name stand together. */
export function isFullName({ wordsAboutPerson, values }: RecordProperty): boolean {
  const phrase = wordsAboutPerson.join('');
  const looksLikePersons =
    values.length > 0 && values.every((value) => personPattern.test(String(value).trim()));
  return (phrase === 'fullname' || phrase === 'name') && looksLikePersons;
}

export function areUuids({ values }: RecordProperty): boolean {
  return values.length > 0 && values.every((value) => uuidPattern.test(String(value)));
}
