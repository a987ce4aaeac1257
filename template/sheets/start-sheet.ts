import type { CellStyle as FileStyle, WriteSheet } from 'hucre/xlsx';
import { figureDefinition, type Book, type FigureKey } from '../../core/kpis';
import { TABLES, type TableKind } from '../../core/workbook/tables';
import { SheetCells } from '../build/cells';
import { WITHOUT_US, type Home } from './home';
import { fileStyle } from '../build/looks';

export const START = 'Start';

/** What to do, in this order. */
const STEPS: readonly (readonly [what: string, sheet: string, why: string])[] = [
  [
    'Settings',
    'Settings',
    'Type your firm name, currency and what an hour of yours costs. The rest can wait.',
  ],
  [
    'Partners',
    'Partners',
    'One row for each partner: name, start date, share or retainer. The name as you use it everywhere.',
  ],
  [
    'Referrals',
    'Referrals',
    'One row for each introduction, received or given. Partner and Received are needed; when it is won or lost, fill in Status, Closed and First-year revenue.',
  ],
  [
    'Activities',
    'Activities',
    'One row for each contact, with hours and cost. Without hours there is no ROI.',
  ],
  [
    'Money',
    'Money',
    'Only if you book what really came in and went out; otherwise first-year revenue is used.',
  ],
  [
    'Candidates',
    'Candidates',
    'Whom you could work with: three categories, ten candidates each, one in focus. Philosophy before compensation.',
  ],
  [
    'Actions',
    'Actions',
    'Steps with owner and due day. The pane writes the 120-day plan with a partner here; Shared puts a step into the partner\u2019s copy.',
  ],
  [
    'Scorecard',
    'Scorecard',
    'Read it: one row for each partner, and a decision. Then Dashboard for one partner at a time.',
  ],
];

/** The tabs that are not tables. */
const OTHER_TABS: readonly (readonly [sheet: string, what: string])[] = [
  [
    'Scorecard',
    'Every partner in one row: the decision, ROI, net, revenue, hours and more. One live formula.',
  ],
  ['Dashboard', 'One partner at a time: the first 90 days in two halves, and the last twelve months.'],
  ['Charts', 'The same figures as pictures.'],
  ['Cross-check', "The main figures again by the spreadsheet's own formulas, and whether both agree."],
];

const FIGURES: readonly FigureKey[] = [
  'introductions',
  'clients',
  'conversion',
  'velocity',
  'revenue',
  'share',
  'hours',
  'investment',
  'net',
  'roi',
  'revenuePerClient',
  'engagement',
  'reciprocity',
  'trend',
  'decision',
];

const WRAP: FileStyle = { alignment: { wrapText: true, vertical: 'top' } };
/** Characters that fit on one line of the wide column. */
const LINE = 118;

/** The first page: what to type where, in which order, what the figures mean, and what works without us. */
export function startSheet(book: Book, tables: readonly TableKind[], home: Home): WriteSheet {
  const sheet = new SheetCells(book);
  const heights = new Map<number, { height: number }>();
  let row = 0;
  const line = (
    first: string | null,
    second: string | null,
    styles: readonly [FileStyle | undefined, FileStyle?],
    link?: string,
  ) => {
    if (first !== null && link !== undefined) sheet.link(row, 1, first, `'${link}'!A1`, styles[0] ?? {});
    else if (first !== null) sheet.put(row, 1, first, styles[0]);
    if (second !== null) sheet.put(row, 2, second, styles[1]);
    const lines = Math.ceil((second?.length ?? 0) / LINE);
    if (lines > 1) heights.set(row, { height: 15 * lines + 1 });
    row++;
  };
  const heading = (title: string) => {
    row++;
    heights.set(row, { height: 24 });
    line(title, null, [fileStyle('heading')]);
  };
  const label = fileStyle('text', undefined, { font: { bold: true }, alignment: { vertical: 'top' } });
  const linked = fileStyle('text', undefined, {
    font: { color: { rgb: '0F4C5C' }, underline: true, bold: true },
    alignment: { vertical: 'top' },
  });
  const body = fileStyle('text', undefined, WRAP);

  heights.set(0, { height: 36 });
  line('Partner Ledger', null, [
    fileStyle('title', undefined, { font: { bold: true, size: 22, color: { rgb: '0F4C5C' } } }),
  ]);
  line(
    book.ledger.settings.firmName ??
      'Which referral partnerships earn their keep, from the rows that you type.',
    null,
    [fileStyle('subtitle')],
  );

  heading('Begin here');
  STEPS.forEach(([what, at, why], n) => line(`${n + 1}  ${what}`, why, [linked, body], at));

  heading('What stands where');
  for (const kind of tables) {
    const table = TABLES.find((each) => each.kind === kind);
    if (!table) continue;
    const needed = table.columns.filter((column) => column.needed).map((column) => column.header);
    line(
      kind,
      `${table.help} Needed: ${needed.join(', ')}. Point at a header to see what goes into the column.`,
      [linked, body],
      kind,
    );
  }
  for (const [name, what] of OTHER_TABS) line(name, what, [linked, body], name);

  heading('How to type');
  for (const [what, how] of HABITS) line(what, how, [label, body]);

  heading('What the figures mean');
  for (const key of FIGURES) {
    const { label: name, definition } = figureDefinition(key);
    line(name, definition, [label, body]);
  }
  line(
    'No value (#N/A)',
    'There is no value, and there is a reason: click the cell, or ask the pane. It is never a 0 that nobody earned.',
    [label, body],
  );

  heading(WITHOUT_US[home].heading);
  WITHOUT_US[home].lines.forEach((sentence) => line(null, sentence, [undefined, body]));

  return {
    name: START,
    rows: [],
    cells: sheet.cells,
    columns: [{ width: 2 }, { width: 24 }, { width: 110 }],
    rowDefs: heights,
    view: { showGridLines: false, tabColor: { rgb: 'B7791F' } },
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const HABITS: readonly (readonly [what: string, how: string])[] = [
  [
    'New row',
    'Type directly below the last one: the table grows, with its lists and formats. Leave no blank rows.',
  ],
  ['Lists', 'Cells with a list offer their words. Another word is asked about, not refused.'],
  ['Colors', 'Amber: something is missing. Red: late, or it does not fit together. Green: won or chosen.'],
  ['Own columns', 'Add columns to the right and tabs of your own; nothing of yours is changed or removed.'],
  ['Names', 'One name for each partner. Other spellings go into Aliases on the Partners tab.'],
];
