import { createScanner, type Node as JsonNode } from 'jsonc-parser';
import type { JsonSyntaxError, JsonText } from './json';

/** The token kinds of jsonc-parser's scanner, whose own enumeration exists at compile time only. */
const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  trivia: 15,
  unknown: 16,
  end: 17,
} as const;

/** By the numbers of the scanner's token errors. */
const tokenMessages: Readonly<Record<number, string>> = {
  1: 'JSON has no comments, and this one does not end.',
  2: 'This text does not end. Close it with a double quote on the same line.',
  3: 'This number is not complete.',
  4: 'A Unicode escape is `\\u` with four hexadecimal digits.',
  5: 'This escape does not exist in JSON. Write `\\\\` for a backslash.',
  6: 'Write control characters as escapes: `\\t`, `\\n`, `\\u0000`.',
};

/** More than anyone reads; a binary file would otherwise give one error a byte. */
const maxErrors = 100;

/** What may come next in the innermost object or list, or at the root. */
type Expected = 'first' | 'item' | 'colon' | 'value' | 'separator' | 'end';

interface MutableNode {
  type: JsonNode['type'];
  value?: unknown;
  offset: number;
  length: number;
  colonOffset?: number;
  parent?: MutableNode;
  children?: MutableNode[];
}

/**
 * Makes jsonc-parser's tree from its scanner's tokens. The package's own parser recurses, so that deep nesting overflows
 * the stack, and when a colon is missing it drops what follows; while a name is being typed that is the rest of the object.
 */
export class JsonParser {
  readonly #scanner;
  readonly #errors: JsonSyntaxError[] = [];
  #root: MutableNode | undefined;
  /** The innermost object, list or, while its colon or value is missing, property. */
  #current: MutableNode | undefined;
  #expected: Expected = 'value';
  #openObjects = 0;
  #openArrays = 0;
  #lastComma = 0;
  /** Where the last token ended that is none of JSON's. */
  #unknownEnd = -1;

  constructor(private readonly text: string) {
    this.#scanner = createScanner(text, false);
  }

  parse(): JsonText {
    let token = this.#next();
    while (token !== Token.end) {
      this.#accept(token);
      token = this.#next();
    }
    this.#finish();
    return { root: this.#root, errors: this.#errors };
  }

  /** The next token that is neither white space nor a comment; comments are reported. */
  #next(): number {
    for (;;) {
      const token: number = this.#scanner.scan();
      if (token === Token.lineBreak || token === Token.trivia) continue;
      if (token !== Token.lineComment && token !== Token.blockComment) return token;
      if (this.#hasTokenError()) this.#reportTokenError();
      else this.#report('comment', 'JSON has no comments. Remove it; `Description` can hold a remark.');
    }
  }

  #accept(token: number): void {
    if (this.#expected === 'end') {
      this.#reportOnce('The document ends before this. Remove what follows, or close the object later.');
      return;
    }
    if (this.#hasTokenError()) this.#reportTokenError();
    if (token === Token.openBrace) this.#open('object');
    else if (token === Token.openBracket) this.#open('array');
    else if (token === Token.closeBrace) this.#close('object');
    else if (token === Token.closeBracket) this.#close('array');
    else if (token === Token.comma) this.#comma();
    else if (token === Token.colon) this.#colon();
    else if (token === Token.string) this.#string();
    else if (token === Token.unknown) this.#unknown();
    else this.#scalar(token);
  }

  #open(type: 'object' | 'array'): void {
    const node = this.#nodeAtToken(type);
    node.children = [];
    if (!this.#attach(node)) return;
    this.#current = node;
    this.#expected = 'first';
    if (type === 'object') this.#openObjects++;
    else this.#openArrays++;
  }

  #close(type: 'object' | 'array'): void {
    if ((type === 'object' ? this.#openObjects : this.#openArrays) === 0) {
      this.#report('unreadable', 'This closes nothing. Remove it.');
      return;
    }
    this.#endProperty(this.#scanner.getTokenOffset());
    if (this.#expected === 'item') {
      const message = 'JSON has no trailing comma. Remove it.';
      this.#reportAt('trailing-comma', this.#lastComma, 1, message);
    }
    while (this.#current && this.#current.type !== type) {
      this.#report('unreadable', `A closing \`${closingBracket(this.#current)}\` is expected before this.`);
      this.#leave(this.#scanner.getTokenOffset());
    }
    this.#leave(this.#scanner.getTokenOffset() + 1);
  }

  /** Ends the innermost object or list at an offset; what holds it goes on. */
  #leave(end: number): void {
    const node = this.#current;
    if (!node) return;
    if (node.type === 'object') this.#openObjects--;
    else this.#openArrays--;
    node.length = end - node.offset;
    // A copy of the right size: the list that was pushed to is up to sixteen entries longer.
    node.children = node.children?.slice() ?? [];
    this.#current = node.parent;
    this.#endValue(end);
  }

