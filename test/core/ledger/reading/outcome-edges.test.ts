import type { Cell } from '../../../../core/workbook/input';
import { NO_DAY, formatIso } from '../../../../core/calendar/day';
import { read, sheet } from './sheets';

/** What became of each row, with the day of closing where one is said; else it is that of the introduction. */
function became(headers: string[], rows: Cell[][], settings: Array<readonly [string, string]> = []) {
  const { referrals } = read(
    [
      sheet('Leads', [
        ['Partner', 'Received', 'Client', ...headers],
        ...rows.map((row, i) => [
          `Firm ${'ABC'[i % 3] ?? ''}`,
          '2026-01-05',
          `Client ${'ABCDEFGH'[i] ?? ''}`,
          ...row,
        ]),
      ]),
    ],
    { settings },
  ).ledger;
  return Array.from(referrals.status, (status, i) => {
    const closed = referrals.closed[i] as number;
    return `${['open', 'won', 'lost'][status] ?? String(status)}${closed === NO_DAY || closed === referrals.received[i] ? '' : ` ${formatIso(closed).slice(5)}`}`;
  });
}

describe('what became of a row', () => {
  it.each<[what: string, headers: string[], rows: Cell[][], read: string[]]>([
    [
      'a second column says won where the first never does',
      ['Status', 'Result'],
      [
        ['Lost', ''],
        ['Open', 'Won'],
        ['Open', ''],
      ],
      ['lost', 'won', 'open'],
    ],
    [
      'a day of the decision without a tick is a loss, once it has come',
      ['Won?', 'Decision date'],
      [
        [true, '2026-03-01'],
        [false, '2026-03-02'],
        [false, ''],
        [false, '2027-05-01'],
      ],
      ['won 03-01', 'lost 03-02', 'open', 'open'],
    ],
    [
      'a day of a loss is the day of closing of what was lost, and of nothing else',
      ['Status', 'Lost date'],
      [
        ['Lost', '2026-03-01'],
        ['Won', '2026-03-02'],
        ['Open', '2026-03-03'],
        ['Lost', ''],
      ],
      ['lost 03-01', 'won', 'open', 'lost'],
    ],
    [
      'a day that stands under Closed stays',
      ['Status', 'Closed', 'Lost date'],
      [
        ['Lost', '2026-02-01', '2026-03-01'],
        ['Won', '2026-02-02', ''],
        ['Lost', '', '2026-03-03'],
      ],
      ['lost 02-01', 'won 02-02', 'lost 03-03'],
    ],
    [
      'a day instead of a yes',
      ['Became client', 'Stage'],
      [
        ['2026-03-01', ''],
        ['No', ''],
        ['', ''],
        ['Yes', ''],
      ],
      ['won 03-01', 'open', 'open', 'won'],
    ],
    [
      'a word instead of the day',
      ['Status', 'Closed'],
      [
        ['Won', '2026-02-02'],
        ['Pending', 'declined'],
        ['Pending', 'no'],
        ['Pending', 'soon'],
      ],
      ['won 02-02', 'lost', 'open', 'open'],
    ],
    [
      'a reason of a loss',
      ['Won?', 'Reason lost'],
      [
        [true, ''],
        [false, 'too expensive'],
        [false, '-'],
        [false, ''],
      ],
      ['won', 'lost', 'open', 'open'],
    ],
  ])('%s', (_, headers, rows, expected) => {
    expect(became(headers, rows)).toEqual(expected);
  });
  it.each<[setting: [string, string], read: string[]]>([
    [
      ['Status word false', 'open'],
      ['won', 'open', 'open'],
    ],
    [
      ['Status word false', 'lost'],
      ['won', 'lost', 'open'],
    ],
    [
      ['Status word true', 'open'],
      ['open', 'open', 'open'],
    ],
  ])('tick-boxes mean what Settings say: %j', (setting, expected) => {
    for (const [yes, no] of [
      [true, false],
      ['TRUE', 'FALSE'],
    ] as const)
      expect(became(['Status'], [[yes], [no], ['']], [setting])).toEqual(expected);
  });
});
