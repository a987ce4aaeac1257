import { chartsModel } from './charts';
import { ExcelError, NULL_OBJECT, type Model } from './model';
import {
  cellAt,
  deleteLines,
  insertLines,
  newSheet,
  setInto,
  usedArea,
  type Area,
  type ExcelCell,
  type ExcelSheet,
  type ExcelTable,
  type ExcelWorkbook,
} from './workbook';

function find<T>(list: readonly T[], matches: (item: T) => boolean, what: string): T {
  const found = list.find(matches);
  if (!found) throw new ExcelError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
  return found;
}

export function workbookModel(book: ExcelWorkbook): Model {
  return {
    type: 'Workbook',
    call: {
      GetActiveCell: (): Model => {
        if (book.selected === null) throw new ExcelError('GeneralException', 'No cell is selected.');
        return rangeModel(book, { ...book.selected, rows: 1, columns: 1 });
      },
    },
    child: {
      Worksheets: () => worksheetsModel(book),
      Tables: () => tablesModel(book, book.tables),
      Names: () => namesModel(book),
      Functions: () => ({
        type: 'Functions',
        call: {
          Date: (year: number, month: number, day: number): Model => {
            const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25569 - (book.date1904 ? 1462 : 0);
            return { type: 'FunctionResult', get: { Value: () => serial, Error: () => null } };
          },
        },
      }),
    },
  };
}

function namesModel(book: ExcelWorkbook): Model {
  const model = (named: ExcelWorkbook['names'][number]): Model => ({
    type: 'NamedItem',
    id: named.name,
    get: {
      Name: () => named.name,
      Type: () => 'Range',
      Visible: () => true,
      Formula: () => referenceTo(named.area),
    },
    set: { Formula: (value) => (named.area = areaOf(book, String(value))) },
    call: {
      GetRangeOrNullObject: () =>
        book.sheets.includes(named.area.sheet) ? rangeModel(book, named.area) : NULL_OBJECT,
      Delete: () => void book.names.splice(book.names.indexOf(named), 1),
    },
  });
  const same = (name: string) => (named: { readonly name: string }) =>
    named.name.toLowerCase() === name.toLowerCase();
  return {
    type: 'NamedItemCollection',
    items: () => book.names.map(model),
    item: (id) => model(find(book.names, same(id), id)),
    call: {
      GetItemOrNullObject: (name: string) => {
        const found = book.names.find(same(name));
        return found ? model(found) : NULL_OBJECT;
      },
      Add: (name: string, at: Model): Model => {
        if (book.names.some(same(name)) || !at.area)
          throw new ExcelError('InvalidArgument', `The name ${name} is taken or means no range.`);
        const added = { name, area: at.area };
        book.names.push(added);
        return model(added);
      },
    },
  };
}

function worksheetsModel(book: ExcelWorkbook): Model {
  const named = (name: string): ExcelSheet | undefined =>
    book.sheets.find((sheet) => sheet.id === name || sheet.name.toLowerCase() === name.toLowerCase());
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheetModel(book, sheet)),
    item: (id) => {
      const sheet = named(id);
      if (!sheet) throw new ExcelError('ItemNotFound', `The requested resource doesn't exist: ${id}.`);
      return worksheetModel(book, sheet);
    },
    call: {
      Add: (name: string) => {
        if (named(name) || name.length > 31 || /[\\/?*[\]:]/.test(name))
          throw new ExcelError('InvalidArgument', `A sheet cannot be called "${name}".`);
        const sheet = newSheet(`{${book.nextId++}}`, name);
        book.sheets.push(sheet);
        return worksheetModel(book, sheet);
      },
      GetItemOrNullObject: (name: string) => {
        const sheet = named(name);
        return sheet ? worksheetModel(book, sheet) : NULL_OBJECT;
      },
      _RegisterDataChangedEvent: () => null,
      _UnregisterDataChangedEvent: () => null,
      _RegisterCalculatedEvent: () => null,
      _UnregisterCalculatedEvent: () => null,
    },
  };
}

