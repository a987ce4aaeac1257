import { tab, type Book } from './whole-practices';

const FULL = 'Partner | Received | Client | Status | Closed | First-year revenue';

/** Sheets of which one thing is odd: their days, amounts, settings, headers, rows that are no data. */
export const SHEETS: Readonly<Record<string, Book>> = {
  'settings-of-every-kind': {
    sheets: [
      tab(
        'Settings',
        `Name | Value
         As of | 30 June 2026
         Hourly rate | $1,150.50
         firm revenue | 1.2m
         Firm type | RIA
         Country | United Kingdom
         Firm name | Meridian
         Advisor | Jane Ortiz
         Office | Boston
         Advisor e-mail | Jane@Firm.example; j.ortiz@firm.example, nobody
         Time zone | Europe/London
         Currency | £
         ROI basis | Total cost
         Revenue recurs | yes
         Reporting period | year to date
         Financial year starts | July 1
         Contact cadence days | 45
         Prospecting hours per 10k | 30
         Template version | 3
         Too early days | 100
         Maturing days | 200.5
         Double down ROI | 4
         Optimise ROI | 1.5
         Exit days | -1
         Sales cycle days | 120
         Sales cycle days: attorney | 210
         Event days | 45
         Discovery introductions | 4
         Discovery rating | 6
         Retirement months | 18
         Maintenance hours | 2
         Columns confirmed | yes
         Default hours: call | 0.25
         default hours lunch | 1:30
         Default hours dancing | 3
         Map Referrals.Partner | Lead source
         Map Referrals.Nonsense | X
         Map Nothing.Partner | X
         Date order Referrals.Received | D/M/Y
         Date order Referrals.Closed | backwards
         Swap day and month Referrals.Closed | no
         Alias of J. Ortiz | Jane Ortiz
         Alias Other | -
         Direction 2025 out | given
         Direction of 2026 in | received
         Direction X | sideways
         One partner Smith & Jones | yes
         Leave out Old tab | yes
         Leave out Copy | perhaps
         Fill down Referrals.Partner | yes
         Fill down Money.Client | no
         Decimal sign Money.Amount | ,
         Decimal sign Money.Share | ;
         Kind word Kickstart | revenue
         Kind word Bonus | gift
         Status word 1254321 | won
         Status word later | maybe
         Table Sheet9 | Money
         Table Sheet8 | Stuff
         Upgrade 3 added columns | Partners.Firm
         Categories | CPA; estate attorney ; ;banker
         Firm settings version | 2026-2
         Text thanks | Thank you, {partner}.
         Text nonsense | x
         Rule gift-value | off: our policy
         Rule nonsense | off
         Own rule house-gifts: title | House gifts
         Own rule house-gifts: when | gift
         Own rule house-gifts: limit | 150
         Own rule x: when | whenever
         Hourly rate | 90
         Colour | red
         As of | never`,
      ),
      tab('2025', `${FULL}\n Harbor Tax | 03/04/2026 | Ann | won | 05/06/2026 | 100`),
    ],
  },
  'days-in-every-way': {
    sheets: [
      tab(
        'Referrals',
        `${FULL}
         Harbor Tax | 2026-01-05 | A | won | 5 Jan 2026 | 1
         Harbor Tax | 2026/1/6 | B | won | Jan 6, 2026 | 1
         Harbor Tax | 20260107 | C | won | 7-Jan-26 | 1
         Harbor Tax | 46030 | D | won | 46040.75 | 1
         Harbor Tax | 2026-01-09T23:30:00Z | E | won | 9th of January 2026 | 1
         Harbor Tax | Mon 1/12/2026 | F | won | Monday, January 12, 2026 | 1
         Harbor Tax | 1/13/26 | G | won | 13. Januar 2026 | 1
         Harbor Tax | 1/14/69 | H | won | 14 janvier 2026 | 1
         Harbor Tax | 1/15/70 | I | won | 15 de enero de 2026 | 1
         Harbor Tax | 2026-01-16 09:30 | J | won | 1/16/2026 9:30 AM | 1
         Harbor Tax | 13/17/2026 | K | won | 2026-02-29 | 1
         Harbor Tax | early Jan 2026 | L | won | ~ 1/18/2026 | 1
         Harbor Tax | 1/19/2026 - 1/20/2026 | M | won | Q1 2026 | 1
         Harbor Tax | Jan 2026 | N | won | 2026 | 1
         Harbor Tax | TBD | O | won | ? | 1
         Harbor Tax | 1/22/2026? | P | open | next week | 1
         Harbor Tax | 0 | Q | open | -5 | 1
         Harbor Tax | 99999999 | R | open | 1899-12-31 | 1
         Harbor Tax | yesterday | S | open | 12/31/2099 | 1`,
      ),
      tab(
        'Serials of 1904',
        `Partner | Date | Type | Hours
         Harbor Tax | 44568 | call | 1.5
         Harbor Tax | 44569.5 | call | 90 min
         Harbor Tax | 44570 | call | 1h 15m
         Harbor Tax | 44571 | call | 0:45
         Harbor Tax | 44572 | call | half an hour
         Harbor Tax | 44573 | call | 2 hrs
         Harbor Tax | 44574 | call | 1:30:30
         Harbor Tax | 44575 | call | 30-45 min
         Harbor Tax | 44576 | call | a while`,
        { dateSystem: 1904 },
      ),
    ],
  },
  'amounts-in-every-way': {
    sheets: [
      tab(
        'Money',
        `Partner | Date | Kind | Amount | Client
         Harbor Tax | 2026-01-05 | revenue | $1,234.50 | A
         Harbor Tax | 2026-01-06 | revenue | 1 234.50 USD | A
         Harbor Tax | 2026-01-07 | revenue | (150) | A
         Harbor Tax | 2026-01-08 | revenue | 150- | A
         Harbor Tax | 2026-01-09 | revenue | 2.5k | A
         Harbor Tax | 2026-01-10 | revenue | 1.2 million | A
         Harbor Tax | 2026-01-11 | revenue | approx. 300 | A
         Harbor Tax | 2026-01-12 | revenue | 100 + 50 | A
         Harbor Tax | 2026-01-13 | revenue | 1,000 - 1,500 | A
         Harbor Tax | 2026-01-14 | revenue | 5% | A
         Harbor Tax | 2026-01-15 | revenue | 1.500 | A
         Harbor Tax | 2026-01-16 | revenue | 1.500,75 | A
         Harbor Tax | 2026-01-17 | revenue | 100/mo | A
         Harbor Tax | 2026-01-18 | revenue | 100 per year | A
         Harbor Tax | 2026-01-19 | revenue | CR 90 | A
         Harbor Tax | 2026-01-20 | revenue | n/a | A
         Harbor Tax | 2026-01-21 | revenue | 0 | A
         Harbor Tax | 2026-01-22 | revenue | US$ 70 | A
         Harbor Tax | 2026-01-23 | revenue | 12'500.00 | A
         Harbor Tax | 2026-01-24 | revenue | 1,23,456 | A
         Harbor Tax | 2026-01-25 | revenue | #REF! | A
         Harbor Tax | 2026-01-26 | revenue | 1e3 | A`,
      ),
      tab(
        'Bank',
        `Date | Details | Payee | Money out | Money in
         2026-02-01 | Commission Q1 | Elm Law | | 500.00
         2026-02-02 | Chargeback | Elm Law | 120.00 |
         2026-02-03 | Commission Q2 | Oak & Co | | 300.00
         2026-02-04 | Refund | Oak & Co | 40.00 |
         | Total | | 160.00 | 800.00`,
      ),
    ],
  },
  'rows-that-are-no-data': {
    sheets: [
      tab(
        'Tracker',
        `Referrals of Boston office | | | | |
         Prepared by: | Jane | | | |
         as of 9/30/2026 | | | | |
         | | | | |
         ${FULL}
         who sent them | mm/dd/yyyy | full name | won, lost, open | mm/dd/yyyy | dollars
         ---- | ---- | ---- | ---- | ---- | ----
         2025 | | | | |
         Harbor Tax | 2025-11-05 | Ann | won | 2025-12-01 | 100
         Harbor Tax | 2025-12-05 | Bo | lost | 2025-12-20 |
         Total 2025 | | 2 | | | 100
         Q1 2026 | | | | |
         Elm Law | 2026-01-05 | Cy | won | 2026-02-01 | 200
         Elm Law | 2026-02-05 | Dee | open | |
         Harbor Tax | 2026-03-05 | Ed | won | 2026-03-30 | 300
         Sum | | | | | 500
         Average | | | | | 250
         Notes: shares are of first-year fees | | | | |
         Elm Law: | | | | |
         Elm Law | 2026-04-05 | Flo | open | |
         " | 2026-04-06 | Gil | open | |
         ditto | 2026-04-07 | Hal | open | |
         2026-04-05 to 2026-04-07 | | | | |
         Won | 3 | | | | 600
         Count | 8 | | | |
         Grand total | | | | | 600
         | | | | | 600
         Page 1 of 2 | | | | |
         Legend | | | | |
         won | signed | | | |
         lost | declined | | | |`,
      ),
    ],
  },
  'an-export-of-a-crm': {
    sheets: [
      tab(
        'Deals',
        `Record ID | Deal Name | Deal Stage | Create Date | Close Date | Deal owner | Original source | Referral source | Amount | Amount in company currency | Is closed won | Closed lost reason | Associated Contact | Pipeline | Last modified | Currency
         101 | Ann - plan | Closed won | 2026-01-05 09:00 | 2026-02-01 10:00 | Me Self | Referral | Harbor Tax | 1000 | 1000 | true | | Ann Alder | Default | 2026-02-02 | USD
         102 | Bo - plan | Closed lost | 2026-01-06 09:00 | 2026-02-03 10:00 | Me Self | Referral | Harbor Tax | 500 | 500 | false | price | Bo Birch | Default | 2026-02-03 | USD
         103 | Cy - plan | Contract sent | 2026-01-07 09:00 | 2026-12-01 10:00 | Me Self | Website | | 700 | 700 | false | | Cy Cedar | Default | 2026-02-04 | USD
         104 | Dee - plan | Closed won | 2026-01-08 09:00 | 2026-03-01 10:00 | A Colleague | Referral | Elm Law | 900 | 830 | true | | Dee Dogwood | Default | 2026-03-02 | EUR
         105 | Ed - plan | Appointment scheduled | 2026-01-09 09:00 | | Me Self | Event | Elm Law | | | false | | Ed Elder | Default | 2026-03-03 | USD
         106 | Flo - plan | Closed won | 2026-01-10 09:00 | 2026-03-05 10:00 | Me Self | Referral | Oak & Co; Elm Law | 600 | 600 | true | | Flo Fir | Default | 2026-03-06 | USD`,
      ),
    ],
  },
  'headers-of-two-lines-and-two-tables': {
    sheets: [
      tab(
        'Both',
        `Introduction | | | Result | | | | Calls | |
         Partner | Date | Client | Status | Date | Fee | | Partner | Date | Hours
         Harbor Tax | 2026-01-05 | Ann | won | 2026-02-01 | 100 | | Harbor Tax | 2026-01-04 | 1
         Elm Law | 2026-01-06 | Bo | lost | 2026-02-02 | | | Elm Law | 2026-01-05 | 0.5
         Harbor Tax | 2026-01-07 | Cy | open | | | | Elm Law | 2026-01-06 | 2
         | | | | | | | | |
         Money received | | | | | | | | |
         Date | Partner | Amount | Client | | | | | |
         2026-02-10 | Harbor Tax | 80 | Ann | | | | | |
         2026-02-11 | Elm Law | 20 | Bo | | | | | |`,
        {
          merges: [
            { top: 0, left: 0, bottom: 0, right: 2 },
            { top: 0, left: 3, bottom: 0, right: 5 },
          ],
        },
      ),
    ],
    more: { settings: [['Map Activities.Hours', 'column J']] },
  },
  'corrections-by-settings': {
    sheets: [
      tab(
        'Log',
        `A | B | C | D | D | E
         Harbor Tax | 03/04/2026 | Ann | 1 | 05/06/2026 | 1.500
         | 04/04/2026 | Bo | 2 | 06/06/2026 | 2.500
         Elm Law | 05/04/2026 | Cy | 3 | | 750
         same | 06/04/2026 | Dee | 1 | 07/06/2026 | 1`,
      ),
      tab('Old', `${FULL}\n Gone | 2026-01-01 | X | won | 2026-01-02 | 5`),
    ],
    more: {
      settings: [
        ['Table Log', 'Referrals'],
        ['Leave out Old', 'yes'],
        ['Map Referrals.Partner', 'A'],
        ['Map Referrals.Received', 'column B'],
        ['Map Referrals.Client', 'c'],
        ['Map Referrals.Status', 'column D'],
        ['Map Referrals.Closed', 'column E'],
        ['Map Referrals.First-year revenue', 'E'],
        ['Map Referrals.AUM', '-'],
        ['Map Money.Amount', 'nowhere'],
        ['Date order Referrals.Received', 'D/M/Y'],
        ['Decimal sign Referrals.First-year revenue', '.'],
        ['Fill down Referrals.Partner', 'yes'],
        ['Status word 1', 'won'],
        ['Status word 2', 'lost'],
        ['Status word 3', 'open'],
        ['Alias Elm Law', 'Elm'],
      ],
    },
  },
};
