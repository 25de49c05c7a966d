import { TextCache } from './text-cache';
import { accessorProblem, type SourcePath, type SourceProblem } from './source-path';
import { parseTemplate, type SourceTemplate } from './source-template';

/** A `Source` that has been read: a plain accessor, or a text with Handlebars expressions. */
export interface SourceExpression {
  /** Every path below `_source`, with offsets into the decoded value. */
  readonly paths: readonly SourcePath[];
  readonly problems: readonly SourceProblem[];
  /** Absent for a plain accessor. */
  readonly template?: SourceTemplate;
}

const expressions = new TextCache<SourceExpression>();

/** Reads the decoded text of a `Source`. The same text gives the same answer, so answers are kept. */
export function parseSource(text: string): SourceExpression {
  return expressions.get(text, readSource);
}

function readSource(text: string): SourceExpression {
  if (text.includes('{{')) {
    const template = parseTemplate(text);
    return { paths: template.paths, problems: template.problems, template };
  }
  const problem = accessorProblem(text);
  return problem ? { paths: [], problems: [problem] } : { paths: [{ text, offset: 0 }], problems: [] };
}
