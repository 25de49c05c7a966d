import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { definitionExtension, isDefinition } from '../../core/model/definition-files';
import { configFileName } from '../../core/workspace/config';
import type { Random } from './random';
import { configurationText, definitionText, groups, samplesText, sampleText } from './texts';

/** The workspace folders; the second comes and goes. */
export const folders = ['file:///shop', 'file:///partners%20%28all%29'] as const;

/** What an editor has of a document: its text and how to take back what was done to it. */
export interface OpenDocument {
  document: TextDocument;
  readonly undo: TextEdit[];
}

/** The files, and what the editor has open and set: what is true, whatever a server knows of it. */
export class World {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, OpenDocument>();
  folders: readonly string[] = folders;
  settings: object = {};
  #named = 0;

  /** `definitionCount` is how many definitions the folders have at the beginning. */
  constructor(
    readonly random: Random,
    definitionCount = 1000,
  ) {
    for (const folder of folders) this.disk.set(`${folder}/${configFileName}`, configurationText(random));
    for (let index = 0; index < definitionCount; index++) this.create();
  }

  /** A new definition on the disk, often with samples beside it. Answers the addresses of the new files. */
  create(): string[] {
    const { random } = this;
    const number = this.#named++;
    const name = `Type${number}`;
    const group = number % groups;
    const folder = folders[random.chance(0.8) ? 0 : 1];
    const start = `${folder}/group-${group}/${name}`;
    this.disk.set(`${start}${definitionExtension}`, definitionText(random, { name, group }));
    if (!random.chance(0.15)) return [`${start}${definitionExtension}`];
    const isList = random.chance(0.5);
    const sample = `${start}${isList ? '.samples.jsonl' : '.sample.json'}`;
    this.disk.set(sample, isList ? samplesText(random) : sampleText(random));
    return [`${start}${definitionExtension}`, sample];
  }

  get definitions(): string[] {
    return [...this.disk.keys()].filter(isDefinition);
  }

  get openDefinitions(): string[] {
    return [...this.open.keys()].filter(isDefinition);
  }

  /** Another text for a file that is there. */
  rewrite(uri: string): void {
    const { random } = this;
    const name = decodeURIComponent(uri).replace(/^.*\//, '').replace(/\..*$/, '');
    const group = Number(/group-(\d+)/.exec(uri)?.[1] ?? 0);
    if (uri.endsWith(configFileName)) this.disk.set(uri, configurationText(random));
    else if (uri.endsWith('.jsonl')) this.disk.set(uri, samplesText(random));
    else if (uri.endsWith('.sample.json')) this.disk.set(uri, sampleText(random));
    else this.disk.set(uri, definitionText(random, { name, group }));
  }

  openDocument(uri: string): OpenDocument {
    const language = isDefinition(uri) ? 'profiletype' : 'json';
    const opened = { document: TextDocument.create(uri, language, 1, this.disk.get(uri) ?? ''), undo: [] };
    this.open.set(uri, opened);
    return opened;
  }
}

/** Changes a document; answers what takes the change back. */
export function changed(opened: OpenDocument, edit: TextEdit): TextEdit {
  const { document } = opened;
  const before = document.getText(edit.range);
  const start = document.offsetAt(edit.range.start);
  const version = document.version + 1;
  opened.document = TextDocument.update(document, [{ range: edit.range, text: edit.newText }], version);
  const end = opened.document.positionAt(start + edit.newText.length);
  return { range: { start: opened.document.positionAt(start), end }, newText: before };
}
