import { wholeSheet } from '../../../../core/workbook/blocks/block';
import { TableReader } from '../../../../core/workbook/columns/table-reader';
import { locateAt } from '../../../../core/workbook/finding/find-tables';
import type { SheetInput } from '../../../../core/workbook/input';
import type { NoteKind } from '../../../../core/workbook/note-kinds';
import { NoteCollector } from '../../../../core/workbook/notes/note-list';
import type { TableKind } from '../../../../core/workbook/tables';
import { tab } from '../../ledger/reading/whole-practices';
import { NO_WORDS } from '../mapping/headed';

/** Short names for the headers that most rows stand under. */
const HEADS: Readonly<Record<string, readonly [TableKind, string]>> = {
  R: ['Referrals', 'Partner | Received | Client | Status | Revenue'],
  M: ['Money', 'Partner | Date | Kind | Amount'],
  A: ['Activities', 'Partner | Date | Type | Hours'],
  P: ['Partners', 'Partner | Category | Email'],
  C: ['Candidates', 'Name | Category | Source'],
  T: ['Actions', 'Step | Partner | Owner | Due'],
};

function reading(text: string, filled: readonly string[] = [], more: Partial<SheetInput> = {}) {
  const [, short = '', rest = ''] = /^(\S+)(.*)$/.exec(text) ?? [];
  const [kind, header] = HEADS[short] ?? ([short.replace(':', ''), ''] as [TableKind, string]);
  const block = wholeSheet(tab('Sheet1', `${header}${rest}`.split(' / ').join('\n'), more));
  const notes = new NoteCollector();
  const table = locateAt(block, 0, kind, 'You said that it holds', NO_WORDS);
  const context = { ...NO_WORDS, notes, fillDown: new Set(filled), fiscalYearStarts: 1 };
  return { reader: new TableReader(table, context as never), notes };
}

const SHORT: Readonly<Partial<Record<NoteKind, string>>> = {
  'the header again': 'again',
  'a title or a remark': 'remark',
  'a row that is struck out': 'struck',
  'rows below a table': 'apart',
  'boxes not ticked': 'boxes',
};

