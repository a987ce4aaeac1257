import type { EditStep } from '../../../core/host/edit-plan';
import type { Loaded, Workplace } from './ground';
import { carriedFormulas, formatsOfRows, isInTable, takesFormats, totalsOf } from './places';
import type { Room } from './rows-put-in';
import type { Writer } from '../write-cells';

/** Carries out one step on a sheet that is there. */
export async function writeStep(
  context: Excel.RequestContext,
  place: Workplace,
  writer: Writer,
  room: Room | undefined,
): Promise<void> {
  const { step, sheet } = place;
  switch (step.kind) {
    case 'set cells':
      return writer.single(sheet, step.cells, place.areas);
    case 'add columns': {
      const { headerRow, firstColumn, headers } = step;
      sheet
        .getRangeByIndexes(headerRow - 1, firstColumn - 1, 1, headers.length)
        .copyFrom(sheet.getRangeByIndexes(headerRow - 1, firstColumn - 2, 1, 1), 'Formats');
      return writer.write(sheet, headerRow - 1, firstColumn - 1, [headers]);
    }
    case 'append rows':
      return appendRows(context, place, step, writer, room);
  }
}

async function appendRows(
  context: Excel.RequestContext,
  place: Workplace,
  { after, left, rows }: Extract<EditStep, { readonly kind: 'append rows' }>,
  writer: Writer,
  room: Room | undefined,
): Promise<void> {
  const { sheet, table, model } = place;
  const [area] = place.areas;
  if (!area) return;
  let top = after;
  if (table && isInTable(place)) {
    const [row, , count, width] = table.area;
    top = row + count - 1;
    context.workbook.tables.getItem(table.name).rows.add(
      undefined,
      rows.map(() => Array.from({ length: width }, () => '')),
    );
  } else if (room) putIn(sheet, after, rows.length, area, room);
  const last = model && { ...model, row: model.row + model.rows - 1 };
  if (last && takesFormats(place))
    sheet
      .getRangeByIndexes(top, left - 1, rows.length, area.columns)
      .copyFrom(sheet.getRangeByIndexes(last.row, left - 1, 1, area.columns), 'Formats');
  await writer.write(sheet, top, left - 1, rows, {
    formats: formatsOfRows(place),
    formulas: carriedFormulas(place, rows),
  });
}

/** Rows above a totals row, whose formulas over the rows above go on to them. */
function putIn(
  sheet: Excel.Worksheet,
  row: number,
  rows: number,
  area: Loaded,
  { whole, left, columns }: Room,
): void {
  if (whole) sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().insert('Down');
  else sheet.getRangeByIndexes(row, left - 1, rows, columns).insert('Down');
  for (const { column, stretched } of totalsOf(area, row, rows))
    sheet.getRangeByIndexes(row + rows, column - 1, 1, 1).formulas = [[stretched]];
}
