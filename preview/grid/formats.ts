import { BooleanNumber, WrapStrategy, type IStyleData } from '@univerjs/core';
import { LOOKS, NUMBER_FORMATS, type Look } from '../../core/host/sheet-layout';
import type { CellFormat, CellStyle } from '../../core/host/sheet-plan';

/** How a planned cell looks, as the grid's own style. */
export function gridStyle(style: CellStyle = 'text', format?: CellFormat): IStyleData {
  return {
    ...lookStyle(LOOKS[style]),
    ...(format === undefined ? {} : { n: { pattern: NUMBER_FORMATS[format] } }),
  };
}

/** A look as the grid's own style. */
export function lookStyle({ bold, italic, size, colour, fill, wrap }: Look): IStyleData {
  return {
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic ? { it: BooleanNumber.TRUE } : {}),
    ...(size === undefined ? {} : { fs: size }),
    ...(colour === undefined ? {} : { cl: { rgb: colour } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
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
