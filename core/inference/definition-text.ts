import { t } from '@vscode/l10n';
import { canonicalText } from '../deploy';
import type { InferredDefinition } from './infer-definition';

/** The text of a file for a proposal, laid out like every definition that is written for a user. */
export function definitionText(inferred: InferredDefinition, name: string, description: string): string {
  const { fields, keys, timestampFormat } = inferred;
  return canonicalText({
    ObjectTypeName: name,
    Description: description,
    // Whoever starts from records wants to see what profiles become of them.
    AllowProfileCreation: true,
    ...(timestampFormat !== undefined && { SourceLastUpdatedTimestampFormat: timestampFormat }),
    Fields: fields,
    Keys: keys,
  });
}

/** What a type is for, as long as nobody has said it. */
export function defaultDescription(name: string): string {
  return t`Records of ${name}`;
}
