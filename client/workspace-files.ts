import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import { definitionExtension } from '../core/model/definition-files';
import { sampleExtensions } from '../core/samples/sample-files';
import { maxFileSize } from '../core/workspace/files';
import { findFiles } from './find-files';

const wanted = [definitionExtension, ...sampleExtensions];

/**
 * What the client does for the server beyond the protocol. The server reads the workspace through it, so that remote and
 * virtual file systems work as the local one. `deploys`: it has the commands that call the service.
 */
export function ownCapabilities(deploys: boolean): StaticFeature {
  return {
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { profiletype: { files: true, commands: true, deploys } };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
}

/** Answers the server's questions for files. */
export function offerFiles(client: BaseLanguageClient): void {
  client.onRequest('profiletype/findFiles', async ({ folder }: { folder: string }) => {
    const found = await findFiles(wanted, { folder: Uri.parse(folder) });
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
