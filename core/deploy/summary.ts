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
        ? `New object type ${shown(name)} ${contentsOf(after)}.`
        : `Object type ${shown(name)} is removed.`;
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
  if (TemplateId !== undefined) return `from the template ${shown(TemplateId)}`;
  return `with ${counted(Object.keys(Fields).length, 'field')} and ${counted(Object.keys(Keys).length, 'key')}`;
}

type Value = string | number | boolean | undefined;

function memberSummary(name: string, before: Value, after: Value): string {
  if (after === undefined) return `${name} is removed; it was ${shown(before ?? '')}.`;
  if (before === undefined) return `${name} is set to ${shown(after)}.`;
  // Long texts may differ only behind the place where they are cut.
  if (shown(before) === shown(after)) return `${name} has another text.`;
  return `${name}: ${shown(after)} instead of ${shown(before)}.`;
}

const fieldParts = [
  ['source', 'Source'],
  ['target', 'Target'],
  ['content type', 'ContentType'],
] as const;

function fieldSummary(
  name: string,
  before: ObjectTypeField | undefined,
  after: ObjectTypeField | undefined,
): string {
  if (!after) {
    const target = before?.Target;
    return `Field ${name}${target === undefined ? '' : `, which writes ${shown(target)},`} is removed.`;
  }
  const parts = fieldParts.flatMap(([label, member]) =>
    before ? changedPart(label, before, after, member) : newPart(label, after[member]),
  );
  return `${before ? 'Field' : 'New field'} ${name}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
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
  if (wasShown === isShown) return [`another ${label}`];
  return [
    isShown
      ? `${label} ${isShown} instead of ${wasShown ?? 'none'}`
      : `no ${label} instead of ${wasShown ?? ''}`,
  ];
}

function keySummary(
  name: string,
  before: readonly ObjectTypeKey[] | undefined,
  after: readonly ObjectTypeKey[] | undefined,
): string {
  if (!after) return `Key ${name} is removed.`;
  if (!before) return `New key ${name}: ${definitionsText(after)}.`;
  return `Key ${name}: ${definitionsText(after)} instead of ${definitionsText(before)}.`;
}

function definitionsText(definitions: readonly ObjectTypeKey[]): string {
  const texts = definitions.map(({ StandardIdentifiers = [], FieldNames = [] }) => {
    const identifiers =
      StandardIdentifiers.length > 0 ? enumerated(StandardIdentifiers.map(shown)) : 'search only';
    return `${identifiers} on ${FieldNames.length > 0 ? enumerated(FieldNames.map(shown)) : 'no field'}`;
  });
  return texts.length > 0 ? texts.join('; ') : 'no definition';
}

function tagSummary(name: string, before: string | undefined, after: string | undefined): string {
  if (after === undefined) return `Tag ${name} is removed.`;
  if (before === undefined) return `New tag ${name}: ${shown(after)}.`;
  if (shown(before) === shown(after)) return `Tag ${name} has another value.`;
  return `Tag ${name}: ${shown(after)} instead of ${shown(before)}.`;
}