/** Rows of data by their numbers, and others with what is said of them; what is not named is passed over. */
const ROWS = `
# Sums, and partners that are called so.
R / Ash | 2026-01-05 | Dee | Won | 5 / Total | | | | 5 => 2, 3 totals
R / Ash | 2026-01-05 | Dee | Won | 5 / Average | | | | 5 => 2, 3 totals
R / Total | | | | 11 / Ash | 2026-01-05 | Dee | Won | 5 / Elm | 2026-01-06 | Bo | Won | 6 => 2 totals, 3, 4
R / Ash | 2026-01-05 | Dee | Won | 5 / Total Tax | 2026-01-06 | Bo | Won | 6 => 2, 3
R / Ash | 2026-01-05 | Dee | Won | 5 / Elm | 2026-01-06 | Bo | Won | 6 / | | | | 11 => 2, 3, 4 totals
M / Ash | 2026-01-05 | revenue | 5 / January total | 2026-01-31 | | 5 => 2, 3 totals
# The header once more, in whole or in part.
R / Ash | 2026-01-05 | Dee | Won | 5 / Partner | Received | Client | Status | Revenue / Elm | 2026-01-06 | Bo | Won | 6 => 2, 3 again, 4
R / Ash | 2026-01-05 | Dee | Won | 5 / PARTNER | RECEIVED | | | / Elm | 2026-01-06 | Bo | Won | 6 => 2, 3 again, 4
R / Ash | 2026-01-05 | Dee | Won | 5 / Partner | 2026-01-06 | Client | Won | 6 => 2, 3
# What explains the columns stands right below them.
R / Name of the COI | mm/dd/yyyy | Who | How it ended | First year / Ash | 2026-01-05 | Dee | Won | 5 => 2 again, 3
R / 1 | 2 | 3 | 4 | 5 / Ash | 2026-01-05 | Dee | Won | 5 => 2 again, 3
R / Example | 2026-01-05 | Dee | Won | 5 / Ash | 2026-01-05 | Dee | Won | 5 => 2 again, 3
R / Ash | 2026-01-05 | Dee | Won | 5 / Example | 2026-01-05 | Dee | Won | 5 => 2, 3 again
R / Ash | 2026-01-05 | Dee | Won | 5 / Elm | 2026-01-05 | Bo | Won | 5 / Example | 2026-01-05 | Dee | Won | 5 => 2, 3, 4
# A text alone heads what happened, and is one more name in a list.
R / CPAs / Ash | 2026-01-05 | Dee | Won | 5 => 2 remark, 3
R / Ash | 2026-01-05 | Dee | Won | 5 / Confidential => 2, 3 remark
M / Fees / Ash | 2026-01-05 | revenue | 5 => 2 remark, 3
A / Lunches / Ash | 2026-01-05 | lunch | 1 => 2 remark, 3
P / Ash | CPA | a@x.example / Elm => 2, 3
C / Ash | CPA | golf / Elm => 2, 3
Referrals: Partner | Client / Ash | Dee / Elm => 2, 3
P / Ash | CPA | a@x.example / CPAs / Elm | CPA | => 2, 3 remark, 4
P / Ash | CPA | a@x.example / CPA / Elm | CPA | => 2, 3 remark, 4
P / Ash | CPA | a@x.example / Banks / Elm | CPA | => 2, 3, 4
P / Ash | CPA | a@x.example / These are the ones that we met last year => 2, 3 remark
T / Call them about the tax night in May | Ash | Dee | 2026-05-01 / Ask them whom they know in town => 2, 3
# Labels, lines and pages.
R / Ash | 2026-01-05 | Dee | Won | 5 / As of | 2026-03-04 => 2, 3 remark
R / Ash | 2026-01-05 | Dee | Won | 5 / --- | --- | --- | --- | --- / Elm | 2026-01-06 | Bo | Won | 6 => 2, 3 remark, 4
P / Ash | CPA | a@x.example / Page 1 of 2 | | / Elm | CPA | => 2, 3 remark, 4
# Months and years above their rows.
R / January 2026 / Ash | 2026-01-05 | Dee | Won | 5 => 2 remark, 3
R / 2026 / Ash | 2026-01-05 | Dee | Won | 5 => 2 remark, 3
R / May | 2026-01-05 | Dee | Won | 5 => 2
M / Ash | 2026-01-05 | revenue | 2026 / | | | 2026 => 2, 3 totals
# A name with the number of rows below it.
R / Ash (2) / | 2026-01-05 | Dee | Won | 5 / | 2026-01-06 | Bo | Won | 6 => 2 remark, 3, 4
P / Ash (2) | CPA | a@x.example / Elm | CPA | => 2, 3
# Boxes that nobody ticked.
Referrals: Partner | Received | Client | Thanked / Ash | 2026-01-05 | Dee | false / | | | false / | | | FALSE => 2, boxes 2 rows: 3-4
Referrals: Id | Partner | Received | Thanked / 1 | Ash | 2026-01-05 | false / 2 | | | false / 3 | | | false => 2, boxes 2 rows: 3-4
Referrals: Partner | Received | Client | Thanked / Ash | 2026-01-05 | Dee | false / Elm | | | false => 2, 3
Referrals: Partner | Received | Client | Revenue | Thanked / Ash | 2026-01-05 | Dee | 5 | true / | | | 7 | false => 2, 3 totals
Referrals: Partner | Received | Client | Revenue | Thanked / Ash | 2026-01-05 | Dee | 5 | true / | | | 0 | false => 2, boxes 1 row: 3-3
R / Ash | 2026-01-05 | Dee | Won | 5 / | / Elm | 2026-01-06 | Bo | Won | 6 => 2, 4
# Another table below, with headers of its own.
R / Ash | 2026-01-05 | Dee | Won | 5 / | / Partner | Phone | City / Ash | 123 | Rome / Elm | 456 | Bonn => 2, apart 3 rows: 4-6
R / Ash | 2026-01-05 | Dee | Won | 5 / | / Row Labels | Sum of Revenue / Ash | 5 / Oak | 7 => 2, apart 3 rows: 4-6
R / Ash | 2026-01-05 | Dee | Won | 5 / Partner | Phone | City / Ash | 123 | Rome / Elm | 2026-01-06 | Bo | Won | 6 => 2, 5, apart 2 rows: 3-4
R / Ash | 2026-01-05 | Dee | Won | 5 / Partner | Phone | City / Ash | 123 | Rome / Partner | Received | Client | Status | Revenue / Elm | 2026-01-06 | Bo | Won | 6 => 2, 5 again, 6, apart 2 rows: 3-4
R / Ash | 2026-01-05 | Dee | Won | 5 / Partner | Phone | City / Ash | 123 | Rome / | / Elm | 2026-01-06 | Bo | Won | 6 => 2, 6, apart 2 rows: 3-4
# Rows that are marked as none.
Referrals: Partner | Received | Client | Deleted / Ash | 2026-01-05 | Dee | yes / Elm | 2026-01-06 | Bo | no => 2 struck, 3
Referrals: Partner | Received | Client | Duplicate? / Ash | 2026-01-05 | Dee | x / Elm | 2026-01-06 | Bo | => 2 struck, 3
Referrals: Partner | Received | Client | Deleted / Ash | 2026-01-05 | Dee | by Ann / Elm | 2026-01-06 | Bo | yes => 2, 3
Partners: Partner | Contact Type | Email / Ash | COI | a@x.example / Dee | Client | d@x.example => 2, 3 struck
Partners: Partner | Contact Type | Email / Ash | CPA | a@x.example / Dee | Client | d@x.example => 2, 3
# What a sheet says of itself below its last day, and what may be a partner yet.
R / Ash | 2026-01-05 | Dee | Won | 5 / Check | | | | 0 => 2, 3 totals
R / Ash | 2026-01-05 | Dee | Won | 5 / Elm | | | | 5 => 2, 3
R / Ash | 2026-01-05 | Dee | Won | 5 / Elm | | | | 0 => 2, 3 totals
R / Ash | 2026-01-05 | Dee | Won | 5 / Elm | | | | 5 / Budget | | | | 9 / Oak | | | | 4 => 2, 3, 4 totals, 5 totals
R / Ash | 2026-01-05 | Dee | Won | 5 / Our book (should be 9) | | | | 9 => 2, 3 totals
R / Ash | 2026-01-05 | Dee | Won | 5 / # of intros | | | | 9 => 2, 3 totals
R / Ash | 2026-01-05 | Dee | Won | 5 / Fee variance | | | | 9 => 2, 3 totals
R / Ash | 2026-01-05 | Dee | Won | 5 / | / Elm | | | | 5 => 2, 4 totals
R / Ash | 2026-01-05 | Dee | Won | 5 / | / ash | | | | 5 => 2, 4
R / Ash | 2026-01-05 | Dee | Won | 5 / | / Elm | | Bo | | 5 => 2, 4
R / Elm | | | | 5 / | / Oak | | | | 7 / Ash | 2026-01-05 | Dee | Won | 5 => 2, 4, 5
R / Elm | | | | 5 / | / Oak | | | | 7 => 2, 4
A / Ash | 2026-01-05 | call | 1 / | / Whole year | | | 40 => 2, 4 totals
`;

