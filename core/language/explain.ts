import { t } from '@vscode/l10n';
import type { Field, Key, ProfileTypeDocument } from '../document/profile-type-document';
import { sourceRoot } from '../document/source-path';
import { targetOf } from '../document/target';
import { type ContentType, defaultContentType, valueKinds } from '../model/content-types';
import type { Member } from '../model/members';
import { findPredefinedKey, type PredefinedKey } from '../model/predefined-keys';
import { findStandardIdentifier, type StandardIdentifier } from '../model/standard-identifiers';
import { standardObjects } from '../model/standard-objects';
import {
  descriptionOf,
  type StandardObject,
  type StandardObjectField,
} from '../model/standard-objects/standard-object';
import type { Template } from '../model/templates';
import { code, heading } from './markdown';
import { paragraph } from '../words/paragraph';
import { range, sized } from '../words/sizes';

/** The texts of hover and completion: Markdown paragraphs, each made from the tables of the model. */

export function explainMember({ documentation, readOnly, required, ...shape }: Member): string[] {
  const limits = limitsOf(shape);
  const presence = readOnly
    ? t('Read-only.')
    : required === 'always'
      ? t('Required.')
      : required === 'without-template'
        ? t('Required, unless `TemplateId` provides it.')
        : t('Optional.');
  return [documentation, paragraph(presence, limits)];
}

function limitsOf({
  type,
  min,
  max,
  format,
  values,
}: Omit<Member, 'documentation' | 'readOnly' | 'required'>): string {
  if (values) return '';
  const size = min === undefined && max === undefined ? undefined : `${sized(type, range(min, max))}.`;
  return paragraph(size, format && t`Only ${format.allowed}.`);
}

export function explainStandardObject(object: StandardObject): string[] {
  return [
    `${heading(object.name)} – ${descriptionOf(object)}.`,
    paragraph(
      t`A type that writes to it needs a key with \`${object.identifier}\`.`,
      object.fieldListComplete ? '' : t('The vendor has not published all of its fields.'),
    ),
  ];
}

export function explainTarget(path: string, object: StandardObject, field: StandardObjectField): string[] {
  const { contentType, values } = field;
  const maxLength = field.maxLength ?? object.maxLength;
  return [
    heading(path),
    paragraph(`${descriptionOf(field)}.`, t`Part of \`${object.name}\`: ${descriptionOf(object)}.`),
    paragraph(
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
    paragraph(
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
    paragraph(
      t`Fills ${destinations.map(code).join(', ')}.`,
      keys.length > 0 ? t`Keys: ${keys.map(code).join(', ')}.` : '',
    ),
    documented === false ? t('The vendor names the source object but not this template id.') : '',
  ];
}

/** A path into the incoming record. */
export function explainPath(path: string): string {
  if (path === sourceRoot) return t('The incoming record.');
  const below = path.slice(sourceRoot.length + 1);
  return paragraph(
    t`Reads ${code(below)} of the incoming record; empty where the record has none.`,
    path.includes('[]') ? t('`[]` goes through every entry of a list.') : '',
  );
}

/** What a field reads and writes, in one line: `_source.zip → _profile.Address.PostalCode`. */
export function fieldSummary({ source, target }: Pick<Field, 'source' | 'target'>): string {
  return `${source?.value ?? t('no source')} → ${target?.value ?? t('no target')}`;
}

/** A field's own definition, and the keys that use it. */
export function explainField(document: ProfileTypeDocument, field: Field): string[] {
  const contentType = field.contentType
    ? code(field.contentType.value)
    : t`${code(defaultContentType)} (default)`;
  const keys = document.keyDefinitions
    .filter(({ fieldNames }) => fieldNames.some(({ value }) => value === field.name))
    .map(({ key, identifiers }) => {
      const roles = identifiers.map(({ value }) => code(value)).join(', ');
      return `- ${code(key.name)} (${roles || t('search only')})`;
    });
  const target = targetOf(field);
  const meaning = target?.kind === 'field' ? ` – ${descriptionOf(target.field)}` : '';
  return [
    t`${heading(field.name)} – field`,
    [
      t`- Source: ${field.source ? code(field.source.value) : t('none')}`,
      t`- Target: ${field.target ? code(field.target.value) : t('none')}${meaning}`,
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
    ...(predefined ? explainPredefinedKey(predefined) : [t`${heading(key.name)} – key`]),
    definitions.join('\n'),
  ];
}
