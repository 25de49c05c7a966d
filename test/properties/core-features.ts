import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeActionContext, CodeActionTriggerKind } from 'vscode-languageserver-types';
import { forms } from '../../core/conversion';
import { JsonDocument } from '../../core/document/json-document';
import { isObject } from '../../core/document/json-value';
import { locate } from '../../core/document/location';
import { pointerAt } from '../../core/document/pointer';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { definitionOf } from '../../core/deploy/definition';
import { domainMaps } from '../../core/domain-map/domain-map';
import { defaultDescription, definitionText, inferDefinition } from '../../core/inference';
import { codeActions } from '../../core/language/code-actions';
import { codeLenses } from '../../core/language/code-lens';
import { completion } from '../../core/language/completion';
import { definition } from '../../core/language/definition';
import { diagnosticOf } from '../../core/language/diagnostics';
import { documentHighlight } from '../../core/language/document-highlight';
import { documentLinks } from '../../core/language/document-links';
import { documentSymbols } from '../../core/language/document-symbols';
import { foldingRanges } from '../../core/language/folding-range';
import { formatting, rangeFormatting } from '../../core/language/formatting';
import { hover } from '../../core/language/hover';
import { inlayHints } from '../../core/language/inlay-hints';
import { onTypeFormatting } from '../../core/language/on-type-formatting';
import { rangeOf } from '../../core/language/positions';
import { references } from '../../core/language/references';
import { refactorings } from '../../core/language/refactorings';
import { prepareRename, rename } from '../../core/language/rename';
import { selectionRanges } from '../../core/language/selection-range';
import { semanticTokens } from '../../core/language/semantic-tokens';
import { symbolsOf } from '../../core/language/workspace-symbols';
import { mappingOf } from '../../core/mapping/object-type-mapping';
import { emptySample } from '../../core/mapping-preview/empty-sample';
import { nodeAt, spanOf } from '../../core/mapping-preview/nodes-in-document';
import { domainAfter, previewOf, readDefinition } from '../../core/mapping-preview/preview-of';
import { runTest } from '../../core/mapping-tests/run-test';
import { readTestFile } from '../../core/mapping-tests/test-file';
import { testOf, withTest } from '../../core/mapping-tests/write-test';
import { readIncoming } from '../../core/mapping/incoming';
import { check } from '../../core/rules/check';
import { readRecords } from '../../core/samples/records';
import { readSamplePaths, type SamplePaths } from '../../core/samples/sample-paths';
import { addEnvironment } from '../../core/workspace/add-environment';
import { addIgnore } from '../../core/workspace/add-ignore';
import { changeEndpoint } from '../../core/workspace/change-endpoint';
import { staleIgnores, WorkspaceConfig } from '../../core/workspace/config';
import { readDefinitionFile } from '../../core/workspace/definition-file';
import { DomainIndex } from '../../core/workspace/domain-index';
import { judgeBesideSamples, judgeInDomain } from '../../core/workspace/judge';
import { noOtherFiles } from '../core/language/other-files';
import { SoundAnswers } from './sound-answers';

const uri = 'file:///shop/Customer.profiletype.json';
const options = { tabSize: 2, insertSpaces: true };
const settings = { rules: {}, domain: undefined, ignores: [] };
const client = { documentChanges: true, changeAnnotations: true, renamesFiles: true };
const everything: CodeActionContext = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };

/** Asks all of the core about one text. A throw, or a place that is none of the text, is a failure. */
export class CoreFeatures {
  readonly #document: ProfileTypeDocument;
  readonly #positions: TextDocument;
  readonly #sound: SoundAnswers;

  constructor(
    private readonly text: string,
    private readonly record: string,
    private readonly samples: SamplePaths | undefined,
  ) {
    this.#document = new ProfileTypeDocument(text, 'Customer.profiletype.json');
    this.#positions = TextDocument.create(uri, 'profiletype', 1, text);
    this.#sound = new SoundAnswers(text);
  }

  /** Whether a cursor can be there. */
  canBeAt(offset: number): boolean {
    return !this.#sound.splits(offset) && this.text.slice(offset - 1, offset + 1) !== '\r\n';
  }

