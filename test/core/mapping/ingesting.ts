import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { JsonValue } from '../../../core/document/editing';
import { DomainState, type Profile, type Values } from '../../../core/mapping/domain-state';
import { ingest, type Ingestion } from '../../../core/mapping/ingest';
import { mappingOf, type ObjectTypeMapping } from '../../../core/mapping/object-type-mapping';
import { normalise } from '../../../core/mapping/normalisation';
import { check } from '../../../core/rules/check';

/** Members of a definition; its name and description are added. */
export type Definition = Readonly<Record<string, JsonValue>>;

/** A domain that records are put into one after the other. */
export class TestDomain {
  readonly state = new DomainState();
  readonly #types = new Map<string, ObjectTypeMapping>();
  #ids = 0;

  define(name: string, definition: Definition): void {
    const text = JSON.stringify({ ObjectTypeName: name, Description: name, ...definition });
    const document = new ProfileTypeDocument(text);
    const errors = check(document).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ message }) => message),
      [],
      `the definition of ${name} has errors`,
    );
    this.#types.set(name, mappingOf(document));
  }

  /** What would happen to a record; nothing does. */
  try(type: string, record: JsonValue): Ingestion {
    const mapping = this.#types.get(type);
    assert(mapping, `no type ${type}`);
    const incoming = { value: record, text: JSON.stringify(record) };
    return ingest(this.state, mapping, incoming, () => String(++this.#ids).padStart(32, '0'));
  }

  put(type: string, record: JsonValue): Ingestion {
    const ingestion = this.try(type, record);
    for (const change of ingestion.changes) this.state.apply(change);
    return ingestion;
  }

  /** The profiles that a search by a key finds. */
  search(
    key: string,
    value: string,
    contentType: Parameters<typeof normalise>[1] = 'STRING',
  ): readonly string[] {
    return this.state.profilesWith(key, normalise(value, contentType) ?? '');
  }

  profile(id: string | undefined): Profile {
    const profile = this.state.profile(id ?? '');
    assert(profile, `no profile ${id}`);
    return profile;
  }

  values(id: string | undefined): Values {
    return this.profile(id).values;
  }
}
