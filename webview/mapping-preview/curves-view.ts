import type { Connection } from './connections';
import { curvesOf, type Place } from './curve';
import { svg } from '../svg';
import { type ItemView, KeyedChildren } from './keyed-children';

/** The connections, drawn behind the rows. */
export class CurvesView {
  readonly element = svg('svg', { class: 'curves', 'aria-hidden': 'true' });
  readonly #paths = new KeyedChildren<Connection, CurveView>(this.element, () => new CurveView());

  show(connections: readonly Connection[], places: ReadonlyMap<string, Place>): void {
    this.#paths.show(connections.filter(({ kind }) => kind !== 'object'));
    this.place(connections, places);
  }

  place(connections: readonly Connection[], places: ReadonlyMap<string, Place>): void {
    const curves = curvesOf(connections, places);
    for (const [id, view] of this.#paths.entries()) view.draw(curves.get(id));
  }

  /** Those between two nodes of a way. */
  light(way: ReadonlySet<string>): void {
    for (const [, view] of this.#paths.entries()) view.light(way);
  }

  /** Those that lead to a node. */
  flash(nodes: ReadonlySet<string>): void {
    for (const [, view] of this.#paths.entries()) view.flash(nodes);
  }
}

class CurveView implements ItemView<Connection> {
  readonly element = svg('path', {});
  #ends: Pick<Connection, 'from' | 'to'> = { from: '', to: '' };
  #curve: string | undefined;
  #isLit = false;

  readonly show = ({ from, to, kind, state }: Connection): void => {
    this.#ends = { from, to };
    const className = `curve to-${kind} ${state}${this.#isLit ? ' lit' : ''}`;
    this.element.setAttribute('class', className);
  };

  draw(curve: string | undefined): void {
    if (curve === this.#curve) return;
    this.#curve = curve;
    if (curve === undefined) this.element.removeAttribute('d');
    else this.element.setAttribute('d', curve);
  }

  light(way: ReadonlySet<string>): void {
    const isLit = way.has(this.#ends.from) && way.has(this.#ends.to);
    if (isLit === this.#isLit) return;
    this.#isLit = isLit;
    this.element.classList.toggle('lit', isLit);
  }

  flash(nodes: ReadonlySet<string>): void {
    if (nodes.has(this.#ends.to))
      this.element.animate([{ opacity: 1, offset: 0 }], { duration: 1600, easing: 'ease-in' });
  }
}
