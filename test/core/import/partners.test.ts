import { parseIso } from '../../../core/calendar/day';
import { planImport, type ImportOptions } from '../../../core/import';
import type { Cell } from '../../../core/workbook/input';

/** Whom the rows of an export are of, with the partners that the workbook knows. */

const TODAY = parseIso('2026-11-06') ?? 0;
const PARTNERS: Cell[][] = [['Partner', 'Aliases'], ['Harbor Tax', 'HT'], ['Elm Law'], ['Website']];
const BOOK: Cell[][] = [
  ['Partner', 'Received', 'Client', 'Status', 'First-year revenue', 'Credit'],
  ['Harbor Tax', '2026-01-10', 'Ames', 'Won', 1000, null],
];

function plan(exported: Cell[][], options: ImportOptions = {}, more: Cell[][] = []) {
  const made = planImport(
    [{ name: 'export.csv', rows: exported }],
    {
      sheets: [
        { name: 'Referrals', rows: [...BOOK, ...more] },
        { name: 'Partners', rows: PARTNERS },
      ],
      today: TODAY,
    },
    options,
  );
  return {
    ...made,
    rows: made.newRows.map(({ values }) =>
      ['Partner', 'Client', 'Status', 'First-year revenue', 'Credit']
        .map((column) => String(values.get(column) ?? '-'))
        .join(' | '),
    ),
    reasons: made.leftOut.map(({ row, reason }) => `${row}: ${reason}`),
  };
}

const HEADER = ['Date', 'Referred by', 'Client', 'Status', 'Revenue'];

describe('an import', () => {
  it('takes a row of several partners that the workbook knows over as one, its cell as it stands', () => {
    const { rows, reasons, unknownPartners } = plan([
      HEADER,
      ['2026-05-01', 'Harbor Tax, Elm Law', 'Dunn', 'Won', 5000],
      ['2026-05-02', 'HT (60%); Elm Law (40%)', 'Eames', 'Won', 600],
    ]);
    expect(unknownPartners).toEqual([]);
    expect(reasons).toEqual([]);
    expect(rows).toEqual([
      'Harbor Tax, Elm Law | Dunn | Won | 5000 | -',
      'HT (60%); Elm Law (40%) | Eames | Won | 600 | -',
    ]);
  });

  it('finds such a row again, in whichever order it names them', () => {
    const there = ['Elm Law & Harbor Tax', '2026-05-01', 'Dunn', 'Won', 5000, null];
    const { rows, sameRows, changedRows } = plan(
      [HEADER, ['2026-05-01', 'Harbor Tax; Elm Law', 'Dunn', 'Won', 5000]],
      {},
      [there],
    );
    expect([rows, sameRows, changedRows]).toEqual([[], 1, []]);
  });

  it('asks for the one of several that the workbook does not know, and calls it what it is told', () => {
    const exported = [
      HEADER,
      ['2026-05-01', 'Harbor Tax; Oak Bank', 'Dunn', 'Won', 5000],
      ['2026-05-02', 'Harbor Tax', 'Eames', 'Lost', null],
    ];
    const { rows, reasons, unknownPartners } = plan(exported);
    expect(unknownPartners.map(({ name, rows }) => [name, rows])).toEqual([['Oak Bank', 1]]);
    expect(reasons).toEqual(['2: The workbook knows no partner "Oak Bank".']);
    expect(rows).toHaveLength(1);
    expect(plan(exported, { newPartners: true }).rows[0]).toBe(
      'Harbor Tax; Oak Bank | Dunn | Won | 5000 | -',
    );
    expect(plan(exported, { partnerNames: new Map([['Oak Bank', 'Elm Law']]) }).rows[0]).toBe(
      'Harbor Tax; Elm Law | Dunn | Won | 5000 | -',
    );
  });

  it('asks for several partners with a Credit as they stand: it is not told whose it is', () => {
    const { reasons } = plan([
      [...HEADER, 'Credit'],
      ['2026-05-01', 'Harbor Tax; Elm Law', 'Dunn', 'Won', 5000, 0.5],
    ]);
    expect(reasons).toEqual(['2: The workbook knows no partner "Harbor Tax; Elm Law".']);
  });

  it('takes a channel that the workbook lists for a partner, and no other one', () => {
    const { rows, reasons } = plan([
      HEADER,
      ['2026-05-01', 'Website', 'Dunn', 'Won', 5000],
      ['2026-05-02', 'Harbor Tax', 'Eames', 'Lost', null],
      ['2026-05-03', 'Newsletter', 'Fay', 'Lost', null],
    ]);
    expect(rows).toEqual(['Website | Dunn | Won | 5000 | -', 'Harbor Tax | Eames | lost | - | -']);
    expect(reasons).toEqual([expect.stringMatching(/^4: .*(Newsletter|channel)/)]);
  });
});
