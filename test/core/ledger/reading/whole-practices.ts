import type { Cell, SheetInput, WorkbookInput } from '../../../../core/workbook/input';
import { sheet } from './sheets';

/** Rows as they are typed, a line each with `|` between cells; digits alone are numbers, nothing is a blank cell. */
const rows = (text: string): Cell[][] =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line.split('|').map((each): Cell => {
        const cell = each.trim();
        return cell === '' ? null : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
      }),
    );
export const tab = (name: string, text: string, more: Partial<SheetInput> = {}): SheetInput =>
  sheet(name, rows(text), more);

export interface Book {
  readonly sheets: readonly SheetInput[];
  readonly more?: Partial<WorkbookInput>;
}

/** Workbooks as people keep them: what of each is read, and what is said about it, stands in `test/fixtures/read`. */
export const PRACTICES: Readonly<Record<string, Book>> = {
  'every-table': {
    sheets: [
      tab(
        'Partners',
        `Partner | Aliases | E-mail | Firm | Category | Stage | Stage since | Start date | Revenue model | Share % | Retainer / month | Guaranteed minimum | Expected introductions / month | Expected revenue / year | Contact cadence | Sales cycle | Retirement date | Exclusive | Country | Client rating | Agreement date
         Harbor Tax | HT; Harbor | dana@harbor.example, Office@Harbor.example | Harbor Tax LLP | CPA | active | 2025-03-01 | 2025-01-01 | revenue share | 20% | | | 0.5 | 10000 | 30 | 90 | 2031-05-01 | yes | US | 4 | 2025-01-15
         Elm Law | | not an address | | estate attorney | agreed | 1.2.2026 | 2026-02-01 | retainer | 0.1 | 250 | 3,000.00 | x | 20k | 0 | -5 | never | no | Canada | 7 | 2026-02-30
         HARBOR TAX | | | | consultant | | | | | 1.5 | | | | | | | | perhaps | | |
         Oak & Co | Elm Law | | | banker | | | | | 15 | | | | | | | | | | 3.5 |
         | | x@y.example | Nobody | | | | | | | | | | | | | | | | |`,
      ),
      tab(
        'Referrals',
        `Id | Partner | Client | Direction | Received | Qualified | Status | Closed | First-year revenue | AUM | Credit | Net new | Ended | Role | Event | Client informed | Attest client | Thanked
         R-1 | Harbor Tax | Ann Alder | received | 2026-01-10 | yes | won | 2026-02-01 | 5000 | 250000 | 1 | yes | | sourced | Tax night | yes | no | 2026-01-11
         R-1 | Elm Law | Ann Alder | received | 2026-01-10 | yes | won | 2026-02-01 | | | 0.5 | | | influenced | | | |
         R-2  | HT | Bo Birch | received | 2026-03-05 | no | lost | 2026-03-20 | | | | no | | | | | |
         r-2 | Harbor | Bo Birch | in | 3/6/2026 | maybe | Open | | | | 150% | | | | tax NIGHT | | | yes
         R-3 | Elm Law | Cy Cedar | given | 2026-04-01 | | pending | | | | 0 | | | | | | |
         R-4 | Oak & Co | Dee Dogwood | out | 2026-05-01 | y | Signed | 2026-04-01 | $1,200.50 | 1.2m | 0.25 | y | 2026-09-30 | | | | yes |
         R-5 | Unknown Firm | Ed Elder | sideways | 2027-01-01 | | won | | (300) | | | | | | | | |
         R-6 | | Flo Fir | | | | | | | | | | | | | | |
         1.2E+15 | Harbor Tax | tbd | | 2026-06-31 | | on hold | 2026-07-01 | n/a | - | | | | | | | |
         | Harbor Tax | Gil Gum | | 2026-06-01 | | won | 2026-06-20 | 900 | | | | 2026-06-10 | | | | |
         Total | | | | | | | | 7100.5 | | | | | | | | |`,
      ),
      tab(
        'Activities',
        `Partner | Date | Type | Hours | Direct cost | Initiated by | Asked on | Answered on | Rating | Responsiveness | Initiative | Quality | Agenda | Event | Gift value | Recipient
         Harbor Tax | 2026-01-05 | call | 1.5 | | us | 2026-01-04 | 2026-01-05 | 4 | 3 | 2 | 5 | yes | | |
         Harbor Tax | 2026-01-06 | Lunch | 1:30 | $45 | them | 2026-01-08 | 2026-01-06 | 6 | | | | no | | |
         HT | 2026-02-01 | gift | | | me | | | | | | | | | 50 | Dana
         Elm Law | 2026-02-03 | webinar | 90 min | 30 | partner | | | | | | | | Tax Night | |
         Elm Law | 2026-02-03 | webinar | 90 min | 30 | partner | | | | | | | | Tax Night | |
         Oak & Co | 2026-03-03 | dancing | -2 | -10 | nobody | | | 0 | | | | | | 20 | DANA
         Oak & Co | | call | 1 | | | | | | | | | | | |
         | 2026-03-05 | meeting | 2 | | | | | | | | | | | |
         New Name | 2027-05-05 | e-mail | 30 | | us | soon | | | | | | | | |`,
      ),
      tab(
        'Money',
        `Partner | Date | Kind | Amount | Referral Id | Client | Status
         Harbor Tax | 2026-03-01 | revenue | 1200 | R-1 | Ann Alder | paid
         Harbor Tax | 2026-04-01 | | 300 | r-9 | Ann Alder | due
         Harbor Tax | 2026-04-15 | clawback | -200 | R-1 | | paid
         Elm Law | 2026-05-01 | share | 250 | | | void
         Elm Law | 2026-05-02 | fee in | 90 | | Zed | refunded
         Oak & Co | 2026-05-03 | cost | 75.555 | | | paid
         Oak & Co | 2026-05-04 | bribe | 10 | | |
         Oak & Co | 2026-05-05 | revenue | twelve | | |
         | 2026-05-06 | revenue | 11 | | Gil Gum |
         Nobody Known | 2026-05-07 | revenue | 1500\u00a0 | | |`,
      ),
      tab(
        'Actions',
        `Partner | Step | Owner | Due | Done | Phase | Shared
         Harbor Tax | Call | we | 2026-03-01 | 2026-03-02 | identify | yes
         | Lunch | | soon | yes | launch | no
         Who | Mail | they | 2026-13-01 | no | x |
         Elm Law | | we | 2026-04-01 | | run | maybe`,
      ),
      tab(
        'Candidates',
        `Name | Category | Complementary services | Shared ideal client | Non-competitive | Client base | Service delivery | Philosophy discussed | Compensation discussed | Locked in | Retirement date | Source | Focus
         Ash Group | CPA | yes | no | y | families | in person | 2026-01-01 | 2026-02-01 | no | 2030-01-01 | Dana | yes
         | lawyer | yes | | | | | | | | | |
         Beech | | x | 1 | 0 | | | later | | yes | | |`,
      ),
      tab(
        'Settings',
        `Name | Value
         Hourly cost | $150
         Currency | USD
         Default hours gift | 0.5
         Goal clients | 12
         Firm annual revenue | 1.5m
         Hourly cost | 160
         Colour | red
         Threshold double down | -3`,
      ),
    ],
  },
  'one-sheet-of-everything': {
    sheets: [
      tab(
        'Tracker 2026',
        `Referral tracker | | | | | | |
         printed 1 Oct 2026 | | | | | | |
         | | | | | | |
         Referred by | Date in | Prospect | Outcome | Date signed | Annual fee | Notes | Fees paid
         Dana Reyes, CPA | 13/01/2026 | Ivy Moss | Client | 20/02/2026 | 6,400 | |
         Dana Reyes | 03/02/2026 | Gus Holt | Declined | 09/03/2026 | | called twice |
         dana reyes | 16/02/2026 | Una Reed | Client - 2026-05-01 | | 3.1k | new |
         Sam Okoro (Okoro Law) | 2 March 2026 | Pat Lowe & Jo Lowe | in progress | | tbd | |
         Okoro Law | 02/03/2026 | Pat Lowe | in progress | | | |
         Oak / Pine | Q2 2026 | Rae Birch | meeting booked | | | split |
         both Oak and Pine | 01/04/26 | Lee Ash | dead | | | |
         me | 05/04/2026 | Own Find | Client | 06/04/2026 | 100 | |
         Subtotal | | 8 | | | 9,500 | |
         | | | | | | |
         Dana Reyes | 13/01/2026 | Ivy Moss | Client | 20/02/2026 | 6,400 | |
         Sum | | | | | 15,900 | |`,
      ),
    ],
  },
  'groups-and-tabs-by-partner': {
    sheets: [
      tab(
        'Oak Advisors',
        `Client | Date | Status | Revenue
         Ivy | 2026-01-05 | won | 100
         Gus | 2026-02-05 | lost |`,
      ),
      tab(
        'Pine & Co',
        `Client | Date | Status | Revenue
         Una | 2026-01-06 | won | 300
         Moe | 2026-02-06 | open |`,
      ),
      tab(
        'By source',
        `Partner | Received | Client | Status
         Elm Law | | |
         | 2026-01-07 | Rex | won
         | 2026-01-08 | Sue | lost
         Fir Tax | | |
         | 2026-01-09 | Tia | open
         | | Vic | open`,
      ),
    ],
  },
  'close-names': {
    sheets: [
      tab(
        'Referrals',
        `Partner | Received | Client | Status
         Harbor Tax Group | 2026-01-10 | Ann Alder | won
         Harbor Tax Gruop | 2026-01-11 | Alder, Ann | open
         Harbor Tax Group LLC | 2026-01-12 | Bo Birch | won
         Jane Ortiz | 2026-01-13 | Bo  Birch | won
         Jane Ortiz - Harbor Tax | 2026-01-14 | Cy Cedar | lost
         J. Ortiz | 2026-01-15 | Cy Cedar | won
         Ortiz, Jane | 2026-01-16 | Dee Dogwood | won
         Smith & Sons | 2026-01-17 | Dee Dogwod | open
         Smith and Sons | 2026-01-18 | Ed Elder | open
         Smyth & Sons | 2026-01-19 | Flo Fir | open
         Dr. Al Reed, CPA | 2026-01-20 | Gil Gum | open
         Al Reed | 2026-01-20 | Gil Gum | open
         The Reed Firm | 2026-01-21 | Hal Holly | open
         www.reed.example | 2026-01-22 | Ira Ivy | open
         al@reed.example | 2026-01-23 | Jo Juniper | open
         N/A | 2026-01-24 | Kit Kapok | open
         none | 2026-01-25 | Lou Larch | open
         #REF! | 2026-01-26 | Max Maple | open`,
      ),
    ],
  },
  'no-headers-and-odd-outcomes': {
    sheets: [
      tab(
        'Sheet1',
        `Oak Advisors | 2026-01-12 | Ivy Moss | Won | 6400
         Oak Advisors | 2026-02-03 | Gus Holt | Lost |
         Pine & Co | 2026-02-16 | Una Reed | Won | 3100
         Pine & Co | 2026-03-16 | Rex Ray | Open |`,
      ),
      tab(
        'Pipeline',
        `Lead source | Created | Account | Stage | Close date | Probability | Amount | Won?
         Oak Advisors | 46000 | Acme | Closed Won | 46030 | 100% | 1000 | TRUE
         Oak Advisors | 46001 | Bolt | Closed Lost | 46031 | 0% | 0 | FALSE
         Pine & Co | 46002 | Cove | Proposal sent | 46200 | 60% | 2500 |
         Pine & Co | 46003 | Dune | Negotiation | | 80% | 900 | no
         Elm Law | 46004 | Echo | closed | 46034 | | 700 | yes
         Elm Law | 46005 | Flux | signed but cancelled | 46035 | | 50 |
         Elm Law | 46006 | Gale | not interested | | | |
         Elm Law | 46007 | Hive | 1 | | | |`,
      ),
    ],
  },
  'money-in-other-units': {
    sheets: [
      tab(
        'Umsatz',
        `Partner | Datum | Betrag | Art | Kunde
         Eiche GmbH | 31.01.2026 | 1.234,50 € | Provision | Ahorn
         Eiche GmbH | 28.02.2026 | 2.000 € | Provision | Birke
         Eiche GmbH | 31.03.2026 | -150,00 € | Storno | Ahorn
         Ulme AG | 15.04.2026 | CHF 300 | Provision | Zeder
         Ulme AG | 15.05.2026 | 12,5 Tsd | Provision | Zeder`,
      ),
      tab(
        'Fees per month',
        `Partner | Jan 2026 | Feb 2026 | Mar 2026 | Total
         Oak Advisors | 100 | 0 | 50 | 150
         Pine & Co | | 75.5 | x | 75.5
         Total | 100 | 75.5 | 50 | 225.5`,
      ),
      tab(
        'Invoices',
        `Date | Type | Name | Amount | Balance | Memo
         01/05/2026 | Invoice | Acme | 1,000.00 | 1,000.00 | Oak Advisors
         01/20/2026 | Payment | Acme | -1,000.00 | 0.00 | Oak Advisors
         02/05/2026 | Invoice | Bolt | 500.00 | 500.00 | Pine & Co
         02/07/2026 | Credit memo | Bolt | -50.00 | 450.00 | Pine & Co`,
      ),
    ],
  },
  'hidden-and-twice': {
    sheets: [
      tab(
        'Referrals',
        `Partner | Received | Client | Status | Closed | First-year revenue
         Oak Advisors | 2026-01-12 | Ivy Moss | won | 2026-02-20 | 6400
         Oak Advisors | 2026-01-12 | Ivy Moss | won | 2026-02-20 | 6400
         Pine & Co | 2026-01-14 | Ivy Moss | won | 2026-02-20 | 6400
         Pine & Co | 2026-02-16 | Una Reed | lost | 2026-05-01 |
         Pine & Co | 2026-02-16 | Una Reed | won | 2026-06-01 | 64000000
         Partner | Received | Client | Status | Closed | First-year revenue
         Elm Law | 2026-06-16 | Rex Ray | open | |`,
        { hiddenRows: [3, 5] },
      ),
      tab(
        'Referrals (2)',
        `Partner | Received | Client | Status | Closed | First-year revenue
         Oak Advisors | 2026-01-12 | Ivy Moss | won | 2026-02-20 | 6400
         Elm Law | 2026-06-16 | Rex Ray | open | |`,
        { hidden: 'hidden' },
      ),
    ],
  },
  'given-and-received': {
    sheets: [
      tab(
        'Exchange',
        `Date | From | To | Client | Result
         2026-01-05 | Us | Oak Advisors | Ivy | won
         2026-01-06 | Oak Advisors | Us | Gus | won
         2026-02-07 | Pine & Co | our firm | Una | lost
         2026-02-08 | me | Pine & Co | Rex | open
         2026-03-09 | Oak Advisors | Pine & Co | Sue | open`,
      ),
      tab(
        'Sent out',
        `Partner | Date sent | Client | Status
         Oak Advisors | 2026-04-05 | Tia | won
         Elm Law | 2026-04-06 | Vic | open`,
      ),
    ],
  },
};
