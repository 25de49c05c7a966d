import { findMember, typeMembers } from '../model/members';
import type { Change, Comparison, Sides } from './change';
import { consequencesOf } from './consequences';
import type { Definition, Named } from './definition';
import { hasTemplate, inOrder, isSame, meaningOf, valueOf } from './meaning';
import { summaryOf } from './summary';

/**
 * What a push of `local` would change. How a definition is written never matters: the order of members, names and
 * identifiers, or whether a default stands there. Empty exactly if the fingerprints are the same.
 */
export function difference(local: Definition, deployed: Definition | undefined): Change[] {
  const after = meaningOf(local);
  if (!deployed) {
    const { ObjectTypeName: name } = after;
    return [changeOf({ what: 'type', name, after }, { before: after, after })];
  }
  const sides = { before: deployedMeaning(deployed, after), after };
  return comparisons(sides).map((comparison) => changeOf(comparison, sides));
}

/**
 * What is deployed, as far as it can be compared. The service answers what a template has provided, too: that is compared
 * with the fields and keys of a definition that does without the template.
 */
function deployedMeaning(deployed: Definition, after: Definition): Definition {
  const { TemplateId, ...explicit } = deployed;
  const isReplaced = TemplateId !== undefined && hasTemplate(deployed) && !hasTemplate(after);
  return isReplaced ? { ...meaningOf(explicit), TemplateId } : meaningOf(deployed);
}

function changeOf(comparison: Comparison, sides: Sides): Change {
  const { before, after } = comparison;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return {
    ...comparison,
    kind,
    summary: summaryOf(comparison),
    consequences: consequencesOf(comparison, sides),
  };
}

/** The members that are one value each. */
export const simpleMembers = [
  'ObjectTypeName',
  'Description',
  'TemplateId',
  'ExpirationDays',
  'EncryptionKey',
  'AllowProfileCreation',
  'SourceLastUpdatedTimestampFormat',
  'MaxProfileObjectCount',
  'SourcePriority',
] as const satisfies readonly (keyof Definition)[];

const defaults: Partial<Definition> = { AllowProfileCreation: false };

function comparisons({ before, after }: Sides): Comparison[] {
  // What a template provides only the service knows.
  const isExplicit = !hasTemplate(after);
  const members = simpleMembers.flatMap((name): Comparison[] => {
    if (!isExplicit && findMember(typeMembers, name)?.providedByTemplate) return [];
    const [old, current] = [before[name] ?? defaults[name], after[name] ?? defaults[name]];
    return old === current ? [] : [{ what: 'member', name, ...present(old, current) }];
  });
  const fields = isExplicit ? namesThatDiffer(before.Fields, after.Fields) : [];
  const keys = isExplicit ? namesThatDiffer(before.Keys, after.Keys) : [];
  return [
    ...members,
    ...fields.map((name): Comparison => ({
      what: 'field',
      name,
      ...both(before.Fields, after.Fields, name),
    })),
    ...keys.map((name): Comparison => ({ what: 'key', name, ...both(before.Keys, after.Keys, name) })),
    ...namesThatDiffer(before.Tags, after.Tags).map((name): Comparison => ({
      what: 'tag',
      name,
      ...both(before.Tags, after.Tags, name),
    })),
  ];
}

function namesThatDiffer(before: Named<unknown> = {}, after: Named<unknown> = {}): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return inOrder([...names]).filter((name) => !isSame(valueOf(before, name), valueOf(after, name)));
}

function both<Value>(
  before: Named<Value> | undefined,
  after: Named<Value> | undefined,
  name: string,
): { before?: Value; after?: Value } {
  return present(valueOf(before, name), valueOf(after, name));
}

function present<Value>(
  before: Value | undefined,
  after: Value | undefined,
): { before?: Value; after?: Value } {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
