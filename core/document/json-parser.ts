import { t } from '@vscode/l10n';
import type { JsonSyntaxError, JsonText } from './json';
import { JsonScanner, Token, type TokenError } from './json-scanner';
import { JsonTree, Kind } from './json-tree';

const tokenMessages: Readonly<Record<TokenError, string>> = {
  comment: t('JSON has no comments, and this one does not end.'),
  string: t('This text does not end. Close it with a double quote on the same line.'),
  number: t('This number is not complete.'),
  unicode: t('A Unicode escape is `\\u` with four hexadecimal digits.'),
  escape: t('This escape does not exist in JSON. Write `\\\\` for a backslash.'),
  control: t('Write control characters as escapes: `\\t`, `\\n`, `\\u0000`.'),
};

/** More than anyone reads; a binary file would otherwise give one error a byte. */
const maxErrors = 100;

/** The row of the root's parent. */
const nothing = -1;

type Container = typeof Kind.object | typeof Kind.array;
type StringKind = typeof Kind.plainString | typeof Kind.otherString;

/** What may come next in the innermost object or list, or at the root. */
type Expected = 'first' | 'item' | 'colon' | 'value' | 'separator' | 'end';

/**
 * Makes a tree from the scanner's tokens, in a loop: recursion would overflow the stack where the text is nested deep. When
 * something is missing it keeps what follows; while a name is being typed that is the rest of the object.
 */
export class JsonParser {
  readonly #scanner;
  readonly #errors: JsonSyntaxError[] = [];
  #isUnreadable = false;
  readonly #tree: JsonTree;
  /** The row of the innermost object, list or, while its colon or value is missing, property. */
  #current = nothing;
  #expected: Expected = 'value';
  #openObjects = 0;
  #openArrays = 0;
  #lastComma = 0;
  /** Where the last token ended that is none of JSON's. */
  #unknownEnd = -1;

  constructor(private readonly text: string) {
    this.#scanner = new JsonScanner(text);
    this.#tree = new JsonTree(text);
  }

  parse(): JsonText {
    let token = this.#next();
    while (token !== Token.end) {
      this.#accept(token);
      token = this.#next();
    }
    this.#finish();
    return { root: this.#tree.finish(), errors: this.#errors };
  }

  /** The next token that is neither white space nor a comment; comments are reported. */
  #next(): Token {
    for (;;) {
      const token = this.#scanner.scan();
      if (token !== Token.lineComment && token !== Token.blockComment) return token;
      const { error } = this.#scanner;
      if (error) this.#report('unreadable', tokenMessages[error]);
      else this.#report('comment', t('JSON has no comments. Remove it; `Description` can hold a remark.'));
    }
  }

