import type { IWorkbookData, IWorksheetData, Univer } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Day } from '../../core/calendar/day';
import { CATALOGUE } from '../../core/functions';
import { readWorkbook } from '../../core/ledger/reading/read';
import { planUpgrade, type UpgradePlan } from '../../core/versions';
import type { FoundTable } from '../../core/workbook/blocks/found';
import { openWorkbook, registerFunctions } from '../grid/engine';
import { formattingData, type FileRule } from '../grid/conditional-formats';
import { Original } from '../saving/original';
import { LiveBook } from './live-book';
import { formulasSheet } from '../grid/formulas-sheet';
import { readSheets } from '../grid/read-sheets';
import { keepRegions } from '../grid/regions';
import { ledgerReference, scorecardSheet } from '../grid/scorecard-sheet';
import { workbookData, type OpenedSheet } from '../grid/workbook-data';

const LEDGER_NAME = 'Ledger';

export interface OpenedWorkbook {
  readonly name: string;
  readonly sheets: readonly OpenedSheet[];
  readonly today: Day;
  /** Conditional formats of the file, by sheet. */
  readonly rules?: ReadonlyMap<string, readonly FileRule[]> | undefined;
}

export interface Session {
  readonly workbook: FWorkbook;
  readonly live: LiveBook;
  /** The workbook as it was opened. */
  readonly original: Original;
  /** What an upgrade to the present template would change in the sheets as they were opened. */
  readonly upgrade: UpgradePlan;
}

/** One engine with one workbook open at a time, its formulas live. */
export class Sessions {
  private current: Session | null = null;
  private opened = 0;

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly locale?: string,
  ) {}

  /** The session of the workbook that is open. */
  get present(): Session | null {
    return this.current;
  }

  /** Ends the engine with what waits for it. */
  dispose(): void {
    this.current?.live.dispose();
    this.univer.dispose();
  }

  /** Opens sheets in place of the workbook that is open, with two sheets of our formulas in front. */
  open({ name, sheets, today, rules }: OpenedWorkbook): Session {
    const input = { today, ...(this.locale === undefined ? {} : { locale: this.locale }) };
    const reading = readWorkbook({ ...input, sheets });
    const { ledger, tables } = reading;
    const names = sheets.map((sheet) => sheet.name);
    const scorecard = freeTitle('Scorecard', names);
    const formulas = freeTitle('Formulas', names);
    const isTaken = sheets.some((sheet) => sheet.regions?.some((region) => /^ledger$/i.test(region.name)));
    const ledgerCell = isTaken ? ledgerReference(scorecard) : LEDGER_NAME;
    const count = ledger.partners.length;
    const own = [
      scorecardSheet(scorecard, ledgerCell, sheets, count),
      formulasSheet(formulas, scorecard, ledgerCell, count),
    ];
    const shown = sheets.map((sheet) => withHeader(sheet, tables));
    const book = workbookData(`book-${++this.opened}`, name, shown);
    const data = withSheets(own, { ...book, ...formattingData(sheets, rules) });
    this.current?.live.dispose();
    this.current?.original.dispose();
    const grid = openWorkbook(this.api, data);
    const live = new LiveBook(grid, () => ({ ...input, sheets: readSheets(grid.workbook) }));
    const first = this.current === null;
    const formulaModel = this.univer.__getInjector().get(FormulaDataModel);
    this.current = {
      workbook: grid.workbook,
      live,
      original: new Original(grid.workbook, formulaModel),
      upgrade: planUpgrade({ ...input, sheets }, reading),
    };
    if (first)
      registerFunctions(this.univer, CATALOGUE, (entry) => (args, place) => {
        if (this.current === null) return { error: '#N/A', message: 'No workbook is open.' };
        return this.current.live.implementation(entry)(args, place);
      });
    if (!isTaken) grid.workbook.insertDefinedName(LEDGER_NAME, ledgerReference(scorecard));
    keepRegions(grid.workbook, sheets);
    this.api.getFormula().executeCalculation();
    return this.current;
  }
}

/** The header row of the first table that was found on the sheet, unless it is known. */
function withHeader(sheet: OpenedSheet, tables: readonly FoundTable[]): OpenedSheet {
  const found = tables.find((table) => table.kind !== null && table.sheet === sheet.name);
  if (sheet.headerRow !== undefined || found === undefined || found.headerRow === 0) return sheet;
  return { ...sheet, headerRow: found.headerRow - (sheet.firstRow ?? 1) };
}

function withSheets(own: readonly Partial<IWorksheetData>[], data: IWorkbookData): IWorkbookData {
  const sheets = Object.fromEntries(own.map((sheet) => [sheet.id ?? '', sheet]));
  return {
    ...data,
    sheetOrder: [...Object.keys(sheets), ...data.sheetOrder],
    sheets: { ...sheets, ...data.sheets },
  };
}

/** A title that no tab has: `Scorecard`, `Scorecard2`, ... The engine's names know no tab that needs quotes. */
function freeTitle(title: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 2, free = title; ; free = `${title}${number++}`)
    if (!used.has(free.toLowerCase())) return free;
}
