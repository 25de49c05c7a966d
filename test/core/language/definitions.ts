/** Definitions that a test fills in at one place. What is filled in may hold the cursor, and errors. */

/** The members of field `Zip`, beside a field that reads `_source.name.first` and writes `_profile.FirstName`. */
export function inField(members: string): string {
  return `{
  "Fields": {
    "First": { "Source": "_source.name.first", "Target": "_profile.FirstName", "ContentType": "NAME" },
    "Zip": { ${members} }
  }
}`;
}

/** The members of one definition of key `Zip`, in a type with three fields: one of the profile, one of an asset, one of neither. */
export function inDefinition(members: string): string {
  return `{
  "Fields": {
    "Zip": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" },
    "Serial": { "Source": "_source.serial", "Target": "_asset.SerialNumber" },
    "Id": { "Source": "_source.id" },
    "not.for.keys": { "Source": "_source.x" }
  },
  "Keys": { "Zip": [{ ${members} }] }
}`;
}

/** The entries of `Keys`. */
export function inKeys(entries: string): string {
  return `{ "Fields": { "Id": { "Source": "_source.id", "Target": "_order.Name" } }, "Keys": { ${entries} } }`;
}

/** The entries of `Fields`, with a key that asks for `Id` and `Zip`. */
export function inFields(entries: string): string {
  return `{ "Fields": { ${entries} }, "Keys": { "Id": [{ "FieldNames": ["Id", "Zip"] }] } }`;
}

/** A definition without findings, but for what the members of field `Zip` bring. */
export function definition({
  field = '"Source": "_source.zip", "Target": "_profile.Address.PostalCode"',
} = {}): string {
  return `{
  "ObjectTypeName": "Customer",
  "Description": "A customer",
  "Fields": {
    "Id": { "Source": "_source.id", "Target": "_profile.AccountNumber" },
    "Zip": { ${field} }
  },
  "Keys": {
    "CustomerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["Id"] }]
  }
}
`;
}
