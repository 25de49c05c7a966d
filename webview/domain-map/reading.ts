import type { Beginning, FromDomainMap } from './messages';

type Message = Readonly<Record<string, unknown>>;
type Reader = (message: Message) => FromDomainMap | undefined;

const readers: Readonly<Record<FromDomainMap['kind'], Reader>> = {
  ready: () => ({ kind: 'ready' }),
  begin: (message) => (isBeginning(message.with) ? { kind: 'begin', with: message.with } : undefined),
  domain: ({ domain }) => (isText(domain) ? { kind: 'domain', domain } : undefined),
  open: ({ type, key }) => {
    if (!isOptionalText(type) || !isOptionalText(key) || (type ?? key) === undefined) return undefined;
    return { kind: 'open', ...(type !== undefined && { type }), ...(key !== undefined && { key }) };
  },
  export: ({ svg }) => (isText(svg) ? { kind: 'export', svg } : undefined),
  copy: ({ svg }) => (isText(svg) ? { kind: 'copy', svg } : undefined),
};

/** The message, if it is one that the map sends. */
export function readMessage(value: unknown): FromDomainMap | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const message = value as Message;
  return isText(message.kind) && isKind(message.kind) ? readers[message.kind](message) : undefined;
}

function isKind(name: string): name is FromDomainMap['kind'] {
  return Object.hasOwn(readers, name);
}

function isBeginning(value: unknown): value is Beginning {
  return value === 'example' || value === 'record' || value === 'pull';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}
