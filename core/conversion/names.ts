/** Names for what conversions make, from the name of the object type. */

const fallback = 'ObjectType';

/** The words of a name: `Salesforce-Contact` has two, and so has `SalesforceContact`. */
function wordsOf(name: string): string[] {
  return name.match(/[A-Z]*[a-z0-9]+|[A-Z]+/g) ?? wordsOf(fallback);
}

/** A logical id of CloudFormation, which has letters and digits only: `SalesforceContact`. */
export function logicalId(name: string): string {
  return wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** A name of Terraform: `salesforce_contact`. */
export function resourceName(name: string): string {
  const snake = wordsOf(name).join('_').toLowerCase();
  return /^\d/.test(snake) ? `_${snake}` : snake;
}

/** The part of a file name before its extension: the first of `names` that can be one everywhere. */
export function baseName(...names: readonly (string | undefined)[]): string {
  return names.find((name) => name !== undefined && /^[a-zA-Z0-9_-]+$/.test(name)) ?? fallback;
}
