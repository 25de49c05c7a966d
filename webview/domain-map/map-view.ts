import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { type Drawing, draw } from './drawing';
import { relatedTo } from './highlight';
import { type Direction, isDirection, neighbour } from './navigation';
import { type Item, itemsOf, type Scene } from './scene';
import { svg } from '../svg';
import {
  centred,
  fitted,
  following,
  middleOf,
  nearestToMiddle,
  readable,
  revealed,
  type Size,
  type View,
  zoomRange,
} from './viewport';

const emptyScene: Scene = { types: [], keys: [], links: [], headings: [], width: 0, height: 0 };
const zoomStep = 1.3;
/** In pixels. */
const panStep = 80;

/** The drawn map: moved and zoomed by wheel, pinch, drag and keys; one item of it can be chosen. */
export class MapView {
  readonly element = svg('svg', { class: 'map', role: 'group', tabindex: 0 });
  readonly #viewport = svg('g', { class: 'viewport' });
  readonly #open: (item: string) => void;
  readonly #zoom = zoom<SVGSVGElement, unknown>().scaleExtent(zoomRange);
  #scene = emptyScene;
  #items: readonly Item[] = [];
  #drawing: Drawing = draw(emptyScene);
  #size: Size = { width: 0, height: 0 };
  /** What is chosen stays so until another is, or Escape. */
  #chosen: string | undefined;
  #found: readonly string[] = [];
  /** Nobody has moved or zoomed it since all of it was shown. */
  #isFitted = true;

  constructor(open: (item: string) => void) {
    this.#open = open;
    this.element.append(this.#viewport);
    this.#zoom
      .extent(() => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .on('zoom', ({ sourceEvent }: { sourceEvent: unknown }) => {
        if (sourceEvent) this.#isFitted = false;
        this.#applyView();
      });
    select<SVGSVGElement, unknown>(this.element).call(this.#zoom).on('dblclick.zoom', null);
    this.element.addEventListener('keydown', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && this.#onKey(event)) event.preventDefault();
    });
    this.element.addEventListener('click', ({ target }) => {
      this.#onClick(target);
    });
    this.element.addEventListener('pointerover', ({ target }) => {
      this.#highlight(idAt(target) ?? this.#chosen);
    });
    this.element.addEventListener('pointerleave', () => {
      this.#highlight(this.#chosen);
    });
    this.element.addEventListener('focusin', ({ target }) => {
      const id = idAt(target);
      if (id !== undefined) this.#choose(id);
    });
    new ResizeObserver(() => {
      this.#onResize();
    }).observe(this.element);
  }

  /** Width to height of the window; undefined while it has none. */
  get aspect(): number | undefined {
    const { clientWidth, clientHeight } = this.element;
    return clientWidth === 0 || clientHeight === 0 ? undefined : clientWidth / clientHeight;
  }

  get scene(): Scene {
    return this.#scene;
  }

  /** Shows a scene in place of the last one, with what was looked at where it was. */
  show(scene: Scene, label: string): void {
    const hadFocus = this.element.contains(document.activeElement) && document.activeElement !== this.element;
    const isFirst = this.#items.length === 0;
    const before = this.#anchor();
    this.#scene = scene;
    this.#items = itemsOf(scene);
    this.element.setAttribute('aria-label', label);
    this.#drawing = draw(scene);
    for (const [id, element] of this.#drawing.items) element.dataset.id = id;
    this.#viewport.replaceChildren(this.#drawing.root);
    if (!this.#item(this.#chosen)) this.#chosen = undefined;
    const after = this.#item(before?.id);
    if (isFirst) this.fit();
    else if (before && after) this.#setView(following(middleOf(before), middleOf(after), this.#view()));
    this.mark(this.#found, undefined);
    this.#applyView();
    this.#highlight(this.#chosen);
    const [first] = this.#items;
    this.#makeTabStop(this.#chosen ?? first?.id);
    if (hadFocus) this.#drawing.items.get(this.#chosen ?? '')?.focus();
  }

  #anchor(): Item | undefined {
    return this.#item(this.#chosen) ?? nearestToMiddle(this.#items, this.#size, this.#view());
  }

  #item(id: string | undefined): Item | undefined {
    return this.#items.find((item) => item.id === id);
  }

  /** All of it. */
  fit(): void {
    this.#setView(fitted(this.#scene, this.#size));
    this.#isFitted = true;
  }

  zoomIn(): void {
    this.#zoomBy(zoomStep);
  }

  zoomOut(): void {
    this.#zoomBy(1 / zoomStep);
  }

  #zoomBy(factor: number): void {
    this.#isFitted = false;
    select<SVGSVGElement, unknown>(this.element).call((selection) => {
      this.#zoom.scaleBy(selection, factor);
    });
  }

  /** Chooses an item and brings it to the middle. */
  goTo(id: string): void {
    const item = this.#item(id);
    if (!item) return;
    this.#isFitted = false;
    this.#setView(centred(item, this.#size, this.#view()));
    this.#choose(id);
  }

  /** Marks what was found. */
  mark(found: readonly string[], current: string | undefined): void {
    this.#found = found;
    const marked = new Set(found);
    for (const [id, element] of this.#drawing.items) {
      element.classList.toggle('match', marked.has(id));
      element.classList.toggle('current', id === current);
    }
  }

  focus(): void {
    this.element.focus();
  }

  #view(): View {
    return zoomTransform(this.element);
  }

  #setView({ x, y, k }: View): void {
    const transform = zoomIdentity.translate(x, y).scale(k);
    select<SVGSVGElement, unknown>(this.element).call((selection) => {
      this.#zoom.transform(selection, transform);
    });
  }

