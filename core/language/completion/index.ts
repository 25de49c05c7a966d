import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { isAt, type Span } from '../../document/json';
import { type Location, locate } from '../../document/location';
import { type ProfileTypeDocument, readDefinition, readField } from '../../document/profile-type-document';
import { asString, propertiesOf, type StringNode } from '../../document/members';
import { contentOf, offsetInValue, spanInString } from '../../document/strings';
import { fieldMembers, keyDefinitionMembers, typeMembers } from '../../model/members';
import type { SamplePaths } from '../../samples/sample-paths';
import { type Positions, rangeOf } from '../positions';
import { scopeAfter } from './block-scope';
import {
  fieldNameSuggestions,
  fieldSuggestions,
  fieldValueSuggestion,
  identifierSuggestions,
  keyDefinitionSuggestion,
  keyNameSuggestions,
  keyValueSuggestion,
} from './keys';
import type { DefinitionAtCursor, FieldAtCursor } from './at-cursor';
import { memberSuggestions } from './members';
import { sourceSlot, sourceSuggestions } from './sources';
import { type Suggestion, toCompletionItem } from './suggestion';
import { targetSuggestions } from './targets';
import {
  booleanSuggestions,
  contentTypeSuggestions,
  newType,
  templateSuggestions,
  timestampFormatSuggestions,
  typeNameSuggestions,
} from './values';

/** Characters after which a client should ask without being told to. */
export const completionTriggers: readonly string[] = ['"', '.', ':', '{', '#'];

export interface CompletionOptions {
  /** Whether the client understands snippets. */
  readonly snippets: boolean;
  /** What the samples beside the document have. */
  readonly samples?: SamplePaths | undefined;
}

/** Everything that could stand at a position, in or outside quotes, in whole or broken documents. */
export function completion(
  document: ProfileTypeDocument,
  positions: Positions,
  position: Position,
  { snippets, samples }: CompletionOptions,
): CompletionItem[] {
  const offset = positions.offsetAt(position);
  const location = locate(document, offset);
  if (!location) return [];
  const cursor = new Cursor(document, location, offset, samples);
  const suggested = suggest(cursor);
  const { suggestions, replace, inString, staysOpen } =
    snippets || suggested.inString ? suggested : insideQuotes(document.text, offset, suggested);
  const insertion = {
    range: rangeOf(positions, replace),
    suffix: inString || cursor.named !== undefined ? '' : commaBehind(document.text, replace),
    commas: commasBeside(document.text, location, inString && !staysOpen).map((place) =>
      positions.positionAt(place),
    ),
    snippets,
  };
  return suggestions.map((suggestion, index) => toCompletionItem(suggestion, index, insertion));
}

/** Where commas are missing before and, for what goes into a string, behind it. */
function commasBeside(text: string, { missingComma, replace }: Location, inString = false): number[] {
  const before = missingComma === undefined ? [] : [missingComma];
  return inString && commaBehind(text, replace) ? [...before, replace.offset + replace.length] : before;
}

/** A comma, where another name or value follows without one. */
function commaBehind(text: string, { offset, length }: Span): string {
  return /^\s*["{[]/.test(text.slice(offset + length, offset + length + 200)) ? ',' : '';
}

/** A position with what the suggestions need to know about it. */
class Cursor {
  constructor(
    readonly document: ProfileTypeDocument,
    readonly location: Location,
    readonly offset: number,
    readonly samples: SamplePaths | undefined,
  ) {}

  /** The string that the cursor is in or at the edge of. */
  get string(): StringNode | undefined {
    const string = asString(this.location.leaf);
    return string && this.offset > string.offset ? string : undefined;
  }

  /** The name that the cursor is on, if its colon stands already, so that only the name is wanted. */
  get named(): string | undefined {
    const { isName, replace } = this.location;
    const { text } = this.document;
    const end = replace.offset + replace.length;
    return isName && /^\s*:/.test(text.slice(end, end + 100)) ? text.slice(replace.offset, end) : undefined;
  }

  /** The names in the object at the cursor, but for the one that the cursor is on. */
  get taken(): ReadonlySet<string> {
    const { leaf, owner } = this.location;
    const others = [...propertiesOf(owner)].filter(({ nameNode }) => nameNode !== leaf);
    return new Set(others.map(({ name }) => name));
  }

  /** The decoded value up to the cursor, or the word that is being written without quotes. */
  get typed(): string {
    const { document, string, offset, location } = this;
    if (string) return string.value.slice(0, offsetInValue(document.text, string, offset));
    return document.text.slice(location.replace.offset, offset);
  }

  /** The field that the cursor is in; where its name stands twice, this one. */
  get field(): FieldAtCursor {
    const { path, owner } = this.location;
    return { name: String(path[1]), ...readField(owner) };
  }

  /** The key definition that the cursor is in. */
  get definition(): DefinitionAtCursor {
    const { owner } = this.location;
    return { node: owner, ...readDefinition(owner) };
  }
}

interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly replace: Span;
  /** The texts go into a string that is there already. */
  readonly inString?: boolean;
  /** That string has no second quote yet, and gets none. */
  readonly staysOpen?: boolean;
}

type Provider = (cursor: Cursor) => readonly Suggestion[];

const none: Provider = () => [];

