import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import { maxFileSize } from '../core/workspace/files';
import { excludedPattern } from './files';

const wanted = '**/{*.profiletype.json,*.sample.json,*.samples.jsonl,profiletype.config.json}';

/**
 * What the client does for the server beyond the protocol. The server reads the workspace through it, so that remote and
 * virtual file systems work as the local one.
 */
export const ownCapabilities: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { profiletype: { files: true, commands: true } };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** Answers the server's questions for files. */
export function offerFiles(client: BaseLanguageClient): void {
  client.onRequest('profiletype/findFiles', async ({ folder }: { folder: string }) => {
    const pattern = new RelativePattern(Uri.parse(folder), wanted);
    const found = await workspace.findFiles(pattern, excludedPattern);
    return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  client.onRequest('profiletype/readFiles', ({ uris }: { uris: string[] }) =>
    Promise.all(uris.map((uri) => readText(client.protocol2CodeConverter.asUri(uri)))),
  );
}

async function readText(uri: Uri): Promise<string | null> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    return bytes.byteLength > maxFileSize ? null : new TextDecoder().decode(bytes);
  } catch {
    // It was deleted meanwhile, or nobody may read it.
    return null;
  }
}
