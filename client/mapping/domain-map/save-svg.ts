import { t } from '@vscode/l10n';
import { env, Uri, window, workspace } from 'vscode';
import { showInformation } from '../../messages';

/** Writes a drawing to the file that the person names; the dialog asks before another is replaced. */
export async function saveSvg(svg: string, domain: string | undefined): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${(domain ?? 'domain').replaceAll(/[^\w-]/g, '-')}-map.svg`;
  const uri = await window.showSaveDialog({
    title: t('Export the domain map'),
    filters: { SVG: ['svg'] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (!uri) return;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(svg));
  void showInformation(t`The map is saved as ${workspace.asRelativePath(uri)}.`);
}

export async function copySvg(svg: string): Promise<void> {
  await env.clipboard.writeText(svg);
  window.setStatusBarMessage(t('The map is copied as SVG.'), 3000);
}
