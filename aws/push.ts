import { t } from '@vscode/l10n';
import { type Definition, type DeployedType, fingerprint, type Plan, plan, type Seen } from '../core/deploy';
import type { CustomerProfilesGateway } from './gateway';

/** The calls that a push makes. */
export type PushGateway = Pick<CustomerProfilesGateway, 'getObjectType' | 'putObjectType' | 'tagObjectType'>;

/** What a push would do, and whether the deployed type is still the one that was seen last. */
export interface PushPreparation {
  readonly local: Definition;
  readonly deployed: DeployedType | undefined;
  readonly plan: Plan;
  /** Why the push must not go on by itself. */
  readonly conflict?: Conflict;
}

/** The deployed type was never looked at from here, or is not what it was then, or is gone. */
export type Conflict = 'unseen' | 'changed' | 'deleted';

/** Looks at what is deployed, and plans. */
export async function preparePush(
  gateway: PushGateway,
  local: Definition,
  lastSeen: Seen | undefined,
  signal?: AbortSignal,
): Promise<PushPreparation> {
  const deployed = await gateway.getObjectType(local.ObjectTypeName, signal);
  const steps = plan(local, deployed?.definition);
  // Where both sides made the same change there is nothing to decide.
  const conflict = steps.action === 'nothing' ? undefined : conflictOf(deployed, lastSeen);
  return { local, deployed, plan: steps, ...(conflict && { conflict }) };
}

function conflictOf(deployed: DeployedType | undefined, lastSeen: Seen | undefined): Conflict | undefined {
  if (!deployed) return lastSeen && 'deleted';
  if (!lastSeen) return 'unseen';
  return fingerprint(deployed.definition) === lastSeen.fingerprint ? undefined : 'changed';
}

export type PushOutcome =
  | {
      readonly kind: 'pushed';
      readonly deployed: DeployedType;
      /** In sentences. */ readonly remarks: readonly string[];
    }
  /** It was changed between the plan and now; nothing was sent. */
  | { readonly kind: 'changed-meanwhile'; readonly deployed: DeployedType | undefined };

/** Does what was planned, unless the deployed type is another one by now. Reads back what is deployed afterwards. */
export async function applyPush(
  gateway: PushGateway,
  { local, deployed, plan: steps }: PushPreparation,
  signal?: AbortSignal,
): Promise<PushOutcome> {
  const name = local.ObjectTypeName;
  const now = await gateway.getObjectType(name, signal);
  if (!isSame(now, deployed)) return { kind: 'changed-meanwhile', deployed: now };
  if (steps.request) await gateway.putObjectType(steps.request, signal);
  const remarks: string[] = [];
  if (deployed && (Object.keys(steps.tagsToAdd).length > 0 || steps.tagsToRemove.length > 0)) {
    try {
      await gateway.tagObjectType(name, steps.tagsToAdd, steps.tagsToRemove, signal);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const sentence = steps.request
        ? t`\`${name}\` is pushed, but its tags are not: ${why}`
        : t`The tags of \`${name}\` are not changed: ${why}`;
      throw new PartialPush(sentence, error);
    }
  }
  // What is done is done: reading it back is not cancelled with the rest.
  const after = await gateway.getObjectType(name);
  if (!after)
    throw new Error(t`\`${name}\` was pushed, and is not there any more. Somebody may have deleted it.`);
  if (fingerprint(after.definition) !== fingerprint(local)) {
    remarks.push(t`What the service has of \`${name}\` now is not what was pushed. Compare the two.`);
  }
  return { kind: 'pushed', deployed: after, remarks };
}

/** A part of a push was done. */
export class PartialPush extends Error {
  override readonly name = 'PartialPush';

  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}

/** The content decides: the service's time alone also changes when nothing else does. */
function isSame(one: DeployedType | undefined, other: DeployedType | undefined): boolean {
  if (!one || !other) return one === other;
  return fingerprint(one.definition) === fingerprint(other.definition);
}
