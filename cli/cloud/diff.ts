import { resolve } from 'node:path';
import { shown } from '../../core/deploy/wording';
import { counted } from '../counted';
import type { Call, ExitCode, Terminal } from '../command';
import { hasOption } from '../options';
import { readDefinitions } from './definitions';
import { describeDestination, destinationRecord } from './destination';
import { isDifferent, planAll, type Planned, planRecord, planText, printJson } from './plans';
import { type Service, withService } from './service';

/** Shows what a push would change, and what is only deployed. */
export async function diff(call: Call, terminal: Terminal): Promise<ExitCode> {
  return withService(call, terminal, async (service) => {
    const definitions = readDefinitions(call.operands, terminal);
    const planned = await planAll(definitions, service, terminal);
    const onlyInAws = await typesOnlyInAws(call, terminal, service, planned);
    if (hasOption(call, 'json')) {
      const types = planned.map(planRecord);
      printJson(terminal, { ...destinationRecord(service.destination), types, onlyInAws });
    } else {
      for (const { prepared } of planned) terminal.out(planText(prepared.plan, terminal));
      for (const name of onlyInAws) terminal.out(`Object type ${shown(name)} is only in AWS.\n\n`);
      terminal.out(`${summary(planned, onlyInAws, describeDestination(service.destination))}\n`);
    }
    const hasDrift = onlyInAws.length > 0 || planned.some(isDifferent);
    return hasDrift && hasOption(call, 'fail-on-drift') ? 1 : 0;
  });
}

/** Whoever names single files does not ask about others. */
async function typesOnlyInAws(
  { operands }: Call,
  { folder, signal }: Terminal,
  { gateway }: Service,
  planned: readonly Planned[],
): Promise<string[]> {
  const files = new Set(planned.map(({ definition }) => definition.file));
  const areFiles = operands.length > 0 && operands.every((path) => files.has(resolve(folder, path)));
  if (areFiles) return [];
  const names = new Set(planned.map(({ definition }) => definition.name));
  const deployed = await gateway.listObjectTypes(signal);
  return deployed.map(({ name }) => name).filter((name) => !names.has(name));
}

function summary(planned: readonly Planned[], onlyInAws: readonly string[], place: string): string {
  const differing = planned.filter(isDifferent).length;
  const parts = [
    `${differing === 0 ? 'none' : differing} ${differing > 1 ? 'differ' : 'differs'}`,
    ...(onlyInAws.length > 0 ? [`${counted(onlyInAws.length, 'other')} only in AWS`] : []),
  ];
  return `${counted(planned.length, 'type')} compared with ${place}: ${parts.join(', ')}.`;
}
