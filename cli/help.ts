import { optionsOf } from './arguments';
import type { Command, CommandOption } from './command';

/** No wider than people like to read. */
const maxColumns = 100;

const gap = '  ';

/** What the program can do. */
export function programHelp(commands: readonly Command[], columns: number): string {
  const list = commands.map(({ name, summary }) => [name, summary] as const);
  return `Usage: profiletype COMMAND [options] [operands]

Object type definitions of Amazon Connect Customer Profiles: checked, compared, deployed and tried out.

Commands:
${table(list, columns)}

\`profiletype COMMAND --help\` shows the options of a command with examples; \`profiletype --version\` the version.
Exit codes: 0 all is well, 1 problems or differences were found, 2 called wrongly or not able to read or write.
`;
}

/** How a command is called. */
export function commandHelp(command: Command, columns: number): string {
  const options = Object.entries(optionsOf(command)).map(
    ([name, option]) => [optionHead(name, option), optionText(option)] as const,
  );
  const examples = command.examples.map(({ command: line, does }) => `${gap}${does}:\n${gap}${gap}${line}\n`);
  return `Usage: profiletype ${command.name} ${command.usage}

${command.summary}.

Options:
${table(options, columns)}

Examples:
${examples.join('\n')}`;
}

function optionHead(name: string, { short, type, value }: CommandOption): string {
  const shortened = short === undefined ? '    ' : `-${short}, `;
  return `${shortened}--${name}${type === 'string' ? ` ${value ?? 'VALUE'}` : ''}`;
}

function optionText({ description, values }: CommandOption): string {
  return values ? `${description}: ${values.join(', ')}` : description;
}

/** Two columns, the second one wrapped. */
function table(rows: readonly (readonly [head: string, text: string])[], columns: number): string {
  const width = Math.max(...rows.map(([head]) => head.length));
  const rest = Math.max(30, Math.min(columns, maxColumns) - width - 2 * gap.length);
  const indent = ' '.repeat(width + 2 * gap.length);
  return rows
    .map(([head, text]) => `${gap}${head.padEnd(width)}${gap}${wrapped(text, rest).join(`\n${indent}`)}`)
    .join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines.push(`${lines.pop() ?? ''} ${word}`);
    else lines.push(word);
  }
  return lines;
}
