import { on, type ForeignWorkbook, type Given } from '../support/foreign/workbook';

const dollars = (value: number): Given => [value, '"$"#,##0.00'];
const euros = (value: number): Given => [value, '[$€-407] #,##0.00'];
const thousands = (value: number): Given => [value, '#,##0"K"'];

/** A practice whose number formats and merged cells say what its numbers are and whose rows they are. */
export const SAID_BY_FORMATS: ForeignWorkbook = {
  tabs: {
    Referrals: {
      rows: [
        ['Our introductions'],
        [],
        ['Who', null, 'What became of it', null, null, null],
        ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'],
        ['Harbor Tax', on('2026-01-05'), 'Okafor', 'won', on('2026-02-10'), dollars(9000)],
        [null, on('2026-02-11'), 'Berg', 'won', on('2026-03-20'), euros(5000)],
        [null, on('2026-03-02'), 'Castillo', 'lost', on('2026-04-01'), null],
        ['Elm Law', on('2026-01-20'), 'Dietrich', 'won', on('2026-03-05'), thousands(12)],
        [null, on('2026-04-14'), 'Egan', 'open', null, null],
        ['Birch Wealth', on('2026-05-01', 'mmm yyyy'), 'Fay', 'won', on('2026-06-15'), [0.4, '0%']],
      ],
      merges: [
        [2, 0, 1, 2],
        [2, 2, 1, 4],
        [4, 0, 3, 1],
        [7, 0, 2, 1],
      ],
    },
    Partners: {
      rows: [
        ['Partner', 'Category', 'Share %', 'Retainer a month'],
        ['Harbor Tax', 'CPA', [0.15, '0%'], euros(100)],
        ['Elm Law', 'Estate attorney', 20, dollars(50)],
        ['Birch Wealth', 'Consultant', [0.005, '0.0%'], null],
      ],
    },
    Activities: {
      rows: [
        ['Partner', 'Date', 'Type', 'Hours', 'Cost'],
        ['Harbor Tax', on('2026-01-08'), 'meeting', [90, '0" min"'], dollars(40)],
        [null, on('2026-02-12'), 'call', [1.125, '[h]:mm'], euros(30)],
        ['Elm Law', on('2026-01-25'), 'meal', [0.0625, 'h:mm'], thousands(1)],
        ['Elm Law', on('2026-04-20'), 'call', [1.5, '0.0 "h"'], null],
        ['Birch Wealth', on('2026-05-03'), 'meeting', 2, null],
      ],
      merges: [[1, 0, 2, 1]],
    },
    Settings: {
      rows: [
        ['Name', 'Value'],
        ['Hourly cost', dollars(200)],
        ['Currency', 'USD'],
      ],
    },
  },
};
