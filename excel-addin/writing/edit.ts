import { checkEdit, choicesOf, columnLetters, EditProblem, stretchFormula } from '../../core/edits';
import type { EditPlan, EditStep } from '../../core/host/edit-plan';
import { LOOKS } from '../../core/host/sheet-layout';
import { beginSheet, finishSheet, unfinishedTitle } from './build-sheet';
import { restorable } from './cell-content';
import { groundOf, type Loaded, type Workplace } from './edit-ground';
import { dropJournal, keepJournal, markRow, unmarkRow, type CellContent, type Restore } from './journal';
import { repair } from './repair';
import type { Done } from './undo';
import { Writer } from './write-cells';

export interface EditOptions {
  /** A formula in a cell that is set gives way to the value, as in Settings. */
  readonly overFormulas?: boolean;
}

/** Carries out a plan on the advisor's own sheets: all of it, or, after a failure, nothing. Gives what undo needs. */
export async function edit(
  context: Excel.RequestContext,
  plan: EditPlan,
  options: EditOptions = {},
): Promise<Done> {
  await repair(context);
  try {
    return await carryOut(context, plan, options);
  } catch (error) {
    // If this fails too, the next write or the next start does it.
    if (!(error instanceof EditProblem)) await repair(context).catch(() => undefined);
    throw error;
  }
}

async function carryOut(
  context: Excel.RequestContext,
  plan: EditPlan,
  { overFormulas = false }: EditOptions,
): Promise<Done> {
  const found = await groundOf(context, plan);
  const tabs = plan.steps.filter((step) => step.kind === 'add sheet');
  // Rows that are put in above a totals row need no blank cells.
  const checked = found.steps.flatMap((each) => (isPutIn(each) ? [] : [each.step]));
  const { ground } = found;
  checkEdit(
    { ...plan, steps: [...tabs, ...checked] },
    overFormulas ? { ...ground, hasFormula: () => false } : ground,
  );
  const added = await beginTabs(context, tabs, ground.tabs);
  const restores: Restore[] = [
    ...added.map(({ id }): Restore => ({ op: 'no sheet', sheet: id })),
    ...found.steps.flatMap(before),
  ];
  const home = found.steps[0]?.sheet ?? found.sheets[0]?.sheet;
  if (!home) throw new EditProblem('The workbook has no sheet that could be changed.');
  for (const each of found.steps) {
    const at = rowOfInsert(each);
    if (at !== null) markRow(each.sheet, at);
  }
  // After the marks that it counts on.
  keepJournal(home, restores);
  await context.sync();
  const writer = new Writer(context, found.dates);
  for (const each of found.steps) await writeStep(context, each, writer);
  const names = [...found.tables];
  for (const [at, step] of tabs.entries()) {
    const sheet = added[at]?.sheet;
    if (sheet) await writeTab(sheet, step, writer, names);
  }
  for (const each of found.steps) if (rowOfInsert(each) !== null) unmarkRow(each.sheet);
  dropJournal(home);
  await context.sync();
  return {
    what: plan.what,
    restores,
    areas: found.steps.flatMap((each) => writtenAreas(each)),
    tables: [...new Set(found.steps.flatMap(({ table }) => (table ? [table.name] : [])))],
    tabs: added.map(({ id }) => id),
  };
}

type AddSheet = Extract<EditStep, { readonly kind: 'add sheet' }>;

/** The sheets that are to be added, hidden and unfinished, so that they have ids. */
async function beginTabs(
  context: Excel.RequestContext,
  steps: readonly AddSheet[],
  tabs: readonly string[],
): Promise<Array<{ readonly sheet: Excel.Worksheet; readonly id: string }>> {
  if (steps.length === 0) return [];
  const taken = [...tabs];
  const added = steps.map(({ sheet: title, headers, rows = [] }) => {
    const mark = { mark: `tab:${title}`, rows: rows.length + 1, columns: headers.length };
    const sheet = beginSheet(context, mark, taken);
    taken.push(unfinishedTitle(taken));
    sheet.load('id');
    return sheet;
  });
  await context.sync();
  return added.map((sheet) => ({ sheet, id: sheet.id }));
}

