import { applyChanges } from '../../core/document/changes';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { fixAll } from '../../core/language/code-actions/fix-all';
import type { Problem } from '../../core/rules/check';
import type { FileSettings } from '../../core/workspace/config';
import { judge } from '../../core/workspace/judge';

/** A definition's text after every fix to which there is no alternative, as the editor makes them on save. */
export function fixed(text: string, fileName: string, settings: FileSettings): string {
  const document = new ProfileTypeDocument(text, fileName);
  const problemsOf = (other: ProfileTypeDocument): readonly Problem[] => judge(other, settings).problems;
  return applyChanges(text, fixAll(document, problemsOf(document), problemsOf));
}
