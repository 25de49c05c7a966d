import type { StandardObjectField } from './standard-object';

const lines = {
  Address1: 'Street address, line one',
  Address2: 'Street address, line two',
  Address3: 'Street address, line three',
  Address4: 'Street address, line four',
  City: 'Town or city',
  Country: 'Country name or code',
  County: 'County or district',
  PostalCode: 'ZIP or postal code',
  Province: 'Province',
  State: 'State or region',
};

/** The ten fields that every address block has, below `container`; `kind` ends their descriptions. */
export function address(container: string, kind: string): Record<string, StandardObjectField> {
  return Object.fromEntries(
    Object.entries(lines).map(([name, description]) => [
      `${container}.${name}`,
      { description: `${description}, ${kind}` },
    ]),
  );
}
