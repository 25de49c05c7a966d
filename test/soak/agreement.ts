import type { Author } from './author';
import { Editor, newRecord } from './editor';
import type { ProcessOptions } from './server-process';
import type { World } from './world';

const ofDocument = [
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
];
const ofPlace = [
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
];

/** How many of the open documents are compared feature by feature; the diagnostics of all files are. */
const comparedDocuments = 4;
const comparedPlaces = 7;

/**
 * Where an author is shown something else than somebody who starts anew with the same files, in words. What is half typed is
 * taken back before: beside a text that cannot be read others are judged by what it said earlier, which only the first one saw.
 */
export async function disagreements(author: Author, options: ProcessOptions): Promise<string[]> {
  author.takeBackUnreadable();
  const { editor } = author;
  const fresh = await Editor.start(editor.world, newRecord(), options);
  try {
    await Promise.all([editor.settle(), fresh.settle()]);
    const [now, anew] = [await everythingSaid(editor), await everythingSaid(fresh)];
    return [...new Set([...now.keys(), ...anew.keys()])]
      .filter((what) => now.get(what) !== anew.get(what))
      .map(
        (what) => `${what}\n  now:  ${now.get(what) ?? 'nothing'}\n  anew: ${anew.get(what) ?? 'nothing'}`,
      );
  } finally {
    fresh.server.kill();
    await fresh.server.ended;
  }
}

async function everythingSaid(editor: Editor): Promise<Map<string, string>> {
  const said = new Map(editor.shown);
  for (const uri of editor.world.openDefinitions.slice(-comparedDocuments)) {
    const questions = [
      ...ofDocument.map((method) => [method, editor.everything(uri)] as const),
      ...placesIn(editor.world, uri).flatMap((place) => ofPlace.map((method) => [method, place] as const)),
    ];
    const answers = await Promise.all(questions.map(([method, params]) => editor.ask(method, params)));
    for (const [index, [method, params]] of questions.entries())
      said.set(`${method} ${JSON.stringify(params)}`, JSON.stringify(answers[index] ?? null));
  }
  // Those of open documents come first, in the order in which they were opened.
  const symbols = (await editor.ask('workspace/symbol', { query: 'Type12' })) as object[] | undefined;
  said.set('workspace/symbol', JSON.stringify(symbols?.map((symbol) => JSON.stringify(symbol)).sort()));
  return said;
}

/** What is asked at places that are spread over a document. */
function placesIn({ open }: World, uri: string): object[] {
  const document = open.get(uri)?.document;
  if (!document) return [];
  const { length } = document.getText();
  return Array.from({ length: comparedPlaces }, (_, index) => ({
    textDocument: { uri },
    position: document.positionAt(Math.floor((length * (index + 0.5)) / comparedPlaces)),
    context: { includeDeclaration: true },
  }));
}
