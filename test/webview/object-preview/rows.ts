import { type ObjectRow, readRow } from '../../../webview/object-preview/object-row';

/** Rows of objects, each a value that JSON can have. */
export function rowsOf(...objects: readonly object[]): ObjectRow[] {
  return objects.map((object, index) => readRow({ key: `key${index}`, text: JSON.stringify(object) }, index));
}
