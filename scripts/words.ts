// Collects what people read: the messages that the sources give to `t` of @vscode/l10n, and the texts of tables that are
// translated where they are read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { standardObjects } from '../core/model/standard-objects';

const root = join(import.meta.dirname, '..');
const folders = ['aws', 'client', 'core', 'server', 'webview'];

/** Where the descriptions of standard objects are translated. */
const readsTables = join('core', 'model', 'standard-objects', 'standard-object.ts');

/** The master of the translations: every message by itself, in English and sorted. */
export function wordsBundle(): Record<string, string> {
  const texts = [...folders.flatMap(sourcesIn).flatMap(messagesIn), ...textsOfTables()];
  return Object.fromEntries([...new Set(texts)].sort().map((text) => [text, text]));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .filter((path) => path !== readsTables);
}

function textsOfTables(): string[] {
  return standardObjects.flatMap(({ description, fields }) => [
    description,
    ...Object.values(fields).map((field) => field.description),
  ]);
}

function messagesIn(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return text.includes("from '@vscode/l10n'") ? messagesOf(path, text) : [];
}

/** What a source gives to `t`; what cannot be known without running it is an error. */
export function messagesOf(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const messages: string[] = [];
  const visit = (node: ts.Node): void => {
    const message = messageOf(node);
    if (message === 'unknown') {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      throw new Error(`${path}:${line + 1}: the message must be written out: ${node.getText(source)}`);
    }
    if (message) messages.push(message.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}

const isT = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === 't';

function messageOf(node: ts.Node): { text: string } | 'unknown' | undefined {
  if (ts.isTaggedTemplateExpression(node) && isT(node.tag)) return { text: keyOf(node.template) };
  if (!ts.isCallExpression(node) || !isT(node.expression)) return undefined;
  const [message] = node.arguments;
  return message && ts.isStringLiteralLike(message) ? { text: message.text } : 'unknown';
}

/** As @vscode/l10n makes it of the template: what is put in is `{0}`, `{1}` … */
function keyOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const parts = template.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`);
  return template.head.text + parts.join('');
}
