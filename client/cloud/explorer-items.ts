import { t } from '@vscode/l10n';
import { type Definition, type DeployState, stateOf } from '../../core/deploy';
import type { ProfileTypeDocument } from '../../core/document/profile-type-document';

/** What the explorer says, worked out without an editor. */

/** `differs`: nobody pulled or pushed it here, so who changed it is not known. */
export type TypeState = DeployState | 'differs' | 'checking' | 'unknown';

interface StateLook {
  /** What stands beside the name, and what the filter finds. */
  readonly label: string;
  /** The name of one of the editor's icons, and of the colour it has. */
  readonly icon: string;
  readonly color?: string;
  readonly explanation: string;
}

const added = 'gitDecoration.addedResourceForeground';
const modified = 'gitDecoration.modifiedResourceForeground';
const conflicting = 'gitDecoration.conflictingResourceForeground';

export const stateLooks: Readonly<Record<TypeState, StateLook>> = {
  'in-sync': {
    label: t('in sync'),
    icon: 'check',
    color: 'testing.iconPassed',
    explanation: t('It is deployed as it is here.'),
  },
  'local-changes': {
    label: t('local changes'),
    icon: 'arrow-up',
    color: modified,
    explanation: t('It was changed here since it was last pulled or pushed. Push it to deploy the changes.'),
  },
  'changed-in-aws': {
    label: t('changed in AWS'),
    icon: 'arrow-down',
    color: modified,
    explanation: t('It was changed in AWS since it was last pulled or pushed. Pull it to have the changes.'),
  },
  'changed-in-both': {
    label: t('changed in both'),
    icon: 'arrow-swap',
    color: conflicting,
    explanation: t('It was changed here and in AWS since it was last pulled or pushed. Compare it first.'),
  },
  differs: {
    label: t('differs'),
    icon: 'arrow-swap',
    color: conflicting,
    explanation: t(
      'It is deployed otherwise than it is here, and was never pulled or pushed here. Compare it first.',
    ),
  },
  'only-local': {
    label: t('only local'),
    icon: 'add',
    color: added,
    explanation: t('It is not deployed. Push it to deploy it.'),
  },
  'only-in-aws': {
    label: t('only in AWS'),
    icon: 'cloud',
    explanation: t('There is no definition of it in this workspace. Pull it to have one.'),
  },
  checking: { label: t('checking…'), icon: 'loading~spin', explanation: t('It is being compared.') },
  unknown: { label: t('state unknown'), icon: 'question', explanation: t('It could not be compared.') },
};

/** How a type on this machine stands to the deployed one. `lastSeen` is the fingerprint of what was deployed when it was last seen. */
export function typeStateOf(
  local: Definition | undefined,
  deployed: Definition | undefined,
  lastSeen: string | undefined,
): TypeState {
  const state = stateOf(local, deployed, lastSeen);
  return state === 'changed-in-both' && lastSeen === undefined ? 'differs' : state;
}

/** A key or a field of a type. */
export interface Part {
  readonly what: 'key' | 'field';
  readonly name: string;
  readonly description: string;
  /** Lines. */
  readonly tooltip: string;
}

/** The keys of a type and then its fields, in the order of the text. */
export function partsOf({ keys, fields }: ProfileTypeDocument): Part[] {
  return [
    ...keys.map(({ name, definitions }): Part => {
      const texts = definitions.map(({ identifiers, fieldNames }) => ({
        identifiers: identifiers.map(({ value }) => value).join(', ') || t('search only'),
        fields: fieldNames.map(({ value }) => value).join(', ') || t('no field'),
      }));
      return {
        what: 'key',
        name,
        description: texts.map((text) => text.identifiers).join(' / ') || t('no definition'),
        tooltip: [t`Key ${name}`, ...texts.map((text) => t`${text.identifiers} on ${text.fields}`)].join(
          '\n',
        ),
      };
    }),
    ...Array.from(fields.values(), ({ name, source, target, contentType }): Part => ({
      what: 'field',
      name,
      description: target?.value ?? t('no target'),
      tooltip: [
        t`Field ${name}`,
        ...(source ? [t`Source: ${source.value}`] : []),
        ...(target ? [t`Target: ${target.value}`] : []),
        t`Content type: ${contentType?.value ?? 'STRING'}`,
      ].join('\n'),
    })),
  ];
}

/** Where the name of a part begins and how long it is, in UTF-16 code units; undefined if the document has no such part. */
export function placeOfPart(
  { keys, fields }: ProfileTypeDocument,
  { what, name }: Pick<Part, 'what' | 'name'>,
): { readonly offset: number; readonly length: number } | undefined {
  return what === 'field' ? fields.get(name)?.nameNode : keys.find((key) => key.name === name)?.nameNode;
}

/** Whether each word of the filter is part of one of the texts, in capital letters or small ones. */
export function matchesFilter(filter: string, texts: readonly string[]): boolean {
  const lowered = texts.map((text) => text.toLowerCase());
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.every((word) => lowered.some((text) => text.includes(word)));
}

/** Whether a definition may go to a domain: one that says for which it is goes there alone, a silent one to the chosen domain. */
export function isForDomain(
  { domainName, typeName }: { readonly domainName: string | undefined; readonly typeName: string },
  domain: { readonly name: string; readonly isChosen: boolean; readonly has: (typeName: string) => boolean },
): boolean {
  if (domainName !== undefined) return domainName === domain.name;
  return domain.isChosen || domain.has(typeName);
}
