import { t } from '@vscode/l10n';
import { HclError } from './hcl-text';
import { type HclToken, type HclTokenKind, hclTokens } from './hcl-tokens';
import { quoted } from './notes';
import type { Expression, Value } from './value';

/** A value of HCL: a literal, or what Terraform computes. */
export type HclValue = Value<Expression>;

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Its attributes, and as expressions the blocks in it. */
  readonly body: ReadonlyMap<string, HclValue>;
}

/** The blocks of an HCL text. Throws an `HclError` where it cannot be read. */
export function readHcl(text: string): HclBlock[] {
  return new HclReader(text).blocks();
}

const literals: ReadonlyMap<string, HclValue> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** What a definition holds is at most eight levels deep. */
const maxDepth = 40;

class HclReader {
  readonly #tokens: readonly HclToken[];
  readonly #end: HclToken;
  #index = 0;
  #depth = 0;

  constructor(private readonly text: string) {
    this.#tokens = hclTokens(text);
    this.#end = { kind: 'end', offset: text.length, end: text.length, text: '' };
  }

  blocks(): HclBlock[] {
    const blocks: HclBlock[] = [];
    while (this.#skipNewlines().kind !== 'end') {
      const type = this.#expect('name').text;
      if (this.#take('=')) this.#value();
      else blocks.push({ type, labels: this.#labels(), body: this.#body() });
    }
    return blocks;
  }

  /** What stands between the type of a block and its body, the opening brace included. */
  #labels(): string[] {
    const labels: string[] = [];
    while (!this.#take('{')) labels.push(this.#expect('name', 'text').text);
    return labels;
  }

  #body(): Map<string, HclValue> {
    const body = new Map<string, HclValue>();
    this.#enter();
    while (!this.#close('}')) {
      const { text: name, offset } = this.#expect('name');
      if (this.#take('=')) {
        body.set(name, this.#value());
      } else {
        this.#labels();
        this.#body();
        body.set(name, { expression: `${name} { … }`, offset });
      }
    }
    this.#depth--;
    return body;
  }

  #enter(): void {
    if (++this.#depth > maxDepth) throw new HclError(this.#token.offset, t('This goes too deep.'));
  }

  #value(): HclValue {
    const start = this.#index;
    this.#enter();
    const literal = this.#literal();
    this.#depth--;
    if (literal !== undefined && this.#isAtEndOfValue()) return literal;
    this.#index = start;
    return this.#expression();
  }

  /** The literal that begins here, if one does. More may follow, which makes it a part of an expression. */
  #literal(): HclValue | undefined {
    const { kind, text } = this.#token;
    if (this.#take('[')) return this.#list();
    if (this.#take('{')) return this.#object();
    const isNegative = this.#take('-');
    const token = this.#next();
    if (token.kind === 'number') return isNegative ? -Number(token.text) : Number(token.text);
    if (kind === 'text') return text;
    return kind === 'name' ? literals.get(text) : undefined;
  }

  #list(): HclValue[] | undefined {
    const list: HclValue[] = [];
    while (!this.#close(']')) {
      list.push(this.#value());
      this.#skipNewlines();
      if (!this.#take(',') && !this.#isAt(']')) return undefined;
    }
    return list;
  }

  #object(): Map<string, HclValue> | undefined {
    const object = new Map<string, HclValue>();
    while (!this.#close('}')) {
      const { kind, text } = this.#next();
      if ((kind !== 'name' && kind !== 'text') || (!this.#take('=') && !this.#take(':'))) return undefined;
      object.set(text, this.#value());
      if (!this.#take(',') && this.#isAt(']')) return undefined;
    }
    return object;
  }

  /** Everything up to the end of the value, with what stands in its brackets. */
  #expression(): Expression {
    const { offset } = this.#token;
    let end = offset;
    let open = 0;
    while (open > 0 || !this.#isAtEndOfValue()) {
      const token = this.#next();
      if (token.kind === 'end') throw new HclError(offset, t('A bracket is not closed.'));
      if (token.kind === 'symbol' && '([{'.includes(token.text)) open++;
      if (token.kind === 'symbol' && ')]}'.includes(token.text)) open--;
      end = token.end;
    }
    if (end === offset) throw new HclError(offset, t('A value is missing.'));
    return { expression: this.text.slice(offset, end), offset };
  }

  #isAtEndOfValue(): boolean {
    const { kind } = this.#token;
    return kind === 'newline' || kind === 'end' || [',', '}', ']'].some((symbol) => this.#isAt(symbol));
  }

  get #token(): HclToken {
    return this.#tokens[this.#index] ?? this.#end;
  }

  #next(): HclToken {
    const token = this.#token;
    this.#index++;
    return token;
  }

  #isAt(symbol: string): boolean {
    return this.#token.kind === 'symbol' && this.#token.text === symbol;
  }

  #take(symbol: string): boolean {
    const isThere = this.#isAt(symbol);
    if (isThere) this.#index++;
    return isThere;
  }

  #expect(...kinds: readonly HclTokenKind[]): HclToken {
    const token = this.#next();
    if (kinds.includes(token.kind)) return token;
    throw new HclError(token.offset, t`${describe(token)} is not expected here.`);
  }

  /** Takes a bracket, on whichever line it stands. */
  #close(bracket: string): boolean {
    this.#skipNewlines();
    return this.#take(bracket);
  }

  /** The token on the next line that has one. */
  #skipNewlines(): HclToken {
    while (this.#token.kind === 'newline') this.#index++;
    return this.#token;
  }
}

function describe({ kind, text }: HclToken): string {
  if (kind === 'end') return t('The end of the text');
  return kind === 'newline' ? t('The end of the line') : quoted(text);
}
