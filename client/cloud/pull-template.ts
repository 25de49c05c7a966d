import { t } from '@vscode/l10n';
import { type QuickInputButton, type QuickPickItem, ThemeIcon, type Uri, window, workspace } from 'vscode';
import type { PartialDefinition } from '../../aws';
import { canonicalText, type Definition } from '../../core/deploy';
import { findMember, typeMembers } from '../../core/model/members';
import type { Environment } from '../../core/workspace/environments';
import { askForTypeName } from '../new-type-name';
import { newFile } from './pull';
import { type Cloud, tell } from './session';

/** A template in the explorer. */
export interface TemplateNode {
  readonly environment: Environment;
  readonly templateId: string;
}

interface TemplateItem extends QuickPickItem {
  readonly id: string;
}

const preview: QuickInputButton = { iconPath: new ThemeIcon('eye'), tooltip: t('Preview') };

/** Makes a new definition of one of the service's templates. */
export async function pullTemplate(cloud: Cloud, node?: TemplateNode): Promise<void> {
  const environment = node?.environment ?? (await cloud.environment());
  if (!environment) return;
  const id = node?.templateId ?? (await chooseTemplate(cloud, environment));
  if (id === undefined) return;
  const template = await readTemplate(cloud, environment, id);
  if (!template) return;
  const form = await chooseForm(id);
  if (!form) return;
  const name = await askForTypeName(t`New Object Type from ${id}: Name`, id);
  if (name === undefined) return;
  const description = await askForDescription(id);
  if (description === undefined) return;
  const content = form === 'explicit' ? template : { TemplateId: id };
  const definition: Definition = { ...content, ObjectTypeName: name, Description: description };
  const uri = await write(name, canonicalText(definition));
  await window.showTextDocument(uri, { preview: false });
}

async function readTemplate(
  cloud: Cloud,
  environment: Environment,
  id: string,
): Promise<PartialDefinition | undefined> {
  const template = await cloud.run(environment, t`Reading template ${id}`, ({ gateway, signal }) =>
    gateway.getTemplate(id, signal),
  );
  return template?.definition;
}

/** Shows the definition that a template makes. */
export async function openTemplate(
  cloud: Cloud,
  environment: Environment,
  id: string,
  preserveFocus = false,
): Promise<void> {
  const template = await readTemplate(cloud, environment, id);
  if (!template) return;
  const text = canonicalText({ ...template, ObjectTypeName: id, Description: t`Template ${id}` });
  const uri = cloud.deployed.show('templates', id, text, 'template');
  await window.showTextDocument(uri, { preview: true, preserveFocus });
}

/** All templates, searchable; the eye shows one before it is chosen. */
async function chooseTemplate(cloud: Cloud, environment: Environment): Promise<string | undefined> {
  const templates = await cloud.run(environment, t('Listing the templates'), ({ gateway, signal }) =>
    gateway.listTemplates(signal),
  );
  if (!templates) return undefined;
  const pick = window.createQuickPick<TemplateItem>();
  pick.title = t('Pull a Template');
  pick.placeholder = t('Search by name or source; the eye shows what a template has');
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.items = templates.map(({ id, sourceName }) => ({
    id,
    label: id,
    buttons: [preview],
    description: sourceName,
  }));
  pick.onDidTriggerItemButton(({ item }) =>
    openTemplate(cloud, environment, item.id, true).catch((error: unknown) => tell(cloud, error)),
  );
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.id);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function chooseForm(id: string): Promise<'explicit' | 'reference' | undefined> {
  const forms = [
    {
      label: t('Its fields and keys'),
      detail: t('A definition of your own that you can change'),
      form: 'explicit' as const,
    },
    {
      label: t`A reference to ${id}`,
      detail: t('`TemplateId` only: the service brings fields and keys, and keeps them up to date'),
      form: 'reference' as const,
    },
  ];
  const picked = await window.showQuickPick(forms, {
    title: t`New Object Type from ${id}`,
    placeHolder: t('What the new definition should have'),
    ignoreFocusOut: true,
  });
  return picked?.form;
}

const descriptionShape = findMember(typeMembers, 'Description');

async function askForDescription(id: string): Promise<string | undefined> {
  const max = descriptionShape?.max ?? 1000;
  return window.showInputBox({
    title: t`New Object Type from ${id}: Description`,
    prompt: t('What the object type is for'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (text.trim() === '') return t('An object type needs a description.');
      return Array.from(text).length > max ? t`A description has at most ${max} characters.` : undefined;
    },
  });
}

/** Without a folder there is no place for a file: then it is a new document that the user saves. */
async function write(name: string, text: string): Promise<Uri> {
  if ((workspace.workspaceFolders ?? []).length > 0) return newFile(name, text);
  const document = await workspace.openTextDocument({ language: 'profiletype', content: text });
  return document.uri;
}
