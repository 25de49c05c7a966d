import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProfileTypeDocument } from '../core/document/profile-type-document';
import { definitionOf } from '../core/deploy/definition';
import { definitionExtension, isDefinition } from '../core/model/definition-files';
import { operations as operationTable, type OperationName } from '../core/model/operations';
import { validateRequest } from '../core/model/request-validation';
import { handlersFor, type Surroundings } from './operations';
import { Store } from './store';

/** Where the definitions and records of a folder go. */
export const seedDomain = 'sample-domain';

/**
 * Makes the domain `sample-domain` of a folder's `NAME.profiletype.json`, with the records of `NAME.sample.json` and, one in
 * each line, `NAME.samples.jsonl`. Leaves a domain alone that is there already. Rejects with a sentence that names the file.
 */
export async function seed(folder: string, surroundings: Surroundings): Promise<string> {
  if (surroundings.store.domains.has(seedDomain)) return `The domain ${seedDomain} is there already.`;
  const types = await readTypes(folder);
  if (types.length === 0)
    throw new Error(`No ${definitionExtension} in ${folder}: there is nothing to start with.`);
  // Elsewhere first: a domain that is there is a whole one.
  const own = await Store.open();
  const call = caller({ ...surroundings, store: own });
  await call(folder, 'CreateDomain', { DomainName: seedDomain, DefaultExpirationDays: 366 });
  for (const { file, name, request } of types) {
    await call(file, 'PutProfileObjectType', { DomainName: seedDomain, ObjectTypeName: name, ...request });
  }
  let count = 0;
  // Types that create profiles come first, so that the others find them.
  for (const { file, name, records } of [...types].sort((one, other) => rankOf(one) - rankOf(other))) {
    for (const record of records) {
      await call(file, 'PutProfileObject', {
        DomainName: seedDomain,
        ObjectTypeName: name,
        Object: JSON.stringify(record),
      });
      count++;
    }
  }
  await surroundings.store.commit({ kind: 'several', mutations: [...own.mutations()] });
  return `Domain ${seedDomain} has ${types.length} object types and ${count} objects from ${folder}.`;
}

interface SeedType {
  readonly file: string;
  readonly name: string;
  readonly request: object;
  readonly records: readonly unknown[];
  readonly createsProfiles: boolean;
}

function rankOf({ createsProfiles }: SeedType): number {
  return createsProfiles ? 0 : 1;
}

async function readTypes(folder: string): Promise<SeedType[]> {
  const names = await readdir(folder);
  const files = names.filter(isDefinition).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      const stem = name.slice(0, -definitionExtension.length);
      const { ObjectTypeName, ...request } = definitionOf(
        new ProfileTypeDocument(await readFile(file, 'utf8'), name),
      );
      return {
        file,
        name: ObjectTypeName,
        request,
        records: await readRecords(folder, stem, new Set(names)),
        createsProfiles: request.AllowProfileCreation === true,
      };
    }),
  );
}

async function readRecords(folder: string, stem: string, names: ReadonlySet<string>): Promise<unknown[]> {
  const records: unknown[] = [];
  const single = `${stem}.sample.json`;
  if (names.has(single)) records.push(parse(single, await readFile(join(folder, single), 'utf8')));
  const several = `${stem}.samples.jsonl`;
  if (names.has(several)) {
    const lines = (await readFile(join(folder, several), 'utf8')).split('\n');
    lines.forEach((line, index) => {
      if (line.trim() !== '') records.push(parse(`${several}, line ${index + 1}`, line));
    });
  }
  return records;
}

function parse(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${place} is not JSON.`);
  }
}

type Call = (file: string, name: OperationName, input: object) => Promise<void>;

/** Asks the sandbox as a client would, without the wire. */
function caller(surroundings: Surroundings): Call {
  const handlers = handlersFor(surroundings);
  const requests = new Map(operationTable.map(({ name, request }) => [name, request]));
  return async (file, name, input) => {
    const shape = requests.get(name);
    const problem = shape && validateRequest(shape, input);
    if (problem !== undefined) throw new Error(`${file}: ${problem}`);
    try {
      // What the validator let through is what the handler takes.
      const handler = handlers[name] as (input: object, context: object) => Promise<object>;
      await handler(input, { region: 'us-east-1', requestId: 'seed', bodyText: JSON.stringify(input) });
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
}
