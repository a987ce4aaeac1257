import { formatIso, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/workbook/input';
import { tableDescription } from '../../core/workbook/tables';
import { TEMPLATE_VERSION } from '../../core/versions';
import { between, seededRandom, type Random } from './random';
import { samplePractice, type SamplePractice, type SampleSheet } from './sample';
import { AS_OF, PLANS } from './sample-plan';
import { PARTNERS } from './sample-tables';
import { sampleWorkbook } from './sample-workbook';
import { tidied } from './tidied';

/** A file of the made firm; its bytes are made when they are asked for. */
export interface FirmFile {
  /** Path below the folder of the firm. */
  readonly path: string;
  bytes(): Promise<Uint8Array>;
}

const OFFICES = ['Boston', 'Denver', 'Portland'] as const;

const FIRST_NAMES =
  'Maya Owen Priya Daniel Ruth Marco Ingrid Samuel Leah Victor Nadia Thomas Elena Hugo Grace Ivan Clara Felix Joan Amir';
const LAST_NAMES =
  'Brandt Castillo Devlin Eriksen Fairbanks Gupta Hollis Iverson Jansen Klein Lowell Marsh Nolan Ortega Pryce Quist Reyes Sandoval Thorne Udall';

/** Partners of one profession who share the market: each advisor works with one of them, so several advisors with the same. */
const NAMESAKES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'Harbor Tax',
    ['Harbor Tax', 'Bayside Accounting', 'Crane & Wolfe CPAs', 'Pinnacle Tax Group', 'Ledger Lane CPA'],
  ],
  ['Lindqvist Estate Law', ['Lindqvist Estate Law', 'Abbott Estate Planning', 'Romano Trusts & Estates']],
  ['Brightpath Consulting', ['Brightpath Consulting', 'Northwind Advisory', 'Keel Strategy']],
  ['Keystone Insurance Group', ['Keystone Insurance Group', 'Shoreline Insurance', 'Oakmark Benefits']],
  ['Summit Mortgage', ['Summit Mortgage', 'Granite Home Loans', 'Riverbend Lending']],
  ['Vasquez Family Law', ['Vasquez Family Law', 'Cole Family Law']],
  ['Cedar Exit Planning', ['Cedar Exit Planning', 'Ridgeline Exits']],
  ['Northgate Trust Company', ['Northgate Trust Company', 'Heritage Trust']],
]);

/** What is wrong with some workbooks of a firm, or special about them, by the number of the advisor. */
const CASES = {
  closeSpelling: 3,
  otherSpelling: 4,
  ownDay: 5,
  oldTemplate: 6,
  stale: 7,
  euro: 8,
  noCurrency: 9,
  nameless: 10,
  oneOfOne: 11,
  oldCopy: 12,
  textOnly: 13,
  newerTemplate: 14,
  noRows: 15,
} as const;

/** Every so many advisors one keeps a workbook with slips, as the sample has them; the others keep theirs tidy. */
const SLIPS = 7;

/**
 * A firm of so many advisors in three offices, seeded: the same files on every run. Beside their workbooks there is what folders of
 * firms hold: a copy under two names, an older copy, a damaged file, a lock file, a workbook about something else, and firm.json.
 */
export function sampleFirm(advisors: number, seed = 40): FirmFile[] {
  const members = Array.from({ length: advisors }, (_, n) => member(n, seed));
  const files: FirmFile[] = members.map(({ path, bytes }) => ({ path, bytes }));
  const [first] = members;
  if (first !== undefined)
    files.push({ path: `${first.office}/copy of ${first.name}.xlsx`, bytes: first.bytes });
  const copied = members[CASES.oldCopy];
  if (copied !== undefined)
    files.push({
      path: `${copied.office}/${copied.name} old.xlsx`,
      bytes: () => sampleWorkbook(upTo(copied.practice(), AS_OF - 120)),
    });
  return [
    ...files,
    { path: 'Denver/damaged.xlsx', bytes: async () => (await members[0]!.bytes()).slice(0, 4000) },
    { path: 'Denver/~$open in Excel.xlsx', bytes: () => text('locked by Excel') },
    { path: 'Portland/holiday plan.csv', bytes: () => text('Item,Qty\nTent,2\nLamp,4\n') },
    { path: 'Portland/read me.txt', bytes: () => text('Workbooks of the office.') },
    { path: 'firm.json', bytes: () => text(`${JSON.stringify(FIRM, null, 2)}\n`) },
  ];
}

