import type { EditPlan } from '../../../core/host/edit-plan';
import { openSource, type Source } from '../../hosts/gas/source';
import { paneCall } from '../../support/pages/pane-call';

/** How many calls of Google's services a write takes: each is a round trip, and six minutes are all that Google allows. */

const ROWS = 5000;

const open = (partner: (row: number) => string): Source =>
  openSource({
    sheets: {
      Referrals: [
        ['Partner', 'Received', 'Client', 'Code'],
        ...Array.from({ length: ROWS }, (_, row) => [
          partner(row),
          new Date(Date.UTC(2026, row % 12, 1 + (row % 28))),
          `Client ${row}`,
          `0${row}`,
        ]),
      ],
    },
  });

/** Every second row is renamed: no two of them stand below each other. */
const rename = (from: string, to: string): EditPlan => ({
  what: 'Rename a partner',
  steps: [
    {
      kind: 'set cells',
      sheet: 'Referrals',
      cells: Array.from({ length: ROWS / 2 }, (_, at) => ({
        row: 2 + 2 * at,
        column: 1,
        before: from,
        after: to,
      })),
    },
  ],
});

const append = (count: number): EditPlan => ({
  what: 'An import',
  steps: [
    {
      kind: 'append rows',
      table: 'Referrals',
      sheet: 'Referrals',
      region: null,
      after: ROWS + 1,
      headerRow: 1,
      left: 1,
      rows: Array.from({ length: count }, (_, row) => [
        'Harbor Tax',
        { date: 20_000 + (row % 700) },
        `Client ${row}`,
        row % 3 === 0 ? `0${row}` : row % 3 === 1 ? row : 'none',
      ]),
    },
  ],
});

test.each<readonly [string, EditPlan, number]>([
  ['a partner is renamed in 2,500 rows that do not stand together', rename('harbor', 'Harbor Tax'), 50],
  ['the same, to a name that Sheets would take for something else', rename('harbor', '1/2 Tax'), 50],
  [
    '2,000 rows are imported, with dates, texts that look like numbers, and numbers among them',
    append(2000),
    110,
  ],
])('%s', (_what, plan, most) => {
  const source = open((row) => (row % 2 === 0 ? 'harbor' : 'Elm Law'));
  const { calls } = source.machine.session;
  calls.length = 0;
  paneCall(source, 'edit', plan);
  const writing = calls.length;
  calls.length = 0;
  paneCall(source, 'undo', null);
  const undoing = calls.length;
  expect(writing).toBeLessThanOrEqual(most);
  expect(undoing).toBeLessThanOrEqual(most);
});
