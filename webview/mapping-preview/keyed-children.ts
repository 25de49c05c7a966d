/** What shows one item. */
export interface ItemView<Item> {
  readonly element: Element;
  /** Only called where the item's JSON is another. */
  readonly show: (item: Item) => void;
}

/** The children of an element, one for each item: an item with the same id keeps its element, and with it the focus. */
export class KeyedChildren<Item extends { readonly id: string }, View extends ItemView<Item>> {
  readonly #parent: Element;
  readonly #make: (item: Item) => View;
  #views: ReadonlyMap<string, { readonly view: View; readonly json: string }> = new Map();

  constructor(parent: Element, make: (item: Item) => View) {
    this.#parent = parent;
    this.#make = make;
  }

  /** Whether a child came, went or moved. */
  show(items: readonly Item[]): boolean {
    const before = this.#views;
    const views = new Map<string, { readonly view: View; readonly json: string }>();
    for (const item of items) {
      if (views.has(item.id)) continue;
      const json = JSON.stringify(item);
      const known = before.get(item.id);
      const view = known?.view ?? this.#make(item);
      if (known?.json !== json) view.show(item);
      views.set(item.id, { view, json });
    }
    this.#views = views;
    for (const [id, { view }] of before) if (!views.has(id)) view.element.remove();
    return this.#arrange() || views.size !== before.size;
  }

  get(id: string): View | undefined {
    return this.#views.get(id)?.view;
  }

  *entries(): IterableIterator<readonly [string, View]> {
    for (const [id, { view }] of this.#views) yield [id, view];
  }

  /** Only what stands elsewhere is moved: to move an element takes the focus from it. */
  #arrange(): boolean {
    let isMoved = false;
    let next = this.#parent.firstElementChild;
    for (const { view } of this.#views.values()) {
      if (view.element === next) {
        next = next.nextElementSibling;
        continue;
      }
      isMoved = true;
      this.#parent.insertBefore(view.element, next);
    }
    return isMoved;
  }
}
