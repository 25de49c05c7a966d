import type { MappingPicture } from '../../core/mapping-preview/picture';
import { svg } from '../svg';
import type { State } from './rows';

const circle = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2';
const cross = 'M5.8 5.8l4.4 4.4m0-4.4l-4.4 4.4';
const warning = 'M8 2.2L14.4 13.5H1.6ZM8 6.4v3.4M8 11.4v.6';

type IconName = State | MappingPicture['outcome'] | 'warning';

/** The lines of each icon, on a square of 16. */
const icons: Readonly<Record<IconName, string>> = {
  fine: `${circle}M5.2 8.2l2 2 3.6-4`,
  stored: `${circle}M5.2 8.2l2 2 3.6-4`,
  rejected: `${circle}M3.8 12.2l8.4-8.4`,
  invalid: `${circle}${cross}`,
  failed: `${circle}${cross}`,
  warning,
  lost: warning,
  kept: 'M4 7.5h8v6H4ZM5.6 7.5v-2a2.4 2.4 0 0 1 4.8 0v2',
  empty: `${circle}M3.8 12.2l8.4-8.4`,
  none: `${circle}M5 8h6`,
};

/** An icon beside a word that says the same. */
export function icon(name: IconName): SVGSVGElement {
  const made = svg('svg', { viewBox: '0 0 16 16', class: `icon ${name}`, 'aria-hidden': 'true' });
  made.append(svg('path', { d: icons[name] }));
  return made;
}
