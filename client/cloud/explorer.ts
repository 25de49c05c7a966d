import { t } from '@vscode/l10n';
import { commands, Range, type TextDocument, window, workspace } from 'vscode';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { type Part, placeOfPart, stateLooks } from './explorer-items';
import type { ExplorerNode, ExplorerTypeNode } from './explorer-nodes';
import { ExplorerTree } from './explorer-tree';
import { openTemplate } from './pull-template';
import { type Cloud, CloudProblem } from './session';

/** The view of environments, domains, object types and templates, with what its commands do. */
export interface Explorer {
  readonly dispose: () => void;
  readonly refresh: () => Promise<void>;
  readonly askForFilter: () => Promise<void>;
  readonly setFilter: (text: string) => Promise<void>;
  readonly retry: (node: ExplorerNode | undefined) => Promise<void>;
  readonly open: (node: ExplorerNode | undefined) => Promise<void>;
}

/** Nothing is fetched before it is to be seen. */
export function createExplorer(cloud: Cloud): Explorer {
  const tree = new ExplorerTree(cloud);
  const view = window.createTreeView('profiletype.explorer', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const trust = workspace.onDidGrantWorkspaceTrust(() => {
    tree.refresh();
  });
  const setFilter = async (text: string): Promise<void> => {
    tree.filter = text;
    view.message = tree.filter === '' ? '' : t`Filter: ${tree.filter}`;
    await commands.executeCommand('setContext', 'profiletype.explorerFiltered', tree.filter !== '');
  };
  return {
    refresh: () => {
      tree.refresh();
      return Promise.resolve();
    },
    askForFilter: async () => {
      const text = await window.showInputBox({
        title: t('Filter Object Types and Templates'),
        prompt: t`Words of a name, a description or a state such as “${stateLooks['local-changes'].label}”; nothing shows all`,
        value: tree.filter,
      });
      if (text !== undefined) await setFilter(text);
    },
    setFilter,
    retry: (node) => {
      if (node?.kind === 'problem') tree.retry(node.retry);
      return Promise.resolve();
    },
    open: (node) => open(cloud, tree, node),
    dispose: () => {
      for (const each of [trust, view, tree]) each.dispose();
    },
  };
}

async function open(cloud: Cloud, tree: ExplorerTree, node: ExplorerNode | undefined): Promise<void> {
  if (node?.kind === 'type') await openType(cloud, tree, node);
  if (node?.kind === 'part') await openType(cloud, tree, node.type, node.part);
  if (node?.kind === 'template') await openTemplate(cloud, node.environment, node.templateId);
}

/** Shows a type, and a part of it, in its file or, where there is none, in the deployed text. */
async function openType(
  cloud: Cloud,
  tree: ExplorerTree,
  type: ExplorerTypeNode,
  part?: Part,
): Promise<void> {
  const document = await documentOf(cloud, tree, type);
  const place = part && placeOfPart(new ProfileTypeDocument(document.getText()), part);
  const selection =
    place && new Range(document.positionAt(place.offset), document.positionAt(place.offset + place.length));
  await window.showTextDocument(document, { preview: true, ...(selection && { selection }) });
}

async function documentOf(cloud: Cloud, tree: ExplorerTree, type: ExplorerTypeNode): Promise<TextDocument> {
  const { environment, typeName, uri } = type;
  if (uri) return workspace.openTextDocument(uri);
  const deployed = await tree.deployedDocument(type);
  if (!deployed)
    throw new CloudProblem(
      t`${typeName} is not deployed in ${environment.domain} any more. Refresh the view.`,
    );
  return workspace.openTextDocument(cloud.deployed.show(environment.name, typeName, deployed.text));
}
