import { parseArgs } from 'node:util';
import { didYouMean, nearest } from '../core/rules/judging/nearest';
import { type Call, type Command, type CommandOption, UsageError } from './command';
import { paragraph } from '../core/words/paragraph';

const helpOption: CommandOption = { type: 'boolean', short: 'h', description: 'Show this help' };

/** What every command understands besides its own options. */
export function optionsOf({ options }: Command): Readonly<Record<string, CommandOption>> {
  return { ...options, help: helpOption };
}

/** Reads the arguments behind a command's name. Throws a `UsageError` with the name that was probably meant. */
export function readCall(command: Command, args: readonly string[]): Call {
  const options = optionsOf(command);
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new UsageError(unknownOption(command, token.name, token.rawName));
    checkValue(option, token);
  }
  return { operands: positionals, options: values };
}

function unknownOption(command: Command, name: string, rawName: string): string {
  const meant = name.length > 1 ? nearest(name, Object.keys(optionsOf(command))) : undefined;
  return paragraph(`\`${command.name}\` has no option \`${rawName}\`.`, didYouMean(meant && `--${meant}`));
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkValue(option: CommandOption, { rawName, value, inlineValue }: OptionToken): void {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`\`${rawName}\` takes no value.`);
    return;
  }
  // The next option is no value; one that does begin so is written behind `=`.
  if (value === undefined || (!inlineValue && /^-./.test(value)))
    throw new UsageError(`\`${rawName}\` needs a value${option.value ? `, ${option.value}` : ''}.`);
  if (option.values && !option.values.includes(value)) {
    throw new UsageError(
      paragraph(
        `\`${rawName}\` is one of ${option.values.join(', ')}, not \`${value}\`.`,
        didYouMean(nearest(value, option.values)),
      ),
    );
  }
}
