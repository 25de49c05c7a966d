import { t } from '@vscode/l10n';
import { GatewayError } from './gateway-error';

/** One page of a list; without a token it is the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextToken: string | undefined;
}

/** All items of a list. A page may be empty and yet not be the last one. */
export async function allPages<Item>(
  fetchPage: (nextToken: string | undefined) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  const tokens = new Set<string>();
  let nextToken: string | undefined;
  for (;;) {
    const page = await fetchPage(nextToken);
    for (const item of page.items) items.push(item);
    nextToken = page.nextToken;
    if (nextToken === undefined || nextToken === '') return items;
    if (tokens.has(nextToken)) throw endless();
    tokens.add(nextToken);
  }
}

function endless(): GatewayError {
  return new GatewayError(
    'unexpected',
    t(
      'The service answers with the same page of a list again and again. Check `endpoint` of the environment, or try again later.',
    ),
  );
}
