import { t } from '@vscode/l10n';
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Template } from '../../aws';
import type { Environment } from '../../core/workspace/environments';
import { describeEnvironment } from './environments';
import { type Part, stateLooks, type TypeState } from './explorer-items';
import type { TypeNode } from './type-choice';

export interface EnvironmentNode {
  readonly kind: 'environment';
  readonly environment: Environment;
  readonly isCurrent: boolean;
}

export interface DomainNode {
  readonly kind: 'domain';
  /** With this domain, which need not be the one that the environment is for. */
  readonly environment: Environment;
  /** Whether it is the domain that the environment is for. */
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
}

export interface ExplorerTypeNode extends TypeNode {
  readonly kind: 'type';
}

export interface PartNode {
  readonly kind: 'part';
  readonly type: ExplorerTypeNode;
  readonly part: Part;
}

export interface TemplatesNode {
  readonly kind: 'templates';
  readonly environment: Environment;
}

export interface ExplorerTemplateNode {
  readonly kind: 'template';
  readonly environment: Environment;
  readonly templateId: string;
  readonly template: Template;
}

/** A sentence in place of what is not there. */
export interface NoteNode {
  readonly kind: 'note';
  readonly text: string;
}

/** Why something is not there, with another try. */
export interface ProblemNode {
  readonly kind: 'problem';
  readonly text: string;
  readonly retry: ExplorerNode;
}

export type ExplorerNode =
  | EnvironmentNode
  | DomainNode
  | ExplorerTypeNode
  | PartNode
  | TemplatesNode
  | ExplorerTemplateNode
  | NoteNode
  | ProblemNode;

/** What is known of a type when it is shown. */
export interface TypeDetails {
  readonly state: TypeState;
  readonly description: string;
  readonly lastUpdatedAt: Date | undefined;
  readonly problem: string | undefined;
}

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

const commandNames = {
  open: 'profiletype.openInExplorer',
  retry: 'profiletype.retryInExplorer',
} as const;

export function environmentItem({ environment, isCurrent }: EnvironmentNode): TreeItem {
  // Another id lets the tree forget whether it was open, so that the chosen one opens.
  const item = itemOf(environment.name, isCurrent ? Expanded : Collapsed, [
    'environment',
    environment.name,
    isCurrent,
  ]);
  item.description = isCurrent ? t('current') : '';
  item.tooltip = linesOf([
    t`Environment ${environment.name}`,
    describeEnvironment(environment),
    ...(environment.profile === undefined ? [] : [t`Profile: ${environment.profile}`]),
    ...(environment.protected ? [t('Protected: changes ask for the domain’s name.')] : []),
  ]);
  item.iconPath = new ThemeIcon(environment.protected ? 'lock' : isCurrent ? 'vm-active' : 'vm');
  item.contextValue = isCurrent ? 'environment.current' : 'environment';
  return item;
}

export function domainItem({ environment, isChosen, isCurrent }: DomainNode): TreeItem {
  const { name, domain, region, endpoint } = environment;
  const item = itemOf(domain, isCurrent ? Expanded : Collapsed, ['domain', name, domain, isCurrent]);
  item.description = isChosen ? (region ?? '') : t('not of this environment');
  item.tooltip = linesOf([
    t`Domain ${domain}`,
    ...(region === undefined ? [] : [t`Region: ${region}`]),
    ...(endpoint === undefined ? [] : [t`Endpoint: ${endpoint}`]),
  ]);
  item.iconPath = new ThemeIcon('database');
  item.contextValue = isCurrent ? 'domain.current' : 'domain';
  return item;
}

export function typeItem(node: ExplorerTypeNode, details: TypeDetails): TreeItem {
  const { environment, typeName, uri } = node;
  const { state, description, lastUpdatedAt, problem } = details;
  const { label, icon, color, explanation } = stateLooks[state];
  const item = itemOf(typeName, Collapsed, ['type', environment.name, environment.domain, typeName]);
  item.description = label;
  item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  item.tooltip = linesOf([
    typeName,
    ...(description === '' ? [] : [description]),
    problem ?? explanation,
    ...(lastUpdatedAt ? [t`Changed in AWS: ${lastUpdatedAt.toLocaleString()}`] : []),
  ]);
  item.accessibilityInformation = { label: t`object type ${typeName}, ${label}` };
  const places = [...(uri ? ['local'] : []), ...(state === 'only-local' ? [] : ['deployed'])];
  item.contextValue = ['type', ...places].join('.');
  item.command = { command: commandNames.open, title: t('Open'), arguments: [node] };
  return item;
}

export function partItem(node: PartNode): TreeItem {
  const { type, part } = node;
  const { environment, typeName } = type;
  const item = itemOf(part.name, None, [
    'part',
    environment.name,
    environment.domain,
    typeName,
    part.what,
    part.name,
  ]);
  item.description = part.description;
  item.tooltip = linesOf(part.tooltip.split('\n'));
  item.iconPath = new ThemeIcon(part.what === 'key' ? 'key' : 'symbol-field');
  const isKey = part.what === 'key';
  item.accessibilityInformation = {
    label: isKey ? t`key ${part.name}, ${part.description}` : t`field ${part.name}, ${part.description}`,
  };
  item.command = { command: commandNames.open, title: t('Open'), arguments: [node] };
  return item;
}

export function templatesItem({ environment }: TemplatesNode): TreeItem {
  const item = itemOf(t('Templates'), Collapsed, ['templates', environment.name]);
  item.iconPath = new ThemeIcon('library');
  item.tooltip = t('The mappings that the service brings with it');
  item.contextValue = 'templates';
  return item;
}

export function templateItem(node: ExplorerTemplateNode): TreeItem {
  const { environment, template } = node;
  const item = itemOf(template.id, None, ['template', environment.name, template.id]);
  item.description = [template.sourceName, template.sourceObject].filter((text) => text !== '').join(' · ');
  item.tooltip = linesOf([t`Template ${template.id}`, item.description]);
  item.iconPath = new ThemeIcon('file-code');
  item.contextValue = 'template';
  item.command = { command: commandNames.open, title: t('Open'), arguments: [node] };
  return item;
}

export function noteItem({ text }: NoteNode): TreeItem {
  const item = new TreeItem(text, None);
  item.contextValue = 'note';
  return item;
}

export function problemItem(node: ProblemNode): TreeItem {
  const item = new TreeItem(node.text, None);
  item.iconPath = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  item.tooltip = linesOf([node.text, t('Click to try again.')]);
  item.contextValue = 'problem';
  item.command = { command: commandNames.retry, title: t('Try Again'), arguments: [node] };
  return item;
}

function itemOf(label: string, state: TreeItemCollapsibleState, id: readonly unknown[]): TreeItem {
  const item = new TreeItem(label, state);
  item.id = JSON.stringify(id);
  return item;
}

/** Text as it is: names and sentences of the service are no Markdown. */
function linesOf(lines: readonly string[]): MarkdownString {
  const text = new MarkdownString();
  for (const line of lines) text.appendText(line).appendMarkdown('  \n');
  return text;
}
