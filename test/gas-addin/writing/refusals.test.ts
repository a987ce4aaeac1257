import type { EditPlan } from '../../../core/host/edit-plan';
import { cellAt, valuesOf } from '../../hosts/gas/grid';
import { snapshot } from '../../hosts/gas/snapshot';
import { openSource, type Source } from '../../hosts/gas/source';
import { paneCall } from '../../support/pages/pane-call';
import { append, DAY, grid, open, rename, review, stoppedClock } from './opened';

/** What Google Sheets refuses. */

stoppedClock();

const whole = { row: 1, column: 1, rows: 1000, columns: 26, description: '' };

describe('a protected tab', () => {
  test.each<readonly [string, string, (source: Source) => unknown]>([
    ['Settings', 'settings', (source) => paneCall(source, 'writeSettings', [['Hourly cost', 200]])],
    ['Referrals', 'a row', (source) => paneCall(source, 'edit', append)],
    ['Referrals', 'a cell', (source) => paneCall(source, 'edit', rename)],
  ])('%s is asked for before anything is written: %s', (tab, _what, write) => {
    const source = open();
    grid(source, tab).locked.push(whole);
    const before = snapshot(source.machine);
    const { calls } = source.machine.session;
    calls.length = 0;
    expect(() => write(source)).toThrow(`The tab "${tab}" is protected; nothing was changed.`);
    expect(calls.filter((name) => /^(Range|RangeList)\.(set|clear)|Properties\.set/.test(name))).toEqual([]);
    expect(snapshot(source.machine)).toEqual(before);
  });

  test('stands in the way of no other write', () => {
    const source = open();
    grid(source, 'Settings').locked.push(whole);
    expect(() => paneCall(source, 'writeSettings', [['Hourly cost', 200]])).toThrow('protected');
    expect(paneCall(source, 'start', null)).toEqual([]);
    paneCall(source, 'edit', append);
    paneCall(source, 'writeSheet', review);
    expect(valuesOf(grid(source, 'Referrals'))).toHaveLength(4);
  });
});

describe('a protected range', () => {
  const locked = (row: number, column: number, rows: number, columns: number): Source => {
    const source = open();
    grid(source, 'Referrals').locked.push({ row, column, rows, columns, description: 'Checked by Ann' });
    return source;
  };

  test('is refused with its place and what the firm has written about it', () => {
    expect(() => paneCall(locked(1, 1, 3, 1), 'edit', rename)).toThrow(
      'The range A1:A3 of the tab "Referrals" ("Checked by Ann") is protected; nothing was changed.',
    );
  });

  test('beside what is written is no reason to refuse', () => {
    const source = locked(1, 3, 1000, 1);
    paneCall(source, 'edit', rename);
    expect(valuesOf(grid(source, 'Referrals'))[1]?.[0]).toBe('Harbour Tax');
    expect(paneCall(source, 'undo', null)).toMatch(/^Undone/);
    expect(() => paneCall(source, 'edit', append)).toThrow('range C1:C1000');
  });

  test('that comes while something is written leaves what it protects, says so, and locks nobody out', () => {
    const source = open();
    const referrals = grid(source, 'Referrals');
    // Protected between two calls of the write: the values are there, the formats are refused.
    const { calls } = source.machine.session;
    const push = calls.push.bind(calls);
    calls.push = (...names: string[]) => {
      if (names[0] === 'Range.setRichTextValues')
        referrals.locked.push({ row: 4, column: 1, rows: 1, columns: 4, description: '' });
      return push(...names);
    };
    expect(() => paneCall(source, 'edit', append)).toThrow(/protected/);
    calls.push = push;
    const said = paneCall(source, 'start', null);
    expect([...said].join(' ')).toMatch(/^$|could not be undone, because the range A4:D4/);
    paneCall(source, 'writeSettings', [['Hourly cost', 200]]);
    paneCall(source, 'read', { cells: 100 });
    expect(paneCall(source, 'start', null)).toEqual([]);
    expect(source.book.properties.size).toBe(0);
  });
});

