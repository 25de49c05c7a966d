/** A message of a page before anybody has looked at what is in it. */
export type UnreadMessage = Readonly<Record<string, unknown>>;

type Readers<Message extends { readonly kind: string }> = Readonly<
  Record<Message['kind'], (message: UnreadMessage) => Message | undefined>
>;

/** Reads the messages of a page, by their kinds; undefined for one that it does not send. */
export function messageReader<Message extends { readonly kind: string }>(
  readers: Readers<Message>,
): (value: unknown) => Message | undefined {
  const isKind = (name: unknown): name is Message['kind'] =>
    typeof name === 'string' && Object.hasOwn(readers, name);
  return (value) => (isMessage(value) && isKind(value.kind) ? readers[value.kind](value) : undefined);
}

export function isMessage(value: unknown): value is UnreadMessage {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
