import { TextCache } from './text-cache';
import { accessorProblem, type SourcePath, type SourceProblem } from './source-path';
import { type HelperCall, parseTemplate } from './source-template';

/** A `Source` that has been read: a plain accessor, or a text with Handlebars expressions. */
export interface SourceExpression {
  /** Every path below `_source`, with offsets into the decoded value. */
  readonly paths: readonly SourcePath[];
  readonly problems: readonly SourceProblem[];
  /** Absent for a plain accessor. */
  readonly template?: { readonly helpers: readonly HelperCall[] };
}

/** The Handlebars parser takes its time. The same text gives the same answer, so answers are kept. */
const templates = new TextCache<SourceExpression>();

/** Reads the decoded text of a `Source`. */
export function parseSource(text: string): SourceExpression {
  if (isTemplate(text)) return templates.get(text, readTemplate);
  const problems = sourceProblems(text);
  return { paths: problems.length > 0 ? [] : [{ text, offset: 0 }], problems };
}

/** What is wrong with the decoded text of a `Source`. */
export function sourceProblems(text: string): readonly SourceProblem[] {
  if (isTemplate(text)) return templates.get(text, readTemplate).problems;
  const problem = accessorProblem(text);
  return problem ? [problem] : none;
}

const none: readonly SourceProblem[] = [];

function isTemplate(text: string): boolean {
  return text.includes('{{');
}

/** Twice what the service takes. The parser's time grows with the square of what is nested, to minutes where somebody means it to. */
const longestTemplate = 2000;

/** The tree is let go: it takes ten times the memory of what is said about it. */
function readTemplate(text: string): SourceExpression {
  if (text.length > longestTemplate) return { paths: [], problems: [], template: { helpers: [] } };
  const { paths, problems, helpers } = parseTemplate(text);
  return { paths, problems, template: { helpers } };
}
