import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { check } from '../../cli/commands/check';
import { pathBelow } from '../../cli/paths';
import { maxFileSize } from '../../core/workspace/files';
import { domainRules, sampleRules } from '../../core/workspace/rules';
import { rules } from '../../core/rules';
import { exampleDocument } from '../../scripts/rule-examples';
import { diskFiles } from '../../server/disk-files';
import { samples } from '../core/language/half-written';
import { pulling } from '../server/client';
import { Folder, removeFolders, typeText } from '../server/folder';
import { startInProcess } from '../server/in-process';
import { definitions } from '../server/random-definitions';
import { runCommand } from './cloud';

const levels: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

interface Message {
  readonly ruleId: string;
  readonly level: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

type Shown = Record<string, string[]>;

function ofDiagnostic({ code = '', severity, message, range: { start, end } }: Diagnostic): string {
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  const text = typeof message === 'string' ? message : message.value;
  return `${code} ${(severity && levels[severity]) ?? ''} ${place} ${text}`;
}

/** What an editor shows that has the folder open, by file. */
async function inEditor(folder: Folder): Promise<Shown> {
  const connection = await startInProcess(diskFiles, [folder.uri], pulling);
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: 'untitled:x' } });
  const { items } = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  connection.dispose();
  return Object.fromEntries(
    items.map((report) => [
      folder.nameOf(report.uri),
      (report.kind === 'full' ? report.items : []).map(ofDiagnostic).sort(),
    ]),
  );
}

/** What the command prints, by file. */
async function inTerminal(folder: Folder, args: readonly string[] = ['.']): Promise<Shown> {
  const { out } = await runCommand(check, ['--format', 'json', ...args], { folder: folder.path });
  const results = JSON.parse(out) as { filePath: string; messages: Message[] }[];
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      pathBelow(folder.path, filePath),
      messages
        .map(
          ({ ruleId, level, message, line, column, endLine, endColumn }) =>
            `${ruleId} ${level} ${line}:${column}-${endLine}:${endColumn} ${message}`,
        )
        .sort(),
    ]),
  );
}

async function assertAgreement(files: Readonly<Record<string, string>>): Promise<Shown> {
  const folder = new Folder(files);
  const [editor, terminal] = [await inEditor(folder), await inTerminal(folder)];
  assert.deepEqual(terminal, editor);
  return terminal;
}

const tour = 'tour/Mistakes.profiletype.json';
const allSamples = { ...samples(), [tour]: readFileSync(join(__dirname, '../../samples', tour), 'utf8') };

const writings: Readonly<Record<string, (text: string) => string>> = {
  'as they stand': (text) => text,
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with the line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'on one line': (text) => text.replaceAll(/\n\s*/g, ''),
  'cut in the middle': (text) => text.slice(0, text.length / 2),
};

