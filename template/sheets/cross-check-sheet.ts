import { cellRef, colToLetter, type ConditionalRule, type WriteSheet } from 'hucre/xlsx';
import { SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import type { CellFormat } from '../../core/host/sheet-plan';
import { figureDefinition, type Book } from '../../core/kpis';
import { ACTIVITY_TYPES } from '../../core/workbook/tables';
import { LEFT_OUT, SheetCells, text, type Argument, type Shown } from '../build/cells';
import { conditionalStyle, fileStyle } from '../build/looks';
import {
  asOf,
  CHECKED,
  figureFormula,
  firstDay,
  setting,
  totalFormula,
  type CheckedKey,
  type Parameters,
} from '../build/native';

const CROSS_CHECK = 'Cross-check';
/** Where the cell named `AsOf` stands. */
export const AS_OF_CELL = `'${CROSS_CHECK}'!$B$4`;

/** Partners that are compared at most. */
const CHECKED_PARTNERS = 30;

const FORMATS: Readonly<Record<CheckedKey, CellFormat>> = {
  introductions: 'decimal',
  clients: 'decimal',
  revenue: 'money',
  share: 'money',
  hours: 'decimal',
  directCost: 'money',
  investment: 'money',
  net: 'money',
  roi: 'multiple',
};

/** 0-based places on the sheet. */
const PARAMETERS = 3;
const TYPES = { row: 3, column: 3 };
const GROUPS = 14;
const HEADERS = GROUPS + 1;
const TOTAL = HEADERS + 1;
const FIRST = TOTAL + 1;
const LAST = FIRST + CHECKED_PARTNERS - 1;
const NATIVE = 2;
const OURS = NATIVE + CHECKED.length;
const WORDS = OURS + CHECKED.length;

/** Differences up to it are rounding. */
const TOLERANCE = 0.005;

const absolute = (row: number, column: number): string => `$${colToLetter(column)}$${row + 1}`;
const range = (top: number, bottom: number, column: number): string =>
  `${absolute(top, column)}:${absolute(bottom, column)}`;

const AT: Parameters = {
  asOf: absolute(PARAMETERS, 1),
  hourlyCost: absolute(PARAMETERS + 1, 1),
  currency: absolute(PARAMETERS + 2, 1),
  roiBasis: absolute(PARAMETERS + 3, 1),
  recurs: absolute(PARAMETERS + 4, 1),
  types: range(TYPES.row, TYPES.row + ACTIVITY_TYPES.length - 1, TYPES.column),
  defaultHours: range(TYPES.row, TYPES.row + ACTIVITY_TYPES.length - 1, TYPES.column + 1),
};

/** The main figures twice: by formulas of the spreadsheet's own and by ours, and in words whether they agree. */
export function crossCheckSheet(book: Book): WriteSheet {
  const sheet = new SheetCells(book);
  const names = book.ledger.partners.slice(0, CHECKED_PARTNERS).map(({ name }) => name);
  sheet.put(0, 0, 'Cross-check', fileStyle('title'));
  sheet.put(
    2,
    0,
    'The same figures twice, from the start of each partnership to the as-of day: by formulas of the spreadsheet itself, and by Partner Ledger. Partners are those of the Partners tab, spelled as there.',
    fileStyle('note'),
  );
  parameters(sheet, book);
  headers(sheet);
  const ours = ourFigures(sheet, names);
  const n = names.length;
  partnerRows(sheet, names, ours);
  sheet.native(1, 0, sentence(), n === 0 ? NOTHING : agreement(n), fileStyle('heading'));
  return {
    name: CROSS_CHECK,
    rows: [],
    cells: sheet.cells,
    columns: Array.from({ length: WORDS + 1 }, (_, c) => ({ width: c === 0 ? 28 : c === WORDS ? 40 : 13.5 })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [1, { height: 22 }],
      [HEADERS, { height: 32 }],
    ]),
    merges: [NATIVE, OURS].map((column) => ({
      startRow: GROUPS,
      startCol: column,
      endRow: GROUPS,
      endCol: column + CHECKED.length - 1,
    })),
    conditionalRules: rules(),
    view: { showGridLines: false, tabColor: { rgb: '5F6B70' } },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function parameters(sheet: SheetCells, book: Book): void {
  const { asOf: day, settings } = book.ledger;
  const left = { alignment: { horizontal: 'left' } } as const;
  const named: readonly (readonly [label: string, formula: string, value: Shown, format?: CellFormat])[] = [
    ['As of', asOf(), day + SERIAL_OF_DAY_0, 'date'],
    ['Hourly cost', setting('Hourly cost'), settings.hourlyCost ?? 0],
    ['Currency', `${setting('Currency')}&""`, settings.currency ?? ''],
    ['ROI basis', `${setting('ROI basis')}&""`, settings.roiBasis === 'total cost' ? 'total cost' : ''],
    ['Revenue recurs', `${setting('Revenue recurs')}&""`, settings.revenueRecurs ? 'yes' : ''],
  ];
  named.forEach(([label, formula, value, format], r) => {
    sheet.put(PARAMETERS + r, 0, label, fileStyle('text'));
    sheet.native(PARAMETERS + r, 1, formula, value, fileStyle('text', format, left));
  });
  ACTIVITY_TYPES.forEach((type, r) => {
    sheet.put(TYPES.row + r, TYPES.column, type, fileStyle('text'));
    const hours = settings.defaultHours.get(type) ?? 0;
    sheet.native(TYPES.row + r, TYPES.column + 1, setting(`Default hours: ${type}`), hours, fileStyle());
  });
  sheet.put(TYPES.row, TYPES.column + 2, 'hours of an activity whose Hours cell is blank', fileStyle('note'));
}

function headers(sheet: SheetCells): void {
  const centred = { alignment: { horizontal: 'center' } } as const;
  for (const [column, title] of [
    [NATIVE, "The spreadsheet's own formulas"],
    [OURS, 'Partner Ledger'],
  ] as const)
    for (let c = 0; c < CHECKED.length; c++)
      sheet.put(GROUPS, column + c, c === 0 ? title : null, fileStyle('total', undefined, centred));
  const right = { alignment: { horizontal: 'right', vertical: 'center', wrapText: true } } as const;
  const middle = { alignment: { vertical: 'center', wrapText: true } } as const;
  sheet.put(HEADERS, 0, 'Name', fileStyle('columnHeader', undefined, middle));
  sheet.put(HEADERS, 1, 'First day', fileStyle('columnHeader', undefined, right));
  for (const start of [NATIVE, OURS])
    CHECKED.forEach((key, c) =>
      sheet.put(HEADERS, start + c, figureDefinition(key).label, fileStyle('columnHeader', undefined, right)),
    );
  sheet.put(
    HEADERS,
    WORDS,
    'In words',
    fileStyle('columnHeader', undefined, {
      alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
    }),
  );
}

interface OurFigures {
  readonly total: readonly Shown[];
  readonly rows: readonly (readonly Shown[])[];
}

/** One formula a figure for all partners, and one for the total; gives what they show. */
function ourFigures(sheet: SheetCells, names: readonly string[]): OurFigures {
  const list: Argument = {
    text: range(FIRST, LAST, 0),
    value: Array.from({ length: CHECKED_PARTNERS }, (_, n) => [names[n] ?? '']),
  };
  const columns = CHECKED.map((key, c) => {
    const name = figureDefinition(key).functionName;
    const call = (partner: Argument): readonly [string, Argument[]] =>
      name === null
        ? ['PARTNER_KPI', [text(key), partner, text('start'), LEFT_OUT, sheet.ledger]]
        : [name, [partner, text('start'), LEFT_OUT, sheet.ledger]];
    const style = fileStyle('text', FORMATS[key], { alignment: { horizontal: 'right' } });
    const bold = fileStyle('total', FORMATS[key], { alignment: { horizontal: 'right' } });
    sheet.ours(TOTAL, OURS + c, ...call(text('*')), () => bold);
    sheet.ours(FIRST, OURS + c, ...call(list), () => style);
    return {
      total: sheet.evaluate(...call(text('*')))[0]?.[0] ?? '',
      rows: sheet.evaluate(...call(list)).map((row) => row[0] ?? ''),
    };
  });
  return {
    total: columns.map((column) => column.total),
    rows: names.map((_, n) => columns.map((column) => column.rows[n] ?? '')),
  };
}

function partnerRows(sheet: SheetCells, names: readonly string[], ours: OurFigures): void {
  const right = { alignment: { horizontal: 'right' } } as const;
  const cellIn = (row: number) => (key: CheckedKey) => `$${cellRef(row, NATIVE + CHECKED.indexOf(key))}`;
  sheet.put(TOTAL, 0, 'All partners', fileStyle('total'));
  sheet.put(TOTAL, 1, null, fileStyle('total'));
  CHECKED.forEach((key, c) => {
    const column = range(FIRST, LAST, NATIVE + c);
    const formula = `IF(${absolute(FIRST, 0)}="","",${totalFormula(key, column, range(FIRST, LAST, 1), AT, cellIn(TOTAL))})`;
    sheet.native(
      TOTAL,
      NATIVE + c,
      formula,
      names.length > 0 ? (ours.total[c] ?? '') : '',
      fileStyle('total', FORMATS[key], right),
    );
  });
  words(sheet, TOTAL, names.length > 0);
  for (let n = 0; n < CHECKED_PARTNERS; n++) {
    const row = FIRST + n;
    const name = `$A${row + 1}`;
    const first = `$B${row + 1}`;
    const known = names[n];
    const orBlank = (formula: string) => `IF(${name}="","",${formula})`;
    sheet.native(
      row,
      0,
      `IF(ROWS(Partners[Partner])<${n + 1},"",INDEX(Partners[Partner],${n + 1})&"")`,
      known ?? '',
      fileStyle(),
    );
    sheet.native(
      row,
      1,
      orBlank(firstDay(name)),
      known === undefined ? '' : startOf(sheet, n),
      fileStyle('text', 'date'),
    );
    CHECKED.forEach((key, c) => {
      const figure = figureFormula(key, { name, firstDay: first }, AT, cellIn(row));
      const formula = orBlank(`IF(${first}="",NA(),${figure})`);
      sheet.native(row, NATIVE + c, formula, ours.rows[n]?.[c] ?? '', fileStyle('text', FORMATS[key], right));
    });
    words(sheet, row, known !== undefined);
  }
}

function startOf(sheet: SheetCells, partner: number): number {
  return sheet.firstDay(partner) + SERIAL_OF_DAY_0;
}

/** "agrees", or the figures that differ. */
function words(sheet: SheetCells, row: number, filled: boolean): void {
  const pairs = CHECKED.map((key, c) => {
    const [native, own] = [cellRef(row, NATIVE + c), cellRef(row, OURS + c)];
    const differs = `IF(ISERROR(${native})<>ISERROR(${own}),1,IFERROR(IF(ABS(${native}-${own})>${TOLERANCE},1,0),0))`;
    return `IF(${differs}=1," ${figureDefinition(key).label}","")`;
  });
  const name = row === TOTAL ? absolute(FIRST, 0) : `$A${row + 1}`;
  const list = pairs.join('&');
  sheet.native(
    row,
    WORDS,
    `IF(OR(${name}="",${notComputed()}),"",IF(LEN(${list})=0,"agrees","differs:"&${list}))`,
    filled ? 'agrees' : '',
    fileStyle(row === TOTAL ? 'total' : 'text', undefined, { alignment: { horizontal: 'left', indent: 1 } }),
  );
}

/** Whether our functions are unknown here, or not there yet: then they show errors other than #N/A, which is an answer. */
function notComputed(): string {
  const ours = `${absolute(TOTAL, OURS)}:${absolute(TOTAL, WORDS - 1)}`;
  return `SUMPRODUCT(ISERROR(${ours})-ISNA(${ours}))>0`;
}

const NOTHING =
  'There is nothing to compare: no partner yet, or the functions of Partner Ledger do not compute here (see Start).';

function agreement(partners: number): string {
  return `Both ways agree, for ${partners} of ${partners} partners.`;
}

function sentence(): string {
  const inWords = range(FIRST, LAST, WORDS);
  const computed = `SUMPRODUCT(--ISNUMBER(${range(FIRST, LAST, OURS)}))`;
  const partners = `SUMPRODUCT(--(LEN(${range(FIRST, LAST, 0)})>0))`;
  const agreeing = `COUNTIF(${inWords},"agrees")`;
  const difference =
    '" partners; where they differ, the last column says in what. Usual causes: an alias or another spelling of a name, dates or amounts typed as text. The notes in the pane say which."';
  return `IF(OR(${computed}=0,${partners}=0,${notComputed()}),"${NOTHING}",IF(AND(${agreeing}=${partners},${absolute(TOTAL, WORDS)}="agrees"),"Both ways agree, for "&${agreeing}&" of "&${partners}&" partners.","They agree for "&${agreeing}&" of "&${partners}&${difference}))`;
}

function rules(): ConditionalRule[] {
  const cells = `${cellRef(TOTAL, NATIVE)}:${cellRef(LAST, WORDS - 1)}`;
  const inWords = `${cellRef(TOTAL, WORDS)}:${cellRef(LAST, WORDS)}`;
  const word = cellRef(TOTAL, WORDS);
  const all = [
    [cells, `ISERROR(${cellRef(TOTAL, NATIVE)})`, 'note'],
    [inWords, `${word}="agrees"`, 'good'],
    [inWords, `LEFT(${word},7)="differs"`, 'bad'],
  ] as const;
  return all.map(([where, formula, style], n) => ({
    type: 'expression',
    priority: n + 1,
    range: where,
    formula,
    style: conditionalStyle(style),
  }));
}
