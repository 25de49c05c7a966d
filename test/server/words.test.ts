import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  CodeLensRequest,
  type Diagnostic,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  type DocumentSymbol,
  InlayHintRequest,
  type MarkupContent,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../core/rules';
import { domainRules, sampleRules } from '../../core/workspace/rules';
import { exampleDocument } from '../../scripts/rule-examples';
import { leftBehind } from '../words/left-behind';
import { namesIn, namesOfLanguage } from '../words/names';
import { pseudoBundle } from '../words/pseudo-bundle';
import { type Client, start, stopServers } from './client';
import { Folder, removeFolders } from './folder';

const samples = join(import.meta.dirname, '../../samples');
const definition = '.profiletype.json';

/** The samples, and for every rule what it finds something in. */
function documents(): Record<string, string> {
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'));
  const sampleTexts = files.map((name) => [name, readFileSync(join(samples, name), 'utf8')] as const);
  const inFolder = (code: string, number = 0): string => `${code}/Type${number}${definition}`;
  return Object.fromEntries([
    ...sampleTexts,
    ...rules.map(
      ({ code, bad, exampleFileName }) =>
        [exampleFileName ? `${code}/${exampleFileName}` : inFolder(code), exampleDocument(bad)] as const,
    ),
    ...domainRules.flatMap(({ code, bad }) =>
      bad.map((text, number) => [inFolder(code, number), text] as const),
    ),
    ...sampleRules.flatMap(({ code, bad, sample }) => [
      [inFolder(code), bad] as const,
      [`${code}/Type0.sample.json`, sample] as const,
    ]),
    ...broken.map((text, number) => [inFolder('broken', number), text] as const),
  ]);
}

/** Texts with other mistakes than those of the rules' examples. */
const broken: readonly string[] = [
  '',
  '{',
  '[]',
  '{ "Fields": 1, "Keys": [], // no\n "ObjectTypeName": "a" "Description": }',
  '{ "Fields": { "a": { "Source": "{{_source.a", "Target": "_profile" }, "b": { "Source": "{{#if}}{{/each}}" } }, }',
  '{ "Fields": { "a": { "Source": "{{#each _source.a}}", "Target": "_order.Attributes.a" }, "b": { "Source": "{{#with _source.a}}{{name.b}}{{/with}}", "Target": "_asset.AssetId" } } }',
  '{ "TemplateId": "Shopify-Order", "Tags": { "aws:a": 1, "": "" }, "ExpirationDays": 0, "Keys": { "a": [{ "FieldNames": [] }], "b": [{ "StandardIdentifiers": ["UNIQ"], "FieldNames": ["x", "y"] }] } }',
  '{ \'a\': True, "b": 01, "c": "\\x", "d": "\t", "e" = 1; }',
];

/** What people read of the answers, without what it is about. */
class Reader {
  readonly texts = new Set<string>();

  constructor(
    private readonly client: Client,
    private readonly uri: string,
    private readonly document: TextDocument,
  ) {}

  async readAll(): Promise<void> {
    const { client, uri } = this;
    await client.open(uri, this.document.getText());
    const textDocument = { uri };
    const diagnostics = await client.pull(uri);
    for (const { message, relatedInformation = [] } of diagnostics)
      this.#add(contentOf(message), ...relatedInformation.map((place) => place.message));
    await this.#actions(diagnostics);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    this.#add(...(lenses ?? []).map(({ command }) => command?.title));
    const range = this.#range();
    const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    for (const { label, tooltip } of hints ?? [])
      this.#add(typeof label === 'string' ? label : '', contentOf(tooltip));
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    this.#symbols((symbols ?? []) as DocumentSymbol[]);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    this.#add(...(links ?? []).map(({ tooltip }) => tooltip));
    for (const offset of this.#places()) await this.#at(offset);
  }

  #add(...texts: readonly (string | undefined)[]): void {
    for (const text of texts) if (text) this.texts.add(text);
  }

  #symbols(symbols: readonly DocumentSymbol[]): void {
    for (const { name, detail, children = [] } of symbols) {
      this.#add(name, detail);
      this.#symbols(children);
    }
  }

  async #actions(diagnostics: Diagnostic[]): Promise<void> {
    const actions = await this.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri },
      range: this.#range(),
      context: { diagnostics, triggerKind: CodeActionTriggerKind.Invoked },
    });
    for (const action of (actions ?? []) as CodeAction[]) {
      this.#add(action.title);
      if (action.edit || action.data === undefined) continue;
      await this.client.connection.sendRequest(CodeActionResolveRequest.type, action);
    }
  }

  async #at(offset: number): Promise<void> {
    const { client, uri } = this;
    const position = this.document.positionAt(offset);
    const hover = await client.hover(uri, position);
    this.#add(contentOf(hover?.contents as MarkupContent | undefined));
    for (const { label, labelDetails, detail, documentation } of await client.complete(uri, position)) {
      this.#add(label, detail, labelDetails?.detail, labelDetails?.description, contentOf(documentation));
    }
    const params = { textDocument: { uri }, position };
    await this.#refused(client.connection.sendRequest(PrepareRenameRequest.type, params));
    for (const newName of ['1', 'id', 'a.b'])
      await this.#refused(client.connection.sendRequest(RenameRequest.type, { ...params, newName }));
  }

  async #refused(answer: Promise<unknown>): Promise<void> {
    try {
      await answer;
    } catch (error) {
      assert.ok(error instanceof ResponseError);
      this.#add(error.message);
    }
  }

  /** Within every text, and in front of what begins and ends. */
  #places(): number[] {
    const places = [...this.document.getText().matchAll(/"(?=[^"\n]*":?)|[{[\]}]|\d+/g)];
    return places.map(({ index }) => index + 1);
  }

  #range(): { start: { line: 0; character: 0 }; end: ReturnType<TextDocument['positionAt']> } {
    return {
      start: { line: 0, character: 0 },
      end: this.document.positionAt(this.document.getText().length),
    };
  }
}

function contentOf(content: string | MarkupContent | undefined): string | undefined {
  return typeof content === 'object' ? content.value : content;
}

describe('A server that speaks another language', () => {
  const names = new Set([...namesOfLanguage, ...namesIn(Object.values(documents()).join('\n'))]);
  let client: Client;
  let folder: Folder;
  const messages: string[] = [];

  before(async function () {
    this.timeout(60_000);
    folder = new Folder(documents());
    const words = join(folder.path, '..', 'bundle.l10n.json');
    writeFileSync(words, JSON.stringify(pseudoBundle()));
    client = await start({
      words,
      folders: [folder.uri],
      capabilities: {
        textDocument: {
          diagnostic: {},
          publishDiagnostics: { relatedInformation: true },
          codeAction: {
            codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
            resolveSupport: { properties: ['edit'] },
            dataSupport: true,
          },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          completion: { completionItem: { snippetSupport: true } },
          rename: { prepareSupport: true },
        },
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] } },
        experimental: { profiletype: { files: false, commands: true, deploys: true } },
      },
    });
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      messages.push(message);
    });
  });

  after(() => {
    stopServers();
    removeFolders();
  });

  for (const [name, text] of Object.entries(documents()).filter(([file]) => file.endsWith(definition))) {
    it(`leaves no word of ${name} in English`, async () => {
      const reader = new Reader(client, folder.uriOf(name), TextDocument.create('', 'json', 1, text));
      await reader.readAll();
      const left = [...reader.texts, ...messages.splice(0)].filter(
        (each) => leftBehind(each, names).length > 0,
      );
      assert.deepEqual(left, []);
      assert.ok([...reader.texts].some((each) => each.includes('⟦')));
    });
  }
});
