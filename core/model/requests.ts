import { t } from '@vscode/l10n';
import type { ContentTypeName } from './content-types';
import {
  fieldMembers,
  findMember,
  type Format,
  keyDefinitionMembers,
  type Member,
  type Shape,
  typeMembers,
  type ValueType,
} from './members';
import type { StandardIdentifierName } from './standard-identifiers';

/** How a text must be written; `form` completes the sentence "It must be …". */
export interface Form {
  readonly pattern: RegExp;
  readonly form: string;
}

/** The limits of one value of a request. `Value` is its type, for the type checker alone. */
export interface RequestShape<Value = unknown> extends Omit<Shape, 'type' | 'format' | 'entries' | 'names'> {
  readonly type: ValueType | 'number';
  readonly format?: Format | Form;
  readonly entries?: RequestShape;
  readonly names?: RequestShape<string>;
  /** The members of a structure. An object without them is a map of free names. */
  readonly members?: Readonly<Record<string, RequestShape>>;
  /** Those of the members that must be there. */
  readonly requires?: readonly string[];
  /** The free names are data of customers. */
  readonly sensitiveNames?: true;
  /** Never there. */
  readonly value?: Value;
}

type ValueOf<S> = S extends RequestShape<infer Value> ? Value : never;

type Members = Readonly<Record<string, RequestShape>>;

type Structure<Required extends Members, Optional extends Members> = {
  readonly [Name in keyof Required]: ValueOf<Required[Name]>;
} & { readonly [Name in keyof Optional]?: ValueOf<Optional[Name]> };

function structure<Required extends Members, Optional extends Members>(
  required: Required,
  optional: Optional,
): RequestShape<Structure<Required, Optional>> {
  return { type: 'object', members: { ...required, ...optional }, requires: Object.keys(required) };
}

function text(min: number, max: number, format?: Format | Form): RequestShape<string> {
  return { type: 'string', min, max, ...(format && { format }) };
}

function oneOf<const Name extends string>(...values: readonly Name[]): RequestShape<Name> {
  return { type: 'string', values };
}

