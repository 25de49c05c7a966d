import { isText, messageReader } from '../message-reading';
import type { Beginning, FromDomainMap } from './messages';

/** The message, if it is one that the map sends. */
export const readMessage = messageReader<FromDomainMap>({
  ready: () => ({ kind: 'ready' }),
  begin: (message) => (isBeginning(message.with) ? { kind: 'begin', with: message.with } : undefined),
  domain: ({ domain }) => (isText(domain) ? { kind: 'domain', domain } : undefined),
  open: ({ type, key }) => {
    if (!isOptionalText(type) || !isOptionalText(key) || (type ?? key) === undefined) return undefined;
    return { kind: 'open', ...(type !== undefined && { type }), ...(key !== undefined && { key }) };
  },
  export: ({ svg }) => (isText(svg) ? { kind: 'export', svg } : undefined),
  copy: ({ svg }) => (isText(svg) ? { kind: 'copy', svg } : undefined),
});

function isBeginning(value: unknown): value is Beginning {
  return value === 'example' || value === 'record' || value === 'pull';
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}
