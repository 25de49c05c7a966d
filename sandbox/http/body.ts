import type { IncomingMessage } from 'node:http';
import { parseJson } from '../../core/document/json';
import { ServiceError } from './errors';
import { isObject } from '../../core/model/request-validation';

const maxBytes = 1024 * 1024;

/** The bytes of a request’s body. Reads no more than is allowed. */
export async function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  if (Number(incoming.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
      if (!(chunk instanceof Uint8Array)) continue;
      length += chunk.length;
      if (length > maxBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw new ServiceError('BadRequestException', 'The body ended before it was complete.');
  }
  if (length > maxBytes) throw tooLarge();
  return Buffer.concat(chunks);
}

function tooLarge(): ServiceError {
  return new ServiceError('BadRequestException', `The body may have ${maxBytes} bytes (1 MB) at most.`);
}

export interface JsonBody {
  readonly text: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** The members of a JSON body; none if it is empty. */
export function parseBody(body: Uint8Array): JsonBody {
  const text = decodeUtf8(body);
  if (text.trim() === '') return { text, members: {} };
  const members = parse(text);
  if (!isObject(members)) throw notJson('An object is expected.');
  return { text, members };
}

function decodeUtf8(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw notJson('It is not UTF-8.');
  }
}

/** The sentence is our parser’s: the one of `JSON.parse` quotes the text, which may be data of customers. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const [error] = parseJson(text).errors;
    throw notJson(error ? `At character ${error.offset + 1}: ${error.message}` : 'It cannot be read.');
  }
}

function notJson(reason: string): ServiceError {
  return new ServiceError('BadRequestException', `The body is not JSON: ${reason}`);
}
