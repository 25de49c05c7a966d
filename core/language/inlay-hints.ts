import { t } from '@vscode/l10n';
import { type InlayHint, InlayHintKind, type Range, TextEdit } from 'vscode-languageserver-types';
import { endOf, insertMember } from '../document/editing';
import type { JsonNode } from '../document/json';
import { hasProperty } from '../document/members';
import type { Field, ProfileTypeDocument } from '../document/profile-type-document';
import { targetOf } from '../document/target';
import {
  type ContentTypeName,
  defaultContentType,
  findContentType,
  valueKinds,
} from '../model/content-types';
import { findTemplate, type Template } from '../model/templates';
import { explainContentType, explainTarget, explainTemplate } from './explain';
import { code, markdown } from './markdown';
import { type Positions, rangeOf } from './positions';
import { counted } from '../words/counted';
import { descriptionOf } from '../model/standard-objects/standard-object';

export interface InlayHintOptions {
  /** The content type that counts where a field does not say one. */
  readonly contentTypes: boolean;
  /** What a target holds, where its name does not tell, and what a template fills. */
  readonly targets: boolean;
}

const maxLabel = 40;

interface Hint {
  readonly offset: number;
  readonly label: string;
  /** Paragraphs of Markdown. */
  readonly tooltip: readonly string[];
  readonly kind?: InlayHintKind;
  /** The object that lacks a member which the hint can write. */
  readonly writes?: { readonly object: JsonNode; readonly name: string; readonly value: string };
}

/** What a definition does not say itself, behind the values in a range. */
export function inlayHints(
  document: ProfileTypeDocument,
  positions: Positions,
  range: Range,
  { contentTypes, targets }: InlayHintOptions,
): InlayHint[] {
  const start = positions.offsetAt(range.start);
  const end = positions.offsetAt(range.end);
  const fields = [...document.fields.values()].filter(
    ({ node }) => node && node.offset <= end && node.offset + node.length >= start,
  );
  return [
    ...(targets ? [...templateHints(document), ...targetHints(document, fields)] : []),
    ...(contentTypes ? contentTypeHints(document, fields) : []),
  ]
    .filter(({ offset }) => offset >= start && offset <= end)
    .map((hint) => toInlayHint(hint, document, positions));
}

function toInlayHint(
  { offset, label, tooltip, kind, writes }: Hint,
  document: ProfileTypeDocument,
  positions: Positions,
): InlayHint {
  const change =
    writes && document.isReadable && insertMember(document, writes.object, writes.name, writes.value);
  return {
    position: positions.positionAt(offset),
    label: shortened(label),
    tooltip: markdown(...tooltip),
    paddingLeft: true,
    ...(kind && { kind }),
    ...(change && { textEdits: [TextEdit.replace(rangeOf(positions, change), change.text)] }),
  };
}

/** A long label ends behind a word. */
function shortened(label: string): string {
  return label.length > maxLabel ? label.slice(0, maxLabel).replace(/\s+\S*$/, '…') : label;
}

function templateHints(document: ProfileTypeDocument): Hint[] {
  const node = document.stringMember('TemplateId');
  const template = node && findTemplate(node.value);
  if (!template) return [];
  return [
    {
      offset: offsetBehind(document, node),
      label: templateLabel(template),
      tooltip: explainTemplate(template),
    },
  ];
}

/** The objects that a template fills, with its keys by name or, where those are too long, by number. */
function templateLabel({ destinations, keys }: Template): string {
  const objects = destinations.join(', ');
  if (keys.length === 0) return objects;
  const byName = `${objects} · ${keys.join(', ')}`;
  return byName.length > maxLabel ? `${objects} · ${counted(keys.length, 'key')}` : byName;
}

function targetHints(document: ProfileTypeDocument, fields: readonly Field[]): Hint[] {
  return fields.flatMap((field) => {
    const target = targetOf(field);
    if (target?.kind !== 'field' || !field.target || target.attribute) return [];
    if (!saysMore(target.field.description, target.canonical)) return [];
    return [
      {
        offset: offsetBehind(document, field.target),
        label: descriptionOf(target.field).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
        tooltip: explainTarget(field.target.value, target.object, target.field),
      },
    ];
  });
}

/** Whether a description tells what the last name of a path does not: it has no word in common with it. */
function saysMore(description: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('.') + 1).replace(/[A-Z]/g, ' $&');
  const known = new Set(stemsOf(name));
  return !stemsOf(description).some((stem) => known.has(stem));
}

/** The beginnings of words, so that `Closed` is found in "closing". */
function stemsOf(text: string): string[] {
  return (text.match(/[A-Za-z]+/g) ?? []).map((word) => word.slice(0, 4).toLowerCase());
}

function contentTypeHints({ keyDefinitions }: ProfileTypeDocument, fields: readonly Field[]): Hint[] {
  const inKeys = new Set(keyDefinitions.flatMap(({ fieldNames }) => fieldNames.map(({ value }) => value)));
  return fields.flatMap((field) => {
    const last = field.node?.type === 'object' ? field.node.children?.at(-1) : undefined;
    if (!field.node || !last?.children?.[1] || hasProperty(field.node, 'ContentType')) return [];
    const suggested = suggestedBy(field);
    if (!suggested && !inKeys.has(field.name)) return [];
    return [
      {
        offset: endOf(last),
        label: t`${defaultContentType} (default)`,
        tooltip: explainDefault(suggested),
        kind: InlayHintKind.Type,
        writes: { object: field.node, name: 'ContentType', value: defaultContentType },
      },
    ];
  });
}

function suggestedBy(field: Field): ContentTypeName | undefined {
  const target = targetOf(field);
  return target?.kind === 'field' ? target.field.contentType : undefined;
}

function explainDefault(suggested: ContentTypeName | undefined): string[] {
  const type = findContentType(defaultContentType);
  const hint = suggested ? t`The target holds ${valueKinds[suggested]}, which ${code(suggested)} suits.` : '';
  return [...(type ? explainContentType(type) : []), hint];
}

/** Behind a value and its comma. */
function offsetBehind({ text }: ProfileTypeDocument, { offset, length }: JsonNode): number {
  const end = offset + length;
  return text[end] === ',' ? end + 1 : end;
}
