import type { Locator } from 'playwright-core';

/** As much of a page's nodes as is read here: the tests know no types of pages. */
interface PageNode {
  /** Of texts. */
  readonly data?: string;
  readonly childNodes: Iterable<PageNode>;
  readonly shadowRoot?: { readonly childNodes: Iterable<PageNode> } | null;
  /** Of elements, as are those below. */
  readonly getAttribute?: (name: string) => string | null;
  readonly checkVisibility?: () => boolean;
  readonly matches?: (selector: string) => boolean;
}

const options = {
  /** What people read or hear. */
  attributes: ['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title'],
  /** Names of the service, code that is edited, and what is no text. */
  skipped: 'code, pre, script, style, .view-line, .codicon',
};

/** Every text that people see or hear in a place, piece by piece. Names in code are left out. */
export function visibleTexts(place: Locator): Promise<string[]> {
  return place.evaluateAll((elements: PageNode[], { attributes, skipped }) => {
    const texts: string[] = [];
    const rest = elements.reverse();
    for (let node = rest.pop(); node; node = rest.pop()) {
      if (node.data !== undefined) texts.push(node.data.trim());
      if (node.checkVisibility?.() !== true) continue;
      for (const name of attributes) texts.push(node.getAttribute?.(name) ?? '');
      if (node.matches?.(skipped)) continue;
      rest.push(...[...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])].reverse());
    }
    return texts.filter((text) => text !== '');
  }, options);
}
