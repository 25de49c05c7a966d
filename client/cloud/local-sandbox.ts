import { t } from '@vscode/l10n';
import { workspace } from 'vscode';
import { counted } from '../../core/words/counted';
import { enumerated } from '../../core/words/lists';
import { configFileName, type Environment } from '../../core/workspace/environments';
import {
  defaultSandboxPort,
  newSandboxEnvironment,
  sandboxEnvironment,
  sandboxPort,
} from '../../core/workspace/sandbox-environments';
import type { Contents } from '../../sandbox';
import { reach } from '../milestones';
import { loadAws } from './aws';
import { writeEndpoint, writeEnvironment } from './configuration-file';
import { type Cloud, CloudProblem } from './session';
import { showInformation, showWarning } from '../messages';

/** Starts a Customer Profiles endpoint on this machine, and sees to it that there is an environment for it, which is chosen. */
export function startSandbox(cloud: Cloud): Promise<void> {
  return cloud.sandbox.once(() => start(cloud));
}

async function start(cloud: Cloud): Promise<void> {
  if (!workspace.workspaceFolders?.length)
    throw new CloudProblem(
      t`Open a folder first: ${configFileName} at its root says that its types go to the sandbox.`,
    );
  const { running } = cloud.sandbox;
  const all = await cloud.environments.all();
  const known = sandboxEnvironment(all, await cloud.environments.current());
  const place = await listen(cloud, (known && sandboxPort(known)) ?? defaultSandboxPort);
  const environment = await environmentFor(cloud, all, known, place.url);
  if (!environment) {
    // One that ran before may hold something.
    if (!running) await cloud.sandbox.stop();
    return;
  }
  await provideDomain(cloud, environment);
  await cloud.environments.select(environment.name);
  cloud.deploymentChanged();
  await reach('sandboxReady');
  // VS Code shows the first sixty characters of a message that passes by itself.
  void showInformation(
    place.isOfOthers
      ? t`This window uses the sandbox at ${place.url}, which runs already.`
      : t`The sandbox runs, in memory, until this window closes: ${place.url}.`,
  );
}

interface Place {
  readonly url: string;
  /** Whether another window, or a command, has started it. */
  readonly isOfOthers: boolean;
}

/** Where the sandbox is: at that port, whoever started it, or, where another program has the port, at another one. */
async function listen({ sandbox }: Cloud, port: number): Promise<Place> {
  const own = sandbox.running ?? (await sandbox.start(port));
  if (own) return { url: own.url, isOfOthers: false };
  const url = `http://127.0.0.1:${port}`;
  if (await isSandbox(url)) return { url, isOfOthers: true };
  const elsewhere = await sandbox.start(0);
  if (!elsewhere) throw new CloudProblem(t('There is no free port for the sandbox. Try again.'));
  return { url: elsewhere.url, isOfOthers: false };
}

/** Whether what answers there takes the sandbox's key, which it then is for all that we do with it. */
async function isSandbox(url: string): Promise<boolean> {
  const { createGateway } = await loadAws();
  const connection = { domain: 'any', region: 'us-east-1', endpoint: url };
  const gateway = createGateway(connection, { maxAttempts: 1, requestTimeout: 3000 });
  try {
    await gateway.listDomains();
    return true;
  } catch {
    return false;
  } finally {
    gateway.close();
  }
}

const change = t('Change Endpoint');

/** The environment that leads to the sandbox. Undefined: the user did not want it changed. */
async function environmentFor(
  cloud: Cloud,
  all: readonly Environment[],
  known: Environment | undefined,
  url: string,
): Promise<Environment | undefined> {
  if (!known) {
    const added = newSandboxEnvironment(all, url);
    return (await writeEnvironment(added)) && added;
  }
  const changed = { ...known, endpoint: url };
  if (sandboxPort(known) === sandboxPort(changed)) return known;
  const answer = await showWarning(
    t`Another program listens at ${known.endpoint ?? ''}.`,
    {
      modal: true,
      detail: t`The sandbox can run at ${url} instead. Environment ${known.name} would have to lead there.`,
    },
    change,
  );
  if (answer !== change) return undefined;
  if (cloud.environments.isOwn(known.name)) await cloud.environments.add(changed);
  else if (!(await writeEndpoint(known.name, url))) return undefined;
  return changed;
}

/** A sandbox that has just been started has no domain, and nothing that was seen in the one before. */
async function provideDomain(cloud: Cloud, environment: Environment): Promise<void> {
  const gateway = await cloud.gateway(environment);
  const domains = await gateway.listDomains();
  if (domains.some(({ name }) => name === environment.domain)) return;
  await cloud.lastSeen.forget(environment);
  await gateway.createDomain();
}

const stop = t('Stop Sandbox');

/** Stops the sandbox of this window, after a question where something would be lost. */
export async function stopSandbox(cloud: Cloud): Promise<void> {
  const { running } = cloud.sandbox;
  if (!running) {
    throw new CloudProblem(t('This window runs no sandbox. Stop it where it was started.'));
  }
  const lost = lostWith(running.contents());
  if (lost !== undefined) {
    const answer = await showWarning(
      t('Stop the sandbox?'),
      { modal: true, detail: t`It holds ${lost}. They are in memory alone, and would be lost.` },
      stop,
    );
    if (answer !== stop) return;
  }
  await cloud.sandbox.stop();
  cloud.deploymentChanged();
  void showInformation(t('The sandbox is stopped.'));
}

/** What the sandbox holds; undefined where there is nothing to lose. */
function lostWith({ types, objects, profiles }: Contents): string | undefined {
  if (types + objects + profiles === 0) return undefined;
  return enumerated([counted(types, 'objectType'), counted(objects, 'object'), counted(profiles, 'profile')]);
}
