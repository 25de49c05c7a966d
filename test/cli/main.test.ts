import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { engines, version } from '../../package.json';
import { readCall } from '../../cli/arguments';
import { type Command, type Terminal, UsageError } from '../../cli/command';
import { commands } from '../../cli/commands';
import { run } from '../../cli/run';
import { processTerminal, wantsColor } from '../../cli/terminal';
import { buildCommand, commandPath } from '../server/build';
import { Folder, removeFolders } from '../server/folder';

const greet: Command = {
  name: 'greet',
  summary: 'Say something',
  usage: '[options] [names]',
  options: {
    tone: { type: 'string', short: 't', values: ['kind', 'loud'], description: 'How' },
    to: { type: 'string', value: 'NAME', multiple: true, description: 'Whom' },
    twice: { type: 'boolean', description: 'Again' },
  },
  examples: [],
  run: ({ operands, options }, terminal) => {
    if (operands[0] === 'fail') throw new Error('It broke\nsomewhere');
    if (operands[0] === 'refuse') throw new UsageError('Nobody is there.');
    terminal.out(JSON.stringify({ operands, ...options }));
    return Promise.resolve(1);
  },
};

async function ran(args: readonly string[], environment: Terminal['environment'] = {}) {
  const texts = { out: '', error: '' };
  const terminal: Terminal = {
    out: (text) => {
      texts.out += text;
    },
    error: (text) => {
      texts.error += text;
    },
    readInput: () => Promise.resolve(Buffer.alloc(0)),
    ask: () => Promise.resolve(undefined),
    isInteractive: false,
    hasColor: false,
    columns: 80,
    folder: '/',
    environment,
    signal: new AbortController().signal,
  };
  const code = await run(args, terminal, [greet, ...commands]);
  return { code, ...texts };
}

describe('The command profiletype', () => {
  it('gives options and operands to the command, and its exit code to the shell', async () => {
    const { code, out } = await ran([
      'greet',
      '-t',
      'kind',
      'a',
      '--to',
      'b',
      '--to=-c',
      '--twice',
      '-',
      '--',
      '--x',
    ]);
    assert.deepEqual(JSON.parse(out), {
      operands: ['a', '-', '--x'],
      tone: 'kind',
      to: ['b', '-c'],
      twice: true,
    });
    assert.equal(code, 1);
  });

  const wrong: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [['chekc'], 'There is no command `chekc`. Did you mean `check`?'],
    [['nothing-like-it'], 'There is no command `nothing-like-it`. `profiletype --help` lists them.'],
    [['--verison'], 'There is no option `--verison`. Did you mean `--version`?'],
    [['--format=json'], '`--format=json` needs a command before it; `profiletype --help` lists them.'],
    [['greet', '--tome'], '`greet` has no option `--tome`. Did you mean `--tone`?'],
    [['greet', '--constructor'], '`greet` has no option `--constructor`.'],
    [['greet', '-x'], '`greet` has no option `-x`.'],
    [['greet', '--tone'], '`--tone` needs a value.'],
    [['greet', '--to', '--twice'], '`--to` needs a value, NAME.'],
    [['greet', '--twice=yes'], '`--twice` takes no value.'],
    [['greet', '--tone', 'lout'], '`--tone` is one of kind, loud, not `lout`. Did you mean `loud`?'],
    [['greet', 'refuse'], 'Nobody is there.'],
    [['greet', 'fail'], 'Something went wrong: It broke. PROFILETYPE_DEBUG=1 shows where.'],
  ];
  for (const [args, sentence] of wrong) {
    it(`answers \`${args.join(' ')}\` with a sentence`, async () => {
      assert.deepEqual(await ran(args), { code: 2, out: '', error: `profiletype: ${sentence}\n` });
    });
  }

  it('shows where something went wrong to whoever asks', async () => {
    const { error } = await ran(['greet', 'fail'], { PROFILETYPE_DEBUG: '1' });
    assert.match(error, /^profiletype: .*\nError: It broke\nsomewhere\n {4}at /);
  });

  it('shows its version and its commands', async () => {
    assert.deepEqual(await ran(['--version']), { code: 0, out: `${version}\n`, error: '' });
    const help = await ran(['--help']);
    assert.equal(help.code, 0);
    for (const { name, summary } of commands)
      assert.ok(help.out.includes(`  ${name} `) && help.out.includes(summary));
    assert.deepEqual(await ran([]), { code: 2, out: '', error: help.out });
  });

  for (const command of commands) {
    it(`explains ${command.name} with examples that it understands`, async () => {
      const { code, out } = await ran([command.name, '--help']);
      assert.equal(code, 0);
      assert.ok(out.startsWith(`Usage: profiletype ${command.name} ${command.usage}\n`));
      for (const option of Object.keys(command.options)) assert.match(out, new RegExp(`--${option}\\b`));
      assert.ok(command.examples.length > 0);
      for (const { command: line, does } of command.examples) {
        assert.ok(out.includes(`${does}:\n    ${line}\n`));
        const words = /profiletype ([^|>)]*)/.exec(line)?.[1]?.match(/"[^"]*"|\S+/g) ?? [];
        const [name, ...args] = words.map((word) => word.replaceAll('"', ''));
        assert.equal(name, command.name);
        assert.doesNotThrow(() => readCall(command, args), line);
      }
    });
  }

  for (const [environment, isTerminal, wanted] of [
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ] as const) {
    it(`${wanted ? 'is coloured' : 'has no colours'} with ${JSON.stringify(environment)} ${isTerminal ? 'on a terminal' : 'in a file'}`, () => {
      assert.equal(wantsColor(environment, isTerminal), wanted);
    });
  }
});

