import { bodyMembers, type Operation, pathMembers } from '../../core/model/operations';
import { ServiceError } from './errors';
import { parseQuery } from './target';
import { knownMembers, validateRequest } from '../../core/model/request-validation';

/** Where the members of a request stand, each under its name there. */
export interface RequestParts {
  /** Decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** As it came. */
  readonly query: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Gives the members of a request by the names of the model. Throws a `ServiceError` if one breaks a limit. */
export type InputReader = (parts: RequestParts) => unknown;

export function inputReader(operation: Operation): InputReader {
  const [inPath, inBody] = [pathMembers(operation), bodyMembers(operation)];
  return ({ path, query, body }) => {
    const input = knownMembers(operation.request, {
      ...pick(body, inBody),
      ...queryInput(operation, query),
      ...pick(path, inPath),
    });
    const problem = validateRequest(operation.request, input);
    if (problem !== undefined) throw new ServiceError('BadRequestException', problem);
    return input;
  };
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(from, name) ? [[name, from[name]]] : [])));
}

function queryInput({ query, request }: Operation, text: string): Record<string, unknown> {
  const values = pick(parseQuery(text), Object.values(query));
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, wireName]) => {
      const given = values[wireName];
      return Array.isArray(given) ? [[name, readQuery(request.members?.[name]?.type, given)]] : [];
    }),
  );
}

/** A query has texts alone. What is no number stays as it is, for the validation to say so. */
function readQuery(type: string | undefined, values: readonly unknown[]): unknown {
  const [first] = values;
  if (type === 'array') return values;
  return type === 'integer' && /^-?\d+$/.test(String(first)) ? Number(first) : first;
}
