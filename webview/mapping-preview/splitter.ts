import { t } from '@vscode/l10n';
import { element } from '../dom';
import { greatestShare, leastShare, shareBehind } from './share';

/** As in the style sheet: the panes are beside the picture, not below it. */
const wide = matchMedia('(min-width: 1000px)');

/** In percent. */
const step = 5;

/** The edge of the panes behind the picture: it is dragged, or moved by the arrow keys; a double click puts it back. */
export class Splitter {
  readonly element = element('div', {
    className: 'splitter',
    role: 'separator',
    tabIndex: 0,
    ariaLabel: t('Size of the details'),
    ariaValueMin: String(leastShare),
    ariaValueMax: String(greatestShare),
  });
  readonly #panes: HTMLElement;

  constructor(panes: HTMLElement) {
    this.#panes = panes;
    this.element.addEventListener('pointerdown', ({ pointerId }) => {
      this.element.setPointerCapture(pointerId);
    });
    this.element.addEventListener('pointermove', (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) this.#drag(event);
    });
    this.element.addEventListener('keydown', (event) => {
      const steps = { ArrowUp: 1, ArrowLeft: 1, ArrowDown: -1, ArrowRight: -1 }[event.key];
      if (steps === undefined) return;
      event.preventDefault();
      this.#move(this.#share() + steps * step);
    });
    this.element.addEventListener('dblclick', () => {
      for (const name of ['--panes-width', '--panes-height']) panes.style.removeProperty(name);
      this.#tell();
    });
    // Only whoever comes to it needs to know where it stands.
    this.element.addEventListener('focus', () => {
      this.#tell();
    });
    this.#tell();
  }

  #drag({ clientX, clientY }: PointerEvent): void {
    const { left, right, top, bottom } = this.#whole();
    this.#move(wide.matches ? shareBehind(clientX, left, right) : shareBehind(clientY, top, bottom));
  }

  #move(share: number): void {
    const within = Math.min(Math.max(share, leastShare), greatestShare);
    this.#panes.style.setProperty(wide.matches ? '--panes-width' : '--panes-height', `${within}%`);
    this.#tell();
  }

  #share(): number {
    const { left, right, top, bottom } = this.#whole();
    const panes = this.#panes.getBoundingClientRect();
    return wide.matches ? shareBehind(panes.left, left, right) : shareBehind(panes.top, top, bottom);
  }

  #whole(): DOMRect {
    return (this.#panes.parentElement ?? this.#panes).getBoundingClientRect();
  }

  #tell(): void {
    this.element.ariaOrientation = wide.matches ? 'vertical' : 'horizontal';
    this.element.ariaValueNow = String(this.#share());
  }
}
