import { t } from '@vscode/l10n';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { JsonValue } from '../document/writing';
import { DomainState, type Values } from '../mapping/domain-state';
import { readIncoming } from '../mapping/incoming';
import { ingest, type Ingestion, rejected } from '../mapping/ingest';
import { mappingOf, type ObjectTypeMapping } from '../mapping/object-type-mapping';
import { usedDefinition } from '../mapping/used-definition';
import { quoted } from '../rules/rule';
import type { FindDefinition, TypedRecord } from './mapping-test';

/** What became of a record. */
export interface Ingested {
  readonly mapping: ObjectTypeMapping;
  readonly ingestion: Ingestion;
  readonly outcome: Ingestion['outcome'];
  /** The last three are about what was stored. */
  readonly decision?: 'new' | 'existing';
  readonly profile?: Values;
  /** The records of other standard objects that it wrote or found. */
  readonly objects: Readonly<Record<string, Values>>;
  /** A list where several definitions of the key have a value. */
  readonly keys: Readonly<Record<string, JsonValue>>;
}

/** Why nobody can tell what becomes of a record: a sentence. */
export interface NotIngested {
  readonly problem: string;
}

/** A domain that is empty when a test begins. */
export class TestDomain {
  readonly #state = new DomainState();
  #idCount = 0;

  constructor(private readonly find: FindDefinition) {}

  ingest({ type, record }: TypedRecord): Ingested | NotIngested {
    const document = this.find(type);
    if (!document) return { problem: notDefined(type) };
    const mapping = document.remember(usedMapping);
    if ('problem' in mapping) return mapping;
    const incoming = readIncoming(JSON.stringify(record));
    if ('problem' in incoming) return incoming;
    const ingestion = ingest(this.#state, mapping, incoming, () => this.#newId());
    for (const change of ingestion.changes) this.#state.apply(change);
    return {
      mapping,
      ingestion,
      outcome: ingestion.outcome,
      ...this.#stored(ingestion),
      keys: keysOf(ingestion),
    };
  }

  #newId(): string {
    return (++this.#idCount).toString(16).padStart(32, '0');
  }

  #stored({ profileId, explanation }: Ingestion): Pick<Ingested, 'decision' | 'profile' | 'objects'> {
    if (profileId === undefined) return { objects: {} };
    const decision = explanation.decisions[0]?.outcome;
    const profile = this.#state.profile(profileId)?.values;
    const records = explanation.decisions.flatMap(({ object, id = '' }) => {
      const record = this.#state.record(object, id);
      return record ? [[object, record.values] as const] : [];
    });
    return {
      ...((decision === 'new' || decision === 'existing') && { decision }),
      ...(profile && { profile }),
      objects: Object.fromEntries(records),
    };
  }
}

/** Why it ended as it did; that it was rejected is said already. */
export function reasonOf({ ingestion }: Ingested): string {
  const { sentence } = ingestion.explanation;
  return sentence.startsWith(rejected) ? sentence.slice(rejected.length).trimStart() : sentence;
}

export function notDefined(type: string | undefined): string {
  return type === undefined
    ? t('The definition is missing: `NAME.profiletype.json` stands beside `NAME.profiletype.test.json`.')
    : t`No definition has the \`ObjectTypeName\` ${quoted(type)}.`;
}

function usedMapping(document: ProfileTypeDocument): ObjectTypeMapping | NotIngested {
  const used = usedDefinition(document);
  return 'problem' in used ? used : mappingOf(used);
}

function keysOf({ explanation }: Ingestion): Ingested['keys'] {
  const values = new Map<string, string | readonly string[]>();
  for (const { key, value } of explanation.keys) {
    if (value === undefined) continue;
    const before = values.get(key) ?? [];
    const known = typeof before === 'string' ? [before] : before;
    values.set(key, known.length === 0 ? value : [...known, value]);
  }
  return Object.fromEntries(values);
}
