import { BooleanNumber, WrapStrategy, type IStyleData } from '@univerjs/core';
import { LOOKS, NUMBER_FORMATS, type Look } from '../../core/host/sheet-layout';
import type { CellFormat, CellStyle } from '../../core/host/sheet-plan';

/** A planned look as the grid's own style. */
export function gridStyle(style: CellStyle = 'text', format?: CellFormat): IStyleData {
  const look: Look = LOOKS[style];
  return {
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.size === undefined ? {} : { fs: look.size }),
    ...(look.colour === undefined ? {} : { cl: { rgb: look.colour } }),
    ...(look.fill === undefined ? {} : { bg: { rgb: look.fill } }),
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(format === undefined ? {} : { n: { pattern: NUMBER_FORMATS[format] } }),
  };
}

/** Width in pixels of a column that holds so many characters. */
export function columnPixels(characters: number): number {
  return Math.round(characters * 7.2 + 14);
}

/** How many characters a column of so many pixels holds. */
export function columnCharacters(pixels: number): number {
  return Math.max(1, Math.round(((pixels - 14) / 7.2) * 10) / 10);
}
