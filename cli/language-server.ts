import { version } from '../package.json';

/** What comes before the server for other editors: VS Code starts the server itself. */
const help = `Usage: profiletype-language-server --stdio

The language server of profiletype, for editors that speak the Language Server Protocol.

How the editor and the server talk, one of:
  --stdio         Over standard input and output
  --socket=PORT   Over a TCP port of this machine that the editor listens at
  --pipe=NAME     Over a named pipe or a Unix domain socket that the editor listens at
  --node-ipc      Over the channel of a Node.js process that forks this one

Options:
  --clientProcessId=ID   End when this process does
  --help, -h             Show this
  --version              Show the version

How editors are set up: https://github.com/profiletype/profiletype/blob/main/docs/editors.md
`;

const args = process.argv.slice(2);

function has(name: string): boolean {
  return args.includes(name);
}

/** The value of `--name=VALUE` or `--name VALUE`. */
function valueOf(name: string): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? args[args.indexOf(name) + 1 || args.length];
}

/** Why the server cannot be started so; undefined where it can. */
function refusal(): string | undefined {
  if (has('--stdio') || valueOf('--pipe')) return undefined;
  if (has('--node-ipc')) {
    return process.channel ? undefined : '`--node-ipc` is for programs that fork this one; say `--stdio`.';
  }
  const port = valueOf('--socket');
  if (port === undefined) {
    return 'An editor starts this as `profiletype-language-server --stdio`; `--help` shows what else it can.';
  }
  const isPort = /^\d+$/.test(port) && Number(port) > 0 && Number(port) < 65536;
  return isPort ? undefined : `\`--socket\` needs the port that the editor listens at, and not \`${port}\`.`;
}

function main(): void {
  if (has('--help') || has('-h')) {
    process.stdout.write(help);
    return;
  }
  if (has('--version')) {
    process.stdout.write(`${version}\n`);
    return;
  }
  const reason = refusal();
  if (reason === undefined) {
    // It reads the arguments itself.
    void import('../server/node');
    return;
  }
  process.stderr.write(`profiletype-language-server: ${reason}\n`);
  process.exitCode = 2;
}

main();
