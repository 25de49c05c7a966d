import { t } from '@vscode/l10n';
import { contentTypes } from './content-types';
import { standardIdentifiers } from './standard-identifiers';

/** What a JSON value must be. `integer` is a JSON number without a fraction. */
export type ValueType = 'string' | 'integer' | 'boolean' | 'object' | 'array';

/** The characters that a string may have; `allowed` completes the sentence "It may have only …". */
export interface Format {
  readonly pattern: RegExp;
  readonly allowed: string;
}

/** The limits of one JSON value. Lengths are in characters (Unicode code points), counts in entries. */
export interface Shape {
  readonly type: ValueType;
  readonly min?: number;
  readonly max?: number;
  readonly format?: Format;
  readonly values?: readonly string[];
  /** The shape of every entry, where the value is a list or a map of free names. */
  readonly entries?: Shape;
  /** What a free name must keep, where the value is a map. */
  readonly names?: Shape;
}

/** A member of the `PutProfileObjectType` request. Source: the service model, 2020-08-15. */
export interface Member extends Shape {
  readonly name: string;
  readonly documentation: string;
  /** An answer of the service: allowed in a file, never sent. */
  readonly readOnly?: true;
  /** A template provides it, so it cannot stand beside `TemplateId`. */
  readonly providedByTemplate?: true;
  /** `always`, or only where no template provides it. */
  readonly required?: 'always' | 'without-template';
}

const nameFormat: Format = { pattern: /^[a-zA-Z0-9_-]+$/, allowed: t('letters, digits, `_` and `-`') };
const name: Shape = { type: 'string', min: 1, max: 64, format: nameFormat };
const text: Shape = { type: 'string', min: 1, max: 1000 };

/** The name of a field, as a property of `Fields`. */
export const fieldName: Shape = {
  type: 'string',
  min: 1,
  max: 64,
  format: { pattern: /^[a-zA-Z0-9_.-]+$/, allowed: t('letters, digits, `_`, `.` and `-`') },
};

/** The name of a key, as a property of `Keys`. */
export const keyName: Shape = name;

/** Names that neither a field nor a key can have. */
export const forbiddenNames: readonly string[] = ['Tags', 'tags'];

export const fieldMembers: readonly Member[] = [
  {
    ...text,
    name: 'Source',
    documentation: t(
      'Where the value comes from: a path into the incoming record, such as `_source.address.zip`, or a text with Handlebars expressions, such as `{{_source.first}} {{_source.last}}`.',
    ),
  },
  {
    ...text,
    name: 'Target',
    documentation: t(
      'Where the value goes: a field of a standard object, such as `_profile.Address.PostalCode`. Leave it out for a field that only a key uses.',
    ),
  },
  {
    type: 'string',
    values: contentTypes.map((type) => type.name),
    name: 'ContentType',
    documentation: t(
      'How the value is normalised before it is matched: `STRING` (the default), `NUMBER`, `PHONE_NUMBER`, `EMAIL_ADDRESS` or `NAME`.',
    ),
  },
];

export const keyDefinitionMembers: readonly Member[] = [
  {
    type: 'array',
    entries: { type: 'string', values: standardIdentifiers.map((identifier) => identifier.name) },
    name: 'StandardIdentifiers',
    documentation: t(
      'What the key does when a record is ingested. Without any, the key is only there to search for.',
    ),
  },
  {
    type: 'array',
    entries: name,
    name: 'FieldNames',
    documentation: t('The fields whose values, joined in this order, make the key.'),
  },
];

/** The member of that name among those of a type, field or key definition. */
export function findMember(members: readonly Member[], name: string): Member | undefined {
  return members.find((member) => member.name === name);
}

export const typeMembers: readonly Member[] = [
  {
    type: 'string',
    min: 1,
    max: 255,
    format: {
      pattern: /^[a-zA-Z_][a-zA-Z_0-9-]*$/,
      allowed: t('letters, digits, `_` and `-`, and starts with a letter'),
    },
    name: 'ObjectTypeName',
    documentation: t(
      'The name of the object type, unique in its domain. A leading `_` is reserved for standard objects.',
    ),
    required: 'always',
  },
  { ...text, name: 'Description', documentation: t('What the object type is for.'), required: 'always' },
  {
    ...name,
    name: 'DomainName',
    documentation: t(
      'The domain that the type belongs to. Optional: normally the environment decides where a type goes.',
    ),
  },
  {
    ...name,
    name: 'TemplateId',
    documentation: t(
      'A template of the service that provides fields, keys, profile creation and the timestamp format.',
    ),
  },
  {
    type: 'integer',
    min: 1,
    max: 1098,
    name: 'ExpirationDays',
    documentation: t(
      'Days that a record is kept after it was ingested. A change applies to new records only.',
    ),
  },
  {
    type: 'string',
    min: 0,
    max: 255,
    name: 'EncryptionKey',
    documentation: t('The KMS key (id, ARN or alias) that encrypts records of this type.'),
  },
  {
    type: 'boolean',
    name: 'AllowProfileCreation',
    documentation: t(
      'Whether a record that matches no profile creates one. Otherwise it is rejected. Default: false.',
    ),
    providedByTemplate: true,
  },
  {
    type: 'string',
    min: 1,
    max: 255,
    name: 'SourceLastUpdatedTimestampFormat',
    documentation: t(
      'How `_profile.SourceLastUpdatedTimestamp` is written: `EpochMilli` or a Java `SimpleDateFormat` pattern.',
    ),
    providedByTemplate: true,
  },
  {
    type: 'integer',
    min: 1,
    name: 'MaxProfileObjectCount',
    documentation: t('The most records of this type that one profile keeps.'),
  },
  {
    type: 'integer',
    min: 1,
    name: 'SourcePriority',
    documentation: t('Which type wins when several write one field: 1 is the highest, none the lowest.'),
  },
  {
    type: 'object',
    names: fieldName,
    name: 'Fields',
    documentation: t('The values taken from an incoming record, by names of your choice.'),
    providedByTemplate: true,
    required: 'without-template',
  },
  {
    type: 'object',
    names: keyName,
    name: 'Keys',
    documentation: t(
      'What ties records to profiles and makes them searchable. A key name means the same in the whole domain.',
    ),
    providedByTemplate: true,
    required: 'without-template',
  },
  {
    type: 'object',
    min: 1,
    max: 50,
    names: {
      type: 'string',
      min: 1,
      max: 128,
      format: {
        pattern: /^(?!aws:)[a-zA-Z+-=._:/]+$/,
        allowed: t('letters, digits and `+ - = . _ : /`, and does not start with `aws:`'),
      },
    },
    entries: { type: 'string', min: 0, max: 256 },
    name: 'Tags',
    documentation: t('Tags of the object type, set when it is created.'),
  },
  ...(
    [
      ['CreatedAt', t('When the type was created.')],
      ['LastUpdatedAt', t('When the type last changed.')],
      ['MaxAvailableProfileObjectCount', t('How many more records of this type a profile can take.')],
      ['SourceName', t('The source that a template is made for.')],
      ['SourceObject', t('The object of the source that a template is made for.')],
    ] as const
  ).map(([name, what]): Member => {
    return {
      type: 'string',
      name,
      documentation: t`${what} The service answers it; it is never sent.`,
      readOnly: true,
    };
  }),
];
