import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentSymbol,
  type Range,
  type SelectionRange,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { definition } from '../../../core/language/definition';
import { documentHighlight } from '../../../core/language/document-highlight';
import { documentLinks } from '../../../core/language/document-links';
import { documentSymbols } from '../../../core/language/document-symbols';
import { foldingRanges } from '../../../core/language/folding-range';
import { references } from '../../../core/language/references';
import { prepareRename, rename } from '../../../core/language/rename';
import { selectionRanges } from '../../../core/language/selection-range';
import { symbolsOf } from '../../../core/language/workspace-symbols';
import { atOffset, type Cursor } from './cursor';
import { domainOf } from './other-files';

const folder = join(__dirname, '../../../samples');
const samples = readdirSync(folder).filter((file) => file.endsWith('.profiletype.json'));
const prefixCount = 40;
const otherFile = 'file:///Other.profiletype.json';
const domain = domainOf({ [otherFile]: readFileSync(join(folder, 'Customer.profiletype.json'), 'utf8') });

/** A range of the text: what it starts and ends with are positions that exist, in this order. */
function assertInside({ text }: Cursor, { start, end }: Range): void {
  for (const position of [start, end]) {
    assert.deepEqual(text.positionAt(text.offsetAt(position)), position);
  }
  assert.ok(text.offsetAt(start) <= text.offsetAt(end));
}

function isWithin({ text }: Cursor, inner: Range, outer: Range): boolean {
  return (
    text.offsetAt(outer.start) <= text.offsetAt(inner.start) &&
    text.offsetAt(outer.end) >= text.offsetAt(inner.end)
  );
}

/** Whether the place itself is among the answers: what is asked from a name leads back to it. */
function includesCursor(cursor: Cursor, ranges: readonly Range[]): boolean {
  const here = { start: cursor.position, end: cursor.position };
  return ranges.some((range) => isWithin(cursor, here, range));
}

function checkAt(cursor: Cursor): void {
  const { document, text, position } = cursor;
  const { uri } = text;
  const own = <Place extends { readonly uri: string }>(places: readonly Place[]): Place[] =>
    places.filter((place) => place.uri === uri);
  const highlights = documentHighlight(document, text, position).map(({ range }) => range);
  const found = references(document, text, uri, position, domain, { includeDeclaration: true });
  const named = own(found).map(({ range }) => range);
  for (const ranges of [highlights, named]) {
    for (const range of ranges) assertInside(cursor, range);
    assert.ok(ranges.length === 0 || includesCursor(cursor, ranges));
  }
  definition(document, text, uri, position, domain, { linkSupport: true });

  const prepared = prepareRename(document, text, position);
  assert.equal('refused' in prepared, named.length === 0);
  if (!('refused' in prepared)) {
    assertInside(cursor, prepared.range);
    const abilities = { documentChanges: true, changeAnnotations: true };
    const answer = rename(document, text, uri, position, 'aNewName', domain, abilities);
    assert.ok(WorkspaceEdit.is(answer));
  }

  const [selection] = selectionRanges(document, text, [position]);
  assert.ok(selection && includesCursor(cursor, [selection.range]));
  for (let step: SelectionRange = selection; step.parent; step = step.parent) {
    assert.ok(isWithin(cursor, step.range, step.parent.range));
    assert.ok(!isWithin(cursor, step.parent.range, step.range), 'a selection does not grow');
  }
}

function checkSymbols(cursor: Cursor, symbols: readonly DocumentSymbol[], within?: Range): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert.notEqual(name.trim(), '');
    assertInside(cursor, range);
    assert.ok(isWithin(cursor, selectionRange, range), `${name} is selected outside of itself`);
    assert.ok(!within || isWithin(cursor, range, within), `${name} is not in what it belongs to`);
    checkSymbols(cursor, children ?? [], range);
  }
}

function checkWhole(cursor: Cursor): void {
  const { document, text } = cursor;
  checkSymbols(cursor, documentSymbols(document, text));
  for (const { range } of [...symbolsOf(document, text), ...documentLinks(document, text)])
    assertInside(cursor, range);
  for (const { startLine, endLine } of foldingRanges(document, text)) {
    assert.ok(startLine < endLine && endLine < text.lineCount);
  }
}

function checkEverywhere(content: string): void {
  const start = atOffset(content, 0);
  checkWhole(start);
  for (let offset = 0; offset <= content.length; offset++) {
    // No cursor is between a carriage return and its line feed.
    if (content.slice(offset - 1, offset + 1) === '\r\n') continue;
    checkAt({ ...start, offset, position: start.text.positionAt(offset) });
  }
}

describe('Navigation', () => {
  it('has samples to look at', () => {
    assert.ok(samples.length > 5);
  });

  for (const sample of samples) {
    it(`gives usable answers everywhere in ${sample}`, () => {
      checkEverywhere(readFileSync(join(folder, sample), 'utf8'));
    });
  }

  it('gives usable answers everywhere in every state of a sample that is being written', () => {
    const content = readFileSync(join(folder, 'Zendesk-tickets.profiletype.json'), 'utf8');
    for (let index = 0; index < prefixCount; index++) {
      checkEverywhere(content.slice(0, Math.ceil((content.length * index) / prefixCount)));
    }
  });

  it('gives usable answers everywhere, however a sample is written', () => {
    const content = readFileSync(join(folder, 'Zendesk-tickets.profiletype.json'), 'utf8');
    checkEverywhere(content.replaceAll('\n', '\r\n'));
    checkEverywhere(content.replaceAll(/^ +/gm, '\t'));
    checkEverywhere(JSON.stringify(JSON.parse(content)));
  });
});
