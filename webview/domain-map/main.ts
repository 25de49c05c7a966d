import { t } from '@vscode/l10n';
import '../words';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import type { DomainMap } from '../../core/domain-map/map';
import { counted } from '../../core/words/counted';
import { button, element } from '../dom';
import { connect } from '../host';
import { EmptyPane } from './empty-pane';
import { FindingsPane } from './findings-pane';
import { layout } from './layout';
import { legendSamples } from './legend';
import { MapView } from './map-view';
import { measureIn } from './measuring';
import type { FromDomainMap, ToDomainMap } from './messages';
import { SearchBar } from './search-bar';
import { standaloneSvg } from './standalone';
import { countSentence } from './words';

const { tell, listen } = connect<FromDomainMap, ToDomainMap>();
const measure = measureIn(document.body);
let map: DomainMap | undefined;
let shown = '';
let aspect: number | undefined;

const view = new MapView(open);
const search = new SearchBar(view);
const findings = new FindingsPane((item) => {
  view.goTo(item);
});
const heading = element('h1');
const count = element('p', { role: 'status', className: 'count' });
const domain = element('vscode-single-select', { label: t('Domain') });
domain.addEventListener('change', () => {
  tell({ kind: 'domain', domain: domain.value });
});
const empty = new EmptyPane((beginning) => {
  tell({ kind: 'begin', with: beginning });
});

const actions = element('div', { className: 'actions' });
actions.append(
  domain,
  search.element,
  button(t('Copy SVG'), () => {
    exported((svg) => {
      tell({ kind: 'copy', svg });
    });
  }),
  button(t('Export SVG…'), () => {
    exported((svg) => {
      tell({ kind: 'export', svg });
    });
  }),
);
const zooming = element('div', { className: 'zoom', role: 'group', ariaLabel: t('Zoom') });
zooming.append(
  zoomButton('−', t('Zoom Out (−)'), () => {
    view.zoomOut();
  }),
  zoomButton('+', t('Zoom In (+)'), () => {
    view.zoomIn();
  }),
  zoomButton(t('Fit'), t('Fit the Whole Map (0)'), () => {
    view.fit();
  }),
);
const canvas = element('div', { className: 'canvas' });
canvas.append(view.element, zooming);
const footer = element('footer', { ariaLabel: t('Legend') });
footer.append(
  element('div', { className: 'legend' }, ...legendSamples(measure)),
  element('p', { className: 'hint' }, t('Click or Enter opens a definition, arrow keys move.')),
);
const content = element('div', { className: 'content' }, canvas, findings.element);
document.body.append(
  element('header', {}, element('div', { className: 'title' }, heading, count), actions),
  element('main', {}, empty.element, content),
  footer,
);

listen((message) => {
  const text = JSON.stringify(message);
  // Most edits change nothing that is drawn.
  if (text === shown) return;
  shown = text;
  show(message);
});
tell({ kind: 'ready' });

function show({ map: next, domains, problems }: ToDomainMap): void {
  map = next;
  const isEmpty = next.types.length === 0;
  heading.textContent = titleOf(next);
  const standOut = next.findings.length + problems.length;
  const counts = [
    countSentence(next.types, next.keys),
    ...(standOut === 0 ? [] : [counted(standOut, 'finding')]),
  ];
  const sentence = counts.join(', ');
  // The same text again would be announced again.
  if (count.textContent !== sentence) count.textContent = sentence;
  domain.hidden = domains.length < 2;
  domain.options = domains.map((name) => ({
    label: name,
    value: name,
    description: '',
    selected: name === next.domain,
    disabled: false,
  }));
  domain.value = next.domain ?? '';
  empty.element.hidden = !isEmpty;
  for (const part of [canvas, footer, search.element]) part.hidden = isEmpty;
  for (const each of actions.querySelectorAll('vscode-button')) each.hidden = isEmpty;
  findings.show(next, problems);
  // What is drawn keeps its arrangement when the window changes its shape.
  aspect ??= view.aspect;
  view.show(layout(next, measure, aspect), `${titleOf(next)}: ${sentence}`);
  search.update();
}

function titleOf({ domain }: DomainMap): string {
  return domain === undefined ? t('Domain map') : t`Domain map of ${domain}`;
}

function open(item: string): void {
  const { types, keys } = view.scene;
  const key = keys.find(({ id }) => id === item);
  if (key) {
    tell({ kind: 'open', key: key.key.name });
    return;
  }
  for (const { id, type, rows } of types) {
    if (id === item) tell({ kind: 'open', type: type.id });
    const row = rows.find((each) => each.id === item);
    if (row) tell({ kind: 'open', type: type.id, key: row.key.name });
  }
}

function exported(use: (svg: string) => void): void {
  if (!map) return;
  const names = map.types.map(({ name }) => name).join(', ');
  const description = t`${countSentence(map.types, map.keys)}. Object types: ${names}.`;
  use(standaloneSvg(view.scene, measure, titleOf(map), description));
}

function zoomButton(label: string, name: string, onClick: () => void): HTMLElement {
  const made = button(label, onClick);
  made.ariaLabel = name;
  made.title = name;
  return made;
}