const lines = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

it.each(lines(ROWS))('%s', (line) => {
  const [text = '', expected] = line.split(' => ');
  const { reader, notes } = reading(text);
  const said = [...notes].map(
    ({ row, kind, value }) => [row, `${SHORT[kind] ?? kind}${row === 0 ? ` ${value}` : ''}`] as const,
  );
  const rows = [...reader.rows].map((row) => [row + 1, ''] as const);
  const all = [...rows, ...said].sort(([a], [b]) => (a || Infinity) - (b || Infinity));
  expect(all.map(([row, what]) => [row || '', what].join(' ').trim()).join(', ')).toBe(expected);
});

/** The partner of each row of data, with what Settings fill down behind it. */
const PARTNERS = `
R / Ash | 2026-01-05 | Dee / " | 2026-01-06 | Bo / ditto | 2026-01-07 | Cy / Elm | 2026-01-08 | Di / " | 2026-01-09 | Ed => Ash, Ash, Ash, Elm, Elm
R / " | 2026-01-05 | Dee / Ash | 2026-01-06 | Bo => ", Ash
R / Ash | 2026-01-05 | Dee / | 2026-01-06 | Bo / " | 2026-01-07 | Cy => Ash, -, Ash
R / Ash | 2026-01-05 | Dee / | 2026-01-06 | Bo / Elm | 2026-01-07 | Cy / | 2026-01-08 | Di => Ash, Ash, Elm, Elm <= Referrals.Partner
R / | 2026-01-05 | Dee / | 2026-01-06 | Bo / Ash | 2026-01-07 | Cy => -, -, Ash <= Referrals.Partner
R / Ash / | 2026-01-05 | Dee / | 2026-01-06 | Bo / Elm / | 2026-01-07 | Cy => Ash, Ash, Elm <= Referrals.Partner
R / Ash / Elm / | 2026-01-05 | Dee / " | 2026-01-06 | Bo => Elm, Elm <= Referrals.Partner
R / Ash | 2026-01-05 | Dee / | 2026-01-06 | Bo => Ash, - <= Money.Partner
R / Ash (2) / | 2026-01-05 | Dee / | 2026-01-06 | Bo / Elm (1) / | 2026-01-07 | Cy => Ash, Ash, Elm <= Referrals.Partner
`;

