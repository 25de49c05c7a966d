import { sourceProblems } from '../document/source';
import { freeName } from '../rules/judging/free-name';
import type { PropertyField } from './inferred-field';
import { isFullName } from './values';

/** The field that the key `_fullName` reads, with its source where no property has the whole name. */
export interface FullName {
  readonly field: string;
  readonly source?: string;
}

const maxSourceLength = 1000;

/** A person's whole name as the records have it, or made of its parts. */
export function fullNameOf(fields: readonly PropertyField[]): FullName | undefined {
  const whole = fields.find(({ property }) => isFullName(property));
  if (whole) return { field: whole.name };
  const parts = ['FirstName', 'MiddleName', 'LastName'].flatMap(
    (part) => fields.find(({ profileField }) => profileField === part)?.property.source ?? [],
  );
  const source = `{{#removeExtraSpace}}${parts.map((part) => `{{${part}}}`).join(' ')}{{/removeExtraSpace}}`;
  const isWritable = source.length <= maxSourceLength && sourceProblems(source).length === 0;
  if (parts.length < 2 || !isWritable) return undefined;
  return {
    field: freeName('fullName', 'field', (taken) => fields.some(({ name }) => name === taken)),
    source,
  };
}
