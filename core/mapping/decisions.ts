import { t } from '@vscode/l10n';
import type { StandardObject } from '../model/standard-objects/standard-object';
import type { DomainView } from './domain-state';
import type { DecisionStep, LookupStep } from './explanation';
import type { KeyValue } from './key-values';
import { hasIdentifier, type ObjectTypeMapping } from './object-type-mapping';

/** Which profile, or which record of a standard object, an incoming record belongs to. */
export interface Decision {
  readonly outcome: DecisionStep['outcome'];
  /** Of what was found. */
  readonly id?: string;
  readonly lookups: readonly LookupStep[];
  readonly sentence: string;
}

/** Primary PROFILE keys first, then secondary ones; a key that several profiles have says nothing. */
export function decideProfile(
  view: DomainView,
  mapping: ObjectTypeMapping,
  values: readonly KeyValue[],
): Decision {
  const profileKeys = values.filter(({ key }) => hasIdentifier(key, 'PROFILE'));
  const isSecondary = ({ key }: KeyValue): boolean => hasIdentifier(key, 'SECONDARY');
  const ordered = [...profileKeys.filter((each) => !isSecondary(each)), ...profileKeys.filter(isSecondary)];
  const lookups: LookupStep[] = [];
  for (const { key, entry, step } of ordered) {
    if (!entry) continue;
    const found = view.profilesWith(key.name, entry.value);
    const lookup = { object: '_profile', key: key.name, value: step.value ?? '', found };
    const [id] = found;
    if (id !== undefined && found.length === 1) {
      lookups.push({ ...lookup, sentence: t('One profile has this value.') });
      const sentence = t`Attached to the profile that \`${key.name}\` found.`;
      return { outcome: 'existing', id, lookups, sentence };
    }
    const sentence =
      found.length === 0
        ? t('No profile has this value.')
        : t`${found.length} profiles have this value, so it does not say which one; the key is passed over.`;
    lookups.push({ ...lookup, sentence });
  }
  const outcome = mapping.allowsProfileCreation ? 'new' : 'none';
  const found = lookups.some((lookup) => lookup.found.length > 1) ? 'several' : 'nothing';
  return { outcome, lookups, sentence: withoutProfile[outcome][found] };
}

/** What happens without a profile, by what the keys found. */
const withoutProfile = {
  new: {
    several: t('No key finds exactly one profile, so a new one is created.'),
    nothing: t('No key finds a profile, so a new one is created.'),
  },
  none: {
    several: t(
      'No key finds exactly one profile, and `AllowProfileCreation` is not true, so none is created.',
    ),
    nothing: t('No key finds a profile, and `AllowProfileCreation` is not true, so none is created.'),
  },
} as const;

/** The record that the object's keys find; a new one where they find none and a field has a value for it. */
export function decideRecord(
  view: DomainView,
  { name, identifier }: StandardObject,
  values: readonly KeyValue[],
  isWritten: boolean,
): Decision {
  const lookups: LookupStep[] = [];
  const all = new Set<string>();
  for (const { key, entry, step } of values) {
    if (!entry || !hasIdentifier(key, identifier)) continue;
    const found = view.recordsWith(name, key.name, entry.value);
    for (const id of found) all.add(id);
    const sentence = lookupSentence(name, found.length);
    lookups.push({ object: name, key: key.name, value: step.value ?? '', found, sentence });
  }
  const [id] = all;
  if (id !== undefined && all.size > 1) {
    const sentence = t`The keys of \`${name}\` find ${all.size} records, so it is not clear which one is meant.`;
    return { outcome: 'ambiguous', lookups, sentence };
  }
  if (id !== undefined) {
    return { outcome: 'existing', id, lookups, sentence: t`Belongs to the \`${name}\` that its key found.` };
  }
  if (!isWritten) {
    return {
      outcome: 'none',
      lookups,
      sentence: t`No field has a value for \`${name}\`, so none is created.`,
    };
  }
  if (lookups.length === 0) {
    const sentence = t`No key with \`${identifier}\` has a value, so nothing says which \`${name}\` it is, and none is written.`;
    return { outcome: 'none', lookups, sentence };
  }
  return { outcome: 'new', lookups, sentence: t`No key finds a \`${name}\`, so a new one is created.` };
}

function lookupSentence(name: string, found: number): string {
  if (found === 0) return t`No record of \`${name}\` has this value.`;
  return found === 1
    ? t`One record of \`${name}\` has this value.`
    : t`${found} records of \`${name}\` have this value.`;
}
