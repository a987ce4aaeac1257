import {
  rangeRef,
  type Cell as FileCell,
  type CellStyle as FileStyle,
  type ColumnDef,
  type ConditionalRule,
  type DataValidation,
  type WriteSheet,
} from 'hucre/xlsx';
import { parseIso } from '../../core/calendar/day';
import { SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { tableDescription, type TableKind } from '../../core/workbook/tables';
import type { BookRow } from '../build/book-rows';
import { COLUMN_FORMATS, fileStyle } from '../build/looks';
import { tableRules } from './table-rules';
import { tableValidations } from './table-validations';
import { columnWidth } from '../build/widths';

/** A column of the template: one of the table's, or one that only explains. */
interface SheetColumn {
  readonly header: string;
  readonly help: string;
  readonly format?: string;
}

/** A table as the readers get it from the file: what the figures of the template are computed from. */
export function tableInput(
  kind: TableKind,
  columns: readonly SheetColumn[],
  rows: readonly BookRow[],
): SheetInput {
  return {
    name: kind,
    rows: [columns.map(({ header }) => header), ...rows.map((row) => cellsOf(columns, row))],
    dateSystem: 1900,
    ...(rows.length > 0
      ? { regions: [{ name: kind, top: 0, left: 0, bottom: rows.length, right: columns.length - 1 }] }
      : {}),
  };
}

function cellsOf(columns: readonly SheetColumn[], row: BookRow): Cell[] {
  const cells = columns.map(({ header }) => row[header] ?? null);
  return cells.map((cell) => (cell === '' ? null : cell));
}

/** The columns of a table with their formats; Settings also says what each setting does. */
export function sheetColumns(kind: TableKind): SheetColumn[] {
  const columns = tableDescription(kind).columns.map(({ header, help, type }): SheetColumn => {
    const format = COLUMN_FORMATS[type];
    return { header, help, ...(format === undefined ? {} : { format }) };
  });
  return kind === 'Settings'
    ? [...columns, { header: 'What it does', help: 'Only explains; nothing is read from here.' }]
    : columns;
}

/** The tab of a table: an Excel Table from A1 with one row at least, its header in sight, its columns explained. */
export function tableSheet(kind: TableKind, rows: readonly BookRow[]): WriteSheet {
  const columns = sheetColumns(kind);
  const described = tableDescription(kind).columns;
  const cells = new Map<string, Partial<FileCell>>();
  columns.forEach(({ header, help }, c) => {
    const needed = described[c]?.needed ? ' Needed.' : '';
    cells.set(`0,${c}`, {
      value: header,
      style: HEADER,
      comment: { author: 'Partner Ledger', text: `${help}${needed}` },
    });
  });
  const body = rows.length > 0 ? rows : [{}];
  body.forEach((row, r) => {
    cellsOf(columns, row).forEach((value, c) => {
      const day = typeof value === 'string' ? parseIso(value) : null;
      const format = day === null ? columns[c]?.format : COLUMN_FORMATS.date;
      cells.set(`${r + 1},${c}`, {
        value: day === null ? (value ?? null) : day + SERIAL_OF_DAY_0,
        style: bodyStyle(kind, c, format),
      });
    });
  });
  return {
    name: kind,
    rows: [],
    cells,
    columns: columns.map((column, c): ColumnDef => ({ width: columnWidth(kind, column.header, c, rows) })),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1, columns: 1 },
    tables: [
      {
        name: kind,
        displayName: kind,
        range: rangeRef(0, 0, body.length, columns.length - 1),
        columns: columns.map(({ header }) => ({ name: header })),
        style: 'TableStyleLight1',
        showRowStripes: true,
      },
    ],
    dataValidations: tableValidations(kind, rows) satisfies DataValidation[],
    conditionalRules: tableRules(kind) satisfies ConditionalRule[],
    view: { tabColor: { rgb: kind === 'Settings' ? '5F6B70' : '0F4C5C' } },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      // A wide table takes several pages, each with the first column.
      fitToWidth: Math.ceil(columns.length / 20),
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      printTitlesColumn: '$A:$A',
    },
  };
}

const HEADER: FileStyle = fileStyle('columnHeader', undefined, {
  alignment: { wrapText: true, vertical: 'center' },
});

/** Numbers keep off the text of the next column; dates and settings stand on the left like text. */
function alignmentOf(kind: TableKind, column: number): NonNullable<FileStyle['alignment']> {
  const type = tableDescription(kind).columns[column]?.type;
  if (kind !== 'Settings' && (type === 'number' || type === 'money' || type === 'share'))
    return { horizontal: 'right', indent: 1 };
  return { horizontal: 'left' };
}

function bodyStyle(kind: TableKind, column: number, format: string | undefined): FileStyle {
  const explains = kind === 'Settings' && column === 2;
  return fileStyle(explains ? 'note' : 'text', undefined, {
    ...(format === undefined ? {} : { numFmt: format }),
    alignment: alignmentOf(kind, column),
  });
}
