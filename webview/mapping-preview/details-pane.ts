import { t } from '@vscode/l10n';
import type { NodeId } from '../../core/mapping-preview/picture';
import { button, element, sentence } from '../dom';
import type { Details } from './details';
import { svg } from '../svg';
import type { State } from './rows';

export interface DetailsEvents {
  readonly select: (node: NodeId) => void;
  readonly open: (node: NodeId) => void;
}

/** How a connection is drawn, in words. */
const legend: readonly (readonly [State, string])[] = [
  ['fine', t('Has a value')],
  ['empty', t('Is empty')],
  ['kept', t('What was there is kept')],
  ['lost', t('Is lost')],
  ['failed', t('Failed')],
  ['none', t('Not written: the record is not stored')],
];

/** What became of the selected value, in whole sentences. */
export class DetailsPane {
  readonly element = element('section', { className: 'details', ariaLabel: t('Details'), tabIndex: 0 });
  readonly #events: DetailsEvents;
  #shown: string | undefined;

  constructor(events: DetailsEvents) {
    this.#events = events;
  }

  /** `nameOf`: of the nodes that it comes from and goes to. */
  show(node: NodeId | undefined, details: Details | undefined, nameOf: (node: NodeId) => string): void {
    const json = JSON.stringify([node, details]);
    if (json === this.#shown) return;
    this.#shown = json;
    const content = node !== undefined && details ? this.#content(node, details, nameOf) : explanation();
    this.element.replaceChildren(...content);
  }

  #content(node: NodeId, details: Details, nameOf: (node: NodeId) => string): readonly Node[] {
    const { kind, name, tags, sentences, values, from, to } = details;
    const title = element('h2', {}, element('span', { className: 'hint' }, `${kind} `), name);
    const links = (label: string, nodes: readonly NodeId[]): readonly Node[] =>
      nodes.length === 0
        ? []
        : [
            element('dt', {}, label),
            element('dd', {}, ...nodes.map((each) => this.#link(each, nameOf(each)))),
          ];
    const list = element(
      'dl',
      {},
      ...values.flatMap(({ label, value: { text, isCut } }) => [
        element('dt', {}, label),
        element(
          'dd',
          {},
          element('pre', {}, text),
          ...(isCut ? [element('p', { className: 'hint' }, t('This is only the beginning of it.'))] : []),
        ),
      ]),
      ...links(t('From'), from),
      ...links(t('To'), to),
    );
    return [
      title,
      ...(tags.length > 0
        ? [
            element(
              'p',
              { className: 'tags' },
              ...tags.map((tag) => element('span', { className: 'tag' }, tag)),
            ),
          ]
        : []),
      ...sentences.map((text) => element('p', {}, ...sentence(text))),
      ...(list.childElementCount > 0 ? [list] : []),
      button(t('Show in Editor'), () => {
        this.#events.open(node);
      }),
    ];
  }

  #link(node: NodeId, name: string): HTMLElement {
    const link = element('button', { className: 'link', type: 'button' }, name);
    link.addEventListener('click', () => {
      this.#events.select(node);
    });
    return link;
  }
}

/** What stands there while nothing is selected. */
function explanation(): readonly Node[] {
  const items = legend.map(([state, words]) => {
    const line = svg('svg', { class: 'curves sample-line', viewBox: '0 0 40 10', 'aria-hidden': 'true' });
    line.append(svg('path', { d: 'M2 5H38', class: `curve to-target ${state}` }));
    return element('li', {}, line, words);
  });
  return [
    element('h2', {}, t('Details')),
    element('p', {}, t('Select a source, a field, a key or a target to read what becomes of it.')),
    element('ul', { className: 'legend', ariaLabel: t('Lines') }, ...items),
  ];
}
