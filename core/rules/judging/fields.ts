import { hasProperty, type StringNode } from '../../document/members';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { parseSource, type SourceExpression, sourceProblems } from '../../document/source';
import type { SourceProblem } from '../../document/source-path';
import { resolveTarget, type Target } from '../../document/target';
import { characterCount } from '../../model/character-count';
import { type ContentTypeName, defaultContentType, findContentType } from '../../model/content-types';
import { fieldMembers, findMember } from '../../model/members';

const maxText = findMember(fieldMembers, 'Source')?.max ?? 0;

/** An empty or far too long text is one mistake already; nothing more is said about it. */
function isWithinLimits({ value }: StringNode): boolean {
  return value !== '' && characterCount(value) <= maxText;
}

/** What is wrong with the field's `Source`, where it has a text within the limits. */
export function sourceProblemsOf({ source }: Field): readonly SourceProblem[] {
  return source && isWithinLimits(source) ? sourceProblems(source.value) : [];
}

/** The field's `Source`, where it has a text within the limits. */
export function sourceOf({ source }: Field): SourceExpression | undefined {
  return source && isWithinLimits(source) ? parseSource(source.value) : undefined;
}

/** A field that writes somewhere, or means to. */
export interface TargetingField {
  readonly field: Field;
  readonly string: StringNode;
  readonly target: Target;
}

/** The fields with a `Target`, in the order of the text. */
export function targetingFields(document: ProfileTypeDocument): readonly TargetingField[] {
  return document.remember(readTargets);
}

type TargetKind = Target['kind'];

/** A field whose target is of one kind. */
export type FieldWithTarget<Kind extends TargetKind> = TargetingField & {
  readonly target: Extract<Target, { kind: Kind }>;
};

/** Those whose target is of one kind. */
export function fieldsWithTarget<Kind extends TargetKind>(
  document: ProfileTypeDocument,
  kind: Kind,
): FieldWithTarget<Kind>[] {
  return targetingFields(document).filter(
    (field): field is FieldWithTarget<Kind> => field.target.kind === kind,
  );
}

function readTargets({ fields }: ProfileTypeDocument): readonly TargetingField[] {
  const targeting: TargetingField[] = [];
  for (const field of fields.values()) {
    const string = field.target;
    if (string && isWithinLimits(string))
      targeting.push({ field, string, target: resolveTarget(string.value) });
  }
  return targeting;
}

/** The first of the fields that write one target, by the target's canonical form. */
export function firstWriters(document: ProfileTypeDocument): ReadonlyMap<string, TargetingField> {
  return document.remember(findFirstWriters);
}

function findFirstWriters(document: ProfileTypeDocument): ReadonlyMap<string, TargetingField> {
  const writers = new Map<string, TargetingField>();
  for (const writer of targetingFields(document)) {
    const { target } = writer;
    if (target.kind === 'field' && !writers.has(target.canonical)) writers.set(target.canonical, writer);
  }
  return writers;
}

/** The field's content type, or undefined where what it says is no content type. */
export function contentTypeOf(field: Field): ContentTypeName | undefined {
  if (!hasProperty(field.node, 'ContentType')) return defaultContentType;
  return field.contentType && findContentType(field.contentType.value)?.name;
}
