import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Converted, type Form, forms, type NotConverted } from '../core/conversion';
import { shown } from '../core/deploy/wording';
import { ProfileTypeDocument } from '../core/document/profile-type-document';
import { codeOf, fileProblem, readText } from './file-access';
import { type Call, type ExitCode, type Terminal, UsageError } from './command';
import { hasOption, textOption } from './options';
import { printable } from './printable';

const formNames = [...forms.map(({ name }) => name.toLowerCase()), 'json'];

/** Writes definitions in another form, or reads them from one. */
export async function convert(call: Call, terminal: Terminal): Promise<ExitCode> {
  const to = textOption(call, 'to')?.toLowerCase();
  if (to === undefined || !formNames.includes(to)) {
    throw new UsageError(`Say what to convert to: \`--to\` ${formNames.join(', ')}.`);
  }
  const form = forms.find(({ name }) => name.toLowerCase() === to);
  if (call.operands.length === 0) throw new UsageError('Name the files to convert.');
  const results: Converted[] = [];
  let problemCount = 0;
  for (const path of call.operands) {
    const converted = convertText(await readText(path, terminal), path, form);
    if ('problem' in converted) {
      terminal.error(`${printable(`${path}: ${converted.problem}`)}\n`);
      problemCount++;
      continue;
    }
    for (const { notes, fileName } of converted) {
      for (const note of notes) terminal.error(`${printable(`${fileName}: ${note}`)}\n`);
    }
    results.push(...converted);
  }
  if (results.length > 0) await write(results, call, terminal);
  return problemCount === 0 ? 0 : 1;
}

/** From whichever form the text is in to `to`; undefined stands for definitions. */
function convertText(text: string, path: string, to: Form | undefined): readonly Converted[] | NotConverted {
  const document = new ProfileTypeDocument(text, basename(path));
  const from = forms.find(({ recognises }) => recognises(document));
  if (from === to) {
    return { problem: to ? `This is ${to.name} already.` : notRecognised(document) };
  }
  if (from) {
    const read = from.read(text);
    if ('problem' in read || !to) return read;
    return all(read.map((definition) => rewritten(definition, to)));
  }
  if (document.isReadable && document.stringMember('ObjectTypeName')) return all([to?.write(document)]);
  return { problem: notRecognised(document) };
}

function notRecognised(document: ProfileTypeDocument): string {
  if (document.isReadable && document.stringMember('ObjectTypeName')) {
    return 'This is an object type definition already.';
  }
  return `This has no object type: it is neither a definition nor ${forms.map(({ name }) => name).join(' or ')}. Of CloudFormation templates those in JSON can be read.`;
}

/** By way of the definition, with what was left out on either way. */
function rewritten({ text, fileName, notes }: Converted, to: Form): Converted | NotConverted {
  const written = to.write(new ProfileTypeDocument(text, fileName));
  return 'problem' in written ? written : { ...written, notes: [...notes, ...written.notes] };
}

function all(
  results: readonly (Converted | NotConverted | undefined)[],
): readonly Converted[] | NotConverted {
  const converted: Converted[] = [];
  for (const result of results) {
    if (!result) continue;
    if ('problem' in result) return result;
    converted.push(result);
  }
  return converted;
}

async function write(results: readonly Converted[], call: Call, terminal: Terminal): Promise<void> {
  const output = textOption(call, 'output');
  const [first, second] = results;
  if (output === undefined) {
    if (second) {
      throw new UsageError(
        `These are ${results.length} object types. Name a folder for them with \`--output DIR\`.`,
      );
    }
    terminal.out(first?.text ?? '');
    return;
  }
  const names = new Set<string>();
  for (const { fileName } of results) {
    const name = fileName.toLowerCase();
    if (names.has(name))
      throw new UsageError(`Two results would be ${shown(fileName)}. Convert them one by one.`);
    names.add(name);
  }
  for (const { text, fileName } of results) {
    const path = join(output, fileName);
    await writeResult(resolve(terminal.folder, output), path, text, terminal, hasOption(call, 'force'));
    terminal.error(`${printable(path)} is written.\n`);
  }
}

async function writeResult(
  folder: string,
  path: string,
  text: string,
  terminal: Terminal,
  isForced: boolean,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(resolve(terminal.folder, path), text, { flag: isForced ? 'w' : 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new UsageError(`${path} is there already. \`--force\` overwrites it.`);
    throw fileProblem(path, 'written', error);
  }
}