describe('The terminal', () => {
  for (const [told, columns] of [
    [120, 120],
    [0, 80],
    [undefined, 80],
  ] as const) {
    it(`has ${columns} columns where it says ${told}`, () => {
      const before = Object.getOwnPropertyDescriptor(process.stdout, 'columns');
      Object.defineProperty(process.stdout, 'columns', { value: told, configurable: true });
      try {
        assert.equal(processTerminal.columns, columns);
      } finally {
        if (before) Object.defineProperty(process.stdout, 'columns', before);
        else Reflect.deleteProperty(process.stdout, 'columns');
      }
    });
  }
});

describe('dist/cli.js', () => {
  before(buildCommand);
  afterEach(removeFolders);

  it('runs on its own, from anywhere', () => {
    const { path } = new Folder({ 'T.profiletype.json': '{}' });
    const { status, stdout } = spawnSync(process.execPath, [commandPath, 'check'], {
      cwd: path,
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^T\.profiletype\.json:1:1: error missing-member: /);
  });

  it('reads standard input', () => {
    const { path } = new Folder();
    const { status, stdout } = spawnSync(process.execPath, [commandPath, 'check', '-'], {
      cwd: path,
      encoding: 'utf8',
      input: '\uFEFF{}',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^<stdin>:1:1: error missing-member: /);
  });

  it('refuses standard input that is no UTF-8 text', () => {
    const { status, stderr } = spawnSync(process.execPath, [commandPath, 'check', '-'], {
      cwd: new Folder().path,
      encoding: 'utf8',
      input: Buffer.from('{ "Description": "é" }', 'latin1'),
    });
    assert.equal(stderr, 'profiletype: <stdin> cannot be read: it is no UTF-8 text.\n');
    assert.equal(status, 2);
  });

  it('says nothing of it when nobody reads on, and ends as it would', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`${index}.profiletype.json`, '{}']),
    );
    const { path } = new Folder(many);
    const child = spawn(process.execPath, [commandPath, 'check'], { cwd: path });
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(errors, '');
    assert.equal(code, 1);
  });

  it('says that Node.js is too old before anything else', () => {
    const folder = new Folder({
      'old.cjs': "Object.defineProperty(process.versions, 'node', { value: '20.18.3' });",
    });
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', folder.pathOf('old.cjs'), commandPath, 'check'],
      { cwd: folder.path, encoding: 'utf8' },
    );
    assert.equal(status, 2);
    assert.match(stderr, /^profiletype: Node\.js 20\.19 or newer is needed, and this is v\d+\.\d+\.\d+\.\n$/);
    assert.equal(engines.node, '>=20.19.0');
  });
});
