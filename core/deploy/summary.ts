import { t } from '@vscode/l10n';
import type { Comparison } from './change';
import type { Definition, ObjectTypeField, ObjectTypeKey } from './definition';
import { defaultContentType } from './meaning';
import { counted } from '../words/counted';
import { enumerated } from '../words/lists';
import { shown } from './wording';

/** What a push does to one part, as a sentence. */
export function summaryOf(comparison: Comparison): string {
  const { what, name, before, after } = comparison;
  switch (what) {
    case 'type':
      return after ? newType(shown(name), after) : t`Object type ${shown(name)} is removed.`;
    case 'member':
      return memberSummary(shown(name), before, after);
    case 'field':
      return fieldSummary(shown(name), before, after);
    case 'key':
      return keySummary(shown(name), before, after);
    case 'tag':
      return tagSummary(shown(name), before, after);
  }
}

function newType(name: string, { TemplateId, Fields = {}, Keys = {} }: Definition): string {
  if (TemplateId !== undefined) return t`New object type ${name} from the template ${shown(TemplateId)}.`;
  const [fields, keys] = [Object.keys(Fields).length, Object.keys(Keys).length];
  return t`New object type ${name} with ${counted(fields, 'field')} and ${counted(keys, 'key')}.`;
}

type Value = string | number | boolean | undefined;

function memberSummary(name: string, before: Value, after: Value): string {
  if (after === undefined) return t`${name} is removed; it was ${shown(before ?? '')}.`;
  if (before === undefined) return t`${name} is set to ${shown(after)}.`;
  // Long texts may differ only behind the place where they are cut.
  if (shown(before) === shown(after)) return t`${name} has another text.`;
  return t`${name}: ${shown(after)} instead of ${shown(before)}.`;
}

const fieldParts = [
  [t('source'), 'Source'],
  [t('target'), 'Target'],
  [t('content type'), 'ContentType'],
] as const;

function fieldSummary(
  name: string,
  before: ObjectTypeField | undefined,
  after: ObjectTypeField | undefined,
): string {
  if (!after) {
    const target = before?.Target;
    return target === undefined
      ? t`Field ${name} is removed.`
      : t`Field ${name}, which writes ${shown(target)}, is removed.`;
  }
  const parts = fieldParts.flatMap(([label, member]) =>
    before ? changedPart(label, before, after, member) : newPart(label, after[member]),
  );
  const details = parts.join(', ');
  if (details === '') return before ? t`Field ${name}.` : t`New field ${name}.`;
  return before ? t`Field ${name}: ${details}.` : t`New field ${name}: ${details}.`;
}

function newPart(label: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${label} ${shown(value)}`];
}

function changedPart(
  label: string,
  before: ObjectTypeField,
  after: ObjectTypeField,
  member: keyof ObjectTypeField,
): string[] {
  const [old, current] = [before[member], after[member]];
  if (old === current) return [];
  const absent = member === 'ContentType' ? defaultContentType : undefined;
  const [wasShown, isShown] = [old ?? absent, current ?? absent].map((value) => value && shown(value));
  if (wasShown === isShown) return [t`another ${label}`];
  return [
    isShown
      ? t`${label} ${isShown} instead of ${wasShown ?? t('none')}`
      : t`no ${label} instead of ${wasShown ?? ''}`,
  ];
}

function keySummary(
  name: string,
  before: readonly ObjectTypeKey[] | undefined,
  after: readonly ObjectTypeKey[] | undefined,
): string {
  if (!after) return t`Key ${name} is removed.`;
  if (!before) return t`New key ${name}: ${definitionsText(after)}.`;
  return t`Key ${name}: ${definitionsText(after)} instead of ${definitionsText(before)}.`;
}

function definitionsText(definitions: readonly ObjectTypeKey[]): string {
  const texts = definitions.map(({ StandardIdentifiers = [], FieldNames = [] }) => {
    const identifiers =
      StandardIdentifiers.length > 0 ? enumerated(StandardIdentifiers.map(shown)) : t('search only');
    return t`${identifiers} on ${FieldNames.length > 0 ? enumerated(FieldNames.map(shown)) : t('no field')}`;
  });
  return texts.length > 0 ? texts.join('; ') : t('no definition');
}

function tagSummary(name: string, before: string | undefined, after: string | undefined): string {
  if (after === undefined) return t`Tag ${name} is removed.`;
  if (before === undefined) return t`New tag ${name}: ${shown(after)}.`;
  if (shown(before) === shown(after)) return t`Tag ${name} has another value.`;
  return t`Tag ${name}: ${shown(after)} instead of ${shown(before)}.`;
}
