import { optionsOf } from './arguments';
import type { Command, CommandOption } from './command';

/** A script for each shell, made from the tables of the commands. */
export const scripts: Readonly<Record<'bash' | 'zsh', (commands: readonly Command[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
};

const programOptions = [
  { name: '--help', summary: 'Show what the program can do' },
  { name: '--version', summary: 'Show the version' },
];

function bashScript(commands: readonly Command[]): string {
  const names = [...commands, ...programOptions].map(({ name }) => name);
  return `# Completion of profiletype for bash. Where nothing is known, bash completes files.
_profiletype() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} words=
  # bash takes --name=value apart.
  if [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $word == = ]]; then word=; fi
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ${quoted(names.join(' '))} -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]}:$previous in
${commands.flatMap(bashValues).join('\n')}
  esac
  case \${COMP_WORDS[1]} in
${commands.map(bashOptions).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _profiletype profiletype
`;
}

/** What can stand behind the options of a command that take a value. */
function bashValues(command: Command): string[] {
  return Object.entries(optionsOf(command))
    .filter(([, { type }]) => type === 'string')
    .map(([name, { short, values = [] }]) => {
      const options = [`--${name}`, ...(short ? [`-${short}`] : [])].map(
        (option) => `${command.name}:${option}`,
      );
      const reply =
        values.length === 0
          ? 'return'
          : `COMPREPLY=($(compgen -W ${quoted(values.join(' '))} -- "$word")); return`;
      return `    ${options.join(' | ')}) ${reply} ;;`;
    });
}

function bashOptions(command: Command): string {
  const options = Object.keys(optionsOf(command)).map((name) => `--${name}`);
  const operands = command.operandValues
    ? `if [[ $word == -* ]]; then words=${quoted(options.join(' '))}; else words=${quoted(command.operandValues.join(' '))}; fi`
    : `if [[ $word != -* ]]; then return; fi; words=${quoted(options.join(' '))}`;
  return `    ${command.name}) ${operands} ;;`;
}

function zshScript(commands: readonly Command[]): string {
  const list = [...commands, ...programOptions].map(({ name, summary }) =>
    quoted(`${name}:${summary.replaceAll(':', '\\:')}`),
  );
  return `#compdef profiletype
# Completion of profiletype for zsh.
_profiletype() {
  local -a commands
  commands=(
    ${list.join('\n    ')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(zshCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _profiletype ]]; then _profiletype "$@"; else compdef _profiletype profiletype; fi
`;
}

function zshCase(command: Command): string {
  const specs = Object.entries(optionsOf(command)).flatMap(([name, option]) => zshOption(name, option));
  const operands = command.operandValues ? `1:operand:(${command.operandValues.join(' ')})` : '*:file:_files';
  const lines = [...specs, operands].map((spec) => ` \\\n        ${quoted(spec)}`);
  return `    ${command.name})\n      _arguments -s${lines.join('')}\n      ;;`;
}

function zshOption(
  name: string,
  { type, short, multiple, value = 'VALUE', values, description }: CommandOption,
): string[] {
  const text = description.replace(/[[\]\\:]/g, '\\$&');
  const takesValue = type === 'string';
  const argument = takesValue
    ? `:${value.replace(/[[\]\\:]/g, '\\$&')}:${values ? `(${values.join(' ')})` : '_files'}`
    : '';
  const prefix = multiple ? '*' : '';
  const long = `${prefix}--${name}${takesValue ? '=' : ''}[${text}]${argument}`;
  return short ? [long, `${prefix}-${short}${takesValue ? '+' : ''}[${text}]${argument}`] : [long];
}

/** A word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
