import type {
  Position,
  Range,
  SemanticTokenModifiers,
  SemanticTokens,
  SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver-types';
import type { Span } from '../document/json';
import type { StringNode } from '../document/members';
import type { Field, ProfileTypeDocument } from '../document/profile-type-document';
import { sourceRoot } from '../document/source-path';
import { spanInString } from '../document/strings';
import { resolveTarget, splitTarget, type Target, type TargetStep } from '../document/target';
import { findContentType } from '../model/content-types';
import { findPredefinedKey } from '../model/predefined-keys';
import { findStandardIdentifier } from '../model/standard-identifiers';
import { sourceOf, targetingFields } from '../rules/judging/fields';
import type { Positions } from './positions';

const tokenTypes = ['class', 'property', 'variable', 'function', 'keyword', 'enumMember', 'string'] as const;
const tokenModifiers = ['readonly', 'defaultLibrary'] as const;

/** What the numbers of the answer mean. Only what LSP names itself, so that every theme has colours for it. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes] satisfies `${SemanticTokenTypes}`[],
  tokenModifiers: [...tokenModifiers] satisfies `${SemanticTokenModifiers}`[],
};

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

/** The numbers of a type and its modifier. */
interface Style {
  readonly type: number;
  readonly modifiers: number;
}

function style(type: TokenType, modifier?: TokenModifier): Style {
  const modifiers = modifier ? 1 << tokenModifiers.indexOf(modifier) : 0;
  return { type: tokenTypes.indexOf(type), modifiers };
}

/**
 * What is known looks as in the grammar, whose scopes these types stand for. What is not known is a plain string again,
 * though it has the form of a path: a misspelt name loses its colour while it is being typed.
 */
const styles = {
  standardObject: style('class', 'defaultLibrary'),
  step: style('property'),
  managedStep: style('property', 'readonly'),
  record: style('variable', 'defaultLibrary'),
  field: style('variable'),
  predefinedKey: style('function', 'defaultLibrary'),
  block: style('keyword'),
  constant: style('enumMember'),
  unknown: style('string'),
};

/** A stretch of a string's decoded value. */
interface Part extends Span {
  readonly style: Style;
}

/** A string of the document, and what it consists of. */
interface ColouredString {
  readonly string: StringNode;
  readonly parts: () => readonly Part[];
}

/** The colours of a document, or of its strings in a range, in LSP's encoding: five numbers a token. */
export function semanticTokens(
  document: ProfileTypeDocument,
  positions: Positions,
  range?: Range,
): SemanticTokens {
  const from = range ? positions.offsetAt(range.start) : 0;
  const to = range ? positions.offsetAt(range.end) : document.text.length;
  const data: number[] = [];
  let last: Position = { line: 0, character: 0 };
  for (const { string, parts } of stringsOf(document)) {
    if (string.offset > to || string.offset + string.length < from) continue;
    const { line, character } = positions.positionAt(string.offset);
    for (const { offset, length, style } of tokensOf(document.text, string, parts())) {
      const start = character + offset - string.offset;
      const columns = line === last.line ? start - last.character : start;
      data.push(line - last.line, columns, length, style.type, style.modifiers);
      last = { line, character: start };
    }
  }
  return { data };
}

/** The parts of a string in the document's text, in its order. */
function tokensOf(text: string, string: StringNode, parts: readonly Part[]): Part[] {
  return parts
    .filter(({ length }) => length > 0)
    .map(({ offset, length, style }) => {
      const span = spanInString(text, string, offset, length);
      return { offset: span.offset, length: span.length, style };
    })
    .sort((a, b) => a.offset - b.offset);
}

/** The strings that have parts, in the order of the text. */
function stringsOf(document: ProfileTypeDocument): ColouredString[] {
  const { fields, keys, keyDefinitions } = document;
  const strings = [
    ...[...fields.values()].flatMap((field) => [
      ...colour(field.source, () => sourceParts(field)),
      ...colour(field.contentType, (value) =>
        findContentType(value) ? [whole(value, styles.constant)] : [],
      ),
    ]),
    ...targetingFields(document).flatMap(({ string, target }) =>
      colour(string, (value) => targetParts(value, target)),
    ),
    ...keys.flatMap(({ nameNode }) =>
      colour(nameNode, (value) => (findPredefinedKey(value) ? [whole(value, styles.predefinedKey)] : [])),
    ),
    ...keyDefinitions.flatMap(({ identifiers, fieldNames }) => [
      ...identifiers.flatMap((identifier) =>
        colour(identifier, (value) => (findStandardIdentifier(value) ? [whole(value, styles.constant)] : [])),
      ),
      ...fieldNames.flatMap((name) =>
        colour(name, (value) => [whole(value, fields.has(value) ? styles.field : styles.unknown)]),
      ),
    ]),
  ];
  return strings.sort((a, b) => a.string.offset - b.string.offset);
}

function colour(
  string: StringNode | undefined,
  read: (value: string) => readonly Part[],
): readonly ColouredString[] {
  return string ? [{ string, parts: () => read(string.value) }] : [];
}

function whole(value: string, style: Style): Part {
  return { offset: 0, length: value.length, style };
}

function targetParts(text: string, target: Target): Part[] {
  if (target.kind === 'unknown-object') return [whole(text, styles.unknown)];
  const [, ...steps] = splitTarget(text);
  const end = target.kind === 'unknown-field' ? firstUnknown(text, steps) : text.length;
  const style = target.kind === 'system-managed' ? styles.managedStep : styles.step;
  return [
    { offset: 0, length: target.object.name.length, style: styles.standardObject },
    ...stepsOf(steps, target)
      // A step that is an expression keeps the grammar's colours.
      .filter(({ name, offset }) => offset < end && !name.includes('{{'))
      .map(({ name, offset }) => ({ offset, length: name.replace(/\[\]$/, '').length, style })),
    { offset: end, length: text.length - end, style: styles.unknown },
  ];
}

/** The steps below the object, where the name of an attribute is one of them, dots included. */
function stepsOf(steps: readonly TargetStep[], target: Target): readonly TargetStep[] {
  const attribute = target.kind === 'field' ? target.attribute : undefined;
  return attribute ? [...steps.filter(({ offset }) => offset < attribute.offset), attribute] : steps;
}

/** Where the part of a target begins that the standard object does not have. */
function firstUnknown(text: string, steps: readonly TargetStep[]): number {
  const unknown = steps.find(({ name, offset }) => {
    const beginning = resolveTarget(text.slice(0, offset + name.length));
    return beginning.kind === 'unknown-field' && !beginning.stopsBefore;
  });
  return unknown?.offset ?? text.length;
}

function sourceParts(field: Field): Part[] {
  const source = sourceOf(field);
  if (!source) return [];
  const { paths, problems, template } = source;
  return [
    ...paths.flatMap(({ text, offset }) => pathParts(text, offset)),
    ...(template?.helpers ?? []).map(({ name, offset }) => ({
      offset,
      length: name.length,
      style: styles.block,
    })),
    ...problems
      .filter(({ kind }) => kind !== 'syntax')
      .flatMap(({ offset, length, closingName }) => [
        { offset, length },
        ...(closingName ? [closingName] : []),
      ])
      .map(({ offset, length }) => ({ offset, length, style: styles.unknown })),
  ];
}

function pathParts(text: string, offset: number): Part[] {
  const steps = text.slice(sourceRoot.length).matchAll(/(?<=\.)[^.[\]\s]+/g);
  return [
    { offset, length: sourceRoot.length, style: styles.record },
    ...[...steps].map(({ 0: name, index }) => ({
      offset: offset + sourceRoot.length + index,
      length: name.length,
      style: styles.step,
    })),
  ];
}
