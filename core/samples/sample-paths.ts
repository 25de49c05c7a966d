import { isList, isObject } from '../document/json-value';
import type { JsonValue } from '../document/writing';
import { readRecords, type SourceRecord } from './records';

/** A file with samples. The text is undefined where it cannot be read. */
export interface SampleFile {
  readonly name: string;
  readonly text: string | undefined;
}

/** What the records have at one path. */
export interface SampleNode {
  /** How many of the records have it, an empty one included. */
  readonly records: number;
  /** Some of its texts, numbers and other values that hold no others. */
  readonly examples: readonly SampleExample[];
  /** What is below it where it is an object, by name. */
  readonly members: ReadonlyMap<string, SampleNode>;
  /** What the entries are where it is a list, taken together. */
  readonly entries: SampleNode | undefined;
}

export interface SampleExample {
  /** The name of the file that it is from. */
  readonly file: string;
  /** The beginning of the value; of a text without its quotes. */
  readonly text: string;
}

/** What the samples of a definition have, without the records themselves. */
export interface SamplePaths {
  /** The names of the files that have records. */
  readonly files: readonly string[];
  /** How many records they have. */
  readonly records: number;
  readonly root: SampleNode;
  /** False where a file cannot be read or has more than is looked at, so that nobody knows what it does not have. */
  readonly isWhole: boolean;
}

/**
 * How much is kept of samples, which need not be small. Every record of a file is looked at, because a path may be in the
 * last one only; it is the size of a file, 5 MB as for all files that are read, that bounds the work.
 */
export const sampleLimits = {
  /** Paths of all samples of a definition. */
  paths: 10_000,
  /** Names and lists within each other. */
  depth: 50,
  /** Examples of a path. */
  examples: 3,
  /** UTF-16 code units of an example. */
  example: 200,
} as const;

/** What the files with samples of one definition have; undefined where there are none. */
export function readSamplePaths(files: readonly SampleFile[]): SamplePaths | undefined {
  if (files.length === 0) return undefined;
  const reader = new SampleReader();
  const readable: string[] = [];
  let isWhole = true;
  for (const { name, text } of files) {
    const records = text === undefined ? undefined : readRecords(name, text);
    if (records === undefined || 'problem' in records) {
      isWhole = false;
      continue;
    }
    readable.push(name);
    for (const { value } of records) reader.add(value, name);
  }
  return {
    files: readable,
    records: reader.records,
    root: reader.root,
    isWhole: isWhole && !reader.leftOut,
  };
}

interface GrowingNode extends SampleNode {
  records: number;
  readonly examples: SampleExample[];
  members: Map<string, GrowingNode>;
  entries: GrowingNode | undefined;
  /** The number of the record that was counted last. */
  counted: number;
}

class SampleReader {
  readonly root = newNode();
  records = 0;
  leftOut = false;
  #paths = 0;
  #file = '';

  add(record: SourceRecord, file: string): void {
    this.records++;
    this.#file = file;
    this.#take(this.root, record, 0);
  }

  #take(node: GrowingNode, value: JsonValue, depth: number): void {
    if (node.counted !== this.records) {
      node.counted = this.records;
      node.records++;
    }
    if (isObject(value)) {
      for (const name of Object.keys(value)) this.#takeMember(node, name, value[name] ?? null, depth + 1);
    } else if (isList(value)) {
      for (const entry of value) {
        node.entries ??= this.#newNode(depth + 1);
        if (node.entries) this.#take(node.entries, entry, depth + 1);
      }
    }
    if (!isObject(value) || Object.keys(value).length === 0) this.#keepExample(node, value);
  }

  #takeMember(node: GrowingNode, name: string, value: JsonValue, depth: number): void {
    const known = node.members.get(name) ?? this.#newNode(depth);
    if (!known) return;
    if (node.members === noMembers) node.members = new Map();
    node.members.set(name, known);
    this.#take(known, value, depth);
  }

  #newNode(depth: number): GrowingNode | undefined {
    if (depth > sampleLimits.depth || this.#paths === sampleLimits.paths) {
      this.leftOut = true;
      return undefined;
    }
    this.#paths++;
    return newNode();
  }

  #keepExample({ examples }: GrowingNode, value: JsonValue): void {
    if (examples.length === sampleLimits.examples || (isList(value) && value.length > 0)) return;
    const text = typeof value === 'string' ? beginning(value) : JSON.stringify(value);
    if (!examples.some((known) => known.text === text)) examples.push({ file: this.#file, text });
  }
}

/** Most nodes have none, and there may be thousands. */
const noMembers = new Map<string, GrowingNode>();

function newNode(): GrowingNode {
  return { records: 0, counted: 0, examples: [], members: noMembers, entries: undefined };
}

/** A copy, because a slice would keep the whole text alive; and no half of a character. */
function beginning(text: string): string {
  if (text.length <= sampleLimits.example) return text;
  return Array.from(text.slice(0, sampleLimits.example)).slice(0, -1).join('');
}
