import { type OperationName, operations } from '../../core/model/operations';
import { paragraph } from '../../core/words/paragraph';
import { didYouMean, nearest } from '../../core/rules/judging/nearest';

const kinds = ['latency', 'throttle', 'error', 'drop', 'drop-after'] as const;

/** What else people call them. */
const aliases: ReadonlyMap<string, FaultKind> = new Map([
  ['delay', 'latency'],
  ['throttling', 'throttle'],
  ['429', 'throttle'],
  ['500', 'error'],
]);

/**
 * `latency` answers late, `throttle` with 429 and `error` with 500. `drop` closes the connection before anything is done
 * and `drop-after` when all is done, so that only the answer is lost.
 */
export type FaultKind = (typeof kinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** How long the request waits before it is struck. */
  readonly milliseconds: number;
}

/** A fault with the requests that it strikes. */
export interface FaultRule extends Fault {
  readonly operation: OperationName | '*';
  readonly probability: number;
}

/** The faults that strike a request, which must be asked for in the order of the requests. */
export type Faults = (operation: OperationName) => Fault[];

const defaultLatency = 1000;
const maxLatency = 60_000;

/** Reads `OPERATION=kind:probability[:ms]`, where `*` stands for every operation. A text is what is wrong with it. */
export function parseFaultRule(text: string): FaultRule | string {
  const [, name, description] = /^([^=]*)=(.*)$/s.exec(text.trim()) ?? [];
  if (name === undefined || description === undefined)
    return `A fault is written \`OPERATION=kind:probability\`, such as \`PutProfileObject=throttle:0.1\`, not \`${text}\`.`;
  const operation = name === '*' ? name : operations.find((each) => each.name === name)?.name;
  if (operation === undefined) return unknownOperation(name);
  const [kindName = '', chance = '', time, ...rest] = description.split(':');
  const kind = aliases.get(kindName) ?? kinds.find((each) => each === kindName);
  if (kind === undefined) return unknownKind(kindName);
  const probability = readNumber(chance);
  if (probability === undefined || probability > 1)
    return `The probability of a fault must be between 0 and 1, not \`${chance}\`.`;
  if (rest.length > 0) return `Nothing may stand behind the milliseconds: \`${rest.join(':')}\`.`;
  if (time === undefined) {
    return { operation, kind, probability, milliseconds: kind === 'latency' ? defaultLatency : 0 };
  }
  const milliseconds = readNumber(time);
  return milliseconds === undefined || milliseconds > maxLatency
    ? `The milliseconds of a fault must be between 0 and ${maxLatency}, not \`${time}\`.`
    : { operation, kind, probability, milliseconds };
}

function unknownOperation(name: string): string {
  const names = operations.map((operation) => operation.name);
  return paragraph(`There is no operation \`${name}\`.`, didYouMean(nearest(name, names)));
}

function unknownKind(name: string): string {
  const all = kinds.map((kind) => `\`${kind}\``).join(', ');
  return paragraph(`There is no fault \`${name}\`.`, didYouMean(nearest(name, kinds)), `There are ${all}.`);
}

function readNumber(text: string): number | undefined {
  return /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : undefined;
}

/** Faults by chance, and yet the same for the same seed and the same requests in the same order. */
export function createFaults(rules: readonly FaultRule[], seed: number): Faults {
  const random = mulberry32(seed);
  return (operation) =>
    rules.filter(
      (rule) => (rule.operation === '*' || rule.operation === operation) && random() < rule.probability,
    );
}

/** Numbers from 0 to below 1. The generator is Tommy Ettinger’s mulberry32 (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