  #applyView(): void {
    const { x, y, k } = this.#view();
    this.#viewport.setAttribute('transform', `translate(${x},${y}) scale(${k})`);
    this.element.classList.toggle('far', k < readable);
  }

  #onResize(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    // Hidden, it has no size.
    if (width === 0 || height === 0) return;
    const { width: widthBefore, height: heightBefore } = this.#size;
    this.#size = { width, height };
    if (this.#isFitted) this.fit();
    else {
      const view = this.#view();
      const x = view.x + (width - widthBefore) / 2;
      const y = view.y + (height - heightBefore) / 2;
      const chosen = this.#item(this.#chosen);
      this.#setView(chosen ? revealed(chosen, this.#size, { ...view, x, y }) : { ...view, x, y });
    }
  }

  #onClick(target: EventTarget | null): void {
    const id = idAt(target);
    if (id !== undefined) {
      this.#choose(id);
      this.#open(id);
    } else this.#clear();
  }

  #onKey({ key, shiftKey, target }: KeyboardEvent): boolean {
    const item = this.#item(idAt(target));
    if (isDirection(key)) {
      if (item && !shiftKey) this.#move(item, key);
      else this.#pan(key);
      return true;
    }
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => {
        this.zoomIn();
      },
      '=': () => {
        this.zoomIn();
      },
      '-': () => {
        this.zoomOut();
      },
      '0': () => {
        this.fit();
      },
      Escape: () => {
        this.#clear();
        this.element.focus();
      },
      Home: () => {
        this.#focusItem(this.#items[0]);
      },
      End: () => {
        this.#focusItem(this.#items.at(-1));
      },
      ...(item && {
        Enter: () => {
          this.#open(item.id);
        },
        ' ': () => {
          this.#open(item.id);
        },
      }),
    };
    const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
    action?.();
    return action !== undefined;
  }

  #move(from: Item, direction: Direction): void {
    this.#focusItem(neighbour(this.#items, from, direction));
  }

  #focusItem(item: Item | undefined): void {
    if (!item) return;
    this.#setView(revealed(item, this.#size, this.#view()));
    this.#drawing.items.get(item.id)?.focus({ preventScroll: true });
  }

  #pan(direction: Direction): void {
    this.#isFitted = false;
    const { x, y, k } = this.#view();
    const steps: Readonly<Record<Direction, readonly [number, number]>> = {
      ArrowLeft: [1, 0],
      ArrowRight: [-1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const [dx, dy] = steps[direction];
    this.#setView({ k, x: x + dx * panStep, y: y + dy * panStep });
  }

  #choose(id: string): void {
    this.#isFitted = false;
    this.#chosen = id;
    this.#makeTabStop(id);
    this.#highlight(id);
  }

  #clear(): void {
    this.#chosen = undefined;
    this.#highlight(undefined);
  }

  /** The keyboard enters the items in one place, and moves among them by the arrows. */
  #makeTabStop(id: string | undefined): void {
    for (const [each, element] of this.#drawing.items)
      element.setAttribute('tabindex', each === id ? '0' : '-1');
  }

  #highlight(id: string | undefined): void {
    const related = id === undefined ? undefined : relatedTo(this.#scene, id);
    this.element.classList.toggle('focusing', related !== undefined);
    const { items, types, links } = this.#drawing;
    for (const [each, element] of items) {
      element.classList.toggle('lit', related?.items.has(each) ?? false);
      element.classList.toggle('chosen', each === this.#chosen);
    }
    for (const [each, element] of types) element.classList.toggle('lit', related?.items.has(each) ?? false);
    for (const { link, elements } of links) {
      for (const each of elements) each.classList.toggle('lit', related?.links.has(link) ?? false);
    }
  }
}

function idAt(target: EventTarget | null): string | undefined {
  const item = target instanceof Element ? target.closest<SVGGElement>('.item') : null;
  return item?.dataset.id;
}
