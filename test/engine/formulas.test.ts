import { FUniver } from '@univerjs/core/facade';
import { figure, hasValue, type FigureKey } from '../../core/kpis';
import { dayFromCivil } from '../../core/calendar/day';
import type { Cell } from '../../core/workbook/input';
import { headlessUniver } from '../../preview/grid/engine';
import { Sessions, type Session } from '../../preview/page/session';
import { settled } from './settled';
import { disposeRested } from '../support/dispose-rested';

/** A small practice of its own: every figure below can be followed by hand. */
const REFERRALS: Cell[][] = [
  ['Partner', 'Received', 'Client', 'Qualified', 'Status', 'Closed', 'First-year revenue'],
  ['Harbor Tax', '2026-01-10', 'A', 'yes', 'won', '2026-02-10', 9000],
  ['Harbor Tax', '2026-03-10', 'B', 'yes', 'lost', '2026-04-01', null],
  ['Harbor Tax', '2026-05-10', 'C', 'yes', 'won', '2026-06-01', 3000],
  ['Elm Law', '2026-02-01', 'D', 'yes', 'open', null, null],
];
const ACTIVITIES: Cell[][] = [
  ['Partner', 'Date', 'Type', 'Hours'],
  ['Harbor Tax', '2026-01-05', 'meeting', 10],
  ['Harbor Tax', '2026-06-05', 'call', 2],
];
const SETTINGS: Cell[][] = [
  ['Name', 'Value'],
  ['Hourly cost', 200],
  ['As of', '2026-06-30'],
];

const univer = headlessUniver();
const api = FUniver.newAPI(univer);
const sessions = new Sessions(univer, api, 'en-US');
let session: Session;

function sheet(name: string) {
  const found = session.workbook.getSheetByName(name);
  if (!found) throw new Error(`No sheet ${name}.`);
  return found;
}

/** What a cell of the sheet Try shows: errors as their text. */
function shown(at: string): unknown[][] {
  return sheet('Try')
    .getRange(at)
    .getValues()
    .map((row) => row.map((value) => (value === null ? '' : value)));
}

async function formula(text: string, at = 'E1'): Promise<void> {
  sheet('Try').getRange(at).setValue({ f: text });
  await settled(api);
}

async function openPractice(): Promise<void> {
  session = sessions.open({
    name: 'Small practice',
    today: dayFromCivil(2026, 7, 1),
    sheets: [
      { name: 'Referrals', rows: REFERRALS },
      { name: 'Activities', rows: ACTIVITIES },
      { name: 'Settings', rows: SETTINGS },
      { name: 'Try', rows: [['Harbor Tax'], ['Elm Law'], [null], ['Nobody'], ['*']] },
    ],
  });
  await settled(api);
}

beforeEach(openPractice);
afterAll(() => disposeRested(sessions));

/** 12,000 of revenue over 12 hours at 200. */
const ROI = 5;

const SCALARS: [why: string, formula: string, shows: unknown][] = [
  ['a name', '=PARTNER_ROI("Harbor Tax")', ROI],
  ['a name in another case', '=PARTNER_ROI("HARBOR TAX")', ROI],
  ['a name in a cell', '=PARTNER_ROI(A1)', ROI],
  ['the Ledger cell in its own place', '=PARTNER_ROI("Harbor Tax",,,Ledger)', ROI],
  ['the Ledger cell right after the name', '=PARTNER_ROI("Harbor Tax",Ledger)', ROI],
  ['the Ledger cell as the only argument: the portfolio', '=PARTNER_REVENUE(Ledger)', 12000],
  ['no argument: the portfolio', '=PARTNER_REVENUE()', 12000],
  ['a star: the portfolio', '=PARTNER_REVENUE("*")', 12000],
  ['a star in a cell', '=PARTNER_REVENUE(A5)', 12000],
  ['a blank cell as partner: blank, never the portfolio', '=PARTNER_REVENUE(A3)', ''],
  ['a partner without any hours has no ROI', '=PARTNER_ROI("Elm Law")', '#N/A'],
  ['an unknown partner', '=PARTNER_ROI("Nobody")', '#N/A'],
  ['an unknown partner in a cell', '=PARTNER_ROI(A4)', '#N/A'],
  ['a period by ISO text', '=PARTNER_REVENUE("Harbor Tax","2026-03-01","2026-06-30")', 3000],
  ['a period by dates', '=PARTNER_REVENUE("Harbor Tax",DATE(2026,3,1),DATE(2026,6,30))', 3000],
  ['from left out', '=PARTNER_REVENUE("Harbor Tax",,"2026-03-01")', 9000],
  ['to left out', '=PARTNER_REVENUE("Harbor Tax","2026-03-01")', 3000],
  ['from and to in blank cells', '=PARTNER_REVENUE("Harbor Tax",A3,B3)', 12000],
  ['a period and the Ledger cell', '=PARTNER_REVENUE("Harbor Tax","2026-03-01",,Ledger)', 3000],
  ['text that is no date', '=PARTNER_REVENUE("Harbor Tax","soon")', '#VALUE!'],
  ['a date that does not exist', '=PARTNER_REVENUE("Harbor Tax","2026-02-30")', '#VALUE!'],
  ['from after to', '=PARTNER_REVENUE("Harbor Tax","2026-06-30","2026-01-01")', '#VALUE!'],
  ['an error as partner', '=PARTNER_ROI(NA())', '#VALUE!'],
  ['any figure by its key', '=PARTNER_KPI("clients","Harbor Tax")', 2],
  ['a key that is none', '=PARTNER_KPI("profit","Harbor Tax")', '#VALUE!'],
  ['text as result', '=PARTNER_TREND("Harbor Tax")', 'too few'],
  ['a figure in arithmetic', '=ROUND(PARTNER_CONVERSION("Harbor Tax")*300,0)', 200],
  ['a figure without value handled by the sheet', '=IFERROR(PARTNER_ROI("Elm Law"),"none yet")', 'none yet'],
  ['lower case', '=partner_clients("Harbor Tax")', 2],
];