  #accept(token: Token): void {
    if (this.#expected === 'end') {
      this.#reportOnce(t('The document ends before this. Remove what follows, or close the object later.'));
      return;
    }
    const { error } = this.#scanner;
    if (error) this.#report('unreadable', tokenMessages[error]);
    switch (token) {
      case Token.string:
        this.#string();
        break;
      case Token.colon:
        this.#colon();
        break;
      case Token.comma:
        this.#comma();
        break;
      case Token.openBrace:
        this.#open(Kind.object);
        break;
      case Token.closeBrace:
        this.#close(Kind.object);
        break;
      case Token.openBracket:
        this.#open(Kind.array);
        break;
      case Token.closeBracket:
        this.#close(Kind.array);
        break;
      case Token.number:
        this.#scalar(Kind.number);
        break;
      case Token.null:
        this.#scalar(Kind.null);
        break;
      case Token.true:
      case Token.false:
        this.#scalar(Kind.boolean);
        break;
      default:
        this.#unknown();
    }
  }

  #open(kind: Container): void {
    const row = this.#attach(kind);
    if (row === nothing) return;
    this.#current = row;
    this.#expected = 'first';
    if (kind === Kind.object) this.#openObjects++;
    else this.#openArrays++;
  }

  #close(kind: Container): void {
    if ((kind === Kind.object ? this.#openObjects : this.#openArrays) === 0) {
      this.#report('unreadable', t('This closes nothing. Remove it.'));
      return;
    }
    this.#endProperty(this.#scanner.offset);
    if (this.#expected === 'item') {
      const message = t('JSON has no trailing comma. Remove it.');
      this.#reportAt('trailing-comma', this.#lastComma, 1, message);
    }
    while (!this.#isIn(kind)) {
      this.#report('unreadable', t`A closing \`${this.#closingBracket()}\` is expected before this.`);
      this.#leave(this.#scanner.offset);
    }
    this.#leave(this.#scanner.offset + 1);
  }

  /** Ends the innermost object or list at an offset; what holds it goes on. */
  #leave(end: number): void {
    if (this.#isIn(Kind.object)) this.#openObjects--;
    else this.#openArrays--;
    this.#tree.close(this.#current, end);
    this.#current = this.#tree.parentAt(this.#current);
    this.#endValue(end);
  }

  #comma(): void {
    this.#endProperty(this.#scanner.offset);
    if (this.#current === nothing) {
      this.#unexpected();
      return;
    }
    if (this.#expected === 'first' || this.#expected === 'item') {
      this.#report(
        'incomplete',
        this.#isIn(Kind.object)
          ? t('A name in double quotes is expected before this.')
          : t('A value is expected before this.'),
      );
    }
    this.#lastComma = this.#scanner.offset;
    this.#expected = 'item';
  }

  #colon(): void {
    if (this.#expected === 'colon') {
      this.#tree.setColon(this.#current, this.#scanner.offset);
      this.#expected = 'value';
    } else {
      this.#unexpected();
    }
  }

  #string(): void {
    const isInProperty = this.#isIn(Kind.property);
    // With a colon behind it the string is no value of the last name, but a name itself.
    if (isInProperty && this.#scanner.isBeforeColon) {
      this.#endProperty(this.#scanner.offset);
      // The missing comma belongs to the member that was reported.
      this.#expected = 'first';
    } else if (isInProperty || !this.#isIn(Kind.object)) {
      this.#scalar(this.#stringKind());
      return;
    }
    this.#name(this.#stringKind());
  }

  #stringKind(): StringKind {
    return this.#scanner.isPlain ? Kind.plainString : Kind.otherString;
  }

  #name(kind: StringKind): void {
    if (this.#expected === 'separator') {
      this.#report('incomplete', t('A comma is expected before this.'));
    }
    const property = this.#add(Kind.property, this.#current);
    this.#add(kind, property);
    this.#current = property;
    this.#expected = 'colon';
  }

  /** Something that is no token of JSON: where a name is expected, one that lacks its quotes. */
  #unknown(): void {
    const offset = this.#scanner.offset;
    const end = this.#scanner.end;
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
    const isName = this.#isIn(Kind.object) && this.#expected !== 'separator';
    const what = isName
      ? t('A name stands in double quotes.')
      : t('This is not a JSON value. Put texts into double quotes.');
    this.#report('unreadable', what);
    if (isName) this.#name(Kind.otherString);
    else this.#endValue(end);
  }

  #scalar(kind: Kind): void {
    if (this.#attach(kind) !== nothing) this.#endValue(this.#scanner.end);
  }

  /** Puts a value where one is expected and answers its row, or reports it and answers `nothing`. */
  #attach(kind: Kind): number {
    if (this.#isIn(Kind.object)) {
      this.#report('unreadable', t('A name in double quotes is expected here.'));
      return nothing;
    }
    if (this.#expected === 'colon') this.#report('incomplete', t('A colon is expected before this.'));
    if (this.#expected === 'separator') this.#report('incomplete', t('A comma is expected before this.'));
    return this.#add(kind, this.#current);
  }

  /** Adds a node for the token that was just read. */
  #add(kind: Kind, parent: number): number {
    return this.#tree.add(kind, this.#scanner.offset, this.#scanner.end, parent);
  }

  /** What follows a value that is complete. */
  #endValue(end: number): void {
    if (this.#isIn(Kind.property)) {
      this.#tree.close(this.#current, end);
      this.#current = this.#tree.parentAt(this.#current);
    }
    this.#expected = this.#current === nothing ? 'end' : 'separator';
  }

  /** Reports a property that ends, before `offset`, without its colon or value. */
  #endProperty(offset: number): void {
    if (!this.#isIn(Kind.property)) return;
    const message =
      this.#expected === 'colon'
        ? t('A colon and a value are expected after this name.')
        : t('A value is expected after this name.');
    const start = this.#tree.offsetAt(this.#current);
    // Until the property ends, it reaches as far as its name.
    const length = this.#tree.endAt(this.#current) - start;
    this.#reportAt('incomplete', start, length, message);
    this.#endValue(offset);
  }

  /** Ends what is still open at the end of the text. */
  #finish(): void {
    const end = this.text.length;
    if (this.#expected === 'value' && this.#current === nothing && this.#errors.length === 0)
      this.#reportAt('unreadable', 0, end, t('A value is expected: `{ … }`.'));
    this.#endProperty(end);
    if (this.#current !== nothing) {
      const offset = this.#tree.offsetAt(this.#current);
      this.#reportAt('unreadable', offset, 1, t`This is not closed. Add \`${this.#closingBracket()}\`.`);
    }
    while (this.#current !== nothing) this.#leave(end);
  }

  #isBlank(from: number, to: number): boolean {
    return this.text.slice(from, to).trim() === '';
  }

  #isIn(kind: Kind): boolean {
    return this.#current !== nothing && this.#tree.kindAt(this.#current) === kind;
  }

  #closingBracket(): string {
    return this.#isIn(Kind.object) ? '}' : ']';
  }

  #unexpected(): void {
    this.#report('unreadable', t('This is not expected here. Remove it, or complete what stands before it.'));
  }

  #report(kind: JsonSyntaxError['kind'], message: string): void {
    this.#reportAt(kind, this.#scanner.offset, this.#scanner.length, message);
  }

  /** One complaint about what follows the document is enough. */
  #reportOnce(message: string): void {
    if (this.#errors.at(-1)?.message !== message) this.#report('unreadable', message);
  }

  #reportAt(kind: JsonSyntaxError['kind'], offset: number, length: number, message: string): void {
    // Whether the text can be read is known by its errors, so the first place that cannot is never left out.
    const isFirstUnreadable = kind === 'unreadable' && !this.#isUnreadable;
    const isSamePlace = this.#errors.at(-1)?.offset === offset;
    if ((isSamePlace || this.#errors.length >= maxErrors) && !isFirstUnreadable) return;
    // One complaint about a place is enough.
    if (isSamePlace) this.#errors.pop();
    this.#isUnreadable ||= kind === 'unreadable';
    this.#errors.push({ kind, offset, length, message });
  }
}
