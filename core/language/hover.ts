import { t } from '@vscode/l10n';
import type { Hover, Position } from 'vscode-languageserver-types';
import { isAt, type Span } from '../document/json';
import { type Location, locate } from '../document/location';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { parseSource } from '../document/source';
import { blockHelpers } from '../document/source-template';
import type { SamplePaths } from '../samples/sample-paths';
import { asString, type StringNode } from '../document/members';
import { offsetInValue, spanInString } from '../document/strings';
import { resolveTarget, splitTarget } from '../document/target';
import { findContentType } from '../model/content-types';
import { fieldMembers, findMember, keyDefinitionMembers, type Member, typeMembers } from '../model/members';
import { findStandardIdentifier } from '../model/standard-identifiers';
import { findStandardObject } from '../model/targets';
import { findTemplate } from '../model/templates';
import {
  explainContentType,
  explainField,
  explainIdentifier,
  explainKey,
  explainMember,
  explainPath,
  explainStandardObject,
  explainTarget,
  explainTemplate,
} from './explain';
import { explainInSamples } from './explain-samples';
import { code, heading, markdown } from './markdown';
import { type Positions, rangeOf } from './positions';

interface Explanation {
  /** Markdown. */
  readonly paragraphs: readonly string[];
  readonly span: Span;
}

/** What stands at a position: a member, target, identifier, content type, key, field, source or template. */
export function hover(
  document: ProfileTypeDocument,
  positions: Positions,
  position: Position,
  samples?: SamplePaths,
): Hover | null {
  const offset = positions.offsetAt(position);
  // A name begins with its quote, and before that there is still the place where another could be written.
  const here = locate(document, offset);
  const location = here?.leaf ? here : locate(document, offset + 1);
  const leaf = location?.leaf;
  if (!leaf || offset < leaf.offset) return null;
  const explanation = location.isName
    ? explainName(document, location.path, String(leaf.value), leaf)
    : explainValue(document, location, leaf, offset, samples);
  if (!explanation || explanation.paragraphs.length === 0) return null;
  const { paragraphs, span } = explanation;
  // The quotes around a path are not a part of it.
  return { contents: markdown(...paragraphs), range: rangeOf(positions, isAt(span, offset) ? span : leaf) };
}

function explainName(
  document: ProfileTypeDocument,
  path: Location['path'],
  name: string,
  span: Span,
): Explanation | undefined {
  const [root] = path;
  if (path.length === 0) return explainKnownMember(typeMembers, name, span);
  if (root === 'Fields' && path.length === 1) return { paragraphs: explainFieldNamed(document, name), span };
  if (root === 'Fields' && path.length === 2) return explainKnownMember(fieldMembers, name, span);
  if (root === 'Keys' && path.length === 1) {
    const key = document.keys.find((candidate) => candidate.name === name);
    return key && { paragraphs: explainKey(key), span };
  }
  return root === 'Keys' && path.length === 3
    ? explainKnownMember(keyDefinitionMembers, name, span)
    : undefined;
}

function explainKnownMember(known: readonly Member[], name: string, span: Span): Explanation | undefined {
  const member = findMember(known, name);
  return member && { paragraphs: [heading(name), ...explainMember(member)], span };
}

function explainFieldNamed(document: ProfileTypeDocument, name: string): string[] {
  const field = document.fields.get(name);
  return field ? explainField(document, field) : [];
}

function explainValue(
  document: ProfileTypeDocument,
  { path }: Location,
  leaf: NonNullable<Location['leaf']>,
  offset: number,
  samples: SamplePaths | undefined,
): Explanation | undefined {
  const string = asString(leaf);
  const [root, , third, list] = path;
  if (path.length === 1) {
    const template = root === 'TemplateId' && string && findTemplate(string.value);
    if (template) return { paragraphs: explainTemplate(template), span: leaf };
    return explainKnownMember(typeMembers, String(root), leaf);
  }
  if (!string) return undefined;
  if (root === 'Keys' && typeof list === 'string') {
    return { paragraphs: explainKeyEntry(document, list, string.value), span: leaf };
  }
  if (root !== 'Fields' || path.length !== 3) return undefined;
  if (third === 'Target')
    return {
      paragraphs: explainTargetText(string.value, offsetInValue(document.text, string, offset)),
      span: leaf,
    };
  if (third === 'ContentType') {
    const type = findContentType(string.value);
    return type && { paragraphs: explainContentType(type), span: leaf };
  }
  return third === 'Source' ? explainSource(document, string, offset, samples) : undefined;
}

function explainKeyEntry(document: ProfileTypeDocument, member: string, value: string): string[] {
  if (member === 'FieldNames') return explainFieldNamed(document, value);
  const identifier = findStandardIdentifier(value);
  return identifier ? explainIdentifier(identifier) : [];
}

/** The whole target or, with the cursor on its root, the standard object as well. */
function explainTargetText(text: string, cursor: number): string[] {
  const target = resolveTarget(text);
  const [root] = splitTarget(text);
  const object = findStandardObject(root?.name ?? '');
  if (!object) return [];
  const ofObject = explainStandardObject(object);
  if (target.kind === 'system-managed') return [...ofObject, t`${code(text)} is assigned by the service.`];
  if (target.kind !== 'field') return ofObject;
  const ofTarget = explainTarget(text, object, target.field);
  return cursor <= object.name.length ? [...ofObject, '---', ...ofTarget] : ofTarget;
}

/** The path or helper under the cursor, or all paths of the source. */
function explainSource(
  document: ProfileTypeDocument,
  string: StringNode,
  offset: number,
  samples: SamplePaths | undefined,
): Explanation | undefined {
  const { paths, template } = parseSource(string.value);
  const cursor = offsetInValue(document.text, string, offset);
  const helper = template?.helpers.find(({ name, offset: start }) =>
    isAt({ offset: start, length: name.length }, cursor),
  );
  if (helper) {
    const { description = '' } = blockHelpers.get(helper.name) ?? {};
    return {
      paragraphs: [t`**#${helper.name}** – Handlebars block`, description],
      span: spanInString(document.text, string, helper.offset, helper.name.length),
    };
  }
  const path = paths.find(({ text, offset: start }) => isAt({ offset: start, length: text.length }, cursor));
  if (path) {
    const form = template ? 'template' : 'accessor';
    return {
      paragraphs: [heading(path.text), explainPath(path.text), explainInSamples(path.text, form, samples)],
      span: spanInString(document.text, string, path.offset, path.text.length),
    };
  }
  if (paths.length === 0) return undefined;
  const list = paths.map(({ text }) => `- ${code(text)}`).join('\n');
  return { paragraphs: [t('A text made from the incoming record:'), list], span: string };
}
