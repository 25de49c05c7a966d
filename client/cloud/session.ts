import { t } from '@vscode/l10n';
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  ProgressLocation,
  window,
  workspace,
} from 'vscode';
import type { Environment } from '../../core/workspace/environments';
import { sandboxPort } from '../../core/workspace/sandbox-environments';
import type { CustomerProfilesGateway } from '../../aws';
import { plain, showError } from '../messages';
import { withoutLinks } from '../without-links';
import { type AwsModule, loadAws } from './aws';
import { DeployedDocuments } from './deployed-documents';
import { Environments } from './environments';
import { LastSeenTypes } from './last-seen';
import { ObjectDocuments } from './preview/object-documents';
import { PreviewChoices } from './preview/preview-choices';
import { Rejections } from './rejections';
import { selectEnvironment } from './select-environment';
import { WindowSandbox } from './window-sandbox';

/** A failed operation, told in one sentence that ends with the next step. */
export class CloudProblem extends Error {
  override readonly name = 'CloudProblem';
}

/** The user thought better of it: there is nothing to tell. */
export class Cancelled extends Error {
  readonly kind = 'cancelled';
}

/** What a command that talks to the service works with. */
export interface Session {
  readonly environment: Environment;
  readonly gateway: CustomerProfilesGateway;
  readonly aws: AwsModule;
  readonly signal: AbortSignal;
  /** Shows what is being done, and how much of the whole that was, in percent. */
  readonly report: (message: string, increment?: number) => void;
}

/** Everything that the cloud commands share. */
export class Cloud {
  readonly environments: Environments;
  readonly lastSeen: LastSeenTypes;
  readonly deployed = new DeployedDocuments();
  readonly rejections = new Rejections();
  readonly objectDocuments = new ObjectDocuments();
  readonly previewChoices: PreviewChoices;
  readonly sandbox = new WindowSandbox();
  readonly #gateways = new Map<string, CustomerProfilesGateway>();
  readonly #deploymentChanged = new EventEmitter<void>();
  /** Something was pulled, pushed or deleted from here. */
  readonly onDidChangeDeployment = this.#deploymentChanged.event;
  readonly #connected = new EventEmitter<Environment>();
  /** A command, or the explorer, talks to an environment for the first time. */
  readonly onDidConnect = this.#connected.event;

