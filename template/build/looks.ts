import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { LOOKS, NUMBER_FORMATS } from '../../core/host/sheet-layout';
import type { CellFormat, CellStyle } from '../../core/host/sheet-plan';
import type { ColumnType } from '../../core/workbook/tables';

/** Formats of what is typed into a table, by the type of its column. */
export const COLUMN_FORMATS: Partial<Record<ColumnType, string>> = {
  date: NUMBER_FORMATS.date,
  dateOrYes: NUMBER_FORMATS.date,
  money: '#,##0.00',
  share: NUMBER_FORMATS.percent,
};

/** A look of ours as a style of the file. */
export function fileStyle(
  style: CellStyle = 'text',
  format?: CellFormat,
  { font, ...more }: FileStyle = {},
): FileStyle {
  const { bold, italic, size, colour, fill } = LOOKS[style];
  return {
    font: {
      name: 'Calibri',
      size: size ?? 11,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(colour === undefined ? {} : { color: { rgb: rgb(colour) } }),
      ...font,
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(fill) } } }),
    ...(format === undefined || format === 'text' ? {} : { numFmt: NUMBER_FORMATS[format] }),
    ...more,
  };
}

/** What a conditional format changes: fonts and fills only, and a fill is a background there. */
export function conditionalStyle(style: CellStyle): FileStyle {
  const { bold, colour, fill } = LOOKS[style];
  return {
    ...(bold || colour !== undefined
      ? {
          font: {
            ...(bold ? { bold } : {}),
            ...(colour === undefined ? {} : { color: { rgb: rgb(colour) } }),
          },
        }
      : {}),
    ...(fill === undefined
      ? {}
      : {
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: { rgb: rgb(fill) },
            bgColor: { rgb: rgb(fill) },
          },
        }),
  };
}

function rgb(colour: string): string {
  return colour.slice(1).toUpperCase();
}
