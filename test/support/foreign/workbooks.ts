import { on, type ForeignWorkbook, type Given } from './workbook';

/** Workbooks as advisors keep them, none made for us: what every host must read in the same way. */

const HEAD: Given[] = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];
const ROWS: Given[][] = [
  ['Harbor Tax', on('2026-01-05'), 'Okafor', 'won', on('2026-02-10'), 9000],
  ['Elm Law', on('2026-01-20'), 'Dietrich', 'won', on('2026-03-05'), 12_000],
  ['Harbor Tax', on('2026-03-02'), 'Castillo', 'lost', on('2026-04-01'), null],
  ['Elm Law', on('2026-04-14'), 'Egan', 'open', null, null],
];

export const FOREIGN_WORKBOOKS: Readonly<Record<string, ForeignWorkbook>> = {
  'a banner, groups and partners in merged cells, away from the corner': {
    tabs: {
      'Pipeline 2026': {
        rows: [
          [],
          [null, null, 'Whitfield Advisors: who sends us clients', null, null, null, null],
          [],
          [null, null, 'Who', null, 'What came of it', null, null],
          [null, null, 'COI', 'Date of intro', 'Prospect', 'Outcome', 'Annual\nfees '],
          [
            null,
            null,
            'Marsh & Lowe',
            on('2026-02-03', 'd-mmm-yy'),
            'Ito',
            'Became a client',
            [2400, '$#,##0'],
          ],
          [null, null, null, on('2026-02-17', 'd-mmm-yy'), 'Park', 'No fit', null],
          [null, null, 'Quill CPA', on('2026-05-09', 'd-mmm-yy'), 'Rossi', 'In progress', null],
          [null, null, 'Total', null, null, null, [2400, '$#,##0']],
        ],
        merges: [
          [1, 2, 1, 5],
          [3, 2, 1, 2],
          [3, 4, 1, 3],
          [5, 2, 2, 1],
        ],
      },
    },
  },
  'a filter, a hidden tab of last year and one that is blank': {
    tabs: {
      Referrals: { rows: [HEAD, ...ROWS], hiddenRows: [3, 4] },
      'Referrals 2025': {
        rows: [HEAD, ['Birch Wealth', on('2025-06-01'), 'Amir', 'won', on('2025-08-01'), 4000]],
        hidden: true,
      },
      Sheet3: { rows: [] },
    },
  },
  'euros, dollars and percent by their formats, without a word': {
    tabs: {
      Fees: {
        rows: [
          ['Partner', 'Date', 'Kind', 'Amount'],
          ['Harbor Tax', on('2026-02-01'), 'revenue', [1000, '[$$-409]#,##0.00']],
          ['Harbor Tax', on('2026-03-01'), 'revenue', [900, '#,##0.00 [$€-407]']],
          ['Elm Law', on('2026-03-15'), 'share', [250, '_("$"* #,##0.00_);_("$"* (#,##0.00)']],
        ],
      },
      Partners: {
        rows: [
          ['Name', 'Profession', 'Fee share'],
          ['Harbor Tax', 'CPA', [0.2, '0%']],
          ['Elm Law', 'Attorney', [0.125, '0.0%']],
        ],
      },
      Referrals: { rows: [HEAD, ...ROWS] },
    },
  },
  'days counted from 1904, formatted': {
    date1904: true,
    tabs: {
      Referrals: { rows: [HEAD, ...ROWS] },
      Calls: {
        rows: [
          ['Partner', 'When', 'Type', 'Length'],
          ['Harbor Tax', on('2026-02-02', 'yyyy-mm-dd'), 'call', [0.75 / 24, 'h:mm']],
          ['Elm Law', on('2026-02-20', 'mmm d, yyyy'), 'meeting', [1.5 / 24, '[h]:mm']],
        ],
      },
    },
  },
  'errors of formulas in names, days and amounts': {
    tabs: {
      Referrals: {
        rows: [
          HEAD,
          ...ROWS,
          ['#N/A', on('2026-05-01'), 'Fry', 'won', on('2026-05-20'), 500],
          ['Elm Law', '#VALUE!', 'Gray', 'open', null, null],
          ['Elm Law', on('2026-06-01'), '#REF!', 'won', on('2026-06-20'), '#DIV/0!'],
        ],
      },
    },
  },
  'days typed as text in every way': {
    tabs: {
      Log: {
        rows: [
          ['Referred by', 'Intro', 'Name', 'Result', 'Signed', 'Revenue yr 1'],
          ['Ann Lee', '3/14/2026', 'Okafor', 'Client', '5/2/2026', '$4,200.50'],
          ['Ann Lee', '14 Apr 2026', 'Berg', 'Declined', 'June 1, 2026', null],
          ['Sato Wealth', '2026-05-03', 'Chen', 'Client', '2026-06-30T10:15:00', '1.2k'],
          ['Sato Wealth', 'May 2026', 'Diaz', 'Pending', null, null],
          ['Sato Wealth', 'last week', 'Egan', 'Pending', null, null],
          ['Ann Lee', '6/31/2026', 'Fox', 'Pending', null, null],
        ],
      },
    },
  },
  'tick-boxes down to the end of the sheet': {
    tabs: {
      Intros: {
        rows: [
          ['Source', 'Day', 'Household', 'Won?', 'Lost?', 'Fee'],
          ['Harbor Tax', on('2026-02-01'), 'Ames', true, false, 3000],
          ['Elm Law', on('2026-02-11'), 'Bode', false, true, null],
          ['Elm Law', on('2026-03-11'), 'Cruz', false, false, null],
          ...Array.from({ length: 40 }, (): Given[] => [null, null, null, false, false, null]),
        ],
      },
    },
  },
  'an Excel Table with its row of totals': {
    tabs: {
      Introductions: {
        rows: [HEAD, ...ROWS, ['Total', null, null, null, null, 21_000]],
        table: { name: 'tblIntros', totals: true },
      },
    },
  },
  'two named areas on one tab': {
    names: { Intros: ['Everything', 0, 0, 4, 4], Spend: ['Everything', 0, 6, 3, 4] },
    tabs: {
      Everything: {
        rows: [
          ['Partner', 'Received', 'Client', 'Status', null, null, 'Partner', 'Date', 'Hours', 'Cost'],
          [
            'Harbor Tax',
            on('2026-01-05'),
            'Okafor',
            'won',
            null,
            null,
            'Harbor Tax',
            on('2026-01-08'),
            2,
            40,
          ],
          ['Elm Law', on('2026-01-20'), 'Dietrich', 'lost', null, null, 'Elm Law', on('2026-02-08'), 1.5, 25],
          ['Elm Law', on('2026-02-20'), 'Egan', 'open', null, null, null, null, null, null],
        ],
      },
    },
  },
  'quotes in the names of tabs, and very long names': {
    tabs: {
      "Bob's introductions": { rows: [HEAD, ...ROWS] },
      'Time "off book" & more': {
        rows: [
          ['Partner', 'Date', 'Hours'],
          ['Harbor Tax', on('2026-03-03'), 1],
          [`${'Very long partner name '.repeat(12)}LLP`, on('2026-03-04'), 2],
        ],
      },
      'A tab whose name is 31 long 123': { rows: [['Partner'], ['Harbor Tax'], ["O'Brien, Elm & Söhne"]] },
    },
  },
  'hours and minutes by their formats': {
    tabs: {
      Referrals: { rows: [HEAD, ...ROWS] },
      Meetings: {
        rows: [
          ['Partner', 'Date', 'Activity', 'Duration'],
          ['Harbor Tax', on('2026-02-01'), 'call', [0.75 / 24, 'h:mm']],
          ['Harbor Tax', on('2026-02-02'), 'call', [26 / 24, '[h]:mm']],
          ['Elm Law', on('2026-02-03'), 'lunch', [90 / 1440, '[m]:ss']],
          ['Elm Law', on('2026-02-04'), 'call', [90 / 1440, '[mm]']],
          ['Elm Law', on('2026-02-05'), 'call', [0.0625, 'h:mm:ss']],
          ['Elm Law', on('2026-02-06'), 'call', '45 min'],
        ],
      },
    },
  },
  'talk time in a column that says minutes and seconds': {
    tabs: {
      Referrals: { rows: [HEAD, ...ROWS] },
      Calls: {
        rows: [
          ['Partner', 'On', 'Type', 'Duration (mm:ss)'],
          ['Harbor Tax', on('2026-02-01'), 'call', [90 / 1440, '[m]:ss']],
          ['Elm Law', on('2026-02-03'), 'call', [12.5 / 1440, 'mm:ss']],
          ['Elm Law', on('2026-02-04'), 'call', '30:00'],
        ],
      },
    },
  },
  'numbers as text, with spaces that are none, and codes that are no numbers': {
    tabs: {
      Deals: {
        rows: [
          ['Partner ', ' Date received', 'Client\u00a0name', 'Deal status', 'Revenue (year 1)', 'Id'],
          ['Harbor Tax ', on('2026-02-01'), 'Okafor', 'Closed Won', '\u00a01,250.00 ', '00123'],
          [' harbor tax', on('2026-02-11'), 'Berg', 'Closed Lost', '(200)', '00124'],
          ['Elm Law', on('2026-03-11'), 'Cruz', 'Closed Won', '$ 4.5k', '1/2'],
          ['Elm\u00a0Law', on('2026-03-12'), 'Dorn', 'Negotiation', '-', '007'],
          ['Elm Law', on('2026-03-13'), 'Eze', 'Closed Won', [1500, '@'], 'TRUE'],
        ],
      },
    },
  },
  'a year to each tab, subtotals in between, the header again': {
    tabs: {
      '2025': {
        rows: [
          HEAD,
          ['Birch Wealth', on('2025-06-01'), 'Amir', 'won', on('2025-08-01'), 4000],
          ['Birch Wealth Total', null, null, null, null, 4000],
          HEAD,
          ['Elm Law', on('2025-07-01'), 'Bach', 'lost', on('2025-08-21'), null],
        ],
      },
      '2026': { rows: [HEAD, ...ROWS, ['Grand Total', null, null, null, null, 21_000]] },
    },
  },
  'moments, months and years instead of days': {
    tabs: {
      Referrals: {
        rows: [
          HEAD,
          [
            'Harbor Tax',
            [46_060.604_166_666_664, 'm/d/yyyy h:mm'],
            'Okafor',
            'won',
            on('2026-03-01', 'mmm-yy'),
            900,
          ],
          ['Elm Law', [46_080.999_99, 'yyyy-mm-dd hh:mm:ss'], 'Berg', 'open', null, null],
          ['Elm Law', [46_090, 'General'], 'Cruz', 'won', [46_100, '0'], 700],
        ],
      },
    },
  },
  'units beside the numbers: thousands, minutes, a percentage of a sum': {
    tabs: {
      Book: {
        rows: [
          ['Partner', 'Introduced on', 'Client', 'Stage', 'AUM', 'First-year fee', 'Share'],
          [
            'Harbor Tax',
            on('2026-01-15'),
            'Okafor',
            'Client',
            [1200, '#,##0,"k"'],
            [9, '#,##0"k"'],
            [0.2, '0%'],
          ],
          ['Elm Law', on('2026-02-15'), 'Berg', 'Client', [850_000, '$#,##0'], [4500, '$#,##0'], [0.1, '0%']],
        ],
      },
      Time: {
        rows: [
          ['Partner', 'Date', 'Time'],
          ['Harbor Tax', on('2026-01-16'), [45, '0" min"']],
          ['Elm Law', on('2026-02-16'), [1.25, '0.00" h"']],
        ],
      },
    },
  },
  'rows that say nothing, cells of one blank, a legend below': {
    tabs: {
      Tracker: {
        rows: [
          HEAD,
          ROWS[0] ?? [],
          [' ', null, '', null, null, null],
          ROWS[1] ?? [],
          [null, null, null, null, null, 0],
          ROWS[2] ?? [],
          [],
          [],
          ['Won = signed the agreement', null, null, null, null, null],
          ['Questions: call Dana', null, null, null, null, null],
        ],
      },
    },
  },
};
