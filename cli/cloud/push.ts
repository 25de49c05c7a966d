import type { PushOutcome } from '../../aws';
import { shown } from '../../core/deploy/wording';
import { counted } from '../counted';
import { type Call, type ExitCode, type Terminal, UsageError } from '../command';
import { hasOption, textOption } from '../options';
import { readDefinitions } from './definitions';
import { type Destination, describeDestination, destinationRecord } from './destination';
import { errorsIn } from './errors';
import { isDifferent, planAll, type Planned, planRecord, planText, printJson } from './plans';
import { withProgress } from './progress';
import { atOnce, isCancelled, sentenceOf, type Service, withService } from './service';
import { printable } from '../printable';

/** What came of one definition. */
interface Result {
  readonly planned: Planned;
  readonly outcome: 'unchanged' | 'planned' | 'pushed' | 'changed-meanwhile' | 'failed' | 'not-confirmed';
  readonly messages: readonly string[];
}

/** Sends definitions: checked, planned, confirmed, sent, read back. */
export async function push(call: Call, terminal: Terminal): Promise<ExitCode> {
  return withService(call, terminal, async (service) => {
    requireConfirmation(call, service.destination);
    const definitions = readDefinitions(call.operands, terminal);
    const errors = errorsIn(definitions, terminal);
    if (errors.length > 0) {
      const what = errors.length === 1 ? 'Mend it' : 'Mend them';
      terminal.error(
        `${errors.map(printable).join('\n')}\n${counted(errors.length, 'error')}. ${what}, then push. Nothing was sent.\n`,
      );
      return 1;
    }
    const results = await pushDefinitions(
      call,
      terminal,
      service,
      await planAll(definitions, service, terminal),
    );
    if (hasOption(call, 'json')) {
      const types = results.map(({ planned, outcome, messages }) => ({
        ...planRecord(planned),
        outcome,
        messages,
      }));
      printJson(terminal, { ...destinationRecord(service.destination), types });
    }
    const isDone = results.every(({ outcome }) => ['unchanged', 'planned', 'pushed'].includes(outcome));
    return isDone ? 0 : 1;
  });
}

/** Where nobody is asked, a protected environment wants to hear its domain's name. */
function requireConfirmation(call: Call, { domain, protected: isProtected, name }: Destination): void {
  const confirmed = textOption(call, 'confirm-domain');
  if (confirmed !== undefined && confirmed !== domain) {
    throw new UsageError(
      `\`--confirm-domain\` says ${shown(confirmed)}, and the domain is ${shown(domain)}. Nothing was sent.`,
    );
  }
  if (!isProtected || confirmed !== undefined || !hasOption(call, 'yes') || hasOption(call, 'dry-run'))
    return;
  throw new UsageError(
    `Environment ${shown(name ?? '')} is protected: \`--yes\` needs \`--confirm-domain NAME\` with the name of its domain. Nothing was sent.`,
  );
}

async function pushDefinitions(
  call: Call,
  terminal: Terminal,
  service: Service,
  all: readonly Planned[],
): Promise<Result[]> {
  const tell = teller(call, terminal);
  const { region, account } = await service.gateway.identity(terminal.signal);
  const destination = { ...service.destination, region };
  tell(`${describeDestination(destination)}${account === undefined ? '' : `, account ${account}`}\n\n`);
  for (const { prepared } of all) tell(planText(prepared.plan, terminal));
  const changed = all.filter(isDifferent);
  const unchanged = all.filter((planned) => !isDifferent(planned)).map(resultOf('unchanged'));
  if (changed.length === 0) {
    if (all.length > 1) tell('There is nothing to push.\n');
    return unchanged;
  }
  if (hasOption(call, 'dry-run')) {
    tell(`${counted(changed.length, 'type')} would be pushed. Nothing was sent.\n`);
    return [...unchanged, ...changed.map(resultOf('planned'))];
  }
  if (!hasOption(call, 'yes') && !(await isConfirmed(terminal, destination, changed.length))) {
    terminal.error('Nothing was sent.\n');
    return [...unchanged, ...changed.map(resultOf('not-confirmed'))];
  }
  const results = await send(changed, terminal, service);
  for (const { planned, messages } of results) {
    for (const message of messages)
      terminal.error(`${printable(`${planned.definition.path}: ${message}`)}\n`);
  }
  const done = results.filter(({ outcome }) => outcome === 'pushed').length;
  const share =
    done === changed.length ? counted(done, 'type') : `${done} of ${counted(changed.length, 'type')}`;
  tell(`${share} pushed to ${describeDestination(destination)}.\n`);
  return [...unchanged, ...results];
}

/** Where programs read the output, people read the errors. */
function teller(call: Call, { out, error }: Terminal): (text: string) => void {
  return hasOption(call, 'json') ? error : out;
}

function resultOf(outcome: Result['outcome']): (planned: Planned) => Result {
  return (planned) => ({ planned, outcome, messages: [] });
}

async function isConfirmed(
  { ask, signal }: Terminal,
  { domain, protected: isProtected, name }: Destination,
  count: number,
): Promise<boolean> {
  const types = counted(count, 'type');
  const answer = await ask(
    isProtected
      ? `Environment ${shown(name ?? '')} is protected. Type the name of its domain, ${shown(domain)}, to push ${types}: `
      : `Push ${types} to ${shown(domain)}? [y/N] `,
  );
  if (signal.aborted) return false;
  if (answer === undefined) {
    const options = isProtected ? '`--yes --confirm-domain NAME`' : '`--yes`';
    throw new UsageError(
      `Nobody answered, so nothing was sent. Add ${options} to push where there is nobody to ask, or \`--dry-run\` to send nothing.`,
    );
  }
  return isProtected ? answer.trim() === domain : /^y(es)?$/i.test(answer.trim());
}

async function send(
  changed: readonly Planned[],
  terminal: Terminal,
  { aws, gateway, destination }: Service,
): Promise<Result[]> {
  const { signal } = terminal;
  const outcomes = await withProgress(
    terminal,
    { title: `Pushing to ${destination.domain}`, total: changed.length },
    (step) =>
      aws.concurrently(
        changed,
        atOnce,
        async (planned) => {
          const outcome = await aws.applyPush(gateway, planned.prepared, signal);
          step();
          return { planned, ...described(outcome) };
        },
        signal,
      ),
  );
  return outcomes.flatMap((outcome, index): Result | [] => {
    if (outcome.status === 'fulfilled') return outcome.value;
    const planned = changed[index];
    return planned ? { planned, outcome: 'failed', messages: [failure(outcome.reason)] } : [];
  });
}

function described(outcome: PushOutcome): Pick<Result, 'outcome' | 'messages'> {
  if (outcome.kind === 'pushed') return { outcome: 'pushed', messages: outcome.remarks };
  const message =
    'It was changed in AWS since it was compared, and is not pushed. Push again to see the difference.';
  return { outcome: 'changed-meanwhile', messages: [message] };
}

function failure(error: unknown): string {
  return isCancelled(error)
    ? 'Cancelled. If it was under way, it may have arrived; `profiletype diff` shows it.'
    : sentenceOf(error);
}
