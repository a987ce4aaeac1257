import { attribute, elementsNamed, findElements, isOn, type XmlElement } from '../edit/xml';
import type { Look } from '../../core/host/sheet-layout';

/** The colors of a workbook's theme, `#rrggbb`, in the order in which cells number them. */
export type Theme = readonly string[];

/** The order of numbers: the first two pairs stand the other way round in the file. */
const NUMBERED = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export function themeOf(xml: string): Theme {
  return NUMBERED.map((name) => {
    const [of] = elementsNamed(xml, name);
    const inside = of === undefined ? '' : xml.slice(of.openEnd, of.closeStart);
    const said = /\b(?:lastClr|srgbClr\s+val)="([0-9a-f]{6})"/i.exec(inside)?.[1];
    return `#${(said ?? '000000').toLowerCase()}`;
  });
}

/** A color that an element says, by itself or by its number in the theme; null for any other. */
export function colourOf(element: XmlElement | undefined, theme: Theme): string | null {
  if (element === undefined) return null;
  const rgb = attribute(element, 'rgb');
  if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : null;
  const numbered = theme[Number(attribute(element, 'theme') ?? -1)];
  return numbered === undefined ? null : tinted(numbered, Number(attribute(element, 'tint') ?? 0));
}

/** Lighter above 0, darker below. */
function tinted(colour: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const shifted = channels.map((each) =>
    Math.round(tint < 0 ? each * (1 + tint) : each + (255 - each) * tint),
  );
  return `#${shifted.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

/** How cells look by the styles that conditional formats number. */
export function looksOf(styles: string, theme: Theme): Look[] {
  return findElements(styles, (local, parent) => local === 'dxf' && parent?.local === 'dxfs').map((dxf) => {
    const inside = styles.slice(dxf.start, dxf.end);
    const [font] = elementsNamed(inside, 'font');
    const within = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
      element &&
      elementsNamed(inside, name).find((each) => each.start > element.start && each.end <= element.end);
    const on = (element: XmlElement | undefined) => element !== undefined && isOn(element, 'val', true);
    const [fill] = elementsNamed(inside, 'fill');
    const colour = colourOf(within(font, 'color'), theme);
    // A fill of a rule has its colour in the background, of a pattern that another program wrote in the foreground.
    const back = colourOf(within(fill, 'bgColor'), theme) ?? colourOf(within(fill, 'fgColor'), theme);
    return {
      ...(on(within(font, 'b')) ? { bold: true } : {}),
      ...(on(within(font, 'i')) ? { italic: true } : {}),
      ...(colour === null ? {} : { colour }),
      ...(back === null ? {} : { fill: back }),
    };
  });
}
