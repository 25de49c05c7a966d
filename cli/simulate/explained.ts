import { jsonOf } from '../../core/document/json-value';
import type { JsonValue } from '../../core/document/writing';
import type { Explanation } from '../../core/mapping/explanation';
import type { Ingestion } from '../../core/mapping/ingest';
import { visible } from '../../core/deploy/wording';
import { displayWidth } from '../printable';

/** What happened to a record, in the order in which it happened, with an empty line behind it. */
export function explained(
  type: string,
  place: string,
  { outcome, profileId, explanation }: Ingestion,
): string {
  const { sentence } = explanation;
  const parts = [
    section('Fields', fieldLines(explanation)),
    section('Keys', keyLines(explanation)),
    section('Lookups', lookupLines(explanation)),
    section('Decisions', decisionLines(explanation)),
    section('Writes', writeLines(explanation)),
  ];
  const end = outcome === 'stored' ? `Stored on profile ${profileId ?? ''}. ${sentence}` : sentence;
  return `${visible(type)}, ${visible(place)}: ${outcome}\n${parts.join('')}  ${end}\n\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `  ${title}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

function fieldLines({ fields }: Explanation): string[] {
  return aligned(fields.map(({ field, value, sentence }) => [field, valueText(value), sentence]));
}

function keyLines({ keys }: Explanation): string[] {
  return aligned(
    keys.map(({ key, identifiers, fieldNames, value, sentence, stored }) => [
      key,
      `${identifiers.join(', ') || 'search only'} on ${fieldNames.join(', ')}`,
      valueText(value),
      [sentence, stored?.sentence].filter((each) => each !== undefined).join(' '),
    ]),
  );
}

function lookupLines({ lookups }: Explanation): string[] {
  return aligned(
    lookups.map(({ object, key, value, sentence }) => [object, `by ${key}`, valueText(value), sentence]),
  );
}

function decisionLines({ decisions }: Explanation): string[] {
  return aligned(decisions.map(({ object, outcome, id, sentence }) => [object, outcome, id ?? '', sentence]));
}

function writeLines({ writes }: Explanation): string[] {
  return aligned(
    writes.map(({ target, outcome, value, sentence }) => {
      // The columns say it.
      const isPlain = sentence === `Written to \`${target}\`.`;
      return [target, outcome, valueText(value), isPlain ? '' : sentence];
    }),
  );
}

const maxValue = 60;

function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return '-';
  const text = jsonOf(value) ?? '…';
  return text.length > maxValue ? `${Array.from(text).slice(0, maxValue).join('')}…` : text;
}

const maxWidth = 40;

/** Cells under each other. A very long one moves only what stands behind it. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const shownRows = rows.map((row) => row.map(visible));
  const widthAt = (index: number): number =>
    Math.min(maxWidth, Math.max(0, ...shownRows.map((row) => displayWidth(row[index] ?? ''))));
  const widths = (shownRows[0] ?? []).map((_, index) => widthAt(index));
  return shownRows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(cell))))
      .join('  ')
      .trimEnd(),
  );
}