/** Fills a new tab: an Excel Table of the headers and rows, by the name of what it holds when that is free. */
async function writeTab(
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

/** Whether rows are put in above the totals row of an Excel Table. */
function isPutIn({ step, table }: Workplace): boolean {
  return step.kind === 'append rows' && table?.totals === true;
}

/** Where whole rows are put in, 0-based; null for a step that puts none in. */
function rowOfInsert(place: Workplace): number | null {
  const { step } = place;
  return step.kind === 'append rows' && step.insert === true && !isPutIn(place) ? step.after : null;
}

/** How to put back what a step changes. */
function before(place: Workplace): Restore[] {
  const { step, sheet, table, name, areas } = place;
  const restores: Restore[] = [];
  if (table && isPutIn(place)) return [{ op: 'table rows', table: table.name, rows: table.area[2] - 2 }];
  const inserted = rowOfInsert(place);
  if (inserted !== null && step.kind === 'append rows')
    return [
      // Put back last: the rows are taken out first.
      ...areas.map((area): Restore => ({ op: 'cells', sheet: sheet.id, cells: totalsCells(area) })),
      { op: 'no rows', sheet: sheet.id, row: inserted, rows: step.rows.length },
    ];
  if (table && step.kind !== 'set cells')
    restores.push({ op: 'table area', sheet: sheet.id, table: table.name, area: [...table.area] });
  if (name) restores.push({ op: 'name', name: name.name, formula: name.formula });
  for (const area of areas)
    restores.push(
      step.kind === 'set cells' || hasContent(area)
        ? { op: 'cells', sheet: sheet.id, cells: stored(area) }
        : {
            op: 'blank',
            sheet: sheet.id,
            area: [area.row, area.column, area.rows, area.columns],
            keepFormats: !isPlain(area),
          },
    );
  return restores;
}

function stored({ row, column, range }: Loaded): Array<[number, number, CellContent, string]> {
  return (range.formulas as CellContent[][]).flatMap((line, r) =>
    line.map((formula, c): [number, number, CellContent, string] => [
      row + r,
      column + c,
      restorable(formula, (range.values as CellContent[][])[r]?.[c] ?? ''),
      String(range.numberFormat[r]?.[c] ?? 'General'),
    ]),
  );
}

/** The formulas of the totals row, the first one of the area. */
function totalsCells(area: Loaded): ReturnType<typeof stored> {
  return stored({ ...area, rows: 1 }).filter(
    ([row, , formula]) => row === area.row && typeof formula === 'string' && formula.startsWith('='),
  );
}

function hasContent({ range }: Loaded): boolean {
  return (range.formulas as CellContent[][]).some((line) => line.some((formula) => formula !== ''));
}

/** Nobody has prepared formats for what is to come. */
function isPlain({ range }: Loaded): boolean {
  return (range.numberFormat as string[][]).every((line) => line.every((format) => format === 'General'));
}

async function writeStep(context: Excel.RequestContext, place: Workplace, writer: Writer): Promise<void> {
  const { step, sheet } = place;
  switch (step.kind) {
    case 'set cells':
      return writer.single(sheet, step.cells, place.areas);
    case 'add columns': {
      const { headerRow, firstColumn, headers } = step;
      grow(context, place, 0, firstColumn - 1 + headers.length);
      sheet
        .getRangeByIndexes(headerRow - 1, firstColumn - 1, 1, headers.length)
        .copyFrom(sheet.getRangeByIndexes(headerRow - 1, firstColumn - 2, 1, 1), 'Formats');
      return writer.write(sheet, headerRow - 1, firstColumn - 1, [headers]);
    }
    case 'append rows':
      return appendRows(context, place, step, writer);
  }
}

async function appendRows(
  context: Excel.RequestContext,
  place: Workplace,
  { after, left, rows }: Extract<EditStep, { readonly kind: 'append rows' }>,
  writer: Writer,
): Promise<void> {
  const { sheet, table, model } = place;
  const [area] = place.areas;
  if (!area) return;
  let top = after;
  if (table && isPutIn(place)) {
    const [row, , count, width] = table.area;
    top = row + count - 1;
    context.workbook.tables.getItem(table.name).rows.add(
      undefined,
      rows.map(() => Array.from({ length: width }, () => '')),
    );
  } else if (rowOfInsert(place) !== null) putIn(sheet, after, rows.length, area);
  else grow(context, place, after + rows.length, left - 1 + area.columns);
  const last = model && { ...model, row: model.row + model.rows - 1 };
  if (last && (isPlain(area) || isPutIn(place) || rowOfInsert(place) !== null))
    sheet
      .getRangeByIndexes(top, left - 1, rows.length, area.columns)
      .copyFrom(sheet.getRangeByIndexes(last.row, left - 1, 1, area.columns), 'Formats');
  await writer.write(sheet, top, left - 1, rows, {
    formats: model ? modelFormats(model) : area.range.numberFormat[0],
    formulas: model ? carriedFormulas(model) : [],
  });
}

/** Whole rows above a totals row, whose formulas over the rows above go on to them. */
function putIn(sheet: Excel.Worksheet, row: number, rows: number, area: Loaded): void {
  sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().insert('Down');
  (area.range.formulas as CellContent[][])[0]?.forEach((formula, c) => {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return;
    const stretched = stretchFormula(formula, row, rows);
    if (stretched !== formula)
      sheet.getRangeByIndexes(row + rows, area.column + c, 1, 1).formulas = [[stretched]];
  });
}

function modelFormats({ range, rows }: Loaded): string[] {
  return (range.numberFormat as string[][])[rows - 1] ?? [];
}

/** Formulas (R1C1) that go on below: of the last row, where the row above it does not say otherwise. */
function carriedFormulas({ range, rows }: Loaded): Array<string | null> {
  const formulas = range.formulasR1C1 as CellContent[][];
  const isFormula = (cell: unknown): cell is string => typeof cell === 'string' && cell.startsWith('=');
  return (formulas[rows - 1] ?? []).map((last, c) => {
    const above = rows > 1 ? formulas[rows - 2]?.[c] : last;
    return isFormula(last) && last === above ? last : null;
  });
}

/** Lets the Excel Table or name go on to a row and a column (the first that are not in it); it never becomes smaller. */
function grow(
  context: Excel.RequestContext,
  { sheet, table, name }: Workplace,
  endRow: number,
  endColumn: number,
): void {
  const growing = table ?? name;
  if (!growing) return;
  const [row, column] = growing.area;
  const end = [Math.max(growing.end[0], endRow), Math.max(growing.end[1], endColumn)] as const;
  if (end[0] === growing.end[0] && end[1] === growing.end[1]) return;
  growing.end = end;
  if (table)
    context.workbook.tables
      .getItem(table.name)
      .resize(sheet.getRangeByIndexes(row, column, end[0] - row, end[1] - column));
  else {
    const tab = `'${sheet.name.replace(/'/g, "''")}'`;
    context.workbook.names.getItem(growing.name).formula =
      `=${tab}!$${columnLetters(column + 1)}$${row + 1}:$${columnLetters(end[1])}$${end[0]}`;
  }
}

/** The areas that hold what was written, as the request left them. */
function writtenAreas(place: Workplace): Array<Done['areas'][number]> {
  const { table, areas, sheet } = place;
  return areas.map(({ row, column, rows, columns }) => ({
    sheet: sheet.id,
    area: [table && isPutIn(place) ? table.area[0] + table.area[2] - 1 : row, column, rows, columns],
  }));
}
