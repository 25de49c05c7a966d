import { commands, Location, Range, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { DomainMap, MapType, TypeKey } from '../../../core/domain-map/map';
import { placeIn } from '../../../core/domain-map/read-type';

interface Place {
  readonly type: MapType;
  readonly key?: TypeKey;
}

/** Shows a type, a key of it or, without a type, a key in all types that have it, in an editor that is not in the map's column. */
export async function openPlace(
  { types }: DomainMap,
  typeId: string | undefined,
  keyName: string | undefined,
  mapColumn: ViewColumn | undefined,
): Promise<void> {
  const wanted = types.filter(({ id }) => typeId === undefined || id === typeId);
  const places = wanted.flatMap((type): Place[] => {
    if (keyName === undefined) return [{ type }];
    const key = type.keys.find(({ name }) => name === keyName);
    return key ? [{ type, key }] : [];
  });
  const first = places.find(({ key }) => key?.identifiers.includes('UNIQUE')) ?? places[0];
  if (!first) return;
  const locations = await Promise.all(places.map(locationOf));
  const { uri, range } = await locationOf(first);
  const viewColumn = columnBeside(mapColumn);
  await window.showTextDocument(uri, { viewColumn, selection: range });
  if (locations.length > 1)
    await commands.executeCommand('editor.action.goToLocations', uri, range.start, locations, 'peek');
}

async function locationOf({ type, key }: Place): Promise<Location> {
  const document = await workspace.openTextDocument(Uri.parse(type.id));
  return new Location(document.uri, rangeIn(document, key));
}

function rangeIn(document: TextDocument, key: TypeKey | undefined): Range {
  const { offset, length } = placeIn(new ProfileTypeDocument(document.getText()), key);
  return new Range(document.positionAt(offset), document.positionAt(offset + length));
}

/** Another column that is open, so that the map stays in sight. */
function columnBeside(mapColumn: ViewColumn | undefined): ViewColumn {
  const others = window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== mapColumn);
  return others[0]?.viewColumn ?? ViewColumn.Beside;
}
