import { t } from '@vscode/l10n';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { DomainState } from '../mapping/domain-state';
import type { NotIncoming } from '../mapping/incoming';
import { type Incoming, ingest, type Ingestion } from '../mapping/ingest';
import { mappingOf, type ObjectTypeMapping } from '../mapping/object-type-mapping';
import { usedDefinition } from '../mapping/used-definition';
import { check } from '../rules/check';
import type { MappingPicture } from './picture';
import { pictureOf } from './picture-of';
import { counted } from '../words/counted';
import { paragraph } from '../words/paragraph';

/** A domain as it is before the record comes. */
export interface DomainBefore {
  readonly state: DomainState;
  /** How many records were ingested. */
  readonly count: number;
}

/** A definition that is ready for any number of records. */
export interface ReadDefinition {
  /** With the fields and keys of its template, where it names one. */
  readonly document: ProfileTypeDocument;
  readonly mapping: ObjectTypeMapping;
  /** Why the service would not take it; absent where it would. */
  readonly refusal?: string;
}

export interface Preview {
  readonly picture: MappingPicture;
  readonly ingestion: Ingestion;
  /** Why the service would not take the definition. */
  readonly refusal?: string;
}

/** Why there is no picture: a sentence. */
export interface NoPicture {
  readonly problem: string;
}

/** Reads a definition, also one that the service would not take: what can be read of it counts. */
export function readDefinition(document: ProfileTypeDocument): ReadDefinition | NoPicture {
  const used = usedDefinition(document);
  if ('problem' in used) return used;
  const errorCount = check(document).filter(({ severity }) => severity === 'error').length;
  const errors = counted(errorCount, 'error');
  return {
    document: used,
    mapping: mappingOf(used),
    ...(errorCount > 0 && { refusal: t`The service would not take this definition: ${errors}.` }),
  };
}

/** What becomes of a record, with nothing done to the domain. It is what the sandbox does with the same record. */
export function previewOf(
  definition: ReadDefinition,
  incoming: Incoming | NotIncoming,
  { state, count }: DomainBefore,
): Preview | NoPicture {
  if ('problem' in incoming)
    return { problem: paragraph(t('The service takes no such record.'), incoming.problem) };
  const { document, mapping, refusal } = definition;
  const ingestion = ingest(state, mapping, incoming, idsFrom(count));
  const picture = pictureOf(document, mapping, incoming.value, ingestion);
  return { picture, ingestion, ...(refusal !== undefined && { refusal }) };
}

/** A record that comes before the one that is previewed. */
export interface EarlierRecord {
  readonly mapping: ObjectTypeMapping;
  readonly incoming: Incoming;
}

/** What records make of an empty domain, one after the other. */
export function domainAfter(records: Iterable<EarlierRecord>): DomainBefore {
  const state = new DomainState();
  let count = 0;
  for (const { mapping, incoming } of records) {
    const { changes } = ingest(state, mapping, incoming, idsFrom(count));
    for (const change of changes) state.apply(change);
    count += 1;
  }
  return { state, count };
}

/** The same ids each time, so that nothing in the picture moves that did not change; others for each record. */
function idsFrom(record: number): () => string {
  let count = 0;
  return () => `${record.toString(16).padStart(24, '0')}${(++count).toString(16).padStart(8, '0')}`;
}
