import { EditProblem } from '../../../core/edits';
import { parseSheetMark, SHEET_MARK_KEY } from '../../../core/host/sheet-mark';
import { beginWrite, endWrite, goOn, runNow, underWay, type Restore } from '../../../core/writing';
import { beginSheet, finishSheet, makeRoom } from './build-sheet';
import { insertChart } from './charts';
import { formulaWriter } from '../edits/formula-forms';
import { writingHost, type SheetsWritingHost } from '../host';
import { underLock } from '../lock';
import { quietly } from '../../cells/quietly';
import type { Own } from '../own';
import { findMarks } from './sheet-mark';
import type { TemplateArea, TemplateCheck, TemplateFrame, TemplateStyle, TemplateTab } from './template-tab';
import { steps } from '../transaction';
import { putContents, type Content } from '../write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WHAT = 'the tabs of the template';
const TEMPLATE = 'template:';
/** The mark of a tab that loses it when all is done. */
const ADVISORS = 'tab:';
const DAY = 86_400_000;
const INTERRUPTED = 'Something else was written meanwhile, so the template was not made. Start again.';

/** The tabs of the template, hidden and without content, and its names; gives the ids of the tabs. */
export function beginTemplate(host: SheetsWritingHost, { tabs, names }: TemplateFrame): number[] {
  const { spreadsheet } = host;
  const there = findMarks(spreadsheet).filter(({ mark }) => mark.mark.indexOf(TEMPLATE) === 0)[0];
  if (there)
    throw new EditProblem(
      `The template is in this spreadsheet already: see the tab "${there.sheet.getName()}".`,
    );
  for (const { name } of names)
    if (spreadsheet.getRangeByName(name))
      throw new EditProblem(`The name "${name}" is taken; nothing was changed.`);
  const template = templateHost(spreadsheet);
  let ids: number[] = [];
  const id = runNow(
    beginWrite(template, {
      what: WHAT,
      touches: ['sheets'],
      begin: () =>
        steps(() => {
          ids = tabs.map(({ title, mark, rows, columns }) => {
            const sheet = beginSheet(spreadsheet, {
              mark: mark ?? `${ADVISORS}${title}`,
              rows: Math.max(rows, 1),
              columns: Math.max(columns, 1),
            });
            makeRoom(sheet, rows, columns);
            return sheet.getSheetId();
          });
          template.makesSheets();
          const kept = ids.map(String);
          return {
            needs: kept,
            restores: [
              ...names.map(({ name }): Restore<Own> => ({
                op: 'own',
                own: { is: 'name', name, before: null },
              })),
              ...kept.map((sheet): Restore<Own> => ({ op: 'no sheet', sheet, columns: 0, meant: '' })),
            ],
          };
        }),
    }),
  );
  runNow(
    goOn(template, id, () =>
      steps(() => {
        const sheets = ids.map((each) => sheetOf(spreadsheet, each));
        // Formulas find the tabs by their titles, and the cells by their names.
        tabs.forEach(({ title }, at) => sheets[at]?.setName(title));
        for (const { name, tab, area } of names) {
          const sheet = sheets[tab];
          if (sheet) spreadsheet.setNamedRange(name, sheet.getRange(...area));
        }
        SpreadsheetApp.flush();
      }),
    ),
  );
  return ids;
}

/** Fills one tab. */
export function fillTemplateTab(id: number, tab: TemplateTab): void {
  going((spreadsheet) => fill(spreadsheet, sheetOf(spreadsheet, id), tab));
}

/** Shows all tabs, the first one in front. */
export function endTemplate(): void {
  going((spreadsheet, tabs) => {
    for (const sheet of tabs.map((id) => sheetOf(spreadsheet, id))) {
      const text = sheet.getDeveloperMetadata().filter((each) => each.getKey() === SHEET_MARK_KEY)[0];
      const mark = parseSheetMark(text?.getValue() ?? '');
      if (mark === null)
        throw new EditProblem('A tab of the template was changed meanwhile; nothing was changed.');
      const { unfinished, ...finished } = mark;
      if (unfinished)
        finishSheet(sheet, sheet.getName(), mark.mark.indexOf(ADVISORS) === 0 ? null : finished);
    }
  }, 'last');
}

/** A template is a run of its own: the pane may start, and others may write, while it is being made. */
function templateHost(spreadsheet: Spreadsheet): SheetsWritingHost {
  const { session } = writingHost(spreadsheet);
  return writingHost(spreadsheet, `${session.person}.template`);
}

/** One step of a template that was begun; a failure takes all of it back. */
function going(
  step: (spreadsheet: Spreadsheet, tabs: readonly number[]) => void,
  which: 'last' | 'one of them' = 'one of them',
): void {
  underLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const host = templateHost(spreadsheet);
    const template = runNow(underWay(host));
    if (template === null) throw new EditProblem(INTERRUPTED);
    const { id } = template;
    const tabs = template.needs.map(Number);
    runNow(
      goOn(host, id, () =>
        steps(() => {
          step(spreadsheet, tabs);
          SpreadsheetApp.flush();
        }),
      ),
    );
    if (which !== 'last') return;
    runNow(endWrite(host, id, host.session.person));
    const [first] = tabs;
    quietly(() => spreadsheet.setActiveSheet(sheetOf(spreadsheet, first ?? 0)));
  });
}

