import type { GridCell } from '../../hosts/gas/grid';
import { openSource, type Source } from '../../hosts/gas/source';
import { paneCall } from '../../support/pages/pane-call';

/** What Google gives for cells that are no plain value, and for tabs that have no cells. */

const rowsOf = (source: Source, name: string) =>
  paneCall(source, 'read', { cells: 60_000 }).sheets.find((sheet) => sheet.name === name)?.rows;

const formatted = (value: number, format: string): GridCell => ({
  value,
  formula: '',
  format,
  note: '',
  looks: {},
});

describe('times', () => {
  test.each([
    [0.0625, 'h:mm', '1:30'],
    [26 / 24, '[h]:mm', '26:00'],
    [16.75, '[h]:mm', '402:00'],
    [0.5625, 'h:mm am/pm', '1:30 PM'],
    [1.135417, '[h]"h "mm"m"', '27h 15m'],
    [90 / 1440, '[m]:ss', '1:30:00'],
    [5 / 1440 + 30 / 86_400, '[mm]:ss', '0:05:30'],
    [25 / 1440, 'mm:ss', '0:25:00'],
    [90 / 1440, '[m]', '1:30:00'],
    [5430 / 86_400, '[s]', '1:30:30'],
    [26 / 24, '[h]', '26:00:00'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [90 / 1440, '[m]" min"', '90 min'],
    // Hours that somebody has formatted as a day are still what the cell shows.
    [1.5, 'yyyy-mm-dd', '1899-12-31'],
    [46_000, 'yyyy-mm-dd', '2025-12-09'],
  ])('%p as %s is read as %s, whatever the time zone did in 1899', (value, format, text) => {
    for (const timeZone of ['Etc/UTC', 'Pacific/Auckland', 'Asia/Kolkata', 'America/New_York']) {
      const source = openSource({ timeZone, sheets: { Log: [['Hours'], ['x']] } });
      source.book.grids[0]?.cells.set('2:1', formatted(value, format));
      expect(rowsOf(source, 'Log')).toEqual([['Hours'], [text]]);
    }
  });

  test('a sheet without any time is read without asking what its cells show', () => {
    const source = openSource({ sheets: { Log: [['Day'], [new Date(Date.UTC(2026, 1, 3))]] } });
    rowsOf(source, 'Log');
    expect(source.machine.session.calls).not.toContain('Range.getDisplayValues');
  });
});

describe.each(['OBJECT', 'DATASOURCE'] as const)('a tab of type %s', (kind) => {
  const open = (): Source => {
    const source = openSource({ sheets: { Referrals: [['Partner'], ['Harbor Tax']], Chart: [] } });
    const chart = source.book.grids[1];
    if (chart) chart.kind = kind;
    return source;
  };

  test('stands in the way of no call: it is named, and has no cells', () => {
    const source = open();
    paneCall(source, 'start', null);
    expect(rowsOf(source, 'Referrals')).toEqual([['Partner'], ['Harbor Tax']]);
    expect(rowsOf(source, 'Chart')).toEqual([]);
    expect(paneCall(source, 'changes', null)).toContain('Referrals');
    expect(paneCall(source, 'formulas', null).tabs).toEqual(['Referrals', 'Chart']);
    paneCall(source, 'writeSettings', [['Hourly cost', 100]]);
    expect(source.book.grids.map(({ name }) => name)).toEqual(['Referrals', 'Chart', 'Settings']);
    paneCall(source, 'writeSheet', { mark: 'review:2026-10', title: 'Chart', rows: [[]], columnWidths: [] });
    expect(source.book.grids.map(({ name }) => name)).toContain('Chart (2)');
    paneCall(source, 'undo', null);
  });

  test('cannot be written into, as a sentence says', () => {
    expect(() =>
      paneCall(open(), 'edit', {
        what: 'x',
        steps: [
          { kind: 'set cells', sheet: 'Chart', cells: [{ row: 1, column: 1, before: null, after: 1 }] },
        ],
      }),
    ).toThrow('no tab "Chart"');
  });

  test('can be gone to', () => {
    const source = open();
    paneCall(source, 'goTo', { sheet: 'Chart', row: 5, column: 2 });
    expect(source.book.active).toBe(source.book.grids[1]?.id);
  });
});

test('300 tabs are read with a few calls for each', () => {
  const sheets = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`Tab ${at}`, at === 0 ? [['Partner'], ['Harbor Tax']] : [[at]]]),
  );
  const source = openSource({ sheets });
  expect(paneCall(source, 'read', { cells: 60_000 }).sheets).toHaveLength(300);
  expect(source.machine.session.calls.length).toBeLessThan(300 * 9);
});

test.each(['throws', 'null'] as const)(
  'a named range whose cells were removed (Google %s) stands in nobody’s way',
  (dead) => {
    const source = openSource({
      sheets: {
        Log: [
          ['Partner', 'Received'],
          ['Harbor Tax', '2026-01-02'],
        ],
      },
      names: [
        { name: 'Old_list', sheet: 'Log', row: 9, column: 1, rows: 2, columns: 2, dead },
        { name: 'Intros', sheet: 'Log', row: 1, column: 1, rows: 2, columns: 2 },
      ],
    });
    const [log] = paneCall(source, 'read', { cells: 60_000 }).sheets;
    expect(log?.rows).toHaveLength(2);
    expect(log?.regions.map(({ name }) => name)).toEqual(['Intros']);
  },
);
