import { t } from '@vscode/l10n';
import type { DomainMap, FindingKind, MapFinding } from '../../core/domain-map/map';
import { element, sentence } from '../dom';
import { keyId, typeId } from './scene';

const headings: Readonly<Record<FindingKind, string>> = {
  conflict: t('Conflict'),
  duplicate: t('Name used twice'),
  unconnected: t('Unconnected'),
  'search-only': t('Searches only'),
  unread: t('Keys not known'),
};

/** What stands out, in words beside the map. */
export class FindingsPane {
  readonly element = element('aside', {
    className: 'findings',
    ariaLabel: t('What stands out'),
    tabIndex: 0,
  });
  readonly #goTo: (item: string) => void;
  #shown = '';

  constructor(goTo: (item: string) => void) {
    this.#goTo = goTo;
  }

  /** `problems` are sentences about files that cannot be read. */
  show({ findings }: DomainMap, problems: readonly string[]): void {
    this.element.hidden = findings.length === 0 && problems.length === 0;
    // Drawn anew only where it differs: the focus may be in it.
    const shown = JSON.stringify([findings, problems]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const list = element('ul');
    list.append(
      ...problems.map((problem) => element('li', {}, ...entry(t('Cannot be read'), problem))),
      ...findings.map((finding) => element('li', { className: finding.kind }, this.#button(finding))),
    );
    this.element.replaceChildren(element('h2', {}, t('What stands out')), list);
  }

  #button({ kind, sentence, type, key }: MapFinding): HTMLElement {
    const made = element('button', { type: 'button' }, ...entry(headings[kind], sentence));
    made.addEventListener('click', () => {
      this.#goTo(key === undefined ? typeId(type ?? '') : keyId(key));
    });
    return made;
  }
}

function entry(heading: string, text: string): Node[] {
  return [element('strong', {}, heading), element('span', {}, ...sentence(text))];
}