describe('The editor and the command line agree', () => {
  afterEach(removeFolders);

  for (const [title, write] of Object.entries(writings)) {
    it(`on the samples, ${title}`, async () => {
      const files = Object.entries(allSamples).map(([name, text]) => [name, write(text)] as const);
      const shown = await assertAgreement(Object.fromEntries(files));
      assert.ok(Object.values(shown).flat().length > 10);
    });
  }

  it('on the example of every rule', async () => {
    for (const { code, bad, exampleFileName = 'Example.profiletype.json' } of rules) {
      const shown = await assertAgreement({ [exampleFileName]: exampleDocument(bad) });
      assert.ok(
        shown[exampleFileName]?.some((finding) => finding.startsWith(`${code} `)),
        code,
      );
    }
    for (const { bad } of domainRules) {
      const files = bad.map((text, index) => [`${index}.profiletype.json`, exampleDocument(text)] as const);
      await assertAgreement(Object.fromEntries(files));
    }
  });

  it('on the examples of the rules about samples', async () => {
    for (const { code, bad, sample } of sampleRules) {
      const [name, beside] = ['Customer.profiletype.json', { 'Customer.sample.json': sample }];
      const shown = await assertAgreement({ [name]: exampleDocument(bad), ...beside });
      assert.ok(
        shown[name]?.some((finding) => finding.startsWith(`${code} `)),
        code,
      );
    }
  });

  it('on samples that cannot be read', async () => {
    const sources: Readonly<Record<string, string>> = {
      'T.sample.json': `{ "id": "${'x'.repeat(maxFileSize)}" }`,
      'T.samples.jsonl/T.sample.json': '{}',
      'U.sample.json': '{ "id": 1 }',
      'U.samples.jsonl': '{ "id": 1 }\nno',
      'V.sample.json': '{ "id": 1 }',
    };
    const types = ['T', 'U', 'V'].map((name) => [`${name}.profiletype.json`, typeText(name)] as const);
    const shown = await assertAgreement({ ...sources, ...Object.fromEntries(types) });
    assert.deepEqual(
      Object.entries(shown).flatMap(([name, findings]) =>
        findings.map((text) => `${name} ${text.split(' ')[0]}`),
      ),
      ['V.profiletype.json source-not-in-sample'],
    );
  });

  const unused = typeText('T').replace('"id": {', '"unused": { "Source": "_source.unused" }, "id": {');
  const texts = [
    typeText('T'),
    typeText('U', { contact: 'NAME' }),
    typeText('U', { contact: 'NAME', domain: 'europe' }),
    typeText('T', { domain: 'asia' }),
    unused,
    '{ "Other": 1 }',
    typeText('T').replace('"Keys": {', '"Keys": '),
    '{',
    '',
  ];
  const configurations = [
    '{}',
    '{ "domain": "europe", }',
    '{ "rules": { "type-duplicate": "warning", "unused-field": "error", "no": 1 } }',
    '{ "overrides": [{ "files": "x/**", "domain": "asia", "rules": { "key-conflict": "information" } }] }',
    '{ "ignores": [{ "file": "T.profiletype.json", "rule": "type-duplicate" }, { "file": "x/T.profiletype.json", "rule": "unused-field", "at": "/Fields/unused" }, { "file": "no", "rule": "key-inert" }] }',
    '{ "rules": { "source-not-in-sample": "error" }, "ignores": [{ "file": "T.profiletype.json", "rule": "source-not-in-sample", "at": "/Fields/contact/Source" }] }',
  ];
  const samples = [
    '{ "id": 1 }',
    '\uFEFF{ "id": 1, "contact": "x" }',
    '{ "id": 1 }\n{ "contact": 2, "unused": null }',
    '[{ "Id": 1, "contacts": [] }]',
    '{',
    '',
    '[]',
  ];
  const names = ['T', 'x/T', 'x/größe (1)', 'x/y/%41 #', 'node_modules/N'].map(
    (name) => `${name}.profiletype.json`,
  );
  const sampleFiles = names.flatMap((name) => [
    name.replace('.profiletype.json', '.sample.json'),
    name.replace('.profiletype.json', '.samples.jsonl'),
  ]);
  const anyText = fc.oneof(fc.constantFrom(...texts), definitions);
  const file = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...names), anyText) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant('profiletype.config.json'), fc.constantFrom(...configurations)),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...sampleFiles), fc.constantFrom(...samples)),
    },
  );
  const folders = fc.array(file, { maxLength: 8 }).map((files): Record<string, string> => ({
    'T.profiletype.json': typeText('T'),
    ...Object.fromEntries(files),
  }));

  it('on any definitions and configurations', async () => {
    await fc.assert(
      fc.asyncProperty(folders, async (files) => {
        await assertAgreement(files);
        removeFolders();
      }),
      { numRuns: 150 },
    );
  });

  it('on a configuration that is checked alone, whose entry a finding across files needs', async () => {
    const folder = new Folder({
      'T.profiletype.json': typeText('T'),
      'x/T.profiletype.json': typeText('T'),
      'profiletype.config.json':
        '{ "ignores": [{ "file": "T.profiletype.json", "rule": "type-duplicate" }] }',
    });
    const name = 'profiletype.config.json';
    assert.deepEqual((await inTerminal(folder, [name]))[name], (await inEditor(folder))[name]);
    removeFolders();
  });

  it('on a file that is checked alone', async () => {
    await fc.assert(
      fc.asyncProperty(folders, async (files) => {
        const folder = new Folder({
          ...files,
          'profiletype.config.json': files['profiletype.config.json'] ?? '{}',
        });
        const editor = await inEditor(folder);
        for (const name of Object.keys(editor)) {
          const terminal = await inTerminal(folder, [name]);
          assert.deepEqual(terminal[name], editor[name]);
        }
        removeFolders();
      }),
      { numRuns: 30 },
    );
  });
});
