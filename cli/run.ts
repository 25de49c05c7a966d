import { didYouMean, nearest } from '../core/rules/judging/nearest';
import { version } from '../package.json';
import { readCall } from './arguments';
import { type Command, type ExitCode, type Terminal, UsageError } from './command';
import { commandHelp, programHelp } from './help';
import { paragraph } from '../core/words/paragraph';
import { printable } from './printable';

/** Does what the arguments ask for. Whatever happens, the user is told in a sentence and never by a stack trace. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  commands: readonly Command[],
): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal, commands);
  } catch (error) {
    terminal.error(`profiletype: ${printable(failure(error))}\n`);
    if (terminal.environment.PROFILETYPE_DEBUG && error instanceof Error)
      terminal.error(`${error.stack ?? ''}\n`);
    return 2;
  }
}

async function dispatch(
  [name, ...args]: readonly string[],
  terminal: Terminal,
  commands: readonly Command[],
): Promise<ExitCode> {
  if (name === undefined) {
    terminal.error(programHelp(commands, terminal.columns));
    return 2;
  }
  if (name === '--help' || name === '-h') {
    terminal.out(programHelp(commands, terminal.columns));
    return 0;
  }
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) throw new UsageError(unknownCommand(name, commands));
  const call = readCall(command, args);
  if (call.options.help === true) {
    terminal.out(commandHelp(command, terminal.columns));
    return 0;
  }
  return command.run(call, terminal);
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  if (name.startsWith('-')) {
    const meant = nearest(name, ['--help', '--version']);
    return meant === undefined
      ? `\`${name}\` needs a command before it; \`profiletype --help\` lists them.`
      : paragraph(`There is no option \`${name}\`.`, didYouMean(meant));
  }
  const meant = nearest(
    name,
    commands.map((known) => known.name),
  );
  return paragraph(
    `There is no command \`${name}\`.`,
    didYouMean(meant) || '`profiletype --help` lists them.',
  );
}

function failure(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `Something went wrong: ${sentence.replace(/\.?$/, '.')} PROFILETYPE_DEBUG=1 shows where.`;
}
