import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProfileTypeDocument } from '../core/document/profile-type-document';
import { definitionOf } from '../core/deploy/definition';
import { definitionExtension, isDefinition } from '../core/model/definition-files';
import { operations as operationTable, type OperationName } from '../core/model/operations';
import { validateRequest } from '../core/model/request-validation';
import { type PlacedRecord, readRecords } from '../core/samples/records';
import { sampleNames } from '../core/samples/sample-files';
import { counted } from '../core/words/counted';
import { FolderError, reasonOf } from './folder-error';
import { handlersFor, type Surroundings } from './operations';
import { Store } from './store';

/** Where the definitions and records of a folder go. */
const seedDomain = 'sample-domain';

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
  for (const { name, records } of [...types].sort((one, other) => rankOf(one) - rankOf(other))) {
    for (const { place, text } of records) {
      await call(join(folder, place), 'PutProfileObject', {
        DomainName: seedDomain,
        ObjectTypeName: name,
        Object: text,
      });
      count++;
    }
  }
  await surroundings.store.commit({ kind: 'several', mutations: [...own.mutations()] });
  return `Domain ${seedDomain} has ${counted(types.length, 'objectType')} and ${counted(count, 'object')} from ${folder}.`;
}

interface SeedType {
  readonly file: string;
  readonly name: string;
  readonly request: object;
  readonly records: readonly PlacedRecord[];
  readonly createsProfiles: boolean;
}

function rankOf({ createsProfiles }: SeedType): number {
  return createsProfiles ? 0 : 1;
}

async function readTypes(folder: string): Promise<SeedType[]> {
  const names = await trying(folder, () => readdir(folder));
  return Promise.all(
    names
      .filter(isDefinition)
      .sort()
      .map(async (name) => {
        const { ObjectTypeName, ...request } = definitionOf(
          new ProfileTypeDocument(await readText(folder, name), name),
        );
        return {
          file: join(folder, name),
          name: ObjectTypeName,
          request,
          records: await recordsBeside(folder, name, names),
          createsProfiles: request.AllowProfileCreation === true,
        };
      }),
  );
}

async function recordsBeside(
  folder: string,
  definition: string,
  names: readonly string[],
): Promise<PlacedRecord[]> {
  const records: PlacedRecord[] = [];
  for (const name of sampleNames(definition).filter((each) => names.includes(each))) {
    const text = await readText(folder, name);
    const read = text.trim() === '' ? [] : readRecords(name, text);
    if ('problem' in read) throw new Error(read.problem);
    records.push(...read);
  }
  return records;
}

async function readText(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  return trying(path, async () => {
    // Whoever reads a pipe waits for someone to write into it.
    if (!(await stat(path)).isFile()) throw new Error('it is no regular file');
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  });
}

async function trying<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw new FolderError(`Could not read "${path}": ${reasonOf(error)}.`, { cause: error });
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