test('one formula in each cell: every one shows what it should, beside the others', async () => {
  const cells = sheet('Try').getRange(0, 4, SCALARS.length, 1);
  cells.setValues(SCALARS.map(([, text]) => [{ f: text }]));
  await settled(api);
  const values = shown(`E1:E${SCALARS.length}`);
  expect(SCALARS.map(([why], n) => [why, values[n]?.[0]])).toEqual(
    SCALARS.map(([why, , shows]) => [why, typeof shows === 'number' ? expect.closeTo(shows, 6) : shows]),
  );
});

test('a range of names gives a column, with a blank for a blank and #N/A for an unknown name', async () => {
  await formula('=PARTNER_CLIENTS(A1:A4)');
  expect(shown('E1:E4')).toEqual([[2], [0], [''], ['#N/A']]);
});

test('a defined name over names is taken like its range', async () => {
  session.workbook.insertDefinedName('Names', 'Try!$A$1:$A$2');
  await formula('=PARTNER_CLIENTS(Names,,,Ledger)');
  expect(shown('E1:E2')).toEqual([[2], [0]]);
});

test('the scorecard spills a header, a row for each partner and the total', async () => {
  await formula('=PARTNER_SCORECARD(Ledger)');
  const rows = shown('E1:L4');
  expect(rows.map((row) => row[0])).toEqual(['Partner', 'Elm Law', 'Harbor Tax', 'All partners']);
  expect(rows[0]).toContain('ROI, 12 months');
  expect(rows[2]?.[2]).toBeCloseTo(ROI, 6);
  expect(rows[1]?.[2]).toBe('#N/A');
});

test('an edit of a referral recalculates what hangs on the Ledger cell and what does not', async () => {
  await formula('=PARTNER_ROI("Harbor Tax",,,Ledger)', 'E1');
  await formula('=PARTNER_ROI("Harbor Tax")', 'E2');
  const before = sheet('Scorecard').getRange('B3').getValue();
  sheet('Referrals').getRange('G2').setValue(21000);
  await settled(api);
  expect(shown('E1:E2')).toEqual([[10], [10]]);
  expect(sheet('Scorecard').getRange('B3').getValue()).not.toEqual(before);
});

test('a new row far below the data counts as well', async () => {
  await formula('=PARTNER_INTROS("Elm Law")');
  expect(shown('E1')).toEqual([[1]]);
  sheet('Referrals')
    .getRange('A7:E7')
    .setValues([['Elm Law', '2026-03-03', 'E', 'yes', 'open']]);
  await settled(api);
  expect(shown('E1')).toEqual([[2]]);
});

test('every single formula of our sheet shows what the core computes', () => {
  const keys: FigureKey[] = [
    'roi',
    'roiAnnual',
    'revenue',
    'introductions',
    'conversion',
    'daysToClient',
    'cadence',
  ];
  const book = session.live.current();
  const rows = sheet('Formulas').getRange('A5:H6').getValues();
  expect(rows.map(([name]) => name)).toEqual(book.ledger.partners.map(({ name }) => name));
  rows.forEach((row, partner) =>
    keys.forEach((key, k) => {
      const expected = figure(book, key, partner, { from: null, to: null });
      expect([key, row[k + 1]]).toEqual([key, hasValue(expected) ? expected.value : '#N/A']);
    }),
  );
});
