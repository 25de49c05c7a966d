import { t } from '@vscode/l10n';
import type { Field, Key, ProfileTypeDocument } from '../document/profile-type-document';
import { sourceRoot } from '../document/source-path';
import { targetOf } from '../document/target';
import { type ContentType, defaultContentType, valueKinds } from '../model/content-types';
import type { Member } from '../model/members';
import { findPredefinedKey, type PredefinedKey } from '../model/predefined-keys';
import { findStandardIdentifier, type StandardIdentifier } from '../model/standard-identifiers';
import { standardObjects } from '../model/standard-objects';
import type { StandardObject, StandardObjectField } from '../model/standard-objects/standard-object';
import type { Template } from '../model/templates';
import { code, heading } from './markdown';

/** The texts of hover and completion: Markdown paragraphs, each made from the tables of the model. */

export function explainMember({ documentation, readOnly, required, ...shape }: Member): string[] {
  const limits = limitsOf(shape);
  const presence = readOnly
    ? 'Read-only.'
    : required === 'always'
      ? 'Required.'
      : required === 'without-template'
        ? t('Required, unless `TemplateId` provides it.')
        : 'Optional.';
  return [documentation, sentences(presence, limits)];
}

/** Sentences in a row; empty ones are left out. */
function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function limitsOf({
  type,
  min,
  max,
  format,
  values,
}: Omit<Member, 'documentation' | 'readOnly' | 'required'>): string {
  if (values) return '';
  const unit = type === 'string' ? ' characters' : type === 'object' || type === 'array' ? ' entries' : '';
  const size =
    max === undefined
      ? min === undefined
        ? ''
        : t`${min} or more${unit}.`
      : t`${min ?? 0} to ${max}${unit}.`;
  const allowed = format ? t` Only ${format.allowed}.` : '';
  return `${size}${allowed}`.trim();
}

export function explainStandardObject(object: StandardObject): string[] {
  const identifier = t`A type that writes to it needs a key with \`${object.identifier}\`.`;
  return [
    `${heading(object.name)} – ${object.description}.`,
    object.fieldListComplete ? identifier : t`${identifier} The vendor has not published all of its fields.`,
  ];
}

export function explainTarget(path: string, object: StandardObject, field: StandardObjectField): string[] {
  const { description, contentType, values } = field;
  const maxLength = field.maxLength ?? object.maxLength;
  return [
    heading(path),
    t`${description}. Part of \`${object.name}\`: ${object.description}.`,
    sentences(
      contentType ? t`Holds ${valueKinds[contentType]}: content type \`${contentType}\`.` : '',
      values ? t`One of ${values.map(code).join(', ')}.` : '',
      typeof maxLength === 'number' ? t`At most ${maxLength} characters.` : '',
      object.identifier === 'PROFILE' ? '' : t`Needs a key with \`${object.identifier}\`.`,
    ),
  ];
}

export function explainContentType({ name, description }: ContentType): string[] {
  return [heading(name), description];
}

export function explainIdentifier({ name, description }: StandardIdentifier): string[] {
  const object = standardObjects.find(({ identifier }) => identifier === name);
  return [
    heading(name),
    description,
    object ? t`Pairs with targets that start with \`${object.name}\`.` : '',
  ];
}

export function explainPredefinedKey(key: PredefinedKey): string[] {
  const { name, indexes, objects, reserved, contentType, searchProfiles, filterObjects, note } = key;
  return [
    t`${heading(name)} – predefined key`,
    t`Indexes ${indexes.map(code).join(', ')} of ${objects.map(code).join(', ')}.`,
    sentences(
      reserved ? t('Reserved: allowed only as `LOOKUP_ONLY`.') : '',
      contentType ? t`Its fields should be \`${contentType}\`.` : '',
      searchProfiles ? t('`SearchProfiles` finds profiles by it.') : '',
      filterObjects ? t`\`ListProfileObjects\` filters ${filterObjects.map(code).join(', ')} by it.` : '',
      note ?? '',
    ),
  ];
}

export function explainTemplate({ id, source, destinations, keys, documented }: Template): string[] {
  return [
    t`${heading(id)} – template for ${source}`,
    t`Fills ${destinations.map(code).join(', ')}.${keys.length > 0 ? t` Keys: ${keys.map(code).join(', ')}.` : ''}`,
    documented === false ? t('The vendor names the source object but not this template id.') : '',
  ];
}

/** A path into the incoming record. */
export function explainPath(path: string): string {
  if (path === sourceRoot) return t('The incoming record.');
  const below = path.slice(sourceRoot.length + 1);
  const list = path.includes('[]') ? t(' `[]` goes through every entry of a list.') : '';
  return t`Reads ${code(below)} of the incoming record; empty where the record has none.${list}`;
}

/** What a field reads and writes, in one line: `_source.zip → _profile.Address.PostalCode`. */
export function fieldSummary({ source, target }: Pick<Field, 'source' | 'target'>): string {
  return `${source?.value ?? t('no source')} → ${target?.value ?? t('no target')}`;
}

/** A field's own definition, and the keys that use it. */
export function explainField(document: ProfileTypeDocument, field: Field): string[] {
  const contentType = field.contentType
    ? code(field.contentType.value)
    : `${code(defaultContentType)} (default)`;
  const keys = document.keyDefinitions
    .filter(({ fieldNames }) => fieldNames.some(({ value }) => value === field.name))
    .map(({ key, identifiers }) => {
      const roles = identifiers.map(({ value }) => code(value)).join(', ');
      return `- ${code(key.name)}${roles ? ` (${roles})` : t(' (search only)')}`;
    });
  const target = targetOf(field);
  const meaning = target?.kind === 'field' ? ` – ${target.field.description}` : '';
  return [
    `${heading(field.name)} – field`,
    [
      t`- Source: ${field.source ? code(field.source.value) : 'none'}`,
      t`- Target: ${field.target ? code(field.target.value) : 'none'}${meaning}`,
      t`- Content type: ${contentType}`,
    ].join('\n'),
    keys.length > 0 ? t`Used by keys:\n${keys.join('\n')}` : t('Used by no key.'),
  ];
}

/** A key's definitions and, where it is predefined, what the domain has it for. */
export function explainKey(key: Key): string[] {
  const predefined = findPredefinedKey(key.name);
  const definitions = key.definitions.map(({ fieldNames, identifiers }) => {
    const roles = identifiers.map(({ value }) => value);
    const effects = roles.flatMap((role) => findStandardIdentifier(role)?.description ?? []);
    const fields = fieldNames.map(({ value }) => code(value)).join(', ') || t('no field');
    return [
      `- ${fields}: ${roles.length > 0 ? roles.map(code).join(', ') : t('search only')}`,
      ...effects.map((effect) => `  - ${effect}`),
    ].join('\n');
  });
  return [
    ...(predefined ? explainPredefinedKey(predefined) : [`${heading(key.name)} – key`]),
    definitions.join('\n'),
  ];
}
