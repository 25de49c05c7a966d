import { hasProperty, type StringNode } from '../../document/members';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { parseSource, type SourceExpression } from '../../document/source';
import { characterCount } from '../../document/strings';
import { resolveTarget, type Target } from '../../document/target';
import { type ContentTypeName, defaultContentType, findContentType } from '../../model/content-types';
import { fieldMembers, findMember } from '../../model/members';

const maxText = findMember(fieldMembers, 'Source')?.max ?? 0;

/** An empty or far too long text is one mistake already; nothing more is said about it. */
function withinLimits(string: StringNode | undefined): string | undefined {
  return string && string.value !== '' && characterCount(string.value) <= maxText ? string.value : undefined;
}

/** The field's `Source`, where it has a text within the limits. */
export function sourceOf(field: Field): SourceExpression | undefined {
  const text = withinLimits(field.source);
  return text === undefined ? undefined : parseSource(text);
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

function readTargets({ fields }: ProfileTypeDocument): readonly TargetingField[] {
  return [...fields.values()].flatMap((field) => {
    const text = withinLimits(field.target);
    return text !== undefined && field.target
      ? [{ field, string: field.target, target: resolveTarget(text) }]
      : [];
  });
}

/** The field's content type, or undefined where what it says is no content type. */
export function contentTypeOf(field: Field): ContentTypeName | undefined {
  if (!hasProperty(field.node, 'ContentType')) return defaultContentType;
  return field.contentType && findContentType(field.contentType.value)?.name;
}
