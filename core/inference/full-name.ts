import { sourceProblems } from '../document/source';
import { freeName } from '../rules/judging/free-name';
import type { PropertyField } from './inferred-field';
import { maxSourceLength } from './record-properties';

/** The field that the key `_fullName` reads, with its source where no property has the whole name. */
export interface FullName {
  readonly field: string;
  readonly source?: string;
}

/** A person's whole name as the records have it, or made of its parts. */
export function fullNameOf(fields: readonly PropertyField[]): FullName | undefined {
  const whole = fields.find(({ isFullName }) => isFullName);
  if (whole) return { field: whole.name };
  const parts = ['FirstName', 'MiddleName', 'LastName'].flatMap((part) => {
    const property = fields.find(({ profileField }) => profileField === part)?.property;
    // An accessor with the number of an entry is no expression.
    if (!property || /\[\d+\]/.test(property.source)) return [];
    return property.source.startsWith('{{') ? property.source : `{{${property.source}}}`;
  });
  const source = `{{#removeExtraSpace}}${parts.join(' ')}{{/removeExtraSpace}}`;
  const isWritable = source.length <= maxSourceLength && sourceProblems(source).length === 0;
  if (parts.length < 2 || !isWritable) return undefined;
  return {
    field: freeName('fullName', 'field', (taken) => fields.some(({ name }) => name === taken)),
    source,
  };
}
