/** A complaint about a part of a `Source`, with offsets into the decoded value (UTF-16 code units). */
export interface SourceProblem {
  readonly kind: 'root' | 'syntax' | 'helper';
  readonly offset: number;
  readonly length: number;
  readonly message: string;
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

const syntax = (offset: number, length: number, message: string): SourceProblem => ({
  kind: 'syntax',
  offset,
  length,
  message,
});

/** What is wrong with a plain accessor, if anything. */
export function accessorProblem(text: string): SourceProblem | undefined {
  const brace = /[{}]+/.exec(text);
  if (brace) {
    return syntax(
      brace.index,
      brace[0].length,
      'Handlebars expressions stand in double braces: `{{_source.name}}`.',
    );
  }
  const root = rootPattern.exec(text)?.[0] ?? '';
  if (root !== sourceRoot) {
    return {
      kind: 'root',
      offset: 0,
      length: text.length,
      message: `A source starts at the incoming record, \`_source\`, not at \`${root}\`. Write \`${corrected(text, root)}\`.`,
    };
  }
  if (text === sourceRoot) {
    return syntax(0, text.length, '`_source` is the whole record. Name a field of it: `_source.name`.');
  }
  stepPattern.lastIndex = root.length;
  while (stepPattern.lastIndex < text.length) {
    const from = stepPattern.lastIndex;
    if (!stepPattern.test(text)) {
      return syntax(
        from,
        text.length - from,
        'A path is made of names with a dot between them, such as `_source.address.zip`; `[]` behind a name goes through a list.',
      );
    }
  }
  return undefined;
}

/** The path that was probably meant: `source.zip` and `$.zip` become `_source.zip`, and so does `zip`. */
function corrected(text: string, root: string): string {
  const path = text.trim();
  const step = root === '' ? path.split('.', 1).join('') : root;
  const isMisspeltRoot =
    /^(\$|_?source|_?src|_?record)$/i.test(step) || (step.startsWith('_') && path.length > step.length);
  return isMisspeltRoot ? `${sourceRoot}${path.slice(step.length)}` : `${sourceRoot}.${path}`;
}
