import { t } from '@vscode/l10n';
import type { Comparison } from './change';
import type { Definition, ObjectTypeField, ObjectTypeKey } from './definition';
import { defaultContentType } from './meaning';
import { counted, enumerated, shown } from './wording';

/** What a push does to one part, as a sentence. */
export function summaryOf(comparison: Comparison): string {
  const { what, name, before, after } = comparison;
  switch (what) {
    case 'type':
      return after
        ? t`New object type ${shown(name)} ${contentsOf(after)}.`
        : t`Object type ${shown(name)} is removed.`;
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

function contentsOf({ TemplateId, Fields = {}, Keys = {} }: Definition): string {
  if (TemplateId !== undefined) return t`from the template ${shown(TemplateId)}`;
  return t`with ${counted(Object.keys(Fields).length, 'field')} and ${counted(Object.keys(Keys).length, 'key')}`;
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
  ['source', 'Source'],
  ['target', 'Target'],
  [t('content type'), 'ContentType'],
] as const;

function fieldSummary(
  name: string,
  before: ObjectTypeField | undefined,
  after: ObjectTypeField | undefined,
): string {
  if (!after) {
    const target = before?.Target;
    return t`Field ${name}${target === undefined ? '' : t`, which writes ${shown(target)},`} is removed.`;
  }
  const parts = fieldParts.flatMap(([label, member]) =>
    before ? changedPart(label, before, after, member) : newPart(label, after[member]),
  );
  return `${before ? 'Field' : t('New field')} ${name}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
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
      ? t`${label} ${isShown} instead of ${wasShown ?? 'none'}`
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