const FIRM = {
  name: 'Meridian Wealth Partners',
  version: '2026-11',
  type: 'RIA',
  currency: 'USD',
  hourlyCost: 250,
  defaultHours: { call: 0.5, meeting: 1.5 },
};

function text(of: string): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(of));
}

interface Member {
  readonly name: string;
  readonly office: string;
  readonly path: string;
  readonly practice: () => SamplePractice;
  readonly bytes: () => Promise<Uint8Array>;
}

function member(n: number, seed: number): Member {
  const firsts = FIRST_NAMES.split(' ');
  const lasts = LAST_NAMES.split(' ');
  const round = Math.floor(n / (firsts.length * lasts.length));
  const name = `${firsts[n % firsts.length]} ${lasts[(n * 7 + Math.floor(n / firsts.length)) % lasts.length]}${round === 0 ? '' : ` ${round + 1}`}`;
  const office = OFFICES[n % OFFICES.length]!;
  const practice = () => practiceOf(n, name, office, seed);
  const csv = n === CASES.textOnly;
  return {
    name,
    office,
    path: `${office}/${name}.${csv ? 'csv' : 'xlsx'}`,
    practice,
    bytes: () => (csv ? text(asCsv(practice())) : sampleWorkbook(practice())),
  };
}

/** The practice of one advisor: other clients, other partners of the same kinds, another size and another luck. */
function practiceOf(n: number, name: string, office: string, seed: number): SamplePractice {
  const random = seededRandom(seed * 100_003 + n);
  const sample = samplePractice(random);
  const size = 0.3 + 0.7 * random();
  const luck = 0.35 + 0.65 * random();
  const partners = partnersOf(n);
  const sheets = sample.sheets.map((sheet): SampleSheet => {
    if (sheet.name === 'Settings') return withRows(sheet, settingsOf(n, name, office, sheet.rows));
    const renamed = withPartners(sheet, partners);
    return sheet.name === 'Referrals' ? thinned(renamed, random, size, luck, n) : renamed;
  });
  const made = { ...sample, sheets };
  const practice = n % SLIPS === 1 ? made : tidied(made);
  if (n === CASES.stale) return upTo(practice, AS_OF - 100);
  if (n === CASES.noRows)
    return {
      ...practice,
      sheets: sheets.map((sheet) =>
        sheet.name === 'Settings' || sheet.name === 'Partners'
          ? sheet
          : withRows(sheet, sheet.rows.slice(0, sheet.headerRow + 1)),
      ),
    };
  return practice;
}

function withRows(sheet: SampleSheet, rows: readonly (readonly Cell[])[]): SampleSheet {
  return { ...sheet, rows };
}

/** What each spelling of a partner of the sample is called by this advisor. */
function partnersOf(n: number): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  PARTNERS.forEach(({ Partner, Aliases }, at) => {
    const original = String(Partner);
    const pool = NAMESAKES.get(original) ?? [original];
    const chosen = spelled(pool[(n + at * 3) % pool.length]!, n);
    const plan = PLANS.find((each) => each.name === original);
    for (const spelling of [original, ...(plan?.spellings ?? []), ...String(Aliases ?? '').split('; ')])
      names.set(spelling, chosen);
  });
  return names;
}

function spelled(name: string, n: number): string {
  if (n === CASES.closeSpelling)
    return name.replace('Accounting', 'Acounting').replace('Keystone', 'Keystome');
  return n === CASES.otherSpelling ? `${name.toUpperCase()}, LLC` : name;
}

