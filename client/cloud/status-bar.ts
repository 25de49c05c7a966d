import { t } from '@vscode/l10n';
import {
  commands,
  Disposable,
  languages,
  MarkdownString,
  StatusBarAlignment,
  window,
  workspace,
} from 'vscode';
import { definitionPattern, findDefinitions } from '../files';
import type { Environment } from '../../core/workspace/environments';
import { staysHere } from '../../core/workspace/sandbox-environments';
import type { Cloud } from './session';

const select = 'profiletype.selectEnvironment';

/** What both places say. */
interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly tooltip: MarkdownString;
  readonly command: { readonly command: string; readonly title: string };
}

/** Shows in the status bar, and in the language status of a definition, where definitions go, and lets it be changed. */
export function showEnvironment(cloud: Cloud): Disposable {
  const item = window.createStatusBarItem('profiletype.environment', StatusBarAlignment.Left);
  item.name = t('Profile Types: Environment');
  const status = languages.createLanguageStatusItem('profiletype.environment', { language: 'profiletype' });
  status.name = t('Environment');
  const accounts = new Map<string, string | undefined>();
  let latest = 0;

  const update = async (): Promise<void> => {
    const turn = ++latest;
    const environment = await cloud.environments.current();
    const isWanted = environment !== undefined || (await hasEnvironments(cloud)) || (await hasDefinitions());
    // A later update knows better.
    if (turn !== latest) return;
    const isHere = environment !== undefined && staysHere(environment);
    void commands.executeCommand('setContext', 'profiletype.environmentStaysHere', isHere);
    const { text, detail, tooltip, command } = shown(environment, accounts.get(JSON.stringify(environment)));
    item.text = text;
    item.tooltip = tooltip;
    item.command = command.command;
    item.accessibilityInformation = { label: t`Profile Types: ${detail}` };
    status.text = text;
    status.detail = detail;
    status.command = command;
    if (isWanted) item.show();
    else item.hide();
  };
  const updateSoon = (): void => {
    void update();
  };
  // Only now that somebody talks to the service: nothing may be loaded or sent for a tooltip's sake.
  const findAccount = async (environment: Environment): Promise<void> => {
    const gateway = await cloud.gateway(environment);
    const { account } = await gateway.identity();
    accounts.set(JSON.stringify(environment), account);
    await update();
  };
  const files = workspace.createFileSystemWatcher(definitionPattern, false, true, false);
  updateSoon();
  return Disposable.from(
    item,
    status,
    files,
    files.onDidCreate(updateSoon),
    files.onDidDelete(updateSoon),
    workspace.onDidGrantWorkspaceTrust(updateSoon),
    cloud.environments.onDidChange(updateSoon),
    cloud.onDidConnect((environment) => {
      findAccount(environment).catch(() => {
        // The command that connected tells what is wrong.
      });
    }),
  );
}

async function hasEnvironments({ environments }: Cloud): Promise<boolean> {
  return (await environments.all()).length > 0;
}

async function hasDefinitions(): Promise<boolean> {
  return (await findDefinitions({ most: 1 })).length > 0;
}

function shown(environment: Environment | undefined, account: string | undefined): Shown {
  if (!workspace.isTrusted) {
    const detail = t('AWS is off in Restricted Mode');
    const tooltip = new MarkdownString(t('AWS is off in Restricted Mode. Trust this workspace to use it.'));
    const command = { command: 'workbench.trust.manage', title: t('Manage Trust') };
    return { text: `$(shield) ${t('AWS is off')}`, detail, tooltip, command };
  }
  if (!environment) {
    const detail = t('no environment is chosen');
    const tooltip = new MarkdownString(t('Choose where object types are pulled from and pushed to.'));
    return {
      text: `$(cloud) ${t('No environment')}`,
      detail,
      tooltip,
      command: { command: select, title: t('Choose') },
    };
  }
  const { name, domain, protected: isProtected } = environment;
  const icon = isProtected ? 'lock' : staysHere(environment) ? 'vm' : 'cloud';
  return {
    text: `$(${icon}) ${name} · ${domain}`,
    detail: isProtected
      ? t`environment ${name}, domain ${domain}, protected`
      : t`environment ${name}, domain ${domain}`,
    tooltip: tooltipOf(environment, account),
    command: { command: select, title: t('Switch') },
  };
}

function tooltipOf(environment: Environment, account: string | undefined): MarkdownString {
  const { name, domain, region, profile, endpoint, protected: isProtected } = environment;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('Environment'), name],
    [t('Domain'), domain],
    [t('Region'), region ?? t('that of the profile')],
    [t('Account'), account ?? t('known once a command has connected')],
    [t('Profile'), profile ?? t('default credentials')],
    [t('Endpoint'), endpoint],
    [t('Protected'), isProtected ? t('changes ask for the domain’s name') : undefined],
  ];
  const tooltip = new MarkdownString();
  for (const [label, value] of rows) {
    if (value === undefined) continue;
    tooltip.appendMarkdown(`${label}: `).appendText(value).appendMarkdown('  \n');
  }
  return tooltip.appendMarkdown(`\n${t('Click to switch.')}`);
}
