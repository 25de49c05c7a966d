import { t } from '@vscode/l10n';
import { type Disposable, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import {
  configFileName,
  type Environment,
  environmentName,
  environmentTexts,
  type TextFormat,
} from '../../core/workspace/environments';
import { defaultSandboxPort } from '../../core/workspace/sandbox-environments';
import { loadAws } from './aws';
import { writeEnvironment } from './configuration-file';
import { describeEnvironment } from './environments';
import type { Cloud } from './session';

type Draft = Omit<Environment, 'name' | 'protected'>;

const title = t('Add an Environment');
const steps = 5;

/** Asks for the parts of an environment one by one, keeps it and selects it. Undefined: the user thought better of it. */
export async function addEnvironment(
  cloud: Cloud,
  known: readonly Environment[],
): Promise<Environment | undefined> {
  const credentials = await chooseCredentials();
  const place = credentials && (await choosePlace(credentials));
  const domain = place && (await chooseDomain(cloud, place));
  if (!place || domain === undefined) return undefined;
  const name = await chooseName(domain, known);
  if (name === undefined) return undefined;
  const environment = { name, ...place, domain, protected: false };
  return keep(cloud, environment);
}

interface CredentialsItem extends QuickPickItem {
  readonly profile?: string;
  readonly region?: string | undefined;
  readonly isSandbox?: boolean;
}

async function chooseCredentials(): Promise<CredentialsItem | undefined> {
  const { awsProfiles } = await loadAws();
  const profiles = await awsProfiles();
  return window.showQuickPick<CredentialsItem>(
    [
      ...profiles.map(({ name, region, isSso }) => ({
        label: name,
        description: [
          ...(region === undefined ? [] : [region]),
          ...(isSso ? [t('IAM Identity Center')] : []),
        ].join(' · '),
        iconPath: new ThemeIcon('account'),
        profile: name,
        region,
      })),
      { label: t('Other sources'), kind: QuickPickItemKind.Separator },
      {
        label: t('Default credentials'),
        description: t('environment variables, the default profile, or the role of this machine'),
        iconPath: new ThemeIcon('key'),
      },
      {
        label: t('A sandbox on this machine'),
        description: t('one that was started there; nothing is sent to AWS'),
        iconPath: new ThemeIcon('vm'),
        isSandbox: true,
      },
    ],
    {
      title: stepTitle(1),
      placeHolder:
        profiles.length > 0
          ? t('The profile of the AWS configuration files whose account has the domain')
          : t('The AWS configuration files have no profile: choose where credentials come from'),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
}

type Place = Omit<Draft, 'domain'>;

function choosePlace(item: CredentialsItem): Promise<Place | undefined> {
  return item.isSandbox ? chooseEndpoint() : chooseRegion(item);
}

const sandboxEndpoint = `http://127.0.0.1:${defaultSandboxPort}`;

async function chooseEndpoint(): Promise<Place | undefined> {
  const endpoint = await ask({
    step: 2,
    prompt: t('The address that the sandbox printed when it started'),
    value: sandboxEndpoint,
    validate: (text) => problemOf(text, environmentTexts.endpoint, (rule) => t`The address ${rule}.`),
  });
  return endpoint === undefined ? undefined : { endpoint, region: 'us-east-1' };
}

async function chooseRegion({ profile, region: own }: CredentialsItem): Promise<Place | undefined> {
  const { awsRegions } = await loadAws();
  const items = awsRegions().map(({ name, place }) => ({ label: name, description: place }));
  const region = await pickOrType({
    step: 2,
    placeholder: t('The region of the domain'),
    items: [
      ...(own === undefined ? [] : [{ label: own, description: t`of profile ${profile ?? ''}` }]),
      ...items.filter(({ label }) => label !== own),
    ],
    format: environmentTexts.region,
  });
  return region === undefined ? undefined : { ...(profile !== undefined && { profile }), region };
}

async function chooseDomain(cloud: Cloud, place: Place): Promise<string | undefined> {
  return pickOrType({
    step: 3,
    placeholder: t('The domain, from the list or typed'),
    items: listDomains(cloud, place),
    format: environmentTexts.domain,
  });
}

/** The domains of the account; where they cannot be listed, one line that says why. */
async function listDomains(cloud: Cloud, place: Place): Promise<QuickPickItem[] | string> {
  // The name of the domain does not matter for a list of domains.
  const gateway = await cloud.gateway({ name: '', domain: '', protected: false, ...place });
  try {
    const domains = await gateway.listDomains();
    return domains.length > 0
      ? domains.map(({ name }) => ({ label: name, iconPath: new ThemeIcon('database') }))
      : t('This account has no domain in this region. Go back, or type the name of one to come.');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return t`${why} You can type the name.`;
  }
}

function chooseName(domain: string, known: readonly Environment[]): Promise<string | undefined> {
  return ask({
    step: 4,
    prompt: t('A short name for the environment, such as dev or prod'),
    value: known.some(({ name }) => name === domain) ? '' : domain,
    validate: (text) =>
      known.some(({ name }) => name === text)
        ? t`There is an environment ${text} already.`
        : problemOf(text, environmentName, (rule) => t`The name ${rule}.`),
  });
}

interface KeepItem extends QuickPickItem {
  readonly isShared: boolean;
}

async function keep(cloud: Cloud, environment: Environment): Promise<Environment | undefined> {
  const items: readonly KeepItem[] = [
    {
      label: t('Keep it in this workspace, for me'),
      description: t('nothing is written into the folder'),
      iconPath: new ThemeIcon('account'),
      isShared: false,
    },
    {
      label: t`Write it to ${configFileName}`,
      description: t('for everyone who has this folder; it holds no credentials'),
      iconPath: new ThemeIcon('organization'),
      isShared: true,
    },
  ];
  const picked = await window.showQuickPick(items, {
    title: stepTitle(5),
    placeHolder: `${environment.name}: ${describeEnvironment(environment)}`,
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  if (!picked.isShared) {
    await cloud.environments.add(environment);
    return environment;
  }
  const file = await writeEnvironment(environment);
  if (!file) return undefined;
  await window.showTextDocument(file);
  await cloud.environments.select(environment.name);
  return environment;
}

function stepTitle(step: number): string {
  return t`${title} (${step} of ${steps})`;
}

interface Question {
  readonly step: number;
  readonly prompt: string;
  readonly value: string;
  readonly validate: (text: string) => string | undefined;
}

async function ask({ step, prompt, value, validate }: Question): Promise<string | undefined> {
  return window.showInputBox({
    title: stepTitle(step),
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: validate,
  });
}

function problemOf(
  text: string,
  { pattern, rule }: TextFormat,
  sentence: (rule: string) => string,
): string | undefined {
  return pattern.test(text) ? undefined : sentence(rule);
}

interface Choice {
  readonly step: number;
  readonly placeholder: string;
  /** What is offered, or why there is nothing to offer. */
  readonly items: readonly QuickPickItem[] | Promise<readonly QuickPickItem[] | string>;
  readonly format: TextFormat;
}

/** A list from which one is chosen, or in which another one is typed. */
function pickOrType({ step, placeholder, items, format }: Choice): Promise<string | undefined> {
  const pick = window.createQuickPick();
  pick.title = stepTitle(step);
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  let offered: readonly QuickPickItem[] = [];
  const offer = (): void => {
    const text = pick.value.trim();
    const isNew = format.pattern.test(text) && !offered.some(({ label }) => label === text);
    pick.items = isNew
      ? [...offered, { label: text, description: t('as typed'), alwaysShow: true }]
      : offered;
  };
  const fill = (answer: readonly QuickPickItem[] | string): void => {
    if (typeof answer === 'string') pick.placeholder = answer;
    else offered = answer;
    pick.busy = false;
    offer();
  };
  pick.busy = true;
  void Promise.resolve(items).then(fill, (error: unknown) => {
    fill(String(error));
  });
  return new Promise((resolve) => {
    const listeners: Disposable[] = [
      pick.onDidChangeValue(offer),
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems;
        if (!chosen) return;
        resolve(chosen.label);
        pick.hide();
      }),
      pick.onDidHide(() => {
        for (const listener of listeners) listener.dispose();
        pick.dispose();
        resolve(undefined);
      }),
    ];
    pick.show();
  });
}