function withPartners(sheet: SampleSheet, partners: ReadonlyMap<string, string>): SampleSheet {
  const header = sheet.rows[sheet.headerRow] ?? [];
  const column = header.indexOf('Partner');
  if (column < 0) return sheet;
  const aliases = header.indexOf('Aliases');
  const firm = header.indexOf('Firm');
  return withRows(
    sheet,
    sheet.rows.map((row, r) => {
      if (r <= sheet.headerRow) return row;
      const name = partners.get(String(row[column]));
      if (name === undefined) return row;
      return row.map((cell, c) =>
        c === column
          ? name
          : c === aliases
            ? null
            : c === firm && cell != null && name !== row[column]
              ? name
              : cell,
      );
    }),
  );
}

/** Some introductions never came, and of those that were won some were lost. */
function thinned(sheet: SampleSheet, random: Random, size: number, luck: number, n: number): SampleSheet {
  const header = sheet.rows[sheet.headerRow] ?? [];
  const [status, revenue, client, received] = ['Status', 'First-year revenue', 'Client', 'Received'].map(
    (name) => header.indexOf(name),
  ) as [number, number, number, number];
  const isRow = (row: readonly Cell[]) => row[client] != null && row[client] !== 'Client';
  const body = sheet.rows.flatMap((row, r): Array<readonly Cell[]> => {
    if (r <= sheet.headerRow || !isRow(row)) return [row];
    if (random() > size) return [];
    const lost = /won|client/i.test(String(row[status])) && random() > luck;
    return [lost ? row.map((cell, c) => (c === status ? 'Lost' : c === revenue ? null : cell)) : row];
  });
  if (n !== CASES.oneOfOne) return withRows(sheet, body);
  const won = sheet.rows.find((row) => /won/i.test(String(row[status])) && String(row[received]) > '2026-01');
  return withRows(sheet, [...sheet.rows.slice(0, sheet.headerRow + 1), ...(won === undefined ? [] : [won])]);
}

function settingsOf(n: number, name: string, office: string, rows: readonly (readonly Cell[])[]): Cell[][] {
  const values = new Map<string, Cell>([
    ['As of', n === CASES.ownDay ? '2026-08-31' : null],
    ['Advisor name', n === CASES.nameless ? null : name],
    ['Currency', n === CASES.euro ? 'EUR' : n === CASES.noCurrency ? null : 'USD'],
    [
      'Template version',
      n === CASES.newerTemplate ? 9 : Number(TEMPLATE_VERSION) - (n === CASES.oldTemplate ? 1 : 0),
    ],
  ]);
  const kept = rows.map((row) => {
    const value = values.get(String(row[0]));
    return value === undefined ? [...row] : row.map((cell, c) => (c === 1 ? value : cell));
  });
  return [...kept, ['Office', office]];
}

/** The practice as it was some time before: without the rows of later days. */
function upTo(practice: SamplePractice, day: Day): SamplePractice {
  const last = formatIso(day);
  const later = (cell: Cell) => typeof cell === 'string' && /^20\d\d-\d\d-\d\d$/.test(cell) && cell > last;
  return {
    ...practice,
    sheets: practice.sheets.map((sheet) =>
      ['Referrals', 'Activities', 'Money'].includes(sheet.name)
        ? withRows(
            sheet,
            sheet.rows.filter((row, r) => r <= sheet.headerRow || !row.some(later)),
          )
        : sheet,
    ),
  };
}

/** The referrals as a CRM exports them. */
function asCsv({ sheets }: SamplePractice): string {
  const sheet = sheets.find(({ name }) => name === 'Referrals')!;
  const width = tableDescription('Referrals').columns.length;
  const quoted = (cell: Cell) =>
    /[",\n]/.test(String(cell ?? '')) ? `"${String(cell).replace(/"/g, '""')}"` : String(cell ?? '');
  return sheet.rows
    .slice(sheet.headerRow)
    .map((row) => Array.from({ length: width }, (_, c) => quoted(row[c])).join(','))
    .join('\n');
}

/** Any practice of a large firm, for measuring: differently seeded sample workbooks. */
export function seededMember(n: number): Promise<Uint8Array> {
  return sampleWorkbook(
    practiceOf(
      1000 + n,
      `Advisor ${between(seededRandom(n), 100, 999)}-${n}`,
      OFFICES[n % OFFICES.length]!,
      7,
    ),
  );
}
