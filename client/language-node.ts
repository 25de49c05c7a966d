import { type ExtensionContext, l10n, type LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Language, startLanguage } from './language';

/** Starts the language server as a process of its own. */
export function startLanguageOnNode(context: ExtensionContext, output: LogOutputChannel): Language {
  const module = context.asAbsolutePath('dist/server.js');
  const bundle = l10n.uri ? { EXTENSION_BUNDLE_PATH: l10n.uri.fsPath } : {};
  const server = { module, transport: TransportKind.ipc, options: { env: { ...process.env, ...bundle } } };
  return startLanguage(output, {
    createClient: (id, name, options) =>
      new LanguageClient(id, name, { run: server, debug: server }, options),
    deploys: true,
  });
}