function worksheetModel(book: ExcelWorkbook, sheet: ExcelSheet): Model {
  const propertyModel = (key: string): Model => ({
    type: 'WorksheetCustomProperty',
    get: { Key: () => key, Value: () => sheet.properties.get(key) },
    call: { Delete: () => void sheet.properties.delete(key) },
  });
  const page = (name: string) => (value: unknown) => (sheet.page[name] = value);
  const nameModel = (name: string): Model => ({
    type: 'NamedItem',
    id: name,
    get: { Name: () => name },
    set: { Visible: () => undefined },
    call: {
      GetRangeOrNullObject: (): Model => {
        const cell = sheet.names.get(name);
        return cell ? rangeModel(book, { sheet, ...cell, rows: 1, columns: 1 }) : NULL_OBJECT;
      },
      Delete: () => void sheet.names.delete(name),
    },
  });
  return {
    type: 'Worksheet',
    id: sheet.id,
    get: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
    set: {
      Visibility: (value) => (sheet.visibility = value as ExcelSheet['visibility']),
      Name: (value) => {
        const taken = book.sheets.some(
          (each) => each !== sheet && each.name.toLowerCase() === String(value).toLowerCase(),
        );
        if (taken) throw new ExcelError('InvalidArgument', `There is a sheet "${String(value)}" already.`);
        sheet.name = String(value);
      },
      TabColor: page('tabColour'),
      Gridlines: page('gridlines'),
    },
    call: {
      Delete: () => {
        if (
          book.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1 &&
          sheet.visibility === 'Visible'
        )
          throw new ExcelError('InvalidOperation', 'A workbook keeps at least one visible sheet.');
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        const others = book.tables.filter(({ area }) => area.sheet !== sheet);
        book.tables.splice(0, Infinity, ...others);
      },
      Activate: () => {
        book.active = sheet.id;
      },
      Calculate: (markAllDirty: boolean) => {
        if (markAllDirty) book.recalculated.push(sheet.name);
      },
      GetUsedRangeOrNullObject: (): Model => {
        const area = usedArea(sheet);
        return area ? rangeModel(book, area) : NULL_OBJECT;
      },
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number): Model => {
        if (![row, column].every((n) => n >= 0) || ![rows, columns].every((n) => n >= 1))
          throw new ExcelError('InvalidArgument', 'A range needs at least one cell.');
        return rangeModel(book, { sheet, row, column, rows, columns });
      },
    },
    child: {
      CustomProperties: () => ({
        type: 'WorksheetCustomPropertyCollection',
        item: (key) => {
          if (!sheet.properties.has(key)) throw new ExcelError('ItemNotFound', `No property ${key}.`);
          return propertyModel(key);
        },
        call: {
          GetItemOrNullObject: (key: string) =>
            sheet.properties.has(key) ? propertyModel(key) : NULL_OBJECT,
          Add: (key: string, value: string) => {
            sheet.properties.set(key, value);
            return propertyModel(key);
          },
        },
      }),
      Tables: () =>
        tablesModel(
          book,
          book.tables.filter(({ area }) => area.sheet === sheet),
        ),
      Names: () => ({
        type: 'NamedItemCollection',
        item: (name) => {
          if (!sheet.names.has(name)) throw new ExcelError('ItemNotFound', `No name ${name}.`);
          return nameModel(name);
        },
        call: {
          GetItemOrNullObject: (name: string) => (sheet.names.has(name) ? nameModel(name) : NULL_OBJECT),
          Add: (name: string, at: Model): Model => {
            if (sheet.names.has(name) || !at.area)
              throw new ExcelError('InvalidArgument', `The name ${name} is taken or means no range.`);
            sheet.names.set(name, { row: at.area.row, column: at.area.column });
            return nameModel(name);
          },
        },
      }),
      Charts: () => chartsModel(book, sheet),
      PageLayout: () => ({
        type: 'PageLayout',
        set: {
          Orientation: page('orientation'),
          Zoom: page('zoom'),
          CenterHorizontally: page('centred'),
        },
        call: {
          SetPrintArea: (range: Model) =>
            void (sheet.page.printArea = `${range.area?.rows}x${range.area?.columns}`),
          SetPrintTitleRows: (rows: string) => void (sheet.page.titleRows = rows),
        },
        child: {
          HeadersFooters: () => ({
            type: 'HeaderFooterGroup',
            child: {
              DefaultForAllPages: () => ({ type: 'HeaderFooter', set: { RightFooter: page('rightFooter') } }),
            },
          }),
        },
      }),
      FreezePanes: () => ({
        type: 'WorksheetFreezePanes',
        call: {
          FreezeRows: (rows: number) => {
            sheet.frozenRows = rows;
          },
          Unfreeze: () => {
            sheet.frozenRows = 0;
          },
          GetLocationOrNullObject: (): Model =>
            sheet.frozenRows === 0
              ? NULL_OBJECT
              : rangeModel(book, { sheet, row: 0, column: 0, rows: sheet.frozenRows, columns: 16_384 }),
        },
      }),
    },
  };
}