it.each(lines(PARTNERS))('partners of %s', (line) => {
  const [text = '', rest = ''] = line.split(' => ');
  const [expected, ...filled] = rest.split(' <= ');
  const { reader } = reading(text, filled);
  const partners = Array.from({ length: reader.count }, (_, i) => reader.cell('Partner', i) ?? '-');
  expect(partners.join(', ')).toBe(expected);
  const { codes, texts } = reader.codes('Partner') ?? { codes: [], texts: [] };
  expect(Array.from(codes, (code) => texts[code] ?? '-')).toEqual(partners);
});

it('a merged cell says who and when for each of its rows, and how much once', () => {
  const merged = (left: number, top: number, bottom: number) => ({ left, right: left, top, bottom });
  const merges = [merged(0, 4, 5), merged(0, 1, 2), merged(1, 1, 2), merged(4, 1, 2), merged(2, 3, 3)];
  const { reader } = reading(
    'R / Ash | 2026-01-05 | Dee | Won | 5 / | | Bo | Won | / Oak | 2026-01-06 | Cy | Won | 6 / Elm | 2026-01-07 | Di | Won | 7 / | 2026-01-08 | Ed | Won | 8',
    [],
    { merges },
  );
  const cells = ['Partner', 'Received', 'First-year revenue'].map((column) =>
    Array.from({ length: reader.count }, (_, i) => reader.cell(column, i) ?? '-').join(', '),
  );
  expect(cells).toEqual([
    'Ash, Ash, Oak, Elm, Elm',
    '2026-01-05, 2026-01-05, 2026-01-06, 2026-01-07, 2026-01-08',
    '5, -, 6, 7, 8',
  ]);
});

it('marks for the same are seen beside cells that are merged across, and a header merged down names nobody', () => {
  const partners = (text: string, merges: SheetInput['merges']) => {
    const { reader } = reading(text, [], { merges: merges ?? [] });
    return Array.from({ length: reader.count }, (_, i) => reader.cell('Partner', i) ?? '-').join(', ');
  };
  const across = { left: 0, right: 1, top: 3, bottom: 3 };
  const marks = 'R / Ash | 2026-01-05 | Dee / " | 2026-01-06 | Bo / Elm | | Cy | Won';
  expect(partners(marks, [across])).toBe('Ash, Ash, Elm');
  const down = { left: 0, right: 0, top: 0, bottom: 1 };
  expect(partners('R / | 2026-01-05 | Dee / Elm | 2026-01-06 | Bo', [down])).toBe('-, Elm');
});
