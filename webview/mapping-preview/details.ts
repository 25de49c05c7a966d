import { t } from '@vscode/l10n';
import type { MappingPicture, NodeId, ShownValue } from '../../core/mapping-preview/picture';
import type { Neighbours } from './connections';
import { decisionWords, outcomeWords } from './outcome-words';

/** What is to be known about one node. */
export interface Details {
  readonly kind: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** Whole; names stand in backticks. */
  readonly sentences: readonly string[];
  readonly values: readonly { readonly label: string; readonly value: ShownValue }[];
  readonly from: readonly NodeId[];
  readonly to: readonly NodeId[];
}

/** Of a node; undefined where the picture does not have it. */
export function detailsOf(
  picture: MappingPicture,
  neighbours: Neighbours,
  node: NodeId,
): Details | undefined {
  const found = findNode(picture, node);
  if (!found) return undefined;
  const noted = picture.notes.filter((note) => note.node === node).map(({ sentence }) => sentence);
  const links = {
    from: neighbours.to.get(node)?.map(({ from }) => from) ?? [],
    to: neighbours.from.get(node)?.map(({ to }) => to) ?? [],
  };
  // A note may say again what the node says, and more.
  return { ...found, ...links, sentences: withoutRepetition([...found.sentences, ...noted]) };
}

type Found = Omit<Details, 'from' | 'to'>;

function findNode({ sources, fields, objects, keys }: MappingPicture, node: NodeId): Found | undefined {
  const source = sources.find(({ id }) => id === node);
  if (source) {
    const { path, value } = source;
    const sentences = value ? [] : [t`The record has nothing at \`${path}\`.`];
    return { kind: t('Source'), name: path, tags: [], sentences, values: values([t('Value'), value]) };
  }
  const field = fields.find(({ id }) => id === node);
  if (field) {
    const { name, contentType, sentence, value, source: text } = field;
    const read = text === undefined ? undefined : { text };
    return {
      kind: t('Field'),
      name,
      tags: [contentType],
      sentences: [sentence],
      values: values([t('Value'), value], [t('Source'), read]),
    };
  }
  const key = keys.find(({ id }) => id === node);
  if (key) {
    const { name, identifiers, sentence, stored, lookups, value, written } = key;
    return {
      kind: t('Key'),
      name,
      tags: identifiers,
      sentences: [sentence, ...(stored ? [stored.sentence] : []), ...lookups.map(({ sentence }) => sentence)],
      values: written
        ? values([t('Written'), written], [t('Normalised'), value])
        : values([t('Value'), value]),
    };
  }
  const object = objects.find(({ id }) => id === node);
  if (object) {
    const { name, decision, targets } = object;
    const sentences = decision
      ? [decision.sentence]
      : [t`Nothing was looked up for \`${name}\`: the record was refused before.`];
    const count = targets.filter(({ outcome }) => outcome === 'written').length;
    const written =
      targets.length === 1
        ? t`${count} of 1 target written.`
        : t`${count} of ${targets.length} targets written.`;
    const id = decision?.id === undefined ? undefined : { text: decision.id };
    return {
      kind: t('Standard object'),
      name,
      tags: decision ? [decisionWords[decision.outcome]] : [],
      sentences: [...sentences, written],
      values: values([t('Id'), id]),
    };
  }
  for (const { targets } of objects) {
    const target = targets.find(({ id }) => id === node);
    if (target) {
      const { outcome, sentence, value } = target;
      return {
        kind: t('Target'),
        name: target.target,
        tags: [outcomeWords[outcome]],
        sentences: [sentence],
        values: values([outcome === 'written' ? t('Written') : t('Value'), value]),
      };
    }
  }
  return undefined;
}

function values(...all: readonly (readonly [string, ShownValue | undefined])[]): Details['values'] {
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function withoutRepetition(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)].filter(
    (sentence, _, all) => !all.some((other) => other !== sentence && other.includes(sentence)),
  );
}
