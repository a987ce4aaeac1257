import type { IWorkbookData, Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Day } from '../core/calendar/day';
import { CATALOGUE } from '../core/functions';
import { readWorkbook } from '../core/ledger/read';
import type { SheetInput } from '../core/workbook/input';
import { openWorkbook, registerFunctions } from './engine';
import { LiveBook } from './live-book';
import { readSheets } from './read-sheets';
import { scorecardSheet } from './scorecard-sheet';
import { workbookData } from './workbook-data';

export interface OpenedWorkbook {
  readonly name: string;
  readonly sheets: readonly (SheetInput & { readonly headerRow?: number })[];
  readonly today: Day;
}

export interface Session {
  readonly workbook: FWorkbook;
  readonly live: LiveBook;
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

  /** Opens sheets in place of the workbook that is open, with a scorecard of ours in front. */
  open({ name, sheets, today }: OpenedWorkbook): Session {
    const input = { today, ...(this.locale === undefined ? {} : { locale: this.locale }) };
    const { partners } = readWorkbook({ ...input, sheets }).ledger;
    const scorecard = scorecardSheet(
      'scorecard',
      sheets,
      partners.map((partner) => partner.name),
    );
    const data = withSheet(workbookData(`book-${++this.opened}`, name, sheets), scorecard.data);
    this.current?.live.dispose();
    const grid = openWorkbook(this.api, data);
    const live = new LiveBook(grid, () => ({ ...input, sheets: readSheets(grid.workbook) }));
    const first = this.current === null;
    this.current = { workbook: grid.workbook, live };
    if (first)
      registerFunctions(this.univer, CATALOGUE, (entry) => (args, place) => {
        if (this.current === null) return { error: '#N/A' };
        return this.current.live.implementation(entry)(args, place);
      });
    grid.workbook.insertDefinedName('Ledger', scorecard.ledgerReference);
    this.api.getFormula().executeCalculation();
    return this.current;
  }
}

function withSheet(data: IWorkbookData, sheet: ReturnType<typeof scorecardSheet>['data']): IWorkbookData {
  const id = sheet.id ?? 'scorecard';
  return { ...data, sheetOrder: [id, ...data.sheetOrder], sheets: { [id]: sheet, ...data.sheets } };
}
