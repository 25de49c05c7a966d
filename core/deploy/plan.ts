import { t } from '@vscode/l10n';
import type { Change } from './change';
import { type Definition, type Named, readDefinition } from './definition';
import { difference } from './difference';
import { meaningOf, valueOf } from './meaning';
import { shown } from './wording';

/** What a push does, to be seen and confirmed before it does it. */
export interface Plan {
  readonly name: string;
  readonly action: 'create' | 'update' | 'nothing';
  readonly changes: readonly Change[];
  /** What `PutProfileObjectType` is sent; absent where only tags change. A new type brings its tags with it. */
  readonly request?: Definition;
  /** What `TagResource` and `UntagResource` are sent. */
  readonly tagsToAdd: Named<string>;
  readonly tagsToRemove: readonly string[];
  /** Those of all changes, each once. */
  readonly consequences: readonly string[];
}

/** The plan that makes `deployed` what `local` is; undefined where nothing is deployed. */
export function plan(local: Definition, deployed: Definition | undefined): Plan {
  const changes = difference(local, deployed);
  const { Tags } = meaningOf(local);
  const tagChanges = changes.filter(({ what }) => what === 'tag');
  const isPut = changes.length > tagChanges.length;
  return {
    name: local.ObjectTypeName,
    action: !deployed ? 'create' : changes.length > 0 ? 'update' : 'nothing',
    changes,
    ...(isPut && { request: readDefinition({ ...local, Tags: deployed ? undefined : Tags }) }),
    tagsToAdd: Object.fromEntries(
      tagChanges.flatMap(({ name }) => {
        const value = valueOf(Tags, name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    tagsToRemove: tagChanges.filter(({ kind }) => kind === 'removed').map(({ name }) => name),
    consequences: [...new Set(changes.flatMap(({ consequences }) => consequences))],
  };
}

const signs = { added: '+', changed: '~', removed: '-' } as const;

const countOf = {
  added: (count: number) => t`${count} added`,
  changed: (count: number) => t`${count} changed`,
  removed: (count: number) => t`${count} removed`,
};

/** A plan as lines of text, for a terminal or a dialog. */
export function describePlan({ name, action, changes, consequences }: Plan): string[] {
  if (action === 'nothing')
    return [t`Object type ${shown(name)} is deployed as it is here. There is nothing to push.`];
  const counts = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [countOf[kind](count)] : [];
  });
  return [
    ...(action === 'update' ? [t`Object type ${shown(name)}: ${counts.join(', ')}.`] : []),
    ...changes.map(({ kind, summary }) => `${signs[kind]} ${summary}`),
    ...(consequences.length > 0
      ? [t('What follows:'), ...consequences.map((sentence) => `  ${sentence}`)]
      : []),
  ];
}
