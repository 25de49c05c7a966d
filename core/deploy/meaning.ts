import { typeMembers } from '../model/members';
import { standardIdentifiers } from '../model/standard-identifiers';
import {
  type Definition,
  type Named,
  type ObjectTypeField,
  type ObjectTypeKey,
  readDefinition,
} from './definition';

/** The content type of a field that states none. */
export const defaultContentType = 'STRING';

const ofTemplate: Readonly<Record<string, undefined>> = Object.fromEntries(
  typeMembers.filter(({ providedByTemplate }) => providedByTemplate).map(({ name }) => [name, undefined]),
);

/**
 * What a definition means, written in one way: two definitions mean the same exactly if the JSON of this is the same. What
 * the service fills in by itself is left out: defaults, what is empty, what a template provides, and the tags of AWS.
 * Names are sorted, and so are the identifiers of a key, which are a set; the definitions of a key and their field names are
 * in an order that counts.
 */
export function meaningOf(definition: Definition): Definition {
  const { TemplateId, EncryptionKey, AllowProfileCreation, Fields, Keys, Tags } = definition;
  return readDefinition({
    ...definition,
    TemplateId: TemplateId === '' ? undefined : TemplateId,
    EncryptionKey: EncryptionKey === '' ? undefined : EncryptionKey,
    AllowProfileCreation: AllowProfileCreation === true ? true : undefined,
    Fields: meaningOfNamed(Fields, meaningOfField),
    Keys: meaningOfNamed(Keys, meaningOfKey),
    Tags: meaningOfNamed(ownTags(Tags), (tag) => tag),
    ...(hasTemplate(definition) && ofTemplate),
  });
}

/** Whether a template provides fields, keys and what else it provides. */
export function hasTemplate({ TemplateId = '' }: Definition): boolean {
  return TemplateId !== '';
}

/** The tags but for those that AWS sets itself, which nobody can change. */
function ownTags(tags: Named<string> = {}): Named<string> {
  return Object.fromEntries(Object.entries(tags).filter(([name]) => !name.startsWith('aws:')));
}

function meaningOfNamed<Value>(
  named: Named<Value> = {},
  meaning: (value: Value) => unknown,
): Named<unknown> | undefined {
  const names = inOrder(Object.keys(named));
  return names.length > 0
    ? Object.fromEntries(
        names.flatMap((name) => {
          const value = valueOf(named, name);
          return value === undefined ? [] : [[name, meaning(value)]];
        }),
      )
    : undefined;
}

function meaningOfField(field: ObjectTypeField): unknown {
  return { ...field, ContentType: field.ContentType === defaultContentType ? undefined : field.ContentType };
}

const identifierOrder = new Map<string, number>(standardIdentifiers.map(({ name }, index) => [name, index]));

/** The definitions of one key, written in one way. */
export function meaningOfKey(definitions: readonly ObjectTypeKey[]): unknown {
  return definitions.map(({ StandardIdentifiers = [], FieldNames = [] }) => {
    const identifiers = inOrder([...new Set(StandardIdentifiers)]).sort(
      (a, b) => (identifierOrder.get(a) ?? Infinity) - (identifierOrder.get(b) ?? Infinity) || 0,
    );
    return {
      StandardIdentifiers: identifiers.length > 0 ? identifiers : undefined,
      FieldNames: FieldNames.length > 0 ? FieldNames : undefined,
    };
  });
}

/** The value of that name, which may be one that every object has, such as `constructor`. */
export function valueOf<Value>(named: Named<Value> | undefined, name: string): Value | undefined {
  return named && Object.hasOwn(named, name) ? named[name] : undefined;
}

let collator: Intl.Collator | undefined;

/** Names as a person would sort them: `line2` stands before `line10`. */
export function inOrder(names: readonly string[]): string[] {
  // The first collator takes ten milliseconds, which nobody should wait for who sorts nothing.
  const { compare } = (collator ??= new Intl.Collator('en', { numeric: true }));
  return [...names].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
}

/** Whether two values, written in the same way, are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
