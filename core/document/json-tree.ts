import { stringValue } from './strings';

/** What a node of the table is. */
export const Kind = {
  object: 0,
  array: 1,
  property: 2,
  /** A string in double quotes whose text is its value. */
  plainString: 3,
  /** A string with escapes, or one that is half-written. */
  otherString: 4,
  number: 5,
  boolean: 6,
  null: 7,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

const types = ['object', 'array', 'property', 'string', 'string', 'number', 'boolean', 'null'] as const;

export type JsonNodeType = (typeof types)[number];

/** What the table says of a node, which is one row of it. */
const Column = {
  kind: 0,
  offset: 1,
  /** The offset behind the node. */
  end: 2,
  /** The row of the node that holds this one, or -1. */
  parent: 3,
  /** The row behind those of the node and of all that it holds: its next sibling, if it has one. */
  next: 4,
  /** The offset of a property's colon, or -1. */
  colon: 5,
} as const;
const width = 6;

/**
 * Where a tree is written while its text is read, one after the other: a table of its own for each would be garbage outside of
 * the heap, which is collected late.
 */
let draft = new Int32Array(width * 1024);

/**
 * A JSON tree as a table of numbers. Every edit makes a whole tree, and few of its nodes are ever looked at; objects for all
 * of them would keep the garbage collector busier than everything else, so they are made when they are asked for.
 */
export class JsonTree {
  #table = draft;
  #size = 0;
  #nodes: (JsonNode | undefined)[] = [];
  readonly #children = new Map<number, readonly JsonNode[]>();

  constructor(readonly text: string) {}

  /** Adds a node that follows all others in the text; answers its row. */
  add(kind: Kind, offset: number, end: number, parent: number): number {
    const row = this.#size++;
    const start = row * width;
    if (start === this.#table.length) this.#grow();
    const table = this.#table;
    table[start + Column.kind] = kind;
    table[start + Column.offset] = offset;
    table[start + Column.end] = end;
    table[start + Column.parent] = parent;
    table[start + Column.next] = this.#size;
    table[start + Column.colon] = -1;
    return row;
  }

  #grow(): void {
    draft = new Int32Array(this.#table.length * 2);
    draft.set(this.#table);
    this.#table = draft;
  }

  setColon(row: number, offset: number): void {
    this.#table[row * width + Column.colon] = offset;
  }

  /** Ends a node: what has been added since it was lies in it. */
  close(row: number, end: number): void {
    this.#table[row * width + Column.end] = end;
    this.#table[row * width + Column.next] = this.#size;
  }

  /** The root, when all nodes have been added. */
  finish(): JsonNode | undefined {
    this.#table = this.#table.slice(0, this.#size * width);
    this.#nodes = new Array<JsonNode | undefined>(this.#size);
    return this.#size > 0 ? this.nodeAt(0) : undefined;
  }

  /** The one object for a row. */
  nodeAt(row: number): JsonNode {
    return (this.#nodes[row] ??= new JsonNode(this, row));
  }

  #at(row: number, column: number): number {
    return this.#table[row * width + column] ?? -1;
  }

  kindAt(row: number): number {
    return this.#at(row, Column.kind);
  }

  offsetAt(row: number): number {
    return this.#at(row, Column.offset);
  }

  endAt(row: number): number {
    return this.#at(row, Column.end);
  }

  parentAt(row: number): number {
    return this.#at(row, Column.parent);
  }

  nextAt(row: number): number {
    return this.#at(row, Column.next);
  }

  colonAt(row: number): number {
    return this.#at(row, Column.colon);
  }

  /** The rows of the node's children. */
  *childrenAt(row: number): Generator<number> {
    const end = this.nextAt(row);
    for (let child = row + 1; child < end; child = this.nextAt(child)) yield child;
  }

  /** The objects for the node's children. */
  childNodesAt(row: number): readonly JsonNode[] {
    const known = this.#children.get(row);
    if (known) return known;
    const children = Array.from(this.childrenAt(row), (child) => this.nodeAt(child));
    this.#children.set(row, children);
    return children;
  }

  /** The value of the string at a row. */
  stringAt(row: number): string {
    const offset = this.offsetAt(row);
    const end = this.endAt(row);
    return this.kindAt(row) === Kind.plainString
      ? this.text.slice(offset + 1, end - 1)
      : stringValue(this.text, { offset, length: end - offset });
  }

  /** Whether the string at a row has this value. */
  isString(row: number, value: string): boolean {
    if (this.kindAt(row) !== Kind.plainString) return this.stringAt(row) === value;
    const offset = this.offsetAt(row);
    return this.endAt(row) - offset === value.length + 2 && this.text.startsWith(value, offset + 1);
  }

  /** Whether the strings at two rows have the same value. */
  isSameString(row: number, other: number): boolean {
    const arePlain = this.kindAt(row) === Kind.plainString && this.kindAt(other) === Kind.plainString;
    const isSameLength = this.endAt(row) - this.offsetAt(row) === this.endAt(other) - this.offsetAt(other);
    return (isSameLength || !arePlain) && this.isString(row, this.stringAt(other));
  }
}

/**
 * A value of a JSON text, or a member of an object: a property, whose children are its name and, unless it is missing, its
 * value. Where two are the same node they are the same object.
 */
export class JsonNode {
  /** What JSON means by a string, number or literal. */
  readonly value: unknown;

  constructor(
    readonly tree: JsonTree,
    readonly row: number,
  ) {
    this.value = valueAt(tree, row);
  }

  get type(): JsonNodeType {
    return types[this.tree.kindAt(this.row)] ?? 'null';
  }

  get offset(): number {
    return this.tree.offsetAt(this.row);
  }

  get length(): number {
    return this.tree.endAt(this.row) - this.offset;
  }

  /** Where the colon of a property stands, if it has one. */
  get colonOffset(): number | undefined {
    const offset = this.tree.colonAt(this.row);
    return offset < 0 ? undefined : offset;
  }

  get parent(): JsonNode | undefined {
    const row = this.tree.parentAt(this.row);
    return row < 0 ? undefined : this.tree.nodeAt(row);
  }

  /** Absent where the type has none. */
  get children(): readonly JsonNode[] | undefined {
    return this.tree.kindAt(this.row) > Kind.property ? undefined : this.tree.childNodesAt(this.row);
  }
}

function valueAt(tree: JsonTree, row: number): unknown {
  switch (tree.kindAt(row)) {
    case Kind.plainString:
    case Kind.otherString:
      return tree.stringAt(row);
    case Kind.number:
      return Number(tree.text.slice(tree.offsetAt(row), tree.endAt(row)));
    case Kind.boolean:
      return tree.text.charAt(tree.offsetAt(row)) === 't';
    case Kind.null:
      return null;
    default:
      return undefined;
  }
}
