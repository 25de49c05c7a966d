import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { FieldAtCursor } from './at-cursor';
import { parseSource } from '../../document/source';
import { sourceRoot } from '../../document/source-path';
import { blockHelpers } from '../../document/source-template';
import { explainPath } from '../explain';
import { isPathOf, type PathForm } from '../../samples/list-paths';
import type { SamplePaths } from '../../samples/sample-paths';
import type { BlockScope } from './block-scope';
import { sampleSuggestions } from './sample-sources';
import type { Suggestion } from './suggestion';

/** A part of a `Source` that completion replaces: offsets into the decoded value. */
export interface SourceSlot {
  readonly kind: 'accessor' | 'path' | 'helper';
  readonly start: number;
  readonly end: number;
}

/** What the cursor is on: the whole accessor, or a word inside a Handlebars expression. */
export function sourceSlot(value: string, cursor: number): SourceSlot | undefined {
  const opened = value.slice(0, cursor).lastIndexOf('{{');
  if (opened < 0) return value.includes('{{') ? undefined : { kind: 'accessor', start: 0, end: value.length };
  const closed = value.indexOf('}}', opened);
  if (closed >= 0 && closed < cursor) return undefined;
  const isWord = (offset: number): boolean => /[^\s{}#^/()"'|~&=]/.test(value.charAt(offset));
  let start = cursor;
  while (start > opened + 2 && isWord(start - 1)) start--;
  let end = cursor;
  while (end < value.length && isWord(end)) end++;
  const sign = value.charAt(start - 1);
  // The name of the block that ends is given already.
  if (sign === '/') return undefined;
  return { kind: sign === '#' ? 'helper' : 'path', start, end };
}

/** What is known of the incoming record besides the definition. */
export interface SourceSurroundings {
  readonly samples: SamplePaths | undefined;
  /** In a template, what the blocks around the cursor are about. */
  readonly scope?: BlockScope | undefined;
}

/**
 * Paths of the incoming record: those of the samples, and those that the other fields read. Their text is not JSON yet: it
 * goes into a string.
 */
export function sourceSuggestions(
  document: ProfileTypeDocument,
  field: FieldAtCursor,
  slot: SourceSlot,
  typed: string,
  { samples, scope }: SourceSurroundings,
): Suggestion[] {
  if (slot.kind === 'helper') return helperSuggestions();
  const form = slot.kind === 'path' ? 'template' : 'accessor';
  const known = knownPaths(document, field);
  const fitting = [...known].filter(([path, written]) => written === form || isPathOf(path, form));
  const learnt = learntSuggestions(
    field,
    fitting.map(([path]) => path),
    typed,
  );
  if (!samples) return learnt;
  const real = sampleSuggestions(samples, field, { form, typed, scope }, new Set(known.keys()));
  const labels = new Set(real.map(({ label }) => label));
  return [...real, ...learnt.filter(({ label }) => !labels.has(label))];
}

function learntSuggestions(field: FieldAtCursor, paths: readonly string[], typed: string): Suggestion[] {
  const own = /^[\w-]+$/.test(field.name) ? [`${sourceRoot}.${field.name}`] : [];
  const steps = new Set([sourceRoot, ...paths.flatMap(parents)]);
  return [
    ...own.map((path) => suggestPath(path, t('by the field’s name'))),
    ...[...steps]
      .filter((path) => `${path}.` !== typed)
      .map((path): Suggestion => ({
        label: `${path}.`,
        kind: CompletionItemKind.Module,
        text: `${path}.`,
        detail: path === sourceRoot ? t('the incoming record') : t('part of the incoming record'),
        documentation: [explainPath(path)],
        filterText: `${path}.`,
        continues: true,
      })),
    ...paths
      .filter((path) => !own.includes(path))
      .map((path) => suggestPath(path, t('used by another field'))),
  ];
}

function suggestPath(path: string, detail: string): Suggestion {
  return {
    label: path,
    kind: CompletionItemKind.Value,
    text: path,
    detail,
    documentation: [explainPath(path)],
    filterText: path,
  };
}

/** The paths that the other fields read, each with a form in which it is written. */
function knownPaths(document: ProfileTypeDocument, field: FieldAtCursor): Map<string, PathForm> {
  const known = new Map<string, PathForm>();
  for (const other of document.fields.values()) {
    if (other.name === field.name || !other.source) continue;
    const { paths, template } = parseSource(other.source.value);
    for (const { text } of paths) known.set(text, template ? 'template' : 'accessor');
  }
  return known;
}

/** `_source.a.b` for `_source.a.b.c`, and so on upwards. */
function parents(path: string): string[] {
  const steps = path.split('.');
  return steps.slice(1, -1).map((_, index) => steps.slice(0, index + 2).join('.'));
}

function helperSuggestions(): Suggestion[] {
  return [...blockHelpers].map(([name, { description }]) => ({
    label: name,
    kind: CompletionItemKind.Function,
    text: name,
    detail: t('Handlebars block'),
    documentation: [description],
    filterText: name,
  }));
}
