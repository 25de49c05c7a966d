import { jsonSyntax } from './structure/json-syntax';
import { duplicateMember } from './structure/duplicate-member';
import { unknownMember } from './structure/unknown-member';
import { readOnlyMember } from './structure/read-only-member';
import { missingMember } from './structure/missing-member';
import { wrongType } from './structure/wrong-type';
import { outOfRange } from './structure/out-of-range';
import { badFormat } from './structure/bad-format';
import { unknownValue } from './structure/unknown-value';
import { reservedTypeName } from './structure/reserved-type-name';
import { fileNameMismatch } from './structure/file-name-mismatch';
import { templateConflict } from './structure/template-conflict';
import { fieldName } from './fields/field-name';
import { tooManyFields } from './fields/too-many-fields';
import { sourceMissing } from './fields/source-missing';
import { sourceRoot } from './fields/source-root';
import { sourceSyntax } from './fields/source-syntax';
import { sourceHelper } from './fields/source-helper';
import { targetObject } from './fields/target-object';
import { targetField } from './fields/target-field';
import { targetReserved } from './fields/target-reserved';
import { targetExclusive } from './fields/target-exclusive';
import { targetDuplicate } from './fields/target-duplicate';
import { targetIdentifier } from './fields/target-identifier';
import { attributeName } from './fields/attribute-name';
import { timestampFormat } from './fields/timestamp-format';
import { contentTypeTarget } from './fields/content-type-target';
import { unusedField } from './fields/unused-field';
import { keyName } from './keys/key-name';
import { keySystemName } from './keys/key-system-name';
import { keyReserved } from './keys/key-reserved';
import { keyEmpty } from './keys/key-empty';
import { keyField } from './keys/key-field';
import { keyFieldRepeated } from './keys/key-field-repeated';
import { tooManyKeys } from './keys/too-many-keys';
import { uniqueMissing } from './keys/unique-missing';
import { uniqueMultiple } from './keys/unique-multiple';
import { profileMissing } from './keys/profile-missing';
import { profileNotDurable } from './keys/profile-not-durable';
import { uniqueNotStored } from './keys/unique-not-stored';
import { secondaryAlone } from './keys/secondary-alone';
import { identifierRepeated } from './keys/identifier-repeated';
import { identifierRedundant } from './keys/identifier-redundant';
import { keyInert } from './keys/key-inert';
import { keyContentType } from './keys/key-content-type';
import { keyLowCardinality } from './keys/key-low-cardinality';
import type { Rule } from './rule';

/** Every rule, in the order of the rule reference. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  jsonSyntax,
  duplicateMember,
  unknownMember,
  readOnlyMember,
  missingMember,
  wrongType,
  outOfRange,
  badFormat,
  unknownValue,
  reservedTypeName,
  fileNameMismatch,
  templateConflict,
  fieldName,
  tooManyFields,
  sourceMissing,
  sourceRoot,
  sourceSyntax,
  sourceHelper,
  targetObject,
  targetField,
  targetReserved,
  targetExclusive,
  targetDuplicate,
  targetIdentifier,
  attributeName,
  timestampFormat,
  contentTypeTarget,
  unusedField,
  keyName,
  keySystemName,
  keyReserved,
  keyEmpty,
  keyField,
  keyFieldRepeated,
  tooManyKeys,
  uniqueMissing,
  uniqueMultiple,
  profileMissing,
  profileNotDurable,
  uniqueNotStored,
  secondaryAlone,
  identifierRepeated,
  identifierRedundant,
  keyInert,
  keyContentType,
  keyLowCardinality,
];
