import type { InferredDefinition } from '../../../../core/inference';
import type { Case } from './case';

/** What a person looks at first, and the rest. */
export const groups = ['name', 'e-mail', 'phone', 'address', 'number', 'other'] as const;

export type Group = (typeof groups)[number];

/** How a definition compares with what a person wrote, by groups of fields. */
export interface Score {
  readonly right: readonly string[];
  /** What a person fills, and the definition does not, or with something else. */
  readonly missed: readonly string[];
  /** What the definition fills, and a person would not. */
  readonly wrong: readonly string[];
}

function groupOf(target: string): Group {
  if (target.includes('Address.')) return 'address';
  if (target.endsWith('EmailAddress')) return 'e-mail';
  if (target.endsWith('PhoneNumber')) return 'phone';
  if (target === 'AccountNumber') return 'number';
  return /^(First|Middle|Last|Business)Name$/.test(target) ? 'name' : 'other';
}

export function scoreOf({ fields }: InferredDefinition, { targets, debatable = [] }: Case): Score {
  const filled = new Map(
    Object.values(fields).flatMap(({ Source, Target = '' }) =>
      Target.startsWith('_profile.') && !Target.includes('.Attributes.')
        ? [[Target.slice('_profile.'.length), Source] as const]
        : [],
    ),
  );
  const right: string[] = [];
  const missed: string[] = [];
  for (const [target, sources] of Object.entries(targets)) {
    const wanted = [sources].flat().map((source) => (source.startsWith('{{') ? source : `_source.${source}`));
    (wanted.includes(filled.get(target) ?? '') ? right : missed).push(target);
  }
  const wrong = [...filled.keys()].filter((target) => !right.includes(target) && !debatable.includes(target));
  return { right, missed, wrong };
}

/** The scores of all cases, for each group: shares of 1. */
export function sharesOf(scores: readonly Score[]): Record<Group, { recall: number; precision: number }> {
  const count = (part: keyof Score, group: Group): number =>
    scores.flatMap((score) => score[part]).filter((target) => groupOf(target) === group).length;
  const share = (group: Group, other: 'missed' | 'wrong'): number => {
    const right = count('right', group);
    return right / (right + count(other, group) || 1);
  };
  const shares = groups.map((group) => [
    group,
    { recall: share(group, 'missed'), precision: share(group, 'wrong') },
  ]);
  return Object.fromEntries(shares) as Record<Group, { recall: number; precision: number }>;
}
