import { shown } from '../../core/deploy/wording';
import { counted } from '../counted';
import { DomainState } from '../../core/mapping/domain-state';
import { ingest, type Ingestion } from '../../core/mapping/ingest';
import { type Call, type ExitCode, type Terminal, UsageError } from '../command';
import { hasOption, textOption } from '../options';
import { explained } from './explained';
import type { PlacedRecord } from '../../core/samples/records';
import { recordsIn } from './records';
import { type SimulatedType, SimulatedTypes } from './types';
import { printable } from '../printable';

/** Records with the type that they are of. */
interface Batch {
  readonly type: SimulatedType;
  readonly records: readonly PlacedRecord[];
}

/** Ingests records one after the other into an empty domain, and tells what happened to each. */
export async function simulate(call: Call, terminal: Terminal): Promise<ExitCode> {
  const batches = await readBatches(call, terminal);
  for (const { name, path, errorCount } of new Set(batches.map(({ type }) => type))) {
    if (errorCount === 0) continue;
    terminal.error(
      `${printable(path)} has ${counted(errorCount, 'error')}: the service would not take ${shown(name)}.\n`,
    );
  }
  const state = new DomainState();
  const newId = idGenerator();
  const ingested = batches.flatMap(({ type, records }) =>
    records.map(({ place, value, text }) => {
      const ingestion = ingest(state, type.mapping, { value, text }, newId);
      for (const change of ingestion.changes) state.apply(change);
      return { type: type.name, place, ingestion };
    }),
  );
  if (hasOption(call, 'json')) {
    const records = ingested.map(({ type, place, ingestion }) => {
      const { outcome, uniqueKey, profileId, explanation } = ingestion;
      return { type, place, outcome, uniqueKey, profileId, explanation };
    });
    terminal.out(`${JSON.stringify(records, undefined, 2)}\n`);
  } else {
    for (const { type, place, ingestion } of ingested) terminal.out(explained(type, place, ingestion));
    terminal.out(
      `${summary(
        ingested.map(({ ingestion }) => ingestion),
        state,
      )}\n`,
    );
  }
  return ingested.every(({ ingestion }) => ingestion.outcome === 'stored') ? 0 : 1;
}

async function readBatches(call: Call, terminal: Terminal): Promise<Batch[]> {
  const [typeName, ...operands] = call.operands;
  if (typeName === undefined || operands.length === 0) {
    throw new UsageError('Name an object type and files with records of it.');
  }
  const types = new SimulatedTypes(terminal.folder, textOption(call, 'domain') ?? '.');
  const first = types.find(typeName);
  const batches: Batch[] = [];
  for (const operand of operands) {
    const [, other, path] = /^([^=/\\]+)=(.+)$/s.exec(operand) ?? [];
    const type = other === undefined ? first : types.find(other);
    batches.push({ type, records: await recordsIn(path ?? operand, terminal) });
  }
  return batches;
}

/** The same ids in every run, so that two outputs can be compared. */
function idGenerator(): () => string {
  let count = 0;
  return () => (++count).toString(16).padStart(32, '0');
}

function summary(ingestions: readonly Ingestion[], state: DomainState): string {
  const count = (outcome: Ingestion['outcome']): number =>
    ingestions.filter((each) => each.outcome === outcome).length;
  const parts = (['stored', 'rejected', 'invalid'] as const)
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => `${count(outcome)} ${outcome}`);
  return `${counted(ingestions.length, 'record')}: ${parts.join(', ')}. ${counted(state.profileCount, 'profile')}.`;
}
