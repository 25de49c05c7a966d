import { t } from '@vscode/l10n';
import type { KeyRole } from '../../core/domain-map/map';
import type { Measure } from './boxes';
import { port } from './drawing';
import { svg } from '../svg';

interface Sample {
  readonly kind: KeyRole | 'conflict';
  readonly text: string;
}

const samples: readonly Sample[] = [
  { kind: 'finds', text: t('Looks up records of other types') },
  { kind: 'found', text: t('Is found by it') },
  { kind: 'search', text: t('For searches only') },
  { kind: 'conflict', text: t('Conflict of content types') },
];

const height = 20;
const lineWidth = 34;
const textStart = 46;
const gap = 20;

/** What the lines mean, each as a picture of its own. */
export function legendSamples(measure: Measure): SVGElement[] {
  return samples.map((sample) => {
    const width = Math.ceil(widthOf(sample, measure));
    return svg('svg', { class: 'map', width, height, 'aria-hidden': 'true' }, drawSample(sample, 0));
  });
}

/** The same in one row. */
export function drawLegend(measure: Measure): {
  readonly root: SVGGElement;
  readonly width: number;
  readonly height: number;
} {
  const root = svg('g');
  let width = 0;
  for (const sample of samples) {
    root.append(drawSample(sample, width));
    width += widthOf(sample, measure) + gap;
  }
  return { root, width, height };
}

function widthOf({ text }: Sample, measure: Measure): number {
  return textStart + measure(text, 'small') + 2;
}

function drawSample({ kind, text }: Sample, x: number): SVGGElement {
  const isConflict = kind === 'conflict';
  const role = isConflict ? 'finds' : kind;
  const start = x + 5;
  return svg(
    'g',
    { class: `link line ${role}${isConflict ? ' conflict' : ''}` },
    svg('path', { d: `M${start},${height / 2}h${lineWidth}` }),
    port(role, start, height / 2),
    svg('text', { class: 'note', x: x + textStart, y: height / 2 + 4 }, text),
  );
}