/** What can stand as a name in the object at a path; `*` is any name, `#` any index. */
const names = new Map<string, Provider>(
  Object.entries<Provider>({
    '': ({ taken, named }) => memberSuggestions(taken, typeMembers, named),
    Fields: ({ document, taken, named }) => fieldSuggestions(document, taken, named),
    'Fields/*': ({ taken, named }) => memberSuggestions(taken, fieldMembers, named),
    Keys: ({ document, taken, named }) => keyNameSuggestions(document, taken, named),
    'Keys/*/#': ({ taken, named }) => memberSuggestions(taken, keyDefinitionMembers, named),
  }),
);

/** What can stand as the value at a path. */
const values = new Map<string, Provider>(
  Object.entries<Provider>({
    ObjectTypeName: ({ document }) => typeNameSuggestions(document),
    TemplateId: () => templateSuggestions(),
    AllowProfileCreation: ({ string }) => booleanSuggestions(string !== undefined),
    SourceLastUpdatedTimestampFormat: () => timestampFormatSuggestions(),
    'Fields/*': () => [fieldValueSuggestion],
    'Fields/*/Target': ({ document, field, typed }) => targetSuggestions(document, field, typed),
    'Fields/*/ContentType': ({ field }) => contentTypeSuggestions(field),
    'Keys/*': () => [keyValueSuggestion],
    'Keys/*/#': () => [keyDefinitionSuggestion],
    'Keys/*/#/StandardIdentifiers': (cursor) => asLists(identifiersAt(cursor)),
    'Keys/*/#/StandardIdentifiers/#': identifiersAt,
    'Keys/*/#/FieldNames': (cursor) => asLists(fieldNamesAt(cursor)),
    'Keys/*/#/FieldNames/#': fieldNamesAt,
  }),
);

function identifiersAt({ document, definition, location }: Cursor): Suggestion[] {
  return identifierSuggestions(document, definition, location.leaf);
}

function fieldNamesAt({ document, definition, location }: Cursor): Suggestion[] {
  return fieldNameSuggestions(document, definition, location.leaf);
}

/** The same values where their list is not there yet. */
function asLists(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.map((suggestion) => ({ ...suggestion, text: `[${suggestion.text}]` }));
}

function suggest(cursor: Cursor): Suggestions {
  const { document, location } = cursor;
  if (!document.root) return { suggestions: [newType(document)], replace: location.replace };
  const pattern = patternOf(location.path);
  if (!location.isName && pattern === 'Fields/*/Source') return suggestSource(cursor);
  const provider = (location.isName ? names : values).get(pattern) ?? none;
  return { suggestions: provider(cursor), replace: location.replace };
}

/**
 * The same between the quotes that are there. Editors without snippets may compare and replace only what is before the
 * cursor: with a quote before it nothing would match, and the one behind it would stay.
 */
function insideQuotes(text: string, offset: number, { suggestions, replace }: Suggestions): Suggestions {
  const content = contentOf(text, replace);
  const inner = isClosed(text, replace) ? /^"((?:[^"\\]|\\.)*)"$/ : /^"([^]*)/;
  const isInside = text[replace.offset] === '"' && isAt(content, offset);
  if (!isInside || !suggestions.every((suggestion) => inner.test(suggestion.text)))
    return { suggestions, replace };
  return {
    suggestions: suggestions.map((suggestion) => ({
      ...suggestion,
      text: suggestion.text.replace(inner, '$1'),
      filterText: suggestion.label,
    })),
    replace: content,
    inString: true,
  };
}

/** Whether a text in quotes has the second one. */
function isClosed(text: string, string: Span): boolean {
  return contentOf(text, string).length < string.length - 1;
}

/** `Fields/*` for `['Fields', 'zip']`. Only the first step and those below a definition have fixed names. */
function patternOf(path: Location['path']): string {
  return path.map((step, depth) => (typeof step === 'number' ? '#' : depth === 1 ? '*' : step)).join('/');
}

/** A source is a value of its own outside quotes, and a part of a text inside them. */
function suggestSource(cursor: Cursor): Suggestions {
  const { document, field, location, offset, samples, string } = cursor;
  const { replace } = location;
  const typed = string?.value.slice(0, offsetInValue(document.text, string, offset)) ?? '';
  // A plain accessor whose closing quote is missing is written anew, with both.
  const isInside = string && isAt(contentOf(document.text, string), offset);
  if (!isInside || (offset === string.offset + string.length && !string.value.includes('{{'))) {
    const slot = { kind: 'accessor', start: 0, end: 0 } as const;
    const suggestions = sourceSuggestions(document, field, slot, typed, { samples }).map((suggestion) => ({
      ...suggestion,
      text: JSON.stringify(suggestion.text),
      filterText: JSON.stringify(suggestion.text),
    }));
    return { suggestions, replace };
  }
  const slot = sourceSlot(string.value, typed.length);
  if (!slot) return { suggestions: [], replace };
  const inner = spanInString(document.text, string, slot.start, slot.end - slot.start);
  const end = Math.min(inner.offset + inner.length, replace.offset + replace.length);
  const scope =
    samples && slot.kind === 'path' ? scopeAfter(typed.slice(0, slot.start), samples.root) : undefined;
  const around = { samples, scope };
  const suggestions = sourceSuggestions(document, field, slot, typed.slice(slot.start), around).map(
    (suggestion) => ({ ...suggestion, text: JSON.stringify(suggestion.text).slice(1, -1) }),
  );
  return {
    suggestions,
    replace: { offset: inner.offset, length: Math.max(end, offset) - inner.offset },
    inString: true,
    staysOpen: !isClosed(document.text, string),
  };
}
