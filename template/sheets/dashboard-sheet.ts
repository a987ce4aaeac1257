import type { SheetChart, WriteSheet } from 'hucre/xlsx';
import { monthOf, stepMonth } from '../../core/calendar/month';
import { dayFromCivil } from '../../core/calendar/day';
import { SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import type { CellFormat, CellStyle } from '../../core/host/sheet-plan';
import type { Book } from '../../core/kpis';
import { LEFT_OUT, SheetCells, text, type Argument } from '../build/cells';
import { conditionalStyle, fileStyle } from '../build/looks';
import { WITHOUT_US, type Home } from './home';
import { PARTNER_NAMES } from './table-validations';

export const DASHBOARD = 'Dashboard';
/** Where the cell named `DashboardPartner` stands. */
export const CHOSEN_CELL = `${DASHBOARD}!$B$3`;

/** Months in the monthly figures and their chart. */
const MONTHS = 12;
/** 0-based rows. */
const CHOICE = 2;
const HALVES = 6;
const MONTHLY = 15;

/** Figures beside the first 90 days. */
const BESIDE: readonly (readonly [label: string, name: string, format?: CellFormat])[] = [
  ['Decision', 'PARTNER_DECISION'],
  ['ROI', 'PARTNER_ROI', 'multiple'],
  ['Net', 'PARTNER_NET', 'money'],
  ['Engagement', 'PARTNER_ENGAGEMENT', 'integer'],
  ['Phase', 'PARTNER_PHASE'],
];

const MONTH_FORMATS: readonly (CellFormat | undefined)[] = [
  undefined,
  'integer',
  'integer',
  'money',
  'integer',
  'multiple',
];

/** The argument that begins a period of twelve months: the first day of the eleventh month before the as-of day. */
function yearToDate(book: Book): Argument {
  const first = stepMonth(monthOf(book.ledger.asOf), 1 - MONTHS);
  return {
    text: `EOMONTH(AsOf,-${MONTHS})+1`,
    value: dayFromCivil(first.year, first.month, 1) + SERIAL_OF_DAY_0,
  };
}

/** One partner at a time: the first 90 days in their two halves, and the last twelve months. */
export function dashboardSheet(book: Book, home: Home): WriteSheet {
  const sheet = new SheetCells(book);
  const name = book.ledger.partners[0]?.name ?? '';
  const chosen: Argument = { text: 'DashboardPartner', value: name };
  sheet.put(0, 0, 'The first 90 days', fileStyle('title'));
  sheet.put(1, 0, WITHOUT_US[home].note, fileStyle('note'));
  sheet.put(CHOICE, 0, 'Partner', fileStyle('heading'));
  sheet.put(
    CHOICE,
    1,
    name === '' ? null : name,
    fileStyle('warning', undefined, { font: { bold: true, size: 13 } }),
  );
  sheet.put(CHOICE, 3, 'Choose a partner in the colored cell.', fileStyle('note'));
  sheet.put(HALVES - 2, 0, 'Days 46-90 after launch against days 1-45', fileStyle('heading'));
  sheet.put(
    HALVES - 1,
    0,
    'Up in at least one figure is a good sign by day 90; if none is up, look for the reason. Fewer than six introductions are too few to tell.',
    fileStyle('note'),
  );
  sheet.ours(HALVES, 0, 'PARTNER_DASHBOARD', [chosen, sheet.ledger], (r, c) => {
    const style: CellStyle = r === 5 ? 'total' : 'text';
    const format: CellFormat | undefined =
      c !== 1 && c !== 2
        ? undefined
        : r === 2
          ? 'percent'
          : r === 3
            ? 'money'
            : r === 4
              ? 'multiple'
              : r === 1
                ? 'decimal'
                : undefined;
    return fileStyle(style, format, c === 0 ? {} : RIGHT);
  });
  BESIDE.forEach(([label, formula, format], n) => {
    sheet.put(HALVES + n, 6, label, fileStyle());
    sheet.ours(HALVES + n, 7, formula, [chosen, LEFT_OUT, LEFT_OUT, sheet.ledger], () =>
      fileStyle('text', format, RIGHT),
    );
  });

  sheet.put(MONTHLY - 1, 0, 'Month by month', fileStyle('heading'));
  monthlyCells(sheet, MONTHLY, [chosen, yearToDate(book), LEFT_OUT, sheet.ledger]);
  return {
    name: DASHBOARD,
    rows: [],
    cells: sheet.cells,
    columns: [24, 18, 14, 14, 14, 12, 16, 18, 12].map((width) => ({ width })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [CHOICE, { height: 20 }],
      [MONTHLY, { height: 32 }],
    ]),
    dataValidations: [
      {
        type: 'list',
        formula1: PARTNER_NAMES,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: 'Partner',
        errorMessage: 'This partner is not in the Partners tab.',
        range: 'B3',
      },
    ],
    conditionalRules: [
      ...(
        [
          // No header without figures below it: no partner is chosen yet.
          [`A${HALVES + 1}:D${HALVES + 1}`, `$A$${HALVES + 2}<>""`, 'columnHeader'],
          [`A${MONTHLY + 1}:F${MONTHLY + 1}`, `$A$${MONTHLY + 2}<>""`, 'columnHeader'],
          ['D8:D11', 'D8="higher"', 'good'],
          ['D8:D11', 'D8="lower"', 'bad'],
          ['B12', '$B$12="trending up"', 'good'],
          ['B12', '$B$12="diagnose"', 'bad'],
          [`A7:I${MONTHLY + 2 + MONTHS}`, 'ISNA(A7)', 'note'],
        ] as const
      ).map(([range, formula, style], n) => ({
        type: 'expression' as const,
        priority: n + 1,
        range,
        formula,
        style: conditionalStyle(style),
      })),
    ],
    charts: [monthlyChart(DASHBOARD, MONTHLY, { row: MONTHLY - 1, col: 6 })],
    view: { showGridLines: false, tabColor: { rgb: 'B7791F' } },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}

const RIGHT = { alignment: { horizontal: 'right', wrapText: true, vertical: 'center' } } as const;

/** The monthly figures as one formula, with formats for twelve months. */
function monthlyCells(sheet: SheetCells, top: number, args: readonly Argument[]): void {
  const style = (r: number, c: number) =>
    fileStyle('text', r === 0 ? undefined : MONTH_FORMATS[c], c === 0 ? {} : RIGHT);
  for (let r = 1; r <= MONTHS; r++) MONTH_FORMATS.forEach((_, c) => sheet.put(top + r, c, null, style(r, c)));
  sheet.ours(top, 0, 'PARTNER_MONTHLY', args, style);
}

/** Introductions and clients by month, beside the monthly figures that begin at `top`. */
function monthlyChart(name: string, top: number, at: { row: number; col: number }): SheetChart {
  const column = (letter: string) => `'${name}'!$${letter}$${top + 2}:$${letter}$${top + 1 + MONTHS}`;
  return {
    type: 'column',
    title: 'Introductions and clients by month',
    series: [
      { name: 'Introductions', values: column('B'), categories: column('A'), color: '0F4C5C' },
      { name: 'Clients', values: column('C'), categories: column('A'), color: 'B7791F' },
    ],
    anchor: { from: at, to: { row: at.row + 16, col: at.col + 7 } },
    legend: 'bottom',
    gapWidth: 60,
    axes: { x: { minorTickMark: 'none' }, y: { minorTickMark: 'none' } },
    altText: 'Columns: introductions and clients in each of the last twelve months.',
  };
}

/** The whole practice: ROI and net of each partner, and the months of all partners together. */
export const CHARTS = 'Charts';

export function chartsSheet(book: Book, scorecardTop: number, home: Home): WriteSheet {
  const sheet = new SheetCells(book);
  sheet.put(0, 0, 'The practice in pictures', fileStyle('title'));
  sheet.put(1, 0, WITHOUT_US[home].note, fileStyle('note'));
  const top = 26;
  sheet.put(top - 1, 0, 'All partners, month by month', fileStyle('heading'));
  monthlyCells(sheet, top, [text('*'), yearToDate(book), LEFT_OUT, sheet.ledger]);
  const partners = Math.max(book.ledger.partners.length, FEWEST_BARS);
  const column = (letter: string) =>
    `Scorecard!$${letter}$${scorecardTop + 2}:$${letter}$${scorecardTop + 1 + partners}`;
  const bars = (title: string, letter: string, color: string, col: number, to: number): SheetChart => ({
    type: 'bar',
    title,
    series: [{ name: title, values: column(letter), categories: column('A'), color }],
    anchor: { from: { row: 2, col }, to: { row: 23, col: to } },
    legend: false,
    gapWidth: 50,
    // The first partner on top, and names beside the plot where a bar goes below zero.
    axes: {
      x: { reverse: true, tickLblPos: 'low', minorTickMark: 'none' },
      y: { minorTickMark: 'none' },
    },
    altText: `Bars: ${title.toLowerCase()}.`,
  });
  return {
    name: CHARTS,
    rows: [],
    cells: sheet.cells,
    columns: Array.from({ length: 14 }, (_, c) => ({ width: c === 0 ? 16 : 13 })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [top, { height: 32 }],
    ]),
    conditionalRules: [
      {
        type: 'expression',
        priority: 1,
        range: `A${top + 1}:F${top + 1}`,
        formula: `$A$${top + 2}<>""`,
        style: conditionalStyle('columnHeader'),
      },
    ],
    charts: [
      bars('ROI of each partner (1 is break-even)', 'C', '0F4C5C', 0, 6),
      bars('Net of each partner', 'D', 'B7791F', 6, 13),
      monthlyChart(CHARTS, top, { row: top - 1, col: 6 }),
    ],
    view: { showGridLines: false, tabColor: { rgb: 'B7791F' } },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}

/** Partners for which the bars have room in a workbook that has none yet. */
const FEWEST_BARS = 6;
