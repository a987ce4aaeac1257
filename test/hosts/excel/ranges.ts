import { ExcelError } from './errors';
import { guard, guardContents, NULL_OBJECT, type Model } from './model';
import { toA1, toR1C1 } from './references';
import {
  cellAt,
  deleteLines,
  insertLines,
  setInto,
  shiftCells,
  type Area,
  type Box,
  type ExcelCell,
  type ExcelSheet,
  type ExcelWorkbook,
} from './workbook';

/** Points of a column that nobody has set. */
const STANDARD_WIDTH = 48;

/** More merged cells in a range than that are not told: asking for them fails. */
const MOST_MERGES = 512;

/** Cells that one request may read; Excel itself stops at five million. */
const MOST_CELLS = 5_000_000;

export function rangeModel(book: ExcelWorkbook, area: Area): Model {
  const { sheet, row, column, rows, columns } = area;
  const read = (pick: (cell: ExcelCell) => unknown) => (): unknown => {
    if (rows * columns > MOST_CELLS)
      throw new ExcelError(
        'ResponsePayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit.',
      );
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => pick(cellAt(sheet, row + r, column + c))),
    );
  };
  /** Of all cells; null when they differ. */
  const all = (pick: (cell: ExcelCell) => boolean) => (): boolean | null => {
    const found = new Set<boolean>();
    each((cell) => found.add(pick(cell)));
    return found.size > 1 ? null : found.has(true);
  };
  const each = (change: (cell: ExcelCell, r: number, c: number) => void): void => {
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) change(cellAt(sheet, row + r, column + c), r, c);
  };
  const write = (change: (cell: ExcelCell, value: unknown) => void) => (value: unknown) => {
    const given = value as unknown[][];
    if (given.length !== rows || given.some((line) => line.length !== columns))
      throw new ExcelError(
        'InvalidArgument',
        `The number of rows or columns in the input array doesn't match the size or dimensions of the range.`,
      );
    // Among hidden rows only those in sight are filled, each with the first of the values.
    const isSome = rows > 1 && given.some((_, r) => sheet.hiddenRows.has(row + r));
    each((cell, r, c) => {
      if (!isSome) change(cell, given[r]?.[c]);
      else if (!sheet.hiddenRows.has(row + r)) change(cell, given[0]?.[c]);
    });
  };
  const contents = (value: unknown): void => {
    guardContents(area);
    write(setInto)(value);
  };
  const look = (name: string) => (value: unknown) => {
    guard(sheet, 'formatCells');
    each((cell) => (cell.looks[name] = value));
  };
  const entire = (along: 'rows' | 'columns'): Model => ({
    type: 'Range',
    call: {
      Select: () => void (book.selected = area),
      Insert: (): Model => {
        guard(sheet, along === 'rows' ? 'insertRows' : undefined);
        insertLines(sheet, along, along === 'rows' ? row : column, along === 'rows' ? rows : columns);
        return rangeModel(book, area);
      },
      Delete: () => {
        // Even where it is allowed, every cell of the row must be unlocked, to the last column.
        guard(sheet);
        deleteLines(sheet, along, along === 'rows' ? row : column, along === 'rows' ? rows : columns);
      },
    },
    child: {
      Format: () => ({
        type: 'RangeFormat',
        set: {
          ColumnWidth: (value) => {
            guard(sheet, 'formatColumns');
            for (let c = 0; c < columns; c++) sheet.widths.set(column + c, value as number);
          },
        },
      }),
    },
  });
  return {
    type: 'Range',
    area,
    get: {
      Address: () => `${sheet.name}!${row}:${column}`,
      RowIndex: () => row,
      ColumnIndex: () => column,
      RowCount: () => rows,
      ColumnCount: () => columns,
      Values: read(({ value }) => value),
      Formulas: read(({ value, formula }) => formula || value),
      FormulasR1C1: () =>
        Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (__, c) => {
            const { value, formula } = cellAt(sheet, row + r, column + c);
            return formula === '' ? value : toR1C1(formula, row + r, column + c);
          }),
        ),
      NumberFormat: read(({ format }) => format),
      // Null when only some of them are.
      RowHidden: () => {
        const found = new Set(Array.from({ length: rows }, (_, r) => sheet.hiddenRows.has(row + r)));
        return found.size > 1 ? null : found.has(true);
      },
      HasSpill: all(({ spill }) => spill === true),
      SavedAsArray: all(({ spill }) => spill === true),
      Text: read(
        ({ value, format, card }) =>
          card ?? (format === '0%' ? `${Math.round(Number(value) * 100)}%` : String(value)),
      ),
    },
    set: {
      Values: contents,
      Formulas: contents,
      FormulasR1C1: (value) => {
        guardContents(area);
        each((cell, r, c) =>
          setInto(cell, toA1(String((value as unknown[][])[r]?.[c]), row + r, column + c)),
        );
      },
      NumberFormat: (value) => {
        guard(sheet, 'formatCells');
        write((cell, format) => (cell.format = String(format)))(value);
      },
    },
    call: {
      // Office.js asks before it sends a large array in pieces.
      _ValidateArraySize: (givenRows: number, givenColumns: number) => {
        if (givenRows !== rows || givenColumns !== columns)
          throw new ExcelError('InvalidArgument', 'The array has not the size of the range.');
      },
      Clear: (what: string) => {
        if (what !== 'Formats') guardContents(area);
        if (what !== 'Contents') guard(sheet, 'formatCells');
        each((cell) => {
          if (what !== 'Formats') Object.assign(cell, { value: '', formula: '' });
          if (what === 'Contents') return;
          Object.assign(cell, { format: 'General', looks: {} });
          delete cell.unlocked;
        });
      },
      CopyFrom: (source: Model, what?: string) => {
        guard(sheet, 'formatCells');
        if (what !== 'Formats') guardContents(area);
        const from = source.area;
        if (!from || rows % from.rows !== 0 || columns % from.columns !== 0)
          throw new ExcelError('InvalidArgument', 'Only an area that fits is copied here.');
        each((cell, r, c) => {
          const other = cellAt(from.sheet, from.row + (r % from.rows), from.column + (c % from.columns));
          const content = what === 'Formats' ? {} : { value: other.value, formula: other.formula };
          Object.assign(cell, { ...content, format: other.format, looks: { ...other.looks } });
          // A copy of a locked cell is locked.
          if (other.unlocked) cell.unlocked = true;
          else delete cell.unlocked;
        });
      },
      Select: () => void (book.selected = area),
      Calculate: () => {
        book.recalculated.push(sheet.name);
        book.calculatedCells.push(`${sheet.name} ${row}:${column} ${rows}x${columns}`);
      },
      // Only these columns move.
      Insert: (shift: string): Model => {
        guard(sheet);
        if (shift !== 'Down') throw new ExcelError('InvalidArgument', `${shift} is unknown here.`);
        shiftCells(area, rows);
        return rangeModel(book, area);
      },
      Delete: (shift: string) => {
        guard(sheet);
        if (shift !== 'Up') throw new ExcelError('InvalidArgument', `${shift} is unknown here.`);
        shiftCells(area, -rows);
      },
      // Only those whose first cell is in the range; each is told whole.
      GetMergedAreasOrNullObject: (): Model => {
        const inside = sheet.merges.filter(
          (merge) =>
            merge.row >= row &&
            merge.row < row + rows &&
            merge.column >= column &&
            merge.column < column + columns,
        );
        if (inside.length > MOST_MERGES)
          throw new ExcelError('GeneralException', 'There are too many merged areas in the range.');
        return inside.length === 0 ? NULL_OBJECT : areasModel(book, sheet, inside);
      },
      GetRowProperties: (wanted: { readonly rowHidden?: boolean }) => {
        if (wanted.rowHidden !== true || Object.keys(wanted).length > 1)
          throw new ExcelError('InvalidArgument', 'Only whether rows are hidden is known here.');
        return Array.from({ length: rows }, (_, r) => ({ rowHidden: sheet.hiddenRows.has(row + r) }));
      },
      GetRow: (index: number): Model => rangeModel(book, { ...area, row: row + index, rows: 1 }),
      GetBoundingRect: (other: Model): Model => {
        if (!other.area) throw new ExcelError('InvalidArgument', 'A range is wanted.');
        const last = Math.max(row + rows, other.area.row + other.area.rows);
        const right = Math.max(column + columns, other.area.column + other.area.columns);
        const [top, left] = [Math.min(row, other.area.row), Math.min(column, other.area.column)];
        return rangeModel(book, { sheet, row: top, column: left, rows: last - top, columns: right - left });
      },
      GetSpecialCellsOrNullObject: (kind: string): Model => {
        if (kind !== 'Formulas') throw new ExcelError('InvalidArgument', `${kind} is unknown here.`);
        let cellCount = 0;
        each((cell) => (cellCount += cell.formula === '' ? 0 : 1));
        return cellCount === 0 ? NULL_OBJECT : { type: 'RangeAreas', get: { CellCount: () => cellCount } };
      },
      GetEntireRow: () => entire('rows'),
      GetEntireColumn: () => entire('columns'),
    },
    child: {
      Worksheet: () => ({
        type: 'Worksheet',
        id: sheet.id,
        get: { Id: () => sheet.id, Name: () => sheet.name },
      }),
      DataValidation: () => ({
        type: 'DataValidation',
        set: { Rule: look('rule'), ErrorAlert: look('alert') },
      }),
      Format: () => ({
        type: 'RangeFormat',
        get: { ColumnWidth: () => sheet.widths.get(column) ?? STANDARD_WIDTH },
        set: {
          HorizontalAlignment: look('horizontal'),
          VerticalAlignment: look('vertical'),
          WrapText: look('wrap'),
          RowHeight: look('height'),
        },
        child: {
          Font: () => ({
            type: 'RangeFont',
            set: { Bold: look('bold'), Italic: look('italic'), Size: look('size'), Color: look('colour') },
          }),
          Fill: () => ({ type: 'RangeFill', set: { Color: look('fill') } }),
          Protection: () => ({
            type: 'FormatProtection',
            get: { Locked: all(({ unlocked }) => unlocked !== true) },
          }),
        },
      }),
    },
  };
}

/** Several areas of a sheet. */
function areasModel(book: ExcelWorkbook, sheet: ExcelSheet, boxes: readonly Box[]): Model {
  return {
    type: 'RangeAreas',
    get: { AreaCount: () => boxes.length },
    child: {
      Areas: () => ({
        type: 'RangeCollection',
        items: () => boxes.map((box) => rangeModel(book, { sheet, ...box })),
      }),
    },
  };
}