describe('a native Table with typed columns', () => {
  const typed = (): Source => {
    const source = open();
    const referrals = grid(source, 'Referrals');
    referrals.typed.push({ row: 2, column: 2, rows: 2, columns: 1 });
    return source;
  };

  test('takes a date into its column of dates, whose format is never touched', () => {
    const source = typed();
    paneCall(source, 'edit', {
      what: 'A date',
      steps: [
        {
          kind: 'set cells',
          sheet: 'Referrals',
          cells: [{ row: 2, column: 2, before: '2026-02-03', after: { date: 20_500 } }],
        },
      ],
    });
    expect(grid(source, 'Referrals').cells.get('2:2')?.value).toBe(20_500 + 25_569);
    expect(paneCall(source, 'undo', null)).toMatch(/^Undone/);
    paneCall(source, 'edit', append);
    paneCall(source, 'undo', null);
  });

  test('that will not take a format back is named in words, not in those of Google', () => {
    const source = open();
    const referrals = grid(source, 'Referrals');
    // Typed while the row is written, after its formats and before its texts, which Google then does not take.
    const { calls } = source.machine.session;
    const push = calls.push.bind(calls);
    calls.push = (...names: string[]) => {
      if (names[0] === 'Range.setRichTextValues') {
        referrals.typed.push({ row: 1, column: 1, rows: 10, columns: 4 });
        throw new Error('Exception: Service Spreadsheets failed while accessing document.');
      }
      return push(...names);
    };
    expect(() => paneCall(source, 'edit', append)).toThrow();
    calls.push = push;
    const said = (paneCall(source, 'start', null) as string[]).join(' ');
    expect(said).toMatch(/could not be undone yet \(Google refused, because these cells stand in a column/);
    expect(said).not.toContain('Exception');
  });

  test('refuses a format in words, and everything is as it was', () => {
    const source = typed();
    grid(source, 'Referrals').typed.push({ row: 2, column: 3, rows: 2, columns: 1 });
    const before = snapshot(source.machine);
    expect(() =>
      paneCall(source, 'edit', {
        what: 'A date where texts are',
        steps: [
          {
            kind: 'set cells',
            sheet: 'Referrals',
            cells: [{ row: 2, column: 3, before: 'Ada', after: { date: 20_500 } }],
          },
        ],
      }),
    ).toThrow(/column of a Table that has a type/);
    expect(snapshot(source.machine)).toEqual(before);
  });
});

describe('a column of boxes down to the last row', () => {
  const boxes = (): Source => {
    const rows = Array.from({ length: 999 }, (_, row) =>
      row === 0 ? ['Harbor Tax', DAY, 'Ada', true] : [null, null, null, false],
    );
    return openSource({ sheets: { Referrals: [['Partner', 'Received', 'Client', 'Qualified'], ...rows] } });
  };
  const plan = (qualified: string | null): EditPlan => ({
    what: 'Add a referral',
    steps: [
      {
        kind: 'append rows',
        table: 'Referrals',
        sheet: 'Referrals',
        region: null,
        after: 2,
        headerRow: 1,
        left: 1,
        rows: [
          ['Elm Law', { date: 20_650 }, 'Bo', qualified],
          ['Elm Law', { date: 20_651 }, 'Cy', null],
        ],
      },
    ],
  });

  test.each([
    ['yes', true],
    ['no', false],
    [null, false],
  ])('a row with %p goes into the first free one, and its box stays a box', (qualified, box) => {
    const source = boxes();
    const before = snapshot(source.machine);
    paneCall(source, 'edit', plan(qualified));
    expect(valuesOf(grid(source, 'Referrals')).slice(2, 5)).toEqual([
      ['Elm Law', 20_650 + 25_569, 'Bo', box],
      ['Elm Law', 20_651 + 25_569, 'Cy', false],
      ['', '', '', false],
    ]);
    paneCall(source, 'undo', null);
    expect({ ...snapshot(source.machine), shown: '' }).toEqual({ ...before, shown: '' });
  });
});

describe('a table that one formula fills', () => {
  const filled = (formula: string, columns = 4): Source => {
    const source = open();
    const referrals = grid(source, 'Referrals');
    cellAt(referrals, 1, 1).formula = formula;
    referrals.arrays.push({ row: 1, column: 1, rows: 3, columns });
    return source;
  };

  test.each([
    '=IMPORTRANGE("abc","Log!A1:D")',
    '=QUERY(Raw!A:Z,"select A, B, C, D where A <> \'\'")',
    '={Raw!A1:D9}',
    '=IFERROR(SORT(FILTER(Raw!A1:D9,Raw!A1:A9<>"")))',
  ])('%s: nothing is written into it or below it', (formula) => {
    const source = filled(formula);
    const before = snapshot(source.machine);
    expect(() => paneCall(source, 'edit', rename)).toThrow(/cell A2 is filled by the formula in A1/);
    expect(() => paneCall(source, 'edit', append)).toThrow(/Referrals is filled by the formula in A1/);
    expect(snapshot(source.machine)).toEqual(before);
  });

  test('a column of one’s own beside it can be written into', () => {
    const source = filled('=IMPORTRANGE("abc","Log!A1:C")', 3);
    paneCall(source, 'edit', {
      what: 'An Id',
      steps: [
        { kind: 'set cells', sheet: 'Referrals', cells: [{ row: 2, column: 4, before: 'a1', after: 'a7' }] },
      ],
    });
    expect(grid(source, 'Referrals').cells.get('2:4')?.value).toBe('a7');
    expect(grid(source, 'Referrals').cells.get('1:1')?.value).toBe('Partner');
  });

  test('a column that a formula in its header fills is left to it', () => {
    const source = open();
    const referrals = grid(source, 'Referrals');
    cellAt(referrals, 1, 4).formula = '=ARRAYFORMULA(IF(A1:A="","",A1:A&"!"))';
    referrals.arrays.push({ row: 1, column: 4, rows: 3, columns: 1 });
    expect(() => paneCall(source, 'edit', append)).toThrow(/formula in D1 \(ARRAYFORMULA\)/);
    const [step] = append.steps;
    if (step?.kind !== 'append rows') throw new Error('no rows');
    paneCall(source, 'edit', {
      ...append,
      steps: [{ ...step, rows: step.rows.map((row) => [...row.slice(0, 3), null]) }],
    });
    expect(referrals.cells.get('1:4')?.value).toBe('Id');
    expect(referrals.cells.get('4:1')?.value).toBe('Harbor Tax');
  });
});
