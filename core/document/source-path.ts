import { t } from '@vscode/l10n';
import type { TextChange } from './changes';
import type { Span } from './json';

/** A complaint about a part of a `Source`, with offsets into the decoded value (UTF-16 code units). */
export interface SourceProblem extends Span {
  readonly kind: 'root' | 'syntax' | 'helper';
  readonly message: string;
  /** What may mend it; whether the whole text is right then is not said. */
  readonly remedy?: SourceRemedy;
  /** Where the name of an unknown block helper stands again. */
  readonly closingName?: Span;
}

/** A change of the decoded value. */
export interface SourceRemedy extends TextChange {
  /** Nothing else can be meant. */
  readonly isCertain?: true;
}

/** A path into the incoming record. */
export interface SourcePath {
  /** As written, such as `_source.line_items[].title`. */
  readonly text: string;
  readonly offset: number;
}

/** The name under which the service sees the incoming record. */
export const sourceRoot = '_source';

const rootPattern = /^[^.[\]\s]*/;
const stepPattern = /\.[^\s.[\]{}()"'`|<>,;]+(\[\d*\])*/y;

const syntax = (offset: number, length: number, message: string, remedy?: SourceRemedy): SourceProblem => ({
  kind: 'syntax',
  offset,
  length,
  message,
  ...(remedy && { remedy }),
});

const accessorPattern = new RegExp(`^${sourceRoot}(?:${stepPattern.source})+$`);

/** What is wrong with a plain accessor, if anything. */
export function accessorProblem(text: string): SourceProblem | undefined {
  if (accessorPattern.test(text)) return undefined;
  const brace = /[{}]+/.exec(text);
  if (brace) {
    return syntax(
      brace.index,
      brace[0].length,
      t('Handlebars expressions stand in double braces: `{{_source.name}}`.'),
      { offset: 0, length: text.length, text: withDoubleBraces(text), isCertain: true },
    );
  }
  const root = rootOf(text);
  if (root !== sourceRoot) {
    const path = fromRoot(text);
    return {
      kind: 'root',
      offset: 0,
      length: text.length,
      message: t`A source starts at the incoming record, \`_source\`, not at \`${root}\`. Write \`${path}\`.`,
      remedy: { offset: 0, length: text.length, text: path },
    };
  }
  if (text === sourceRoot) {
    return syntax(0, text.length, t('`_source` is the whole record. Name a field of it: `_source.name`.'));
  }
  stepPattern.lastIndex = root.length;
  while (stepPattern.lastIndex < text.length) {
    const from = stepPattern.lastIndex;
    if (!stepPattern.test(text)) {
      return syntax(
        from,
        text.length - from,
        t(
          'A path is made of names with a dot between them, such as `_source.address.zip`; `[]` behind a name goes through a list.',
        ),
        {
          offset: 0,
          length: text.length,
          text: tidied(text),
          // Behind a dot a name may be missing.
          ...(!/\.(\.|$)/.test(text) && { isCertain: true }),
        },
      );
    }
  }
  return undefined;
}

/** One step of a plain accessor. */
export type AccessorStep = {
  /** The accessor up to and with this step, without the root: `items[].title`. */
  readonly path: string;
} & (
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'entry'; readonly index: number }
  | { readonly kind: 'entries' }
);

/** The steps below the root of an accessor that has no problem. */
export function accessorSteps(text: string): AccessorStep[] {
  const below = sourceRoot.length + 1;
  return [...text.matchAll(/\.([^.[]+)|\[(\d*)\]/g)].map((step) => {
    const [written, name, index] = step;
    const path = text.slice(below, step.index + written.length);
    if (name !== undefined) return { kind: 'member', name, path };
    return index ? { kind: 'entry', index: Number(index), path } : { kind: 'entries', path };
  });
}

/** The names of a path in a template, its root among them. Square brackets quote a name that is no plain word. */
export function templateSteps(path: string): string[] {
  const names = path.matchAll(/\[((?:\\\]|[^\]])*)\]|[^./[\]]+/g);
  return Array.from(names, ([name, quoted]) => quoted?.replace(/\\([\\\]])/g, '$1') ?? name);
}

/** The path below the record that was probably meant: `source.zip` and `$.zip` become `_source.zip`, and so does `zip`. */
export function fromRoot(text: string): string {
  const path = separated(tidied(text).replace(/^\.+/, ''));
  const step = rootOf(path);
  const isMisspeltRoot =
    /^(\$|_?source|_?src|_?record|this)$/i.test(step) || (step.startsWith('_') && path.length > step.length);
  return isMisspeltRoot ? `${sourceRoot}${path.slice(step.length)}` : `${sourceRoot}.${path}`;
}

/** A dot behind the root where something else, or nothing, separates it from what is below; then dots for all slashes. */
function separated(path: string): string {
  const [, root, separator = '', below] =
    /^(_?source|_?src|\$)([^\w.[\]]+|(?=[a-zA-Z]))([\w-].*)$/i.exec(path) ?? [];
  if (root === undefined || below === undefined || (separator === '' && root !== sourceRoot)) return path;
  return `${sourceRoot}.${/[/\\]/.test(separator) ? below.replace(/[/\\]+/g, '.') : below}`;
}

/** The first step of a path. */
export function rootOf(path: string): string {
  return rootPattern.exec(path)?.[0] ?? '';
}

/** The path as the service writes it: `[*]` is `[]`, `["name"]` is `.name`, and there is one dot between two names. */
function tidied(path: string): string {
  return path
    .trim()
    .replace(/\[\s*\*?\s*\]/g, '[]')
    .replace(/\[(["'])([^"'[\].]+)\1\]/g, '.$2')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '');
}

/** `{_source.a}` and `${_source.a}` become `{{_source.a}}`; braces that only close go. */
function withDoubleBraces(text: string): string {
  return text.includes('{') ? text.replace(/\$?\{([^{}]*)\}+/g, '{{$1}}') : text.replaceAll('}', '');
}
