import type { ObjectQuery, Profile, ProfileObject } from '../../aws';
import { shown, visible } from '../../core/deploy/wording';
import { counted } from '../counted';
import { isObject } from '../../core/model/request-validation';
import { type Call, type ExitCode, type Terminal, UsageError } from '../command';
import { hasOption, textOption } from '../options';
import { withProgress } from './progress';
import { type Service, withService } from './service';
import { table } from './table';

interface KeyValues {
  readonly keyName: string;
  readonly values: readonly string[];
}

/** What the options ask for. */
interface Request {
  readonly objectType: string;
  readonly profileId: string | undefined;
  readonly search: KeyValues | undefined;
  readonly filter: KeyValues | undefined;
  readonly limit: number;
}

/** Lists objects of a profile. They are data of customers: nothing of them is written anywhere else. */
export async function preview(call: Call, terminal: Terminal): Promise<ExitCode> {
  const request = requestOf(call);
  return withService(call, terminal, async (service) => {
    const { objectType, filter, limit } = request;
    const profileId = await profileOf(request, service, terminal);
    if (profileId === undefined) return 1;
    const query = { profileId, objectType, filter };
    const { objects, hasMore } = await withProgress(terminal, { title: `Reading ${objectType}` }, (step) =>
      listObjects(service, query, limit, terminal.signal, step),
    );
    if (hasOption(call, 'json')) for (const { text } of objects) terminal.out(`${jsonLine(text)}\n`);
    else print(objects, objectType, terminal);
    if (hasMore) terminal.error(`There are more than ${limit}. \`--limit\` says how many are listed.\n`);
    return 0;
  });
}

function requestOf(call: Call): Request {
  const [operand] = call.operands;
  if (operand !== undefined) throw new UsageError(`\`preview\` takes options only, not ${shown(operand)}.`);
  const objectType = textOption(call, 'type');
  if (objectType === undefined) throw new UsageError('Say which objects, such as `--type _asset`.');
  const profileId = textOption(call, 'profile-id');
  const search = textOption(call, 'search');
  if ((profileId === undefined) === (search === undefined)) {
    throw new UsageError('Say whose objects, with either `--profile-id ID` or `--search KEY=VALUE`.');
  }
  if (profileId !== undefined && !/^[a-f0-9]{32}$/.test(profileId)) {
    throw new UsageError('The ID of a profile has 32 digits and letters from a to f.');
  }
  const filter = textOption(call, 'filter');
  return {
    objectType,
    profileId,
    search: search === undefined ? undefined : keyValues('search', search, (value) => [value]),
    filter: filter === undefined ? undefined : keyValues('filter', filter, splitValues),
    limit: limitOf(call),
  };
}

function keyValues(option: string, text: string, split: (values: string) => string[]): KeyValues {
  const [, keyName = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const values = split(value).filter((each) => each !== '');
  if (keyName !== '' && values.length > 0) return { keyName, values };
  throw new UsageError(
    `\`--${option}\` is a key and its value, such as \`_assetId=A-1\`, not ${shown(text)}.`,
  );
}

/** Values with a comma between them; one that has a comma itself stands in double quotes. */
function splitValues(text: string): string[] {
  const parts = text.match(/"(?:[^"]|"")*"(?=,|$)|[^,]+/g) ?? [];
  return parts.map((part) => (/^".*"$/s.test(part) ? part.slice(1, -1).replaceAll('""', '"') : part.trim()));
}

const defaultLimit = 100;
const maxLimit = 100_000;

function limitOf(call: Call): number {
  const text = textOption(call, 'limit');
  if (text === undefined) return defaultLimit;
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= maxLimit) return limit;
  throw new UsageError(`\`--limit\` must be a whole number from 1 to ${maxLimit}, not ${shown(text)}.`);
}

/** The profile's ID; undefined, after saying why, where the search finds none or several. */
async function profileOf(
  { profileId, search }: Request,
  { gateway, destination }: Service,
  { signal, error }: Terminal,
): Promise<string | undefined> {
  if (!search) return profileId;
  const { keyName, values } = search;
  const { profiles, nextToken } = await gateway.searchProfiles(keyName, values, undefined, signal);
  const [profile, ...others] = profiles;
  if (profile && others.length === 0 && nextToken === undefined) return profile.ProfileId;
  const count = nextToken === undefined ? counted(profiles.length, 'profile') : 'Many profiles';
  error(
    profiles.length === 0
      ? `No profile in ${shown(destination.domain)} has this ${shown(keyName)}.\n`
      : `${count} have this ${shown(keyName)}. Choose one with \`--profile-id\`:\n${profiles.map(profileLine).join('')}`,
  );
  return undefined;
}

function profileLine({ ProfileId = '', FirstName, LastName, BusinessName }: Profile): string {
  const names = [FirstName, LastName, BusinessName].filter((name) => name !== undefined && name !== '');
  return `  ${ProfileId}  ${visible(names.join(' '))}`.trimEnd() + '\n';
}

const pageSize = 100;

const endless = 'The service answers with the same page again and again. Try again later.';

async function listObjects(
  { aws, gateway }: Service,
  query: ObjectQuery,
  limit: number,
  signal: AbortSignal,
  step: () => void,
): Promise<{ objects: ProfileObject[]; hasMore: boolean }> {
  const objects: ProfileObject[] = [];
  const tokens = new Set<string | undefined>();
  let nextToken: string | undefined;
  do {
    if (tokens.has(nextToken)) throw new aws.GatewayError('unexpected', endless);
    tokens.add(nextToken);
    const maxResults = Math.min(pageSize, limit - objects.length);
    const page = await gateway.listObjects({ ...query, nextToken, maxResults }, signal);
    objects.push(...page.objects);
    nextToken = page.nextToken;
    step();
  } while (nextToken !== undefined && objects.length < limit);
  return { objects, hasMore: nextToken !== undefined };
}

/** Line breaks stand between values only, and what a terminal would obey in texts only. Numbers stay as they are. */
function jsonLine(text: string): string {
  return text
    .trim()
    .replace(/[\r\n\t]+/g, ' ')
    .replace(
      /[\u007f-\u009f\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function print(objects: readonly ProfileObject[], objectType: string, terminal: Terminal): void {
  const { out, error, isInteractive } = terminal;
  if (objects.length === 0) {
    error(`There is no such object of ${shown(objectType)}.\n`);
    return;
  }
  const rows = objects.map(({ text, uniqueKey }) => cellsOf(text, uniqueKey));
  const heads = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const cells = rows.map((row) => heads.map((head) => row.get(head) ?? ''));
  const { lines, omitted } = table(heads.map(visible), cells, isInteractive ? terminal.columns : Infinity);
  out(`${lines.join('\n')}\n`);
  if (omitted.length > 0) {
    error(
      `There is no room for ${counted(omitted.length, 'member')}: ${omitted.join(', ')}. \`--json\` prints all.\n`,
    );
  }
}

/** The members of an object, each as a text. What is no object has its unique key only. */
function cellsOf(text: string, uniqueKey: string): Map<string, string> {
  const value = parsed(text);
  if (!isObject(value)) return new Map([['ProfileObjectUniqueKey', visible(uniqueKey)]]);
  const cells = Object.entries(value).map(([name, member]): [string, string] => [
    name,
    visible(typeof member === 'string' ? member : JSON.stringify(member)),
  ]);
  return new Map(cells);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
