import { t } from '@vscode/l10n';
import type { Notes } from './notes';
import type { NamedShape, ObjectShape, Shape } from './shape';
import { type Expression, isList, isObject, type Value } from './value';

/** What one form calls a name of the service, such as `ContentType`. */
export type Spelling = (name: string) => string;

/** A value that may hold what is not known yet. */
export type Unresolved = Value<Expression>;

type Path = readonly string[];

/** What is known only where the text is used, and where it stands: names from the outermost object down. */
export interface FoundExpression {
  readonly path: Path;
  readonly expression: Expression;
}

interface Rewriting {
  /** How the text that is read spells names, and how the one that is written does. */
  readonly read: Spelling;
  readonly write: Spelling;
  /** Maps of free names become lists, or lists become maps. */
  readonly named: 'as-list' | 'as-map';
  /** Says that a member is not in the shape. */
  readonly unknown: string;
  readonly notes: Notes;
  readonly expressionIn?: (value: Unresolved) => Expression | undefined;
}

/** Rewrites a value part by part, in its own order. What does not fit its shape is left out, with a note. */
export class Rewriter {
  readonly expressions: FoundExpression[] = [];

  constructor(private readonly rewriting: Rewriting) {}

  object(value: ReadonlyMap<string, Unresolved>, { members }: ObjectShape, path: Path): Map<string, Value> {
    const { read, write, unknown } = this.rewriting;
    const known = new Map([...members].map(([name, shape]) => [read(name), { name, shape }]));
    const result = new Map<string, Value>();
    for (const [spelled, member] of value) {
      const place = [...path, spelled];
      const { name, shape } = known.get(spelled) ?? {};
      if (!name || !shape) this.#note(unknown, place);
      else if (shape.kind === 'read-only') this.#note(t('Set by the service and left out'), place);
      else if (member !== null) {
        const rewritten = this.#rewrite(member, shape, place);
        if (rewritten !== undefined) result.set(write(name), rewritten);
      }
    }
    return result;
  }

  #rewrite(value: Unresolved, shape: Shape, path: Path): Value | undefined {
    const expression = this.rewriting.expressionIn?.(value);
    if (expression) {
      this.expressions.push({ path, expression });
      return undefined;
    }
    if (shape.kind === 'scalar' && typeof value !== 'object') return value;
    if (shape.kind === 'list' && isList(value)) return this.#list(value, shape.entries, path);
    if (shape.kind === 'object' && isObject(value)) return this.object(value, shape, path);
    if (shape.kind === 'named') {
      if (this.rewriting.named === 'as-list' && isObject(value)) return this.#toList(value, shape, path);
      if (this.rewriting.named === 'as-map' && isList(value)) return this.#toMap(value, shape, path);
    }
    this.#note(t('Not of the right type and left out'), path);
    return undefined;
  }

  #list(value: readonly Unresolved[], entries: Shape, path: Path): Value[] {
    const list: Value[] = [];
    for (const entry of value) {
      const rewritten = this.#rewrite(entry, entries, path);
      if (rewritten !== undefined) list.push(rewritten);
    }
    return list;
  }

  #toList(value: ReadonlyMap<string, Unresolved>, shape: NamedShape, path: Path): Value[] {
    const { write } = this.rewriting;
    const list: Value[] = [];
    for (const [name, entry] of value) {
      const rewritten = this.#rewrite(entry, shape.values, [...path, name]);
      if (rewritten === undefined) continue;
      list.push(
        new Map([
          [write(shape.name), name],
          [write(shape.value), rewritten],
        ]),
      );
    }
    return list;
  }

  #toMap(value: readonly Unresolved[], shape: NamedShape, path: Path): Map<string, Value> {
    const entryShape = entryOf(shape);
    const map = new Map<string, Value>();
    for (const [index, entry] of value.entries()) {
      const label = isObject(entry) ? entry.get(this.rewriting.read(shape.name)) : undefined;
      const place = [...path, typeof label === 'string' ? label : String(index + 1)];
      const unknown = this.expressions.length;
      const rewritten = this.#rewrite(entry, entryShape, place);
      if (!isObject(rewritten)) continue;
      const name = rewritten.get(shape.name);
      const content = rewritten.get(shape.value) ?? emptyOf(shape.values);
      if (typeof name === 'string' && content !== undefined) {
        if (map.has(name)) this.#note(t('Named more than once, the last one is kept'), place);
        map.set(name, content);
      } else if (this.expressions.length === unknown) {
        this.#note(t('Without a name or a value and left out'), place);
      }
    }
    return map;
  }

  #note(reason: string, path: Path): void {
    this.rewriting.notes.add(reason, path.join('.'));
  }
}

/** One entry of the list that stands for a map. */
function entryOf({ name, value, values }: NamedShape): ObjectShape {
  return {
    kind: 'object',
    members: new Map([
      [name, { kind: 'scalar' }],
      [value, values],
    ]),
  };
}

function emptyOf({ kind }: Shape): Value | undefined {
  if (kind === 'object') return new Map();
  return kind === 'list' ? [] : undefined;
}
