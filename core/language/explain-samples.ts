import { t } from '@vscode/l10n';
import { findPath, stepsOf } from '../samples/find-path';
import type { PathForm } from '../samples/list-paths';
import type { SampleExample, SampleNode, SamplePaths } from '../samples/sample-paths';
import { code } from './markdown';
import { paragraph } from '../words/paragraph';

/** What the samples have at a path, in Markdown. Nothing is said where there are none. */
export function explainInSamples(path: string, form: PathForm, samples: SamplePaths | undefined): string {
  if (!samples) return '';
  const found = findPath(samples, stepsOf(path, form));
  if (found.kind === 'found') return explainFound(found.nodes, samples);
  return samples.isWhole ? t('In none of the samples.') : '';
}

/** The values that were found, by file, and how many of the records have one. */
export function explainFound(nodes: readonly SampleNode[], { records }: SamplePaths): string {
  const examples = nodes.flatMap((node) => node.examples);
  const values = [...new Set(examples.map(({ file }) => file))].map(
    (file) => t`In ${code(file)}: ${valuesOf(examples.filter((example) => example.file === file))}.`,
  );
  const has = Math.max(...nodes.map((node) => node.records));
  const count = records === 1 ? '' : t`${inEnglish(has)} of ${inEnglish(records)} records have it.`;
  return [...values, contentOf(nodes), count].filter((line) => line !== '').join('  \n');
}

function valuesOf(examples: readonly SampleExample[]): string {
  return [...new Set(examples.map(({ text }) => code(text)))].join(', ');
}

function contentOf(nodes: readonly SampleNode[]): string {
  const names = [...new Set(nodes.flatMap(({ members }) => [...members.keys()]))];
  const first = names.slice(0, maxNames).map(code).join(', ');
  return paragraph(
    nodes.some(({ entries }) => entries) ? t('A list.') : '',
    names.length > maxNames
      ? t`An object with ${first} and others.`
      : names.length > 0
        ? t`An object with ${first}.`
        : '',
  );
}

const maxNames = 12;

function inEnglish(count: number): string {
  return count.toLocaleString('en');
}

/** A value of the samples in one short line of plain text; what it is where it holds others. */
export function exampleText({ examples, members, entries }: SampleNode): string {
  const text = examples.find((example) => /\S/.test(example.text) && example.text !== 'null')?.text;
  if (text !== undefined) return oneLine(text);
  if (members.size > 0) return oneLine(`{ ${[...members.keys()].slice(0, maxNames).join(', ')} }`);
  if (entries) return t('a list');
  return examples.some((example) => example.text === 'null') ? 'null' : t('(empty)');
}

const maxLength = 60;

/** Nor may a value turn the direction of the text around it. */
function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= maxLength ? line : `${characters.slice(0, maxLength - 1).join('')}…`;
}
