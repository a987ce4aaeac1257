import type { EditStep } from '../../../core/host/edit-plan';
import { snapshot } from '../../hosts/excel/snapshot';
import { APPEND, at, host, open, page, problemOf, REVIEW, sheet, SHEETS } from './opened';

/** Rows that a filter or a person has hidden where something is written: Excel puts the values of a range into other rows then. */

afterEach(() => page.close());

const TWO: EditStep = { ...APPEND, rows: [['Elm'], ['Oak']] } as EditStep;

test('rows are not added where rows are hidden, as a sentence says', async () => {
  await open({ sheets: SHEETS, hiddenRows: { Activities: [3, 4, 5] } });
  const before = snapshot(page.book);
  expect(await problemOf(() => host.edit({ what: 'import', steps: [TWO] }))).toBe(
    'Rows 3 to 4 of the tab "Activities", where something is to be added, are hidden, all or some of them, and values would land in other rows; nothing was changed. Show all rows (Data > Clear, or Home > Format > Unhide Rows) and try again.',
  );
  expect(snapshot(page.book)).toEqual(before);
});

test('rows that are hidden elsewhere are no hindrance', async () => {
  await open({ sheets: SHEETS, hiddenRows: { Activities: [1, 7] } });
  await host.edit({ what: 'import', steps: [TWO] });
  expect([at('Activities', '2:0'), at('Activities', '3:0')]).toEqual(['Elm', 'Oak']);
});

test('a cell in a hidden row is set: it has a place of its own', async () => {
  await open({ sheets: SHEETS, hiddenRows: { Data: [1] } });
  const cells = [{ row: 2, column: 3, before: 100, after: 150 }];
  await host.edit({ what: 'x', steps: [{ kind: 'set cells', sheet: 'Data', cells }] });
  expect(at('Data', '1:2')).toBe(150);
});

test('a review that the advisor has filtered is not written over, and stays as it is', async () => {
  await open({ sheets: SHEETS });
  await host.writeSheet(REVIEW);
  sheet('Review 2026-10').hiddenRows = new Set([1]);
  const before = snapshot(page.book);
  const again = { ...REVIEW, rows: [[{ value: 'second' }], ...REVIEW.rows.slice(1)] };
  expect(await problemOf(() => host.writeSheet(again))).toContain(
    'Rows 1 to 2 of the tab "Review 2026-10", which are to be written again, are hidden, all or some of them',
  );
  expect(snapshot(page.book)).toEqual(before);
  sheet('Review 2026-10').hiddenRows = new Set();
  await host.writeSheet(again);
  expect(at('Review 2026-10', '0:0')).toBe('second');
});
