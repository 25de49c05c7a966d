import { createHash } from 'node:crypto';
import { ServiceError } from './errors';

/** What a request that lists something says about the page. */
export interface PageRequest {
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

export interface Page<Item> {
  readonly items: Item[];
  /** Where the next page begins; undefined on the last. */
  readonly nextToken: string | undefined;
}

const largestPage = 100;

const checkLength = 8;

/**
 * One page of the items in the order of their keys (code units). A token holds the key of the last item, so that items
 * which come or go between two pages neither repeat nor hide others. Keys must be unique and have at most 700 bytes, or
 * the token is longer than a request may have it. `list` says which list the token is for: it fits no other.
 */
export function page<Item>(
  items: Iterable<Item>,
  { MaxResults = largestPage, NextToken }: PageRequest,
  keyOf: (item: Item) => string,
  list: string,
): Page<Item> {
  const after = NextToken === undefined ? undefined : readToken(NextToken, list);
  const following = Array.from(items, (item) => ({ key: keyOf(item), item }))
    .filter(({ key }) => after === undefined || key > after)
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  const shown = following.slice(0, Math.min(MaxResults, largestPage));
  const last = following.length > shown.length ? shown.at(-1) : undefined;
  return { items: shown.map(({ item }) => item), nextToken: last && writeToken(last.key, list) };
}

/** As JSON, because not every text can be written in UTF-8: half a surrogate pair cannot. */
function writeToken(key: string, list: string): string {
  const content = Buffer.from(JSON.stringify(key));
  return Buffer.concat([check(content, list), content]).toString('base64url');
}

function readToken(token: string, list: string): string {
  const bytes = Buffer.from(token, 'base64url');
  const content = bytes.subarray(checkLength);
  const isOurs =
    bytes.toString('base64url') === token && check(content, list).equals(bytes.subarray(0, checkLength));
  if (isOurs) return String(JSON.parse(content.toString()));
  throw new ServiceError(
    'BadRequestException',
    '`NextToken` is not one that this list has given. Start again without it.',
  );
}

/** Tells a token that was cut, changed or given for another list. */
function check(content: Buffer, list: string): Buffer {
  return createHash('sha256').update(list).update('\n').update(content).digest().subarray(0, checkLength);
}