function sheetOf(spreadsheet: Spreadsheet, id: number): Sheet {
  const sheet = spreadsheet.getSheets().filter((each) => each.getSheetId() === id)[0];
  if (!sheet) throw new EditProblem('A tab of the template was removed meanwhile; nothing was changed.');
  return sheet;
}

function fill(spreadsheet: Spreadsheet, sheet: Sheet, tab: TemplateTab): void {
  const height = tab.rows.length;
  const width = tab.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (height > 0 && width > 0) {
    makeRoom(sheet, height, width);
    fillCells(sheet, tab, height, width);
  }
  tab.widths.forEach((pixels, column) => sheet.setColumnWidth(column + 1, pixels));
  for (const [row, pixels] of tab.heights) sheet.setRowHeight(row, pixels);
  for (const area of tab.merges) sheet.getRange(...area).merge();
  for (const { area, check, help } of tab.checks)
    sheet.getRange(...clipped(sheet, area)).setDataValidation(validation(spreadsheet, check, help));
  if (tab.colours.length > 0) {
    const written = formulaWriter();
    sheet.setConditionalFormatRules(
      tab.colours.map(({ area, formula, bold, colour, fill: background }) => {
        let rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(written(formula));
        if (bold) rule = rule.setBold(true);
        if (colour !== null) rule = rule.setFontColor(colour);
        if (background !== null) rule = rule.setBackground(background);
        return rule.setRanges([sheet.getRange(...clipped(sheet, area))]).build();
      }),
    );
  }
  for (const { ranges, ...chart } of tab.charts)
    insertChart(sheet, {
      ...chart,
      ranges: ranges.map((each) => sheetOf(spreadsheet, each.sheet).getRange(...each.area)),
    });
  sheet.setFrozenRows(tab.frozenRows);
  sheet.setFrozenColumns(tab.frozenColumns);
  sheet.setHiddenGridlines(!tab.gridlines);
  if (tab.tabColour !== null) sheet.setTabColor(tab.tabColour);
  if (tab.warns)
    sheet.protect().setDescription('Formulas of Partner Ledger: change them with care.').setWarningOnly(true);
}

function fillCells(
  sheet: Sheet,
  { rows, styles, formatsGoOn }: TemplateTab,
  height: number,
  width: number,
): void {
  const columns = Array.from({ length: width }, (_, column) => column);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  const each = <T>(pick: (style: TemplateStyle | undefined) => T): T[][] =>
    cells.map((row) => row.map((cell) => pick(cell === null ? undefined : styles[cell.style])));
  const area = sheet.getRange(1, 1, height, width);
  // Looks first: a format decides how a number is read.
  area.setNumberFormats(each((style) => style?.format ?? 'General'));
  area.setFontWeights(each((style) => (style?.bold ? 'bold' : 'normal')));
  area.setFontStyles(each((style) => (style?.italic ? 'italic' : 'normal')));
  area.setFontLines(each((style) => (style?.underline ? 'underline' : 'none')));
  area.setFontSizes(each((style) => style?.size ?? 10));
  area.setFontColors(each((style) => style?.colour ?? null) as string[][]);
  area.setBackgrounds(each((style) => style?.fill ?? null));
  area.setHorizontalAlignments(each((style) => style?.horizontal ?? null));
  area.setVerticalAlignments(each((style) => style?.vertical ?? 'bottom'));
  area.setWraps(each((style) => style?.wrap ?? false));
  const last = sheet.getMaxRows();
  if (formatsGoOn !== null && last > height)
    sheet
      .getRange(formatsGoOn, 1, 1, width)
      .copyTo(
        sheet.getRange(height + 1, 1, last - height, width),
        SpreadsheetApp.CopyPasteType.PASTE_FORMAT,
        false,
      );
  putContents(
    area,
    cells.map((row) =>
      row.map((cell): Content => {
        if (cell?.formula !== undefined) return { formula: cell.formula };
        const value = cell?.value ?? '';
        return typeof value === 'string' ? { text: value } : { value };
      }),
    ),
  );
  area.setNotes(cells.map((row) => row.map((cell) => cell?.note ?? '')));
}

/** Checks and colours are ready for more rows than a new tab has. */
function clipped(sheet: Sheet, [row, column, rows, columns]: TemplateArea): TemplateArea {
  return [row, column, Math.max(1, Math.min(rows, sheet.getMaxRows() - row + 1)), columns];
}

/** A value that does not fit is marked, never refused: the readers know more words than the lists. */
function validation(
  spreadsheet: Spreadsheet,
  check: TemplateCheck,
  help: string,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(help);
  switch (check.kind) {
    case 'list':
      return rule.requireValueInList([...check.values], true).build();
    case 'range':
      return rule
        .requireValueInRange(sheetOf(spreadsheet, check.sheet).getRange(...check.area), true)
        .build();
    case 'number':
      return rule.requireNumberBetween(check.low, check.high).build();
    case 'date':
      return rule.requireDateBetween(new Date(check.low * DAY), new Date(check.high * DAY)).build();
  }
}
