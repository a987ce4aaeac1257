import { wholeSheet } from '../../../../core/workbook/blocks/block';
import { headersOf } from '../../../../core/workbook/finding/header-cells';
import { findTables } from '../../../../core/workbook/finding/find-tables';
import { tab } from '../../ledger/reading/whole-practices';
import { NO_WORDS } from '../mapping/headed';

const block = (text: string, name = 'Sheet1') => wholeSheet(tab(name, text.split(' / ').join('\n')));

/** A list, perhaps with the name of its tab before it => what each table of it is, and the row of its header. */
const TABLES = `
# What happened, a row each.
Partner | Received | Client / Ash | 2026-01-05 | Dee => Referrals 1
Partner | Date | Hours / Ash | 2026-01-05 | 1 => Activities 1
Partner | Date | Amount / Ash | 2026-01-05 | 5 => Money 1
# What is asked, or decided, of each row makes introductions of what could be fees; what became of payments does not.
Partner | Date | Client? | Fee / Ash | 2026-01-05 | Yes | 5 / Elm | 2026-01-06 | No | 6 => Referrals 1
Paid to | Date | Client | Amount / Ash | 2026-01-05 | Dee | 5 / Elm | 2026-01-06 | Bo | 6 => Money 1
Partner | When | Client | Pipeline stage | Income / Ash | 2026-01-05 | Dee | Successful | 5 / Elm | 2026-01-06 | Bo | Unsuccessful | / Elm | 2026-01-07 | Cy | Pending | => Referrals 1
Partner | Date | Person referred | Current status | Fees / Ash | 2026-01-05 | Dee | Successful | 5 / Elm | 2026-01-06 | Bo | Declined | => Referrals 1
Partner | Date | Person referred | Current status | Fees / Ash | 2026-01-05 | Dee | Paid | 5 / Elm | 2026-01-06 | Bo | Declined | 6 => Money 1
Partner | Date | Client | Payment stage | Amount / Ash | 2026-01-05 | Dee | Paid | 5 / Elm | 2026-01-06 | Bo | Declined | 6 => Money 1
Partner | Date | Client | Status | Amount / Ash | 2026-01-05 | Dee | Successful | 5 / Elm | 2026-01-06 | Bo | Declined | 6 => Money 1
# Counts and sums of partners are none.
Partner | Introductions | Clients / Ash | 5 | 2 / Elm | 4 | 1 => none
Partner | Introductions | Clients | Hours / Ash | 5 | 2 | 10 / Elm | 4 | 1 | 3 / Oak | 1 | 0 | 2 => none
Partner | Date | Introductions | Clients | Hours / Ash | 2026-01-05 | 5 | 2 | 10 / Ash | 2026-01-06 | 4 | 1 | 3 / Oak | 2026-01-07 | 1 | 0 | 2 => Activities 1
Partner | Jan | Feb | Mar / Ash | 2 | 1 | 0 / Elm | 1 | 0 | 3 => none
Partner | Client | Status | Jan 2026 | Feb 2026 / Ash | Dee | won | 5 | 6 / Elm | Bo | lost | 0 | 0 => Referrals 1
Partner | Client | Jan 2026 | Feb 2026 / Ash | Dee | 5 | 6 / Elm | Bo | 7 | 8 => none
Partner | Client 1 | Date 1 | Client 2 | Date 2 / Ash | Dee | 2026-01-05 | Bo | 2026-01-06 => none
# Lists of names, and figures beside names.
Partner | Category | Email / Ash | CPA | a@x.example => Partners 1
Partner | Category / Ash | CPA / Elm | attorney => Partners 1
Partner | A1 | B1 | C1 | D1 | E1 | F1 | G1 | H1 | I1 | Share % / Ash | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 20 => none
Partner | A1 | B1 | C1 | Category / Ash | 1 | 1 | 1 | CPA => Partners 1
Name | Phone / Ash | 123 => none
Color | Size / red | 5 => none
# Settings, and other names with a value.
Name | Value / As of | 2026-01-05 => Settings 1
Name | Value / Table | 5 / Chair | 6 => none
Settings: Name | Value / Table | 5 / Chair | 6 => Settings 1
As of | 2026-01-05 / Hourly cost | 200 => Settings 0
As of | 2026-01-05 / Hourly cost | 200 / Table | 5 / Chair | 6 => Settings 0
As of | 2026-01-05 / Hourly cost | 200 / | 9 / Table | 5 / Chair | 6 / Sofa | 7 => none
As of | 2026-01-05 / Hourly cost | / Table | 5 => none
Hourly cost | 200 => Settings 0
As of | 2026-01-05 => none
Client dinner | 40 / | 9 => none
# The header is the row with the most known names, and no data.
Our referrals / Partner | Received | Client / Ash | 2026-01-05 | Dee => Referrals 2
Partner report | | / Partner | Received | Client / Ash | 2026-01-05 | Dee => Referrals 2
Partner | Received | Client / Partner | Received | Client / Ash | 2026-01-05 | Dee => Referrals 1
Partner | 2026-01-04 | Client | Status / Who referred | Received | Client / Ash | 2026-01-05 | Dee => Referrals 2
# Two beside each other, and one that has a header twice.
Date | Partner | Hours | Date | Partner | Fee / 2026-01-05 | Ash | 1 | 2026-01-06 | Elm | 5 => Activities 1, Money 1
Date | Partner | Client | Date | Status | Revenue / 2026-01-05 | Ash | Dee | 2026-02-01 | won | 5 => Referrals 1
# Two below each other.
Partner | Received | Client / Ash | 2026-01-05 | Dee / | / Partner | Date | Hours / Ash | 2026-01-06 | 2 => Referrals 1, Activities 4
`;

const lines = TABLES.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

it.each(lines)('%s', (line) => {
  const [, name, text = '', expected] = /^(?:(\w+): )?(.*) => (.*)$/.exec(line) ?? [];
  const tables = findTables(block(text, name), NO_WORDS);
  expect(
    tables.map(({ kind, found }) => (kind === null ? 'none' : `${kind} ${found.headerRow}`)).join(', '),
  ).toBe(expected);
});

it.each<[string, string[]]>([
  ['Partner | Intro date | | Client', ['partner', 'intro date', 'client']],
  ['Partner | 12 | Client', []],
  ['Partner | (12%) | Client', []],
  ['Partner | $1,200.50 | Client', []],
  ['Partner | 12b', ['partner', '12b']],
  [`Partner | ${'x'.repeat(80)}`, ['partner', 'x'.repeat(80)]],
  [`Partner | ${'x'.repeat(81)}`, []],
])('the headers of a row: %s', (text, headers) => {
  expect(headersOf(block(text), 0)).toEqual(headers);
});