function tablesModel(book: ExcelWorkbook, tables: readonly ExcelTable[]): Model {
  const model = (table: ExcelTable): Model => ({
    type: 'Table',
    id: table.id,
    get: { Id: () => table.id, Name: () => table.name, ShowTotals: () => table.totals },
    set: {
      Style: () => undefined,
      Name: (value) => {
        const name = String(value).toLowerCase();
        if (book.tables.some((each) => each !== table && each.name.toLowerCase() === name))
          throw new ExcelError('InvalidArgument', `There is a table "${name}" already.`);
        table.name = String(value);
      },
    },
    call: {
      GetRange: () => rangeModel(book, table.area),
      Resize: (to: Model) => {
        const { area } = table;
        if (!to.area || to.area.sheet !== area.sheet || to.area.row !== area.row || to.area.rows < 2)
          throw new ExcelError('InvalidArgument', 'A table keeps its header row and a row below it.');
        if (table.totals) throw new ExcelError('InvalidOperation', 'It has a totals row.');
        table.area = to.area;
      },
    },
    child: {
      Rows: () => ({
        type: 'TableRowCollection',
        get: { Count: () => table.area.rows - (table.totals ? 2 : 1) },
        call: {
          GetItemAt: (index: number): Model => ({
            type: 'TableRow',
            call: {
              Delete: () => {
                const { area } = table;
                const used = usedArea(area.sheet);
                const end = Math.max(area.row + area.rows, (used?.row ?? 0) + (used?.rows ?? 0));
                for (let c = 0; c < area.columns; c++)
                  for (let r = area.row + 1 + index; r < end; r++)
                    Object.assign(
                      cellAt(area.sheet, r, area.column + c),
                      r + 1 < end ? cellAt(area.sheet, r + 1, area.column + c) : { value: '', formula: '' },
                    );
                table.area = { ...area, rows: area.rows - 1 };
              },
            },
          }),
          Add: (_index: null, values: unknown[][]): Model => {
            const { area } = table;
            const first = area.row + area.rows - (table.totals ? 1 : 0);
            const down = (row: number): void => {
              for (let c = area.column; c < area.column + area.columns; c++) {
                const from = cellAt(area.sheet, row, c);
                Object.assign(cellAt(area.sheet, row + values.length, c), {
                  ...from,
                  looks: { ...from.looks },
                });
                Object.assign(from, { value: '', formula: '' });
              }
            };
            // What stands below moves down.
            const below = usedArea(area.sheet);
            for (let row = (below?.row ?? 0) + (below?.rows ?? 0) - 1; row >= first; row--) down(row);
            table.area = { ...area, rows: area.rows + values.length };
            values.forEach((row, r) =>
              row.forEach((value, c) => setInto(cellAt(area.sheet, first + r, area.column + c), value)),
            );
            return { type: 'TableRow' };
          },
        },
      }),
    },
  });
  return {
    type: 'TableCollection',
    items: () => tables.map(model),
    item: (id) => model(find(tables, (table) => table.id === id || table.name === id, id)),
    call: {
      Add: (at: Model, hasHeaders: boolean): Model => {
        const { area } = at;
        if (!area || !hasHeaders || area.rows < 2)
          throw new ExcelError('InvalidArgument', 'A table is made of headers and rows.');
        const overlaps = (a: Area, b: Area): boolean =>
          a.sheet === b.sheet &&
          a.row < b.row + b.rows &&
          b.row < a.row + a.rows &&
          a.column < b.column + b.columns &&
          b.column < a.column + a.columns;
        if (book.tables.some((each) => overlaps(each.area, area)))
          throw new ExcelError('InvalidArgument', 'Tables do not overlap.');
        const id = `{table ${book.nextId++}}`;
        const added = { id, name: `Table${book.nextId}`, area, totals: false };
        book.tables.push(added);
        return model(added);
      },
    },
  };
}

/** Points of a column that nobody has set. */
const STANDARD_WIDTH = 48;