  constructor(
    readonly context: ExtensionContext,
    readonly output: LogOutputChannel,
  ) {
    this.environments = new Environments(context.workspaceState);
    this.lastSeen = new LastSeenTypes(context.workspaceState);
    this.previewChoices = new PreviewChoices(context.workspaceState);
    context.subscriptions.push(
      this.environments,
      this.rejections,
      this.objectDocuments,
      this.sandbox,
      this.#deploymentChanged,
      this.#connected,
      {
        dispose: () => {
          for (const gateway of this.#gateways.values()) gateway.close();
        },
      },
    );
  }

  /** Throws a `CloudProblem` where the workspace is not trusted. */
  requireTrust(): void {
    if (workspace.isTrusted) return;
    throw new CloudProblem(t('AWS is off in Restricted Mode. Trust this workspace to use it.'));
  }

  async gateway(environment: Environment): Promise<CustomerProfilesGateway> {
    this.requireTrust();
    const key = JSON.stringify(environment);
    const { createGateway } = await loadAws();
    const known = this.#gateways.get(key);
    if (known) return known;
    const gateway = createGateway(environment);
    this.#gateways.set(key, gateway);
    this.#connected.fire(environment);
    return gateway;
  }

  deploymentChanged(): void {
    this.#deploymentChanged.fire();
  }

  /** The chosen environment; the user is asked for one where there is none yet. Undefined: the user thought better of it. */
  async environment(): Promise<Environment | undefined> {
    this.requireTrust();
    const current = await this.environments.current();
    if (current) return current;
    return selectEnvironment(this);
  }

  /** Runs a task with progress that can be cancelled. Undefined: it was cancelled. Failures are thrown. */
  async run<Result>(
    environment: Environment,
    title: string,
    task: (session: Session) => Promise<Result>,
  ): Promise<Result | undefined> {
    const gateway = await this.gateway(environment);
    const aws = await loadAws();
    const controller = new AbortController();
    try {
      return await window.withProgress(
        { location: ProgressLocation.Notification, title: withoutLinks(title), cancellable: true },
        async (progress, token) => {
          token.onCancellationRequested(() => {
            controller.abort();
          });
          const report = (message: string, increment?: number): void => {
            progress.report({
              message: withoutLinks(message),
              ...(increment !== undefined && { increment }),
            });
          };
          return await task({ environment, gateway, aws, signal: controller.signal, report });
        },
      );
    } catch (error) {
      if (controller.signal.aborted && isCancelled(error)) return undefined;
      throw error;
    }
  }
}

/** What sort of failure it is; undefined for what neither the gateway nor the user brought about. */
function kindOf(error: unknown): unknown {
  return error instanceof Error && 'kind' in error ? error.kind : undefined;
}

/** Whether a failure is only what a user asked for. */
export function isCancelled(error: unknown): boolean {
  return kindOf(error) === 'cancelled';
}

/** Whether the credentials lack a permission. */
export function isDenied(error: unknown): boolean {
  return kindOf(error) === 'access-denied';
}

/** A failure in a sentence, with the service's own words where it rejected something. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const words = serviceWords(error);
  return words === undefined ? message : `${message} ${words}`;
}

/** Errors that are told as they are; anything else is a mistake of ours. */
const toldAsTheyAre = ['CloudProblem', 'GatewayError', 'PartialPush'];

/** What the service said against a definition. */
export function serviceWords(error: unknown): string | undefined {
  if (!(error instanceof Error) || kindOf(error) !== 'rejected' || !('serviceMessage' in error))
    return undefined;
  return typeof error.serviceMessage === 'string' ? error.serviceMessage : undefined;
}

const showLog = t('Show Output');
const trust = t('Manage Trust');
const choose = t('Choose Environment');
const start = t('Start Sandbox');

/** A command that tells its failures in one sentence each, with what can be done. */
export function cloudCommand<Arguments extends unknown[]>(
  cloud: Cloud,
  task: (...values: Arguments) => Promise<void>,
): (...values: Arguments) => Promise<void> {
  return async (...values) => {
    try {
      cloud.requireTrust();
      await task(...values);
    } catch (error) {
      await tell(cloud, error);
    }
  };
}

/** What another environment may not have. */
const ofEnvironments: readonly unknown[] = [
  'no-credentials',
  'expired-credentials',
  'no-region',
  'access-denied',
  'not-found',
  'network',
];

/** What could help against a failure. */
async function remedies({ environments }: Cloud, error: unknown, isOurs: boolean): Promise<string[]> {
  if (!workspace.isTrusted) return [trust];
  const kind = kindOf(error);
  if (!ofEnvironments.includes(kind)) return isOurs ? [] : [showLog];
  const environment = await environments.current();
  const isSandbox = environment && sandboxPort(environment) !== undefined;
  return kind === 'network' && isSandbox ? [start, choose] : [choose];
}

/** Shows a failure. The log gets its kind, never contents. */
export async function tell(cloud: Cloud, error: unknown): Promise<void> {
  if (isCancelled(error)) return;
  const sentence = plain(sentenceOf(error));
  const isOurs = error instanceof Error && toldAsTheyAre.includes(error.name);
  cloud.output.error(isOurs ? sentence : 'Unexpected error.', ...(isOurs ? [] : [error]));
  const actions = await remedies(cloud, error, isOurs);
  const choice = await showError(isOurs ? sentence : t`Something went wrong: ${sentence}`, ...actions);
  if (choice === trust) await commands.executeCommand('workbench.trust.manage');
  if (choice === start) await commands.executeCommand('profiletype.startSandbox');
  if (choice === choose) await commands.executeCommand('profiletype.selectEnvironment');
  if (choice === showLog) cloud.output.show();
}
