import { t } from '@vscode/l10n';
import '../words';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import type { NodeId } from '../../core/mapping-preview/picture';
import { button, element, sentence } from '../dom';
import { connect } from '../host';
import { detailsOf } from './details';
import { DetailsPane } from './details-pane';
import { filterSentence } from './filtering';
import { FindBar } from './find-bar';
import { icon } from './icons';
import type { FromMappingPreview, ToMappingPreview } from './messages';
import { NotesPane } from './notes-pane';
import { PictureView } from './picture-view';
import { PreviewHeader } from './preview-header';
import { drawingOf, emptyModel, shownBy, updated } from './preview-model';
import { SampleBar } from './sample-bar';
import { Splitter } from './splitter';

const { tell, listen } = connect<FromMappingPreview, ToMappingPreview>();
const chooseSample = (): void => {
  tell({ kind: 'chooseSample' });
};

let model = emptyModel;

const header = new PreviewHeader();
const sampleBar = new SampleBar({
  chooseSample,
  openSample: () => {
    tell({ kind: 'openSample' });
  },
  writeTest: () => {
    tell({ kind: 'writeTest' });
  },
  record: (index) => {
    tell({ kind: 'record', index });
  },
  before: (before) => {
    tell({ kind: 'before', before });
  },
});
const findBar = new FindBar({
  change: (filter) => {
    model = { ...model, filter };
    draw();
  },
  leave: () => {
    picture.focus();
  },
});
const problemText = element('span');
const problem = element('p', { className: 'banner', role: 'status' }, icon('warning'), problemText);
const picture = new PictureView({
  select: (node, isOpened) => {
    select(node, false);
    if (node !== undefined) tell({ kind: 'select', node, isOpened });
  },
});
const seen = (node: NodeId): void => {
  const drawing = drawingOf(model);
  // What the filter hides could not be shown.
  if (drawing && shownBy(drawing, model.filter)?.has(node) === false) findBar.clear();
  select(node, true);
  tell({ kind: 'select', node, isOpened: false });
};
const details = new DetailsPane({
  select: seen,
  open: (node) => {
    tell({ kind: 'select', node, isOpened: true });
  },
});
const notes = new NotesPane(seen);
const panes = element('aside', { ariaLabel: t('Details and notes') }, details.element, notes.element);
const nothingText = element('p');
const nothing = element(
  'div',
  { className: 'nothing', role: 'status' },
  nothingText,
  button(t('Choose Sample…'), chooseSample, false),
);
const splitter = new Splitter(panes);
const content = element('div', { className: 'content' }, picture.element, splitter.element, panes);
const main = element('main', {}, findBar.element, problem, content, nothing);
document.body.append(element('header', {}, header.element, sampleBar.element), main);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || findBar.element.hidden) return;
  event.preventDefault();
  findBar.focus();
});

listen((message) => {
  model = updated(model, message);
  if (message.kind !== 'select') draw();
  const cursor = message.kind === 'select' ? message : 'cursor' in message ? message.cursor : undefined;
  if (cursor) select(cursor.node, true);
});
draw();
tell({ kind: 'ready' });

/** `isSeen`: it is scrolled to. */
function select(node: NodeId | undefined, isSeen: boolean): void {
  model = { ...model, selected: node };
  picture.select(node, isSeen);
  drawDetails();
}

function draw(): void {
  const drawing = drawingOf(model);
  const absence = model.shown?.kind === 'nothing' ? model.shown.sentence : undefined;
  for (const part of [sampleBar.element, findBar.element, content]) part.hidden = !drawing;
  nothing.hidden = absence === undefined;
  say(nothingText, absence ?? '');
  header.show(model);
  content.classList.toggle('stale', drawing?.isStale ?? false);
  problem.hidden = drawing?.problem === undefined;
  say(problemText, drawing?.problem ?? '');
  if (!drawing) return;
  sampleBar.show(drawing.sample);
  const shown = shownBy(drawing, model.filter);
  findBar.show(filterSentence(drawing.rows, shown));
  notes.show(drawing.picture.notes);
  drawDetails();
  picture.show(drawing, shown);
}

function drawDetails(): void {
  const drawing = drawingOf(model);
  if (!drawing) return;
  const { selected } = model;
  const found = selected === undefined ? undefined : detailsOf(drawing.picture, drawing.neighbours, selected);
  const nameOf = (node: NodeId): string => drawing.rows.find(({ id }) => id === node)?.name ?? node;
  details.show(selected, found, nameOf);
}

/** The same sentence again would be read aloud again. */
function say(place: HTMLElement, text: string): void {
  if (place.dataset.text === text) return;
  place.dataset.text = text;
  place.replaceChildren(...sentence(text));
}