function list<Value>(entries: RequestShape<Value>, limits: Limits = {}): RequestShape<readonly Value[]> {
  return { type: 'array', entries, ...limits };
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** What `members.ts` says of a member, without what is asked of a file alone. */
function known<Value>(members: readonly Member[], name: string): RequestShape<Value> {
  const { type, min, max, format, values, entries, names } = findMember(members, name) ?? unknownMember(name);
  return {
    type,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(format && { format }),
    ...(values && { values }),
    ...(entries && { entries }),
    ...(names && { names }),
  };
}

function unknownMember(name: string): never {
  throw new Error(`There is no member ${name}.`);
}

const text1To255 = text(1, 255);
const boolean: RequestShape<boolean> = { type: 'boolean' };
const upTo100: RequestShape<number> = { type: 'integer', min: 1, max: 100 };
const upTo15: RequestShape<number> = { type: 'integer', min: 1, max: 15 };

const name = known<string>(typeMembers, 'DomainName');
const typeName = known<string>(typeMembers, 'ObjectTypeName');
const expirationDays = known<number>(typeMembers, 'ExpirationDays');
const encryptionKey = known<string>(typeMembers, 'EncryptionKey');
const tags = known<Readonly<Record<string, string>>>(typeMembers, 'Tags');

/** The id of a profile. */
const id: RequestShape<string> = {
  type: 'string',
  format: { pattern: /^[a-f0-9]{32}$/, form: t('32 hexadecimal digits in lower case') },
};

/** A record as JSON text. */
const record = text(1, 256_000);

const resourceArn: RequestShape<string> = {
  type: 'string',
  max: 256,
  format: { pattern: /^arn:[a-z0-9]{1,10}:profile/, form: t('an ARN that starts with `arn:aws:profile`') },
};

const domain = { DomainName: name };
const objectType = { ...domain, ObjectTypeName: typeName };
const pageMembers = { NextToken: text(1, 1024), MaxResults: upTo100 };

const field = structure(
  {},
  {
    Source: known<string>(fieldMembers, 'Source'),
    Target: known<string>(fieldMembers, 'Target'),
    ContentType: known<ContentTypeName>(fieldMembers, 'ContentType'),
  },
);

const keyDefinition = structure(
  {},
  {
    StandardIdentifiers: known<readonly StandardIdentifierName[]>(
      keyDefinitionMembers,
      'StandardIdentifiers',
    ),
    FieldNames: known<readonly string[]>(keyDefinitionMembers, 'FieldNames'),
  },
);

const keyDefinitions = list(keyDefinition);

const fields: RequestShape<Readonly<Record<string, ValueOf<typeof field>>>> = {
  ...known(typeMembers, 'Fields'),
  entries: field,
};

const keys: RequestShape<Readonly<Record<string, ValueOf<typeof keyDefinitions>>>> = {
  ...known(typeMembers, 'Keys'),
  entries: keyDefinitions,
};

const exporting = structure(
  {},
  {
    S3Exporting: structure(
      {
        S3BucketName: text(3, 63, {
          pattern: /^[a-z0-9.-]+$/,
          allowed: t('lower-case letters, digits, `.` and `-`'),
        }),
      },
      { S3KeyName: text(1, 800) },
    ),
  },
);

const conflictResolution = structure(
  { ConflictResolvingModel: oneOf('RECENCY', 'SOURCE') },
  { SourceName: text1To255 },
);

const confidence: RequestShape<number> = { type: 'number', min: 0, max: 1 };

const matching = structure(
  { Enabled: boolean },
  {
    JobSchedule: structure(
      {
        DayOfTheWeek: oneOf('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'),
        Time: text(3, 5, {
          pattern: /^([0-9]|0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$/,
          form: t('a time such as `22:00`'),
        }),
      },
      {},
    ),
    AutoMerging: structure(
      { Enabled: boolean },
      {
        Consolidation: structure(
          { MatchingAttributesList: list(list(text1To255, { min: 1, max: 20 }), { min: 1, max: 10 }) },
          {},
        ),
        ConflictResolution: conflictResolution,
        MinAllowedConfidenceScoreForMerging: confidence,
      },
    ),
    ExportingConfig: exporting,
  },
);

const ruleBasedMatching = structure(
  { Enabled: boolean },
  {
    MatchingRules: list(structure({ Rule: list(text1To255, { min: 1, max: 15 }) }, {}), { min: 1, max: 15 }),
    MaxAllowedRuleLevelForMerging: upTo15,
    MaxAllowedRuleLevelForMatching: upTo15,
    AttributeTypesSelector: structure(
      { AttributeMatchingModel: oneOf('ONE_TO_ONE', 'MANY_TO_MANY') },
      {
        Address: list(text1To255, { min: 1, max: 4 }),
        PhoneNumber: list(text1To255, { min: 1, max: 4 }),
        EmailAddress: list(text1To255, { min: 1, max: 3 }),
      },
    ),
    ConflictResolution: conflictResolution,
    ExportingConfig: exporting,
  },
);

const contactPreferences = list(
  structure(
    {},
    {
      KeyName: name,
      KeyValue: text1To255,
      ProfileId: id,
      ContactType: oneOf(
        'PhoneNumber',
        'MobilePhoneNumber',
        'HomePhoneNumber',
        'BusinessPhoneNumber',
        'EmailAddress',
        'PersonalEmailAddress',
        'BusinessEmailAddress',
      ),
    },
  ),
);

function address(part: RequestShape<string>) {
  return structure(
    {},
    {
      Address1: part,
      Address2: part,
      Address3: part,
      Address4: part,
      City: part,
      County: part,
      State: part,
      Province: part,
      Country: part,
      PostalCode: part,
    },
  );
}

function attributes(value: RequestShape<string>): RequestShape<Readonly<Record<string, string>>> {
  return { type: 'object', names: text1To255, entries: value, sensitiveNames: true };
}

/** The members of a profile. An empty text clears one: updating allows it, creating does not. */
function profileMembers(min: 0 | 1) {
  const part = text(min, 255);
  const place = address(part);
  return {
    AccountNumber: part,
    AdditionalInformation: text(min, 1000),
    PartyType: oneOf('INDIVIDUAL', 'BUSINESS', 'OTHER'),
    BusinessName: part,
    FirstName: part,
    MiddleName: part,
    LastName: part,
    BirthDate: part,
    Gender: oneOf('MALE', 'FEMALE', 'UNSPECIFIED'),
    PhoneNumber: part,
    MobilePhoneNumber: part,
    HomePhoneNumber: part,
    BusinessPhoneNumber: part,
    EmailAddress: part,
    PersonalEmailAddress: part,
    BusinessEmailAddress: part,
    Address: place,
    ShippingAddress: place,
    MailingAddress: place,
    BillingAddress: place,
    Attributes: attributes(part),
    PartyTypeString: part,
    GenderString: part,
    ProfileType: oneOf('ACCOUNT_PROFILE', 'PROFILE'),
    EngagementPreferences: structure({}, { Phone: contactPreferences, Email: contactPreferences }),
  };
}

const searchKey = { KeyName: name, Values: list(text1To255) };

/** The requests of the service's operations. Source: the service model, 2020-08-15. */
export const requests = {
  CreateDomain: structure(
    { ...domain, DefaultExpirationDays: expirationDays },
    {
      DefaultEncryptionKey: encryptionKey,
      DeadLetterQueueUrl: text(0, 255),
      Matching: matching,
      RuleBasedMatching: ruleBasedMatching,
      DataStore: structure({}, { Enabled: boolean }),
      Tags: tags,
    },
  ),
  GetDomain: structure(domain, {}),
  ListDomains: structure({}, pageMembers),
  DeleteDomain: structure(domain, {}),
  PutProfileObjectType: structure(
    { ...objectType, Description: known<string>(typeMembers, 'Description') },
    {
      TemplateId: known<string>(typeMembers, 'TemplateId'),
      ExpirationDays: expirationDays,
      EncryptionKey: encryptionKey,
      AllowProfileCreation: known<boolean>(typeMembers, 'AllowProfileCreation'),
      SourceLastUpdatedTimestampFormat: known<string>(typeMembers, 'SourceLastUpdatedTimestampFormat'),
      MaxProfileObjectCount: known<number>(typeMembers, 'MaxProfileObjectCount'),
      SourcePriority: known<number>(typeMembers, 'SourcePriority'),
      Fields: fields,
      Keys: keys,
      Tags: tags,
    },
  ),
  GetProfileObjectType: structure(objectType, {}),
  ListProfileObjectTypes: structure(domain, pageMembers),
  DeleteProfileObjectType: structure(objectType, {}),
  GetProfileObjectTypeTemplate: structure({ TemplateId: known<string>(typeMembers, 'TemplateId') }, {}),
  ListProfileObjectTypeTemplates: structure({}, pageMembers),
  PutProfileObject: structure({ ...objectType, Object: record }, {}),
  ListProfileObjects: structure(
    { ...objectType, ProfileId: id },
    { ...pageMembers, ObjectFilter: structure(searchKey, {}) },
  ),
  SearchProfiles: structure(
    { ...domain, ...searchKey },
    {
      ...pageMembers,
      AdditionalSearchKeys: list(structure(searchKey, {}), { min: 1, max: 4 }),
      LogicalOperator: oneOf('AND', 'OR'),
    },
  ),
  CreateProfile: structure(domain, profileMembers(1)),
  UpdateProfile: structure({ ...domain, ProfileId: id }, profileMembers(0)),
  BatchGetProfile: structure({ ...domain, ProfileIds: list(id, { min: 1, max: 20 }) }, {}),
  DetectProfileObjectType: structure({ ...domain, Objects: list(record, { min: 1, max: 5 }) }, {}),
  TagResource: structure({ resourceArn, tags }, {}),
  UntagResource: structure(
    { resourceArn, tagKeys: list(tags.names ?? unknownMember('Tags'), { min: 1, max: 50 }) },
    {},
  ),
  ListTagsForResource: structure({ resourceArn }, {}),
};

/** What an operation is asked, by the names of the service model. */
export type RequestOf<Name extends keyof typeof requests> = ValueOf<(typeof requests)[Name]>;
