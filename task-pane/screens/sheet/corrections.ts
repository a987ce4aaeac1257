import { NO_DAY, type Day } from '../../../core/calendar/day';
import { dayFromSerial } from '../../../core/workbook/values/days/dates';
import { fold } from '../../../core/workbook/values/text';
import { headerKey } from '../../../core/workbook/values/header-key';
import type { FoundColumn, FoundTable } from '../../../core/workbook/blocks/found';
import type { SheetInput, Cell, DateSystem } from '../../../core/workbook/input';
import { namesHeader } from '../../../core/workbook/mapping/column-name';
import { tableDescription, type TableKind } from '../../../core/workbook/tables';

/** Rows of Settings, as `Host.writeSettings` takes them. */
export type Rows = ReadonlyArray<readonly [name: string, value: string]>;

/**
 * The rows of Settings by which a header is read as another column of its table, or (null) as none. An earlier correction
 * of the same header is taken back, or it would be two columns at once.
 */
export function columnCorrection(
  kind: TableKind,
  { header, column }: Pick<FoundColumn, 'header' | 'column'>,
  to: string | null,
  columnMap: ReadonlyMap<string, string>,
): Rows {
  const earlier = tableDescription(kind)
    .columns.map((each) => each.header)
    .filter((each) => each !== to && namesHeader(columnMap.get(`${kind}.${each}`) ?? '', header))
    .map((each) => [`Map ${kind}.${each}`, ''] as const);
  if (to !== null) return [...earlier, [`Map ${kind}.${to}`, header]];
  return [
    ...earlier.filter(([name]) => name !== `Map ${kind}.${column ?? ''}`),
    [`Map ${kind}.${column ?? ''}`, '-'],
  ];
}

/** Samples of a column as the sheet shows them: a date cell is a number until it is known to be a date. */
export function shownSamples(
  kind: TableKind,
  { column, samples }: FoundColumn,
  dateSystem: DateSystem,
  shortDate: (day: Day) => string,
): readonly string[] {
  const type = tableDescription(kind).columns.find(({ header }) => header === column)?.type;
  if (type !== 'date' && type !== 'dateOrYes') return samples;
  return samples.map((text) => {
    const day = /^\d{5}(\.\d+)?$/.test(text) ? dayFromSerial(Number(text), dateSystem) : NO_DAY;
    return day === NO_DAY ? text : shortDate(day);
  });
}

/** Which header of a table is read as a column; null when none is. */
export function headerOf(table: FoundTable, column: string): string | null {
  return table.columns.find((each) => each.column === column)?.header ?? null;
}

/** Rows that are looked at for a row of headers. */
const LOOKED_AT = 30;
const SAMPLES = 3;

/**
 * What the columns of a sheet may be when none of its headers is known: the first row with at least two texts and
 * something below it is taken for the headers. Blank headers are left out; [] without such a row.
 */
export function unknownColumns(sheet: SheetInput): FoundColumn[] {
  const at = sheet.rows.slice(0, LOOKED_AT).findIndex((row) => row.filter(isWord).length >= 2);
  const headers = sheet.rows[at];
  if (headers === undefined || at + 1 >= sheet.rows.length) return [];
  return headers.flatMap((cell, position) => {
    if (!isWord(cell)) return [];
    const below = sheet.rows.slice(at + 1).map((row) => row[position]);
    return [
      {
        column: null,
        header: String(cell).trim(),
        position: (sheet.firstColumn ?? 1) + position,
        samples: below.filter(filled).slice(0, SAMPLES).map(String),
        confidence: 0,
        why: 'No header of this sheet is known.',
      },
    ];
  });
}

function filled(cell: Cell): cell is string | number | boolean {
  return cell !== null && cell !== undefined && cell !== '';
}

function isWord(cell: Cell): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell) && headerKey(cell).key !== '';
}

/** Whether a tab is said to hold something, in Settings. */
export function saidKind(table: FoundTable, tableKinds: ReadonlyMap<string, TableKind>): TableKind | null {
  for (const [name, kind] of tableKinds) if (fold(name) === fold(table.sheet)) return kind;
  return null;
}
