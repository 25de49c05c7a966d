// Leaves out of the server's bundle what it never reaches, and what esbuild cannot know.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the protocol can and this server does not do, by the modules of the library and the name that each exports. */
const unservedFeatures = {
  notebook: 'NotebookSyncFeature',
  callHierarchy: 'CallHierarchyFeature',
  typeHierarchy: 'TypeHierarchyFeature',
  inlineCompletion: 'InlineCompletionFeature',
  inlineValue: 'InlineValueFeature',
  linkedEditingRange: 'LinkedEditingRangeFeature',
  moniker: 'MonikerFeature',
  showDocument: 'ShowDocumentFeature',
  textDocumentContent: 'TextDocumentContentFeature',
};

/** Requests that this server does not answer, by the modules of the library. */
const unansweredRequests = ['colorProvider', 'declaration', 'implementation', 'typeDefinition'];

/** Modules of libraries, with what stands in for them. */
const standIns = [
  ...Object.entries(unservedFeatures).flatMap(([module, feature]) => [
    [fileOf(`vscode-languageserver/lib/common/${module}`), `exports.${feature} = (Base) => Base;`],
    [fileOf(`vscode-languageserver-protocol/lib/common/protocol.${module}`), ''],
  ]),
  ...unansweredRequests.map((module) => [
    fileOf(`vscode-languageserver-protocol/lib/common/protocol.${module}`),
    '',
  ]),
  // Finds modules on the disk, for servers that load those of a workspace.
  [fileOf('vscode-languageserver/lib/node/files'), ''],
  // Cancels without a message, for workers that share memory with their client.
  [fileOf('vscode-jsonrpc/lib/common/sharedArrayCancellation'), ''],
];

function fileOf(module) {
  return new RegExp(`${module.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')}\\.js$`);
}

/** Parts of the Handlebars parser that come after parsing. */
const handlebarsRegions = ['lib/visitor.js', 'lib/whitespace-control.js', 'lib/printer.js'];

function parserOnly(text) {
  const kept = handlebarsRegions.reduce((rest, region) => {
    const start = rest.indexOf(`//#region ${region}`);
    const end = rest.indexOf('//#endregion', start);
    if (start < 0 || end < 0)
      throw new Error(`The Handlebars parser has no region ${region}; see scripts/lean.mjs.`);
    return rest.slice(0, start) + rest.slice(end);
  }, text);
  return kept.replace(/^export \{.*\};$/m, 'export { parseWithoutProcessing };');
}

/** What the protocol's modules and this server take from the library of LSP's types by `require`, which keeps the whole of it. */
const requiredTypes = [
  ...['DocumentUri', 'URI', 'WorkspaceFolder', 'integer', 'uinteger'],
  ...['CodeActionKind', 'CodeActionTriggerKind', 'CreateFile', 'DiagnosticSeverity', 'TextEdit'],
];

/** The words come from a file, and never from an address; and what is imported by name is called by a short one. */
const wordsParts = [
  [/^async function readFileFromUri\(uri\) \{\n[^]*?^\}\n/m, ''],
  [/^ {2}if \(config2\.uri\) \{\n[^]*?^ {2}\}\n/m, ''],
  [/^module\.exports = .*$/m, 'export { config, t };'],
  [/^0 && \(module\.exports = \{[^]*?^\}\);$/m, ''],
];

function wordsOnly(text) {
  if (!wordsParts.every(([part]) => part.test(text)))
    throw new Error('The library of words is made of other parts; see scripts/lean.mjs.');
  return wordsParts.reduce((rest, [part, instead]) => rest.replace(part, instead), text);
}

/** Each name of that library is filled by a function that is called at once; esbuild cannot know that it does nothing else. */
function withPureNamespaces(text) {
  return text.replace(
    /^((?:export )?)var (\w+);\n\(function \(\2\) \{\n([\s\S]*?)\n\}\)\(\2 \|\| \(\2 = \{\}\)\);$/gm,
    (_, exported, name, body) =>
      `${exported}const ${name} = /* @__PURE__ */ ((${name}) => {\n${body}\nreturn ${name};\n})({});`,
  );
}

/** What a rule says for the rule reference and the settings, which are generated. */
const referenceTexts = new Set(['when', 'why', 'sample', 'bad', 'good']);

function withoutReferenceTexts(text) {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true);
  const isRule = (node) => ts.isVariableDeclaration(node) && /Rule$/.test(node.type?.getText() ?? '');
  const cuts = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.filter(isRule))
    .flatMap(({ initializer }) => initializer.properties)
    .filter(({ name }) => referenceTexts.has(name.getText()));
  // With the comma behind it.
  return cuts.reduceRight(
    (rest, cut) => rest.slice(0, cut.getFullStart()) + rest.slice(cut.getEnd() + 1),
    text,
  );
}

/** @type {import('esbuild').Plugin} */
export const lean = {
  name: 'lean',
  setup(build) {
    for (const [filter, contents] of standIns) build.onLoad({ filter }, () => ({ contents, loader: 'js' }));
    const rewrite = (filter, change, loader) =>
      build.onLoad({ filter }, ({ path }) => ({ contents: change(readFileSync(path, 'utf8')), loader }));
    rewrite(fileOf('vscode-languageserver-types/lib/esm/main'), withPureNamespaces, 'js');
    build.onResolve({ filter: /^vscode-languageserver-types$/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path, namespace: 'required-types' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'required-types' }, ({ path }) => ({
      contents: `export { ${requiredTypes.join(', ')} } from '${path}';`,
      resolveDir: import.meta.dirname,
    }));
    rewrite(fileOf('@handlebars/parser/dist/esm/index'), parserOnly, 'js');
    rewrite(fileOf('@vscode/l10n/dist/main'), wordsOnly, 'js');
    rewrite(
      /core[\\/](rules[\\/](structure|fields|keys)|workspace[\\/]rules)[\\/][\w-]+\.ts$/,
      withoutReferenceTexts,
      'ts',
    );
  },
};