/** Cells that one request may read; Excel itself stops at five million. */
const MOST_CELLS = 5_000_000;

function rangeModel(book: ExcelWorkbook, area: Area): Model {
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
    each((cell, r, c) => change(cell, given[r]?.[c]));
  };
  const look = (name: string) => (value: unknown) => each((cell) => (cell.looks[name] = value));
  const entire = (along: 'rows' | 'columns'): Model => ({
    type: 'Range',
    call: {
      Select: () => void (book.selected = area),
      Insert: (): Model => {
        insertLines(sheet, along, along === 'rows' ? row : column, along === 'rows' ? rows : columns);
        return rangeModel(book, area);
      },
      Delete: () =>
        deleteLines(sheet, along, along === 'rows' ? row : column, along === 'rows' ? rows : columns),
    },
    child: {
      Format: () => ({
        type: 'RangeFormat',
        set: {
          ColumnWidth: (value) => {
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
      Text: read(({ value, format }) =>
        format === '0%' ? `${Math.round(Number(value) * 100)}%` : String(value),
      ),
    },
    set: {
      Values: write(setInto),
      Formulas: write(setInto),
      FormulasR1C1: (value) =>
        each((cell, r, c) =>
          setInto(cell, toA1(String((value as unknown[][])[r]?.[c]), row + r, column + c)),
        ),
      NumberFormat: write((cell, value) => (cell.format = String(value))),
    },
    call: {
      // Office.js asks before it sends a large array in pieces.
      _ValidateArraySize: (givenRows: number, givenColumns: number) => {
        if (givenRows !== rows || givenColumns !== columns)
          throw new ExcelError('InvalidArgument', 'The array has not the size of the range.');
      },
      Clear: (what: string) => {
        each((cell) => {
          if (what !== 'Formats') Object.assign(cell, { value: '', formula: '' });
          if (what !== 'Contents') Object.assign(cell, { format: 'General', looks: {} });
        });
      },
      CopyFrom: (source: Model, what?: string) => {
        const from = source.area;
        if (!from || rows % from.rows !== 0 || columns % from.columns !== 0)
          throw new ExcelError('InvalidArgument', 'Only an area that fits is copied here.');
        each((cell, r, c) => {
          const other = cellAt(from.sheet, from.row + (r % from.rows), from.column + (c % from.columns));
          const content = what === 'Formats' ? {} : { value: other.value, formula: other.formula };
          Object.assign(cell, { ...content, format: other.format, looks: { ...other.looks } });
        });
      },
      Select: () => void (book.selected = area),
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
      Worksheet: () => worksheetModel(book, sheet),
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
        },
        child: {
          Font: () => ({
            type: 'RangeFont',
            set: { Bold: look('bold'), Italic: look('italic'), Size: look('size'), Color: look('colour') },
          }),
          Fill: () => ({ type: 'RangeFill', set: { Color: look('fill') } }),
        },
      }),
    },
  };
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
const indexOf = (name: string): number => [...name].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

function referenceTo({ sheet, row, column, rows, columns }: Area): string {
  return `='${sheet.name}'!$${letters(column)}$${row + 1}:$${letters(column + columns - 1)}$${row + rows}`;
}

function areaOf(book: ExcelWorkbook, reference: string): Area {
  const parts = /^='?(.*?)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference);
  const sheet = book.sheets.find(({ name }) => name === parts?.[1]?.replace(/''/g, "'"));
  if (!parts || !sheet) throw new ExcelError('InvalidArgument', `${reference} is no area here.`);
  const [row, column] = [Number(parts[3]) - 1, indexOf(parts[2] ?? '')];
  const rows = Number(parts[5]) - row;
  return { sheet, row, column, rows, columns: indexOf(parts[4] ?? '') - column + 1 };
}

/** Relative references of a formula as distances from its cell. */
function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(/\b([A-Z]{1,3})(\d+)\b/g, (_, name: string, line: string) => {
    const [down, right] = [Number(line) - 1 - row, indexOf(name) - column];
    return `R${down ? `[${down}]` : ''}C${right ? `[${right}]` : ''}`;
  });
}

function toA1(formula: string, row: number, column: number): string {
  return formula.replace(
    /R(?:\[(-?\d+)\])?C(?:\[(-?\d+)\])?/g,
    (_, down = '0', right = '0') => `${letters(column + Number(right))}${row + Number(down) + 1}`,
  );
}
