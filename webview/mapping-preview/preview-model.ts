import type { MappingPicture, NodeId } from '../../core/mapping-preview/picture';
import { withChange } from '../../core/mapping-preview/picture-change';
import { changedRows } from './changes';
import { type Connection, connectionsOf, type Neighbours, neighboursOf } from './connections';
import { type Filter, noFilter, shownNodes } from './filtering';
import type { Caption, SampleChoice, ToMappingPreview } from './messages';
import { type Columns, columnNames, columnsOf, type Row, rowsOf } from './rows';

/** A picture with what is drawn of it. */
export interface Drawing {
  readonly picture: MappingPicture;
  readonly sample: SampleChoice;
  readonly problem?: string;
  readonly isStale: boolean;
  readonly columns: Columns;
  readonly rows: readonly Row[];
  readonly connections: readonly Connection[];
  readonly neighbours: Neighbours;
  /** What an edit has changed; nothing where the record is another. */
  readonly changed: ReadonlySet<NodeId>;
}

/** What the page knows; its parts are replaced, never changed. */
export interface PreviewModel {
  /** Undefined before the first message. */
  readonly shown?:
    | { readonly kind: 'drawing'; readonly drawing: Drawing }
    | { readonly kind: 'nothing'; readonly typeName: string; readonly sentence: string };
  readonly selected: NodeId | undefined;
  readonly filter: Filter;
}

export const emptyModel: PreviewModel = { selected: undefined, filter: noFilter };

/** The model after a message of the extension. */
export function updated(model: PreviewModel, message: ToMappingPreview): PreviewModel {
  switch (message.kind) {
    case 'picture':
      return withPicture(model, message.picture, message);
    case 'change': {
      const before = drawingOf(model);
      return before ? withPicture(model, withChange(before.picture, message.change), message) : model;
    }
    case 'nothing':
      return { ...model, shown: message };
    case 'select':
      return { ...model, selected: message.node };
  }
}

function withPicture(model: PreviewModel, picture: MappingPicture, caption: Caption): PreviewModel {
  const drawing = draw(picture, caption, drawingOf(model));
  return {
    ...model,
    shown: { kind: 'drawing', drawing },
    selected: caption.cursor ? caption.cursor.node : model.selected,
  };
}

export function drawingOf({ shown }: PreviewModel): Drawing | undefined {
  return shown?.kind === 'drawing' ? shown.drawing : undefined;
}

/** What the filter leaves; undefined where that is everything. */
export function shownBy(drawing: Drawing, filter: Filter): ReadonlySet<NodeId> | undefined {
  return shownNodes(drawing.rows, drawing.neighbours, drawing.picture.notes, filter);
}

function draw(
  picture: MappingPicture,
  { sample, problem, isStale }: Caption,
  before: Drawing | undefined,
): Drawing {
  const columns = columnsOf(picture);
  const rows = columnNames.flatMap((name) => rowsOf(columns[name]));
  const connections = connectionsOf(picture);
  const isSame = before && recordOf(before.picture, before.sample) === recordOf(picture, sample);
  return {
    picture,
    sample,
    ...(problem !== undefined && { problem }),
    isStale: isStale === true,
    columns,
    rows,
    connections,
    neighbours: neighboursOf(connections),
    changed: isSame ? changedRows(before.rows, rows) : new Set(),
  };
}

function recordOf({ typeName }: MappingPicture, { name, index, before }: SampleChoice): string {
  return JSON.stringify([typeName, name, index, before]);
}
