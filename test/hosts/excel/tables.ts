import { ExcelError } from './errors';
import { find, guard, NULL_OBJECT, type Model } from './model';
import { rangeModel } from './ranges';
import { cellAt, setInto, usedArea, type Area, type ExcelTable, type ExcelWorkbook } from './workbook';

export function tablesModel(book: ExcelWorkbook, tables: readonly ExcelTable[]): Model {
  const model = (table: ExcelTable): Model => ({
    type: 'Table',
    id: table.id,
    get: {
      Id: () => table.id,
      Name: () => table.name,
      ShowTotals: () => table.totals,
      ShowHeaders: () => table.unseen === undefined,
    },
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
        guard(area.sheet);
        if (!to.area || to.area.sheet !== area.sheet || to.area.row !== area.row || to.area.rows < 2)
          throw new ExcelError('InvalidArgument', 'A table keeps its header row and a row below it.');
        if (table.totals) throw new ExcelError('InvalidOperation', 'It has a totals row.');
        table.area = to.area;
      },
    },
    child: {
      AutoFilter: () => ({ type: 'AutoFilter', get: { IsDataFiltered: () => table.filtered === true } }),
      Columns: () => ({
        type: 'TableColumnCollection',
        items: () => (table.unseen ?? []).map((name) => ({ type: 'TableColumn', get: { Name: () => name } })),
      }),
      Rows: () => ({
        type: 'TableRowCollection',
        get: { Count: () => table.area.rows - (table.totals ? 2 : 1) },
        call: {
          GetItemAt: (index: number): Model => ({
            type: 'TableRow',
            call: {
              Delete: () => {
                const { area } = table;
                guard(area.sheet);
                // Nothing happens, and nothing is said.
                if (table.filtered) return;
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
            guard(area.sheet);
            if (table.filtered) throw new ExcelError('FilteredRangeConflict', 'The range is filtered.');
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
      GetItemOrNullObject: (id: string) => {
        const found = tables.find((table) => table.id === id || table.name === id);
        return found ? model(found) : NULL_OBJECT;
      },
      Add: (at: Model, hasHeaders: boolean): Model => {
        const { area } = at;
        if (!area || !hasHeaders || area.rows < 2)
          throw new ExcelError('InvalidArgument', 'A table is made of headers and rows.');
        guard(area.sheet);
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
