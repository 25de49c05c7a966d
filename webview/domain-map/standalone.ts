import type { Measure } from './boxes';
import { draw } from './drawing';
import { drawLegend } from './legend';
import type { Scene } from './scene';
import { svg } from '../svg';

const margin = 32;
/** Fonts that every viewer has something for. */
const fontFamily = 'system-ui, "Segoe UI", Roboto, Ubuntu, sans-serif';

/** What the style sheet decides, as SVG attributes. */
const properties = [
  'opacity',
  'fill-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'font-style',
] as const;

/** The whole map as a file of its own, in the colours of now. */
export function standaloneSvg(scene: Scene, measure: Measure, title: string, description: string): string {
  const { root } = draw(scene);
  const legend = drawLegend(measure);
  const width = Math.ceil(Math.max(scene.width, legend.width) + 2 * margin);
  const height = Math.ceil(scene.height + legend.height + 3 * margin);
  root.setAttribute('transform', `translate(${margin},${margin})`);
  legend.root.setAttribute('transform', `translate(${margin},${scene.height + 2 * margin})`);
  const background = svg('rect', { width, height, fill: backgroundOf(document.body) });
  const image = svg(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': fontFamily, role: 'img' },
    svg('title', {}, title),
    svg('desc', {}, description),
    background,
    root,
    legend.root,
  );
  // Styles are known only of what stands in the page.
  const stage = svg('svg', { class: 'map stage', 'aria-hidden': 'true' }, image);
  document.body.append(stage);
  resolve(root);
  resolve(legend.root);
  stage.remove();
  return `${new XMLSerializer().serializeToString(image).replace(notXml, '\uFFFD')}\n`;
}

/** What a name can have and XML cannot: no viewer would open the file. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const forThePage = ['class', 'style', 'role', 'tabindex', 'aria-label', 'aria-hidden'];

/** Writes what the style sheet says into the elements. All of it is read first, for it is the classes that say it. */
function resolve(part: SVGGElement): void {
  const elements = [part, ...part.querySelectorAll('*')].filter((each) => each instanceof SVGElement);
  const resolved = elements.map((each) => ({ each, attributes: attributesFor(each) }));
  for (const { each, attributes } of resolved) {
    if (!attributes) each.remove();
    for (const name of forThePage) each.removeAttribute(name);
    for (const [name, value] of attributes ?? []) each.setAttribute(name, value);
  }
}

/** Undefined for what is not seen. */
function attributesFor(element: SVGElement): [string, string][] | undefined {
  const style = getComputedStyle(element);
  if (element.tagName === 'title') return [];
  if (style.display === 'none') return undefined;
  return element instanceof SVGGElement ? [] : attributesOf(style, element instanceof SVGTextElement);
}

function attributesOf(style: CSSStyleDeclaration, isText: boolean): [string, string][] {
  const attributes: [string, string][] = [];
  for (const name of ['fill', 'stroke'] as const) {
    const { colour, opacity } = opaque(style.getPropertyValue(name));
    attributes.push([name, colour]);
    if (opacity !== '1') attributes.push([`${name}-opacity`, opacity]);
  }
  for (const name of properties) {
    const value = style.getPropertyValue(name);
    const isPlain =
      value === '' || value === 'none' || value === 'normal' || (name === 'opacity' && value === '1');
    if (isPlain || name.startsWith('font') !== isText || (name === 'fill-opacity' && value === '1')) continue;
    attributes.push([name, name.startsWith('stroke-dash') ? value.replaceAll('px', '') : value]);
  }
  return isText ? attributes.filter(([name]) => !name.startsWith('stroke')) : attributes;
}

/** Older viewers know no colour with an opacity of its own. */
function opaque(colour: string): { readonly colour: string; readonly opacity: string } {
  const [, red, green, blue, opacity] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined || opacity === undefined) {
    return { colour, opacity: '1' };
  }
  return { colour: `rgb(${red}, ${green}, ${blue})`, opacity };
}

function backgroundOf(page: HTMLElement): string {
  return opaque(getComputedStyle(page).backgroundColor).colour;
}
