import { basename } from 'node:path';
import {
  defaultDescription,
  definitionText,
  inferDefinition,
  reasonLines,
  remarks,
  typeNameFor,
} from '../../core/inference';
import { isTypeName } from '../../core/rules/judging/type-name';
import { shown } from '../../core/deploy/wording';
import { type Call, type ExitCode, type Terminal, UsageError } from '../command';
import { hasOption, textOption } from '../options';
import { printable } from '../printable';
import { recordsIn } from '../simulate/records';

/** Prints a definition that is proposed for records; why it is as it is goes to the error output. */
export async function infer(call: Call, terminal: Terminal): Promise<ExitCode> {
  const [first] = call.operands;
  if (first === undefined) throw new UsageError('Name files with records, or `-` for the standard input.');
  const name = textOption(call, 'name') ?? typeNameFor(first === '-' ? '' : basename(first));
  if (!isTypeName(name)) {
    throw new UsageError(
      `${shown(name)} is no name for an object type: it starts with a letter and has only letters, digits, \`_\` and \`-\`.`,
    );
  }
  const records = [];
  for (const path of call.operands) records.push(...(await recordsIn(path, terminal)));
  const inferred = inferDefinition(
    records.map(({ value }) => value),
    name,
  );
  if ('problem' in inferred) throw new UsageError(inferred.problem);
  terminal.out(definitionText(inferred, name, defaultDescription(name)));
  const lines = hasOption(call, 'reasons') ? reasonLines(inferred) : remarks(inferred);
  for (const line of lines) terminal.error(`${printable(line)}\n`);
  return 0;
}
