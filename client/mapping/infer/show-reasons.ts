import { t } from '@vscode/l10n';
import { type QuickPickItem, QuickPickItemKind, Range, type Uri, window, workspace } from 'vscode';
import type { InferredDefinition } from '../../../core/inference';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { plain } from '../../messages';

interface ReasonItem extends QuickPickItem {
  /** Where the thing stands in the definition as it is now; undefined if it is gone. */
  readonly offset: (document: ProfileTypeDocument) => number | undefined;
}

/** Lists why every key and field is there; the one that is chosen is shown in the definition. */
export async function showReasons(inferred: InferredDefinition, uri: Uri): Promise<void> {
  const { reasons, left } = inferred;
  const items: ReasonItem[] = [
    separator(t('Keys')),
    ...Object.entries(reasons.keys).map(([label, detail]) => ({
      label: `$(key) ${label}`,
      detail: plain(detail),
      offset: (document: ProfileTypeDocument) =>
        document.keyDefinitions.find(({ key }) => key.name === label)?.key.nameNode.offset,
    })),
    separator(t('Fields')),
    ...Object.entries(reasons.fields).map(([label, detail]) => ({
      label: `$(symbol-field) ${label}`,
      detail: plain(detail),
      offset: (document: ProfileTypeDocument) => document.fields.get(label)?.nameNode.offset,
    })),
    ...(left.length > 0 ? [separator(t('Left out'))] : []),
    ...left.map((source) => ({ label: source, offset: () => undefined })),
  ];
  const item = await window.showQuickPick(items, {
    title: t('Why the Proposal Is as It Is'),
    placeHolder: t('Choose a key or field to see it in the definition'),
    matchOnDetail: true,
  });
  if (!item) return;
  const document = await workspace.openTextDocument(uri);
  const offset = item.offset(new ProfileTypeDocument(document.getText()));
  const position = document.positionAt(offset ?? 0);
  await window.showTextDocument(document, {
    preview: false,
    ...(offset !== undefined && { selection: new Range(position, position) }),
  });
}

function separator(label: string): ReasonItem {
  return { label, kind: QuickPickItemKind.Separator, offset: () => undefined };
}