  #comma(): void {
    this.#endProperty(this.#scanner.getTokenOffset());
    if (!this.#current) {
      this.#unexpected();
      return;
    }
    if (this.#expected === 'first' || this.#expected === 'item') {
      this.#report(
        'incomplete',
        `${this.#isInObject() ? 'A name in double quotes' : 'A value'} is expected before this.`,
      );
    }
    this.#lastComma = this.#scanner.getTokenOffset();
    this.#expected = 'item';
  }

  #colon(): void {
    if (this.#current?.type === 'property' && this.#expected === 'colon') {
      this.#current.colonOffset = this.#scanner.getTokenOffset();
      this.#expected = 'value';
    } else {
      this.#unexpected();
    }
  }

  #string(): void {
    const node = this.#nodeAtToken('string');
    node.value = this.#scanner.getTokenValue();
    const isInProperty = this.#current?.type === 'property';
    if (isInProperty && this.#isName()) {
      this.#endProperty(node.offset);
      // The missing comma belongs to the member that was reported.
      this.#expected = 'first';
    } else if (isInProperty || !this.#isInObject()) {
      this.#attach(node);
      return;
    }
    this.#name(node);
  }

  /** Whether the string that was just read is followed by a colon, so that it cannot be the value of the last name. */
  #isName(): boolean {
    const { offset, length } = this.#nodeAtToken('string');
    const rest = this.text.slice(offset + length, offset + length + 100);
    return /^\s*:/.test(rest);
  }

  #name(nameNode: MutableNode): void {
    const object = this.#current;
    if (!object) return;
    if (this.#expected === 'separator') {
      this.#report('incomplete', 'A comma is expected before this.');
    }
    const property: MutableNode = {
      type: 'property',
      offset: nameNode.offset,
      length: nameNode.length,
      parent: object,
      children: [nameNode],
    };
    nameNode.parent = property;
    object.children?.push(property);
    this.#current = property;
    this.#expected = 'colon';
  }

  /** Something that is no token of JSON: where a name is expected, one that lacks its quotes. */
  #unknown(): void {
    const offset = this.#scanner.getTokenOffset();
    const end = offset + this.#scanner.getTokenLength();
    const before = this.#errors.at(-1);
    if (
      before &&
      before.offset + before.length === this.#unknownEnd &&
      this.#isBlank(this.#unknownEnd, offset)
    ) {
      // Words in single quotes are several such tokens, and one mistake.
      this.#errors[this.#errors.length - 1] = { ...before, length: end - before.offset };
      this.#unknownEnd = end;
      return;
    }
    this.#unknownEnd = end;
    const isName = this.#isInObject() && this.#expected !== 'separator';
    const what = isName
      ? 'A name stands in double quotes.'
      : 'This is not a JSON value. Put texts into double quotes.';
    this.#report('unreadable', what);
    if (isName) {
      const node = this.#nodeAtToken('string');
      node.value = this.text.slice(node.offset, node.offset + node.length).replace(/^'|'$/g, '');
      this.#name(node);
    } else {
      this.#endValue(end);
    }
  }

  #scalar(token: number): void {
    const type = token === Token.number ? 'number' : token === Token.null ? 'null' : 'boolean';
    const node = this.#nodeAtToken(type);
    if (type === 'number') node.value = Number(this.#scanner.getTokenValue());
    else node.value = type === 'null' ? null : token === Token.true;
    this.#attach(node);
  }

  /** Puts a value where one is expected, or reports it and answers false. */
  #attach(node: MutableNode): boolean {
    const holder = this.#current;
    if (!holder) {
      this.#root = node;
    } else if (holder.type === 'property') {
      if (this.#expected === 'colon') this.#report('incomplete', 'A colon is expected before this.');
      holder.children = [...(holder.children ?? []), node];
      node.parent = holder;
    } else if (holder.type === 'array') {
      if (this.#expected === 'separator') {
        this.#report('incomplete', 'A comma is expected before this.');
      }
      holder.children?.push(node);
      node.parent = holder;
    } else {
      this.#report('unreadable', 'A name in double quotes is expected here.');
      return false;
    }
    if (node.type !== 'object' && node.type !== 'array') this.#endValue(node.offset + node.length);
    return true;
  }

  /** What follows a value that is complete. */
  #endValue(end: number): void {
    if (this.#current?.type === 'property') {
      this.#current.length = end - this.#current.offset;
      this.#current = this.#current.parent;
    }
    this.#expected = this.#current ? 'separator' : 'end';
  }

  /** Reports a property that ends, before `offset`, without its colon or value. */
  #endProperty(offset: number): void {
    const property = this.#current;
    if (property?.type !== 'property') return;
    const missing = this.#expected === 'colon' ? 'A colon and a value are' : 'A value is';
    const name = property.children?.[0];
    if (name) this.#reportAt('incomplete', name.offset, name.length, `${missing} expected after this name.`);
    this.#endValue(offset);
  }

  /** Ends what is still open at the end of the text. */
  #finish(): void {
    const end = this.text.length;
    if (!this.#root && this.#errors.length === 0)
      this.#reportAt('unreadable', 0, end, 'A value is expected: `{ … }`.');
    this.#endProperty(end);
    if (this.#current) {
      const { offset } = this.#current;
      const bracket = closingBracket(this.#current);
      this.#reportAt('unreadable', offset, 1, `This is not closed. Add \`${bracket}\`.`);
    }
    while (this.#current) this.#leave(end);
  }

  #isBlank(from: number, to: number): boolean {
    return this.text.slice(from, to).trim() === '';
  }

  #isInObject(): boolean {
    return this.#current?.type === 'object';
  }

  #unexpected(): void {
    this.#report('unreadable', 'This is not expected here. Remove it, or complete what stands before it.');
  }

  #nodeAtToken(type: JsonNode['type']): MutableNode {
    return { type, offset: this.#scanner.getTokenOffset(), length: this.#scanner.getTokenLength() };
  }

  #hasTokenError(): boolean {
    const error: number = this.#scanner.getTokenError();
    return error !== 0;
  }

  #reportTokenError(): void {
    this.#report('unreadable', tokenMessages[this.#scanner.getTokenError()] ?? 'This is not JSON.');
  }

  #report(kind: JsonSyntaxError['kind'], message: string): void {
    this.#reportAt(kind, this.#scanner.getTokenOffset(), this.#scanner.getTokenLength(), message);
  }

  /** One complaint about what follows the document is enough. */
  #reportOnce(message: string): void {
    if (this.#errors.at(-1)?.message !== message) this.#report('unreadable', message);
  }

  #reportAt(kind: JsonSyntaxError['kind'], offset: number, length: number, message: string): void {
    if (this.#errors.length === maxErrors || this.#errors.at(-1)?.offset === offset) return;
    // The scanner lets a comment without an end reach beyond the text.
    this.#errors.push({ kind, offset, length: Math.min(length, this.text.length - offset), message });
  }
}

function closingBracket({ type }: MutableNode): string {
  return type === 'object' ? '}' : ']';
}
