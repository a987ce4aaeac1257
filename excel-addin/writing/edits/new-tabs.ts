import { choicesOf } from '../../../core/edits';
import type { EditStep } from '../../../core/host/edit-plan';
import { LOOKS } from '../../../core/host/sheet-layout';
import { beginSheet, finishSheet, unfinishedTitle } from '../build-sheet';
import type { Writer } from '../write-cells';

type AddSheet = Extract<EditStep, { readonly kind: 'add sheet' }>;

/** A tab that is being added. */
interface NewTab {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly step: AddSheet;
}

/** The sheets that are to be added, hidden and unfinished, so that they have ids. */
export async function beginTabs(
  context: Excel.RequestContext,
  steps: readonly AddSheet[],
  tabs: readonly string[],
): Promise<NewTab[]> {
  if (steps.length === 0) return [];
  const taken = [...tabs];
  const added = steps.map((step) => {
    const { sheet: title, headers, rows = [] } = step;
    const mark = { mark: `tab:${title}`, rows: rows.length + 1, columns: headers.length };
    const sheet = beginSheet(context, mark, taken);
    taken.push(unfinishedTitle(taken));
    sheet.load('id');
    return { sheet, step };
  });
  await context.sync();
  return added.map(({ sheet, step }) => ({ sheet, id: sheet.id, step }));
}

/** Fills a new tab: an Excel Table of the headers and rows, by the name of what it holds when that is free. */
export async function writeTab(
  sheet: Excel.Worksheet,
  { sheet: title, table: kind, headers, rows = [] }: AddSheet,
  writer: Writer,
  names: string[],
): Promise<void> {
  await writer.write(sheet, 0, 0, [headers]);
  await writer.write(sheet, 1, 0, rows);
  const area = sheet.getRangeByIndexes(0, 0, Math.max(rows.length, 1) + 1, headers.length);
  const table = sheet.tables.add(area, true);
  table.style = 'TableStyleLight1';
  headers.forEach((header, column) => {
    const words = choicesOf(kind, header);
    if (words === null) return;
    const { dataValidation } = sheet.getRangeByIndexes(1, column, Math.max(rows.length, 1), 1);
    dataValidation.rule = { list: { inCellDropDown: true, source: words.join(',') } };
    // The advisor's own words stay allowed.
    dataValidation.errorAlert = { showAlert: false, message: '', style: 'Information', title: '' };
  });
  if (!names.some((name) => name.toLowerCase() === kind.toLowerCase())) {
    table.name = kind;
    names.push(kind);
  }
  const top = sheet.getRangeByIndexes(0, 0, 1, headers.length).format;
  top.font.bold = true;
  top.font.color = LOOKS.columnHeader.colour ?? '';
  top.fill.color = LOOKS.columnHeader.fill ?? '';
  finishSheet(sheet, title, null);
}
