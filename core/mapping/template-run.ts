import { evaluationLimits, limitReached } from './source-limits';
import type { Value } from './source-value';

/** What the paths of a part of a template see. A block with a context of its own puts one on top of the one around it. */
export interface Scope {
  /** Where paths start. */
  readonly context: Value;
  /** For `../`: the scope with the context before this one. */
  readonly outer: Scope | undefined;
  /** What `as |name|` named, the innermost first. */
  readonly names: Name | undefined;
  /** The entry of the innermost `#each`. */
  readonly entry: Entry | undefined;
}

export interface Name {
  readonly name: string;
  readonly value: Value;
  readonly outer: Name | undefined;
}

export interface Entry {
  /** `@index`, `@key`, `@first` and `@last`. */
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly outer: Entry | undefined;
}

/** As in Handlebars, a block that keeps the context is no level for `../`. */
export function scopeBelow(scope: Scope, context: Value, names = scope.names, entry = scope.entry): Scope {
  return { context, outer: context === scope.context ? scope.outer : scope, names, entry };
}

/** One pass of a template over one record. */
export class TemplateRun {
  text = '';
  emptyPath: string | undefined;
  #steps = 0;
  #characters = 0;

  constructor(readonly root: Value) {}

  /** Throws where the template takes too long. */
  step(count: number): void {
    this.#steps += count;
    if (this.#steps > evaluationLimits.steps) throw limitReached('steps');
  }

  /** Throws where the template writes too much. */
  write(text: string): void {
    this.#characters += text.length;
    if (this.#characters > evaluationLimits.characters) throw limitReached('characters');
    this.text += text;
  }
}
