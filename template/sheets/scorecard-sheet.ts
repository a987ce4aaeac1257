import { cellRef, colToLetter, type ConditionalRule, type WriteSheet } from 'hucre/xlsx';
import { SCORECARD_FORMATS } from '../../core/functions';
import type { CellFormat, CellStyle } from '../../core/host/sheet-plan';
import type { Book } from '../../core/kpis';
import { LEFT_OUT, SheetCells } from '../build/cells';
import { WITHOUT_US, type Home } from './home';
import { conditionalStyle, fileStyle } from '../build/looks';

export const SCORECARD = 'Scorecard';
/** Where the cell named `Ledger` stands. */
export const LEDGER_CELL = 'Scorecard!$B$3';
/** 0-based row of the scorecard's header. */
export const SCORECARD_TOP = 5;
/** Rows whose formats are ready for a scorecard that grows. */
const ROOM = 60;

const WIDTHS = [28, 15, 9, 12, 12, 11, 9, 14, 9, 12, 10, 12, 13, 13, 10];

/** The whole scorecard as one formula, live, and the cell named Ledger that keeps it fresh. */
export function scorecardSheet(book: Book, tables: readonly string[], home: Home): WriteSheet {
  const sheet = new SheetCells(book);
  sheet.put(0, 0, 'Which partnerships earn their keep', fileStyle('title'));
  sheet.put(
    1,
    0,
    'Every partnership from its start to the as-of day; the decision looks at the 12 months to that day.',
    fileStyle('subtitle'),
  );
  sheet.put(2, 0, 'Ledger', fileStyle('heading'));
  sheet.ours(
    2,
    1,
    'PARTNER_LEDGER',
    // Excel is told of changes by the add-in: tables that hold formulas of ours would go round in a circle.
    home === 'excel' ? [] : tables.map((table) => ({ text: `${table}[#All]`, value: [] })),
    () => fileStyle('text'),
  );
  sheet.put(3, 0, WITHOUT_US[home].note, fileStyle('note'));

  for (let r = 0; r < ROOM; r++)
    SCORECARD_FORMATS.forEach((format, c) => sheet.put(SCORECARD_TOP + r, c, null, lookAt(r, c, format)));
  sheet.ours(SCORECARD_TOP, 0, 'PARTNER_SCORECARD', [LEFT_OUT, LEFT_OUT, sheet.ledger], (r, c) =>
    lookAt(r, c, SCORECARD_FORMATS[c]),
  );
  return {
    name: SCORECARD,
    rows: [],
    cells: sheet.cells,
    columns: WIDTHS.map((width) => ({ width })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [SCORECARD_TOP, { height: 32 }],
    ]),
    freezePane: { rows: SCORECARD_TOP + 1, columns: 1 },
    conditionalRules: rules(),
    view: { showGridLines: false, tabColor: { rgb: 'B7791F' } },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function lookAt(r: number, c: number, format: CellFormat | undefined) {
  const style: CellStyle = r === 0 ? 'columnHeader' : 'text';
  const isTrend = c === SCORECARD_FORMATS.length - 1;
  const right =
    isTrend || format !== undefined ? ({ horizontal: isTrend ? 'center' : 'right' } as const) : {};
  return fileStyle(style, r === 0 ? undefined : format, {
    alignment: r === 0 ? { wrapText: true, vertical: 'center', ...right } : right,
  });
}

function rules(): ConditionalRule[] {
  const first = SCORECARD_TOP + 2;
  const last = SCORECARD_TOP + ROOM;
  const column = (c: number) => `${colToLetter(c)}${first}:${colToLetter(c)}${last}`;
  const row = `A${first}:${cellRef(last - 1, SCORECARD_FORMATS.length - 1)}`;
  const all: readonly (readonly [range: string, formula: string, style: CellStyle])[] = [
    [row, `ISNA(A${first})`, 'note'],
    [column(1), `$B${first}="double down"`, 'good'],
    [column(1), `OR($B${first}="optimize",$B${first}="no time recorded")`, 'warning'],
    [column(1), `$B${first}="exit"`, 'bad'],
    [column(2), `AND(ISNUMBER($C${first}),$C${first}<1)`, 'bad'],
    [column(3), `AND(ISNUMBER($D${first}),$D${first}<0)`, 'bad'],
    [column(14), `$O${first}="up"`, 'good'],
    [column(14), `$O${first}="down"`, 'bad'],
    [row, `$A${first}="All partners"`, 'total'],
  ];
  return all.map(([range, formula, style], n) => ({
    type: 'expression',
    priority: n + 1,
    range,
    formula,
    style: conditionalStyle(style),
  }));
}
