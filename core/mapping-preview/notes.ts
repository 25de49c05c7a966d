import { t } from '@vscode/l10n';
import { paragraph } from '../words/paragraph';
import { maxShown, quoted } from './shown-value';
import type { FieldNode, KeyNode, ObjectNode, PictureNote, TargetNode } from './picture';

/** A field whose target names nothing, so that its value goes nowhere. */
export interface StrayField {
  readonly field: FieldNode;
  /** As written. */
  readonly target: string;
}

/** The most important first. */
const order: Readonly<Record<PictureNote['kind'], number>> = {
  failed: 0,
  lost: 1,
  kept: 2,
  empty: 3,
  normalised: 4,
};

/** What a person should know about the picture. */
export function notesOf(
  fields: readonly FieldNode[],
  strays: readonly StrayField[],
  objects: readonly ObjectNode[],
  keys: readonly KeyNode[],
): PictureNote[] {
  const names = new Map(fields.map(({ id, name }) => [id, name]));
  const notes = [
    ...fields.flatMap(fieldNote),
    ...strays.map(strayNote),
    ...objects.flatMap(unwrittenNote),
    ...objects.flatMap((object) => object.targets.flatMap((target) => targetNote(target, object, names))),
    ...keys.flatMap(keyNote),
  ];
  return notes.sort((one, other) => order[one.kind] - order[other.kind]);
}

function fieldNote({ id, name, value, source, isFailed, sentence }: FieldNode): PictureNote | [] {
  if (isFailed)
    return {
      kind: 'failed',
      node: id,
      sentence: paragraph(t`Field \`${name}\` cannot be evaluated.`, sentence),
    };
  if (value) return [];
  return {
    kind: 'empty',
    node: id,
    sentence: source === undefined ? sentence : paragraph(t`Field \`${name}\` is empty.`, sentence),
  };
}

function strayNote({ field: { id, name }, target }: StrayField): PictureNote {
  const sentence = t`The value of \`${name}\` is written nowhere: there is no target ${quoted(target)}.`;
  return { kind: 'lost', node: id, sentence };
}

/** Said once for all values that have nowhere to go. */
function unwrittenNote({ id, targets, decision }: ObjectNode): PictureNote | [] {
  const isLost = decision?.outcome === 'none' && targets.some(({ outcome }) => outcome === 'lost');
  return isLost ? { kind: 'lost', node: id, sentence: decision.sentence } : [];
}

function targetNote(
  { id, target, field, outcome, sentence }: TargetNode,
  { decision }: ObjectNode,
  names: ReadonlyMap<string, string>,
): PictureNote | [] {
  const name = names.get(field ?? '');
  if (outcome === 'kept') {
    const notWritten =
      name === undefined ? t`\`${target}\` is not written.` : t`\`${target}\` is not written by \`${name}\`.`;
    return { kind: 'kept', node: id, sentence: paragraph(notWritten, sentence) };
  }
  if (outcome !== 'lost' || decision?.outcome === 'none') return [];
  const lost =
    name === undefined ? t`The value for \`${target}\` is lost.` : t`The value of \`${name}\` is lost.`;
  return { kind: 'lost', node: id, sentence: paragraph(lost, sentence) };
}

function keyNote({ id, name, value, written, sentence }: KeyNode): PictureNote | [] {
  if (!value || !written) return [];
  const isShort = written.text.length <= maxShown && !written.isCut;
  const about = isShort ? t`Key \`${name}\`, written ${inBackticks(written.text)}.` : t`Key \`${name}\`.`;
  return { kind: 'normalised', node: id, sentence: paragraph(about, sentence) };
}

/** Of a text in JSON, without its quotes and escapes. */
function inBackticks(json: string): string {
  return quoted(String(JSON.parse(json)));
}