  /** What an editor asks for while somebody types. */
  askWhileTyping(offset: number): void {
    const document = this.#document;
    const position = this.#positions.positionAt(offset);
    const { samples } = this;
    locate(document, offset);
    pointerAt(document, offset);
    this.#sound.assert([
      ...completion(document, this.#positions, position, { snippets: true, samples }),
      hover(document, this.#positions, position, samples),
      onTypeFormatting(document, this.#positions, position, this.text.charAt(offset - 1)),
    ]);
    this.#sound.assert(documentHighlight(document, this.#positions, position));
    nodeAt(document, offset);
  }

  /** What an editor asks for at a place on demand. */
  askAt(offset: number): void {
    const document = this.#document;
    const positions = this.#positions;
    const position = positions.positionAt(offset);
    const here = { start: position, end: positions.positionAt(offset + 20) };
    this.#sound.assert(completion(document, positions, position, { snippets: false, samples: undefined }));
    this.#sound.assert(definition(document, positions, uri, position, noOtherFiles, { linkSupport: true }));
    this.#sound.assert(
      references(document, positions, uri, position, noOtherFiles, { includeDeclaration: true }),
    );
    this.#sound.assert(prepareRename(document, positions, position));
    this.#sound.assert(rename(document, positions, uri, position, 'a"é', noOtherFiles, client));
    this.#sound.assert(selectionRanges(document, positions, [position]));
    this.#sound.assert(onTypeFormatting(document, positions, position, '\n'));
    this.#sound.assert(rangeFormatting(document, positions, here, options));
    this.#sound.assert(
      refactorings(document, positions, uri, here, { createsFiles: true, resolvesEdits: false }),
    );
  }

  /** The fixes at a place, each tried out. */
  askForFixes(offset: number): void {
    const position = this.#positions.positionAt(offset);
    const judge = check;
    const asked = { problems: check(this.#document), judge, renameFile: true };
    const here = { start: position, end: position };
    this.#sound.assert(codeActions(this.#document, this.#positions, uri, here, everything, asked));
  }

  /** What an editor asks for of the whole text. */
  askForAll(): void {
    const document = this.#document;
    const positions = this.#positions;
    const range = rangeOf(positions, { offset: 0, length: this.text.length });
    const { problems } = judgeBesideSamples(document, this.samples, settings);
    for (const problem of problems) {
      this.#sound.assert(diagnosticOf(problem, positions, uri));
      for (const { changes } of problem.fixes?.() ?? []) this.#sound.assertChanges(changes);
    }
    this.#sound.assert(documentSymbols(document, positions));
    this.#sound.assert(symbolsOf(document, positions));
    this.#sound.assert(documentLinks(document, positions));
    this.#sound.assert(
      codeLenses(document, positions, uri, 1, noOtherFiles, { commands: true, deploys: true }),
    );
    this.#sound.assert(
      inlayHints(document, positions, range, { contentTypes: true, targets: true }).map(({ position }) => ({
        start: position,
        end: position,
      })),
    );
    this.#sound.assert(formatting(document, positions, options));
    for (const { startLine, endLine } of foldingRanges(document, positions)) {
      if (startLine > endLine || endLine >= positions.lineCount) throw new Error('a fold beyond the text');
    }
    this.#askForTokens();
  }

  #askForTokens(): void {
    const { data } = semanticTokens(this.#document, this.#positions);
    let [line, character] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
      const [lines = 0, characters = 0, length = 0] = data.slice(index, index + 3);
      line += lines;
      character = lines > 0 ? characters : character + characters;
      this.#sound.assert({ start: { line, character }, end: { line, character: character + length } });
    }
  }

  /** What the rest of the product makes of the text: as a definition, samples, tests, a configuration, a template. */
  askOthers(): void {
    const document = this.#document;
    this.#askMapping();
    const file = readDefinitionFile(uri, document, (span) => rangeOf(this.#positions, span));
    const index = new DomainIndex();
    index.set(file);
    this.#sound.assert(judgeInDomain(file, index, settings).problems);
    domainMaps([{ uri, document }]);
    definitionOf(document);
    for (const form of forms) {
      form.recognises(document);
      form.write(document);
      form.read(this.text);
    }
    const records = readRecords('a.sample.json', this.text);
    readSamplePaths([{ name: 'a.sample.json', text: this.text }]);
    if (!('problem' in records)) {
      const inferred = inferDefinition(records.map(({ value }) => value));
      if (!('problem' in inferred)) definitionText(inferred, 'A', defaultDescription('A'));
    }
    this.#askAsTests();
    this.#askAsConfiguration();
  }

  #askMapping(): void {
    const document = this.#document;
    mappingOf(document);
    const read = readDefinition(document);
    if ('problem' in read) return;
    for (const text of [this.record, JSON.stringify(emptySample(document)), this.text]) {
      const incoming = readIncoming(text);
      const preview = previewOf(read, incoming, domainAfter([]));
      if ('problem' in incoming || 'problem' in preview) continue;
      const { sources, fields, objects, keys } = preview.picture;
      for (const { id } of [...sources, ...fields, ...objects, ...keys])
        this.#sound.assert(spanOf(document, id));
      if (!isObject(incoming.value)) continue;
      const tested = { record: incoming.value };
      withTest(
        this.text,
        testOf('a', [tested], tested, () => document),
      );
    }
  }

  #askAsTests(): void {
    const { tests, problems } = readTestFile(this.text);
    this.#sound.assert([problems, tests.map(({ span }) => span)]);
    for (const test of tests) runTest(test, () => this.#document);
  }

  #askAsConfiguration(): void {
    const config = new WorkspaceConfig(this.text);
    this.#sound.assert([config.problems, staleIgnores(config, new Set())]);
    config.settingsFor('Customer.profiletype.json', {});
    const changes = [
      addIgnore(this.text, { rule: 'unused-field', file: 'a', at: '/Fields' }),
      addEnvironment(this.text, { name: 'sandbox', domain: 'shop', protected: false }),
      changeEndpoint(this.text, 'sandbox', 'http://127.0.0.1:1'),
    ];
    for (const change of changes) if (change) this.#sound.assertChanges([change]);
  }
}

/** What the samples beside a definition have. */
export function samplePaths(text: string): SamplePaths | undefined {
  return new JsonDocument(text).isReadable ? readSamplePaths([{ name: 'a.sample.json', text }]) : undefined;
}
