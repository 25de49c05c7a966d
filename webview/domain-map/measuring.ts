import type { Measure, TextStyle } from './boxes';

/** As in the style sheet. */
const fonts: Readonly<Record<TextStyle, string>> = {
  title: '600 13px',
  name: '12px',
  small: '10.5px',
};

/** Measures texts in the font of the page. */
export function measureIn(page: HTMLElement): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(page).fontFamily;
  const known = new Map<string, number>();
  return (text, style) => {
    const name = `${style} ${text}`;
    const width = known.get(name);
    if (width !== undefined || !context) return width ?? text.length * 7;
    context.font = `${fonts[style]} ${family}`;
    const measured = context.measureText(text).width;
    known.set(name, measured);
    return measured;
  };
}
