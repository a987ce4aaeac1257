import { cellAt, valuesOf } from '../../hosts/gas/grid';
import { paneCall } from '../../support/pages/pane-call';
import { append, grid, open, rename, review, stoppedClock } from './opened';

/** What happens between a write and its undo: writes that died, and two people in one spreadsheet. */

const later = stoppedClock();

describe('what is kept for putting back', () => {
  test.each(['nonsense', '3|{"broken', '1|null', ''])(
    'that cannot be read (%p) is set aside once, with a sentence, and stands in nobody’s way',
    (text) => {
      const source = open();
      source.book.properties.set('note journal ann.1 head', text);
      source.book.properties.set('note journal ann.1 body', text);
      expect(paneCall(source, 'start', null)).toEqual([
        expect.stringMatching(/was not finished, and it cannot be undone any more/),
      ]);
      expect(paneCall(source, 'start', null)).toEqual([]);
      paneCall(source, 'edit', rename);
      expect(paneCall(source, 'undo', null)).toMatch(/^Undone/);
    },
  );

  test('a cell that somebody has changed since a write died stays as they left it', () => {
    const source = open();
    source.fail({ at: 1_000_000, carriedOut: false, lasting: true });
    const { calls } = source.machine.session;
    // Google ends the run right after the values are there.
    const push = calls.push.bind(calls);
    calls.push = (...names: string[]) => {
      const length = push(...names);
      if (names[0] === 'Range.setValues') source.fail({ at: 1, carriedOut: false, lasting: true });
      return length;
    };
    expect(() =>
      paneCall(source, 'edit', {
        what: 'Two cells',
        steps: [
          {
            kind: 'set cells',
            sheet: 'Referrals',
            cells: [
              { row: 2, column: 1, before: 'Harbor Tax', after: 'One' },
              { row: 3, column: 1, before: 'Elm Law', after: 'Two' },
            ],
          },
        ],
      }),
    ).toThrow();
    calls.push = push;
    source.fail(null);
    const referrals = grid(source, 'Referrals');
    expect(referrals.cells.get('2:1')?.value).toBe('One');
    cellAt(referrals, 3, 1).value = 'mine';
    expect(paneCall(source, 'start', null)).toEqual([
      expect.stringContaining('Referrals: cell A3 was changed since and stays'),
    ]);
    expect(referrals.cells.get('2:1')?.value).toBe('Harbor Tax');
    expect(referrals.cells.get('3:1')?.value).toBe('mine');
  });
});

describe('two people', () => {
  test('each takes back what is theirs, and starting the pane forgets only one’s own', () => {
    const source = open();
    paneCall(source, 'edit', rename);
    source.as('bob');
    paneCall(source, 'start', null);
    expect(paneCall(source, 'undoable', null)).toBeNull();
    expect(() => paneCall(source, 'undo', null)).toThrow('nothing to undo');
    paneCall(source, 'writeSettings', [['Hourly cost', 200]]);
    source.as('ann');
    expect(paneCall(source, 'undoable', null)).toBe('Rename a partner');
    expect(paneCall(source, 'undo', null)).toBe('Undone: Rename a partner.');
    expect(valuesOf(grid(source, 'Settings'))[1]).toEqual(['Hourly cost', 200]);
    source.as('bob');
    expect(paneCall(source, 'undo', null)).toMatch(/^Undone/);
  });

  test('a review that both have written is undone by the last one only', () => {
    const source = open();
    paneCall(source, 'writeSheet', review);
    source.as('bob');
    paneCall(source, 'writeSheet', { ...review, rows: [[{ value: 'Bob’s October' }]] });
    source.as('ann');
    expect(() => paneCall(source, 'undo', null)).toThrow('was changed since');
    source.as('bob');
    paneCall(source, 'undo', null);
    expect(valuesOf(grid(source, 'Review'))).toEqual([['October']]);
  });

  test('a template that somebody is making is left alone, until it must have been given up', () => {
    const source = open();
    const ids = paneCall(source, 'beginTemplate', {
      tabs: [{ title: 'Start', mark: 'template:start', rows: 5, columns: 5 }],
      names: [{ name: 'Ledger', tab: 0, area: [1, 1, 1, 1] }],
    });
    const made = (): boolean => source.book.grids.some(({ id }) => id === ids[0]);
    source.as('bob');
    paneCall(source, 'start', null);
    paneCall(source, 'edit', rename);
    later(5);
    paneCall(source, 'start', null);
    expect(made()).toBe(true);
    source.as('ann');
    paneCall(source, 'endTemplate', null);
    expect(grid(source, 'Start').hidden).toBe(false);
    expect(paneCall(source, 'undoable', null)).toBe('the tabs of the template');

    const again = open();
    paneCall(again, 'beginTemplate', {
      tabs: [{ title: 'Start', mark: 'template:start', rows: 5, columns: 5 }],
      names: [],
    });
    again.as('bob');
    later(20);
    paneCall(again, 'start', null);
    expect(again.book.grids).toHaveLength(2);
    again.as('ann');
    expect(() => paneCall(again, 'endTemplate', null)).toThrow('Start again');
  });

  test('undo fails with a sentence when its copy is gone', () => {
    const source = open();
    paneCall(source, 'writeSheet', review);
    paneCall(source, 'writeSheet', { ...review, rows: [[{ value: 'November' }]] });
    const copy = source.book.grids.findIndex(({ hidden }) => hidden);
    source.book.grids.splice(copy, 1);
    expect(() => paneCall(source, 'undo', null)).toThrow(
      '"Review" was not undone, because the copy of what stood there is gone; nothing was changed.',
    );
    expect(valuesOf(grid(source, 'Review'))).toEqual([['November']]);
  });

  test('who kept a large undo a day ago is not in the way of another large write', () => {
    const source = open();
    const rows = (client: string) =>
      Array.from({ length: 9000 }, (_, row) => [client, { date: 20_000 }, `${client} ${row}`, `${row}`]);
    const [step] = append.steps;
    if (step?.kind !== 'append rows') throw new Error('no rows');
    paneCall(source, 'edit', { ...append, steps: [{ ...step, rows: rows('Ann') }] });
    const bytes = [...source.book.properties].reduce(
      (sum, [key, value]) => sum + key.length + value.length,
      0,
    );
    expect(bytes).toBeGreaterThan(100_000);
  });
});

test('a duplicate of the review is not the review, nor is what it was copied from touched', () => {
  const source = open();
  paneCall(source, 'writeSheet', review);
  const own = grid(source, 'Review');
  source.book.grids.push({ ...structuredClone(own), id: 999, name: 'Copy of Review' });
  paneCall(source, 'writeSheet', { ...review, rows: [[{ value: 'again' }]] });
  expect(valuesOf(grid(source, 'Copy of Review'))).toEqual([['October']]);
  paneCall(source, 'undo', null);
  paneCall(source, 'start', null);
  expect(valuesOf(grid(source, 'Copy of Review'))).toEqual([['October']]);
});
