import { commands } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** What a code lens calls: shows places in the editor's own list. All three arguments are the protocol's. */
export function showReferences(
  client: BaseLanguageClient,
  uri: string,
  position: Position,
  locations: Location[],
): Thenable<unknown> {
  const { protocol2CodeConverter: toCode } = client;
  return commands.executeCommand(
    'editor.action.showReferences',
    toCode.asUri(uri),
    toCode.asPosition(position),
    locations.map((location) => toCode.asLocation(location)),
  );
}
