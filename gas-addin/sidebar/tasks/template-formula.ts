import { columnLetters } from '../../../core/edits';
import { typedFormula } from '../../../core/formulas';
import { quotedTab } from '../../../core/workbook/blocks/quoted-tab';

/** Where the tables and tabs of the template stand in this spreadsheet. */
export interface TemplatePlaces {
  /** Titles of tabs by the names that the template gives them. */
  readonly titles: ReadonlyMap<string, string>;
  /** Headers of each table by its name; it stands in the tab of that name, from A1. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** Names of cells by the names that the template gives them. */
  readonly names: ReadonlyMap<string, string>;
}

const PIECES =
  /"(?:[^"]|"")*"|([A-Za-z_][\w.]*)\[([^\]]*)\]|(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!|([A-Za-z_][\w.]*)(?![\w.[!(])/g;

/**
 * A formula of the template as Google Sheets reads it, with "=": our functions by their names, `Referrals[Partner]` as the
 * open range `Referrals!$B$2:$B`, tabs and names as they are called here.
 */
export function sheetsFormula(stored: string, { titles, tables, names }: TemplatePlaces): string {
  const formula = typedFormula(stored).replace(
    PIECES,
    (whole, table?: string, column?: string, quoted?: string, bare?: string, name?: string): string => {
      if (table !== undefined && column !== undefined)
        return tableRange(table, column, titles, tables) ?? whole;
      const tab = quoted?.replace(/''/g, "'") ?? bare;
      if (tab !== undefined) return `${quotedTitle(titles.get(tab) ?? tab)}!`;
      return (name !== undefined ? names.get(name) : undefined) ?? whole;
    },
  );
  return `=${formula}`;
}

function tableRange(
  table: string,
  column: string,
  titles: TemplatePlaces['titles'],
  tables: TemplatePlaces['tables'],
): string | null {
  const headers = tables.get(table);
  if (!headers) return null;
  const tab = quotedTitle(titles.get(table) ?? table);
  if (column === '#All') return `${tab}!$A$1:$${columnLetters(headers.length)}`;
  const at = headers.indexOf(column) + 1;
  if (at === 0) throw new Error(`The template has a formula with ${table}[${column}], which is no column.`);
  return `${tab}!$${columnLetters(at)}$2:$${columnLetters(at)}`;
}

export function quotedTitle(title: string): string {
  return /^[A-Za-z_]\w*$/.test(title) ? title : quotedTab(title);
}

interface PlacedRange {
  /** Name of the tab in the template; null for the same tab. */
  readonly tab: string | null;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `Scorecard!$C$7:$C$12`, `'Cross-check'!$B$4`, `A2:A2000` as a place. */
export function placedRange(text: string): PlacedRange {
  const found = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(
    text,
  );
  if (!found) throw new Error(`The template has the range "${text}", which cannot be placed.`);
  const [, quoted, bare, left = '', top = '', right = left, bottom = top] = found;
  const [column, row] = [columnNumber(left), Number(top)];
  return {
    tab: quoted?.replace(/''/g, "'") ?? bare ?? null,
    row,
    column,
    rows: Number(bottom) - row + 1,
    columns: columnNumber(right) - column + 1,
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
