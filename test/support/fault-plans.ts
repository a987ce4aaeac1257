import type { SheetPlan } from '../../core/host/sheet-plan';

/** A review to write while something fails. */
export const PLAN: SheetPlan = {
  mark: 'review:2026-10',
  title: 'Review 2026-10',
  rows: [
    [{ value: 'October', style: 'title' }],
    [
      { value: 'Partner', style: 'columnHeader' },
      { value: 'Revenue', style: 'columnHeader' },
    ],
    [{ value: '=Harbor' }, { value: 4000, format: 'money', comment: 'Why' }],
    [{ value: 'Twice' }, { value: 8000, formula: '=B3*2' }],
  ],
  columnWidths: [20, 12],
  frozenRows: 1,
  charts: [{ title: 'Revenue', kind: 'bar', headerRow: 1, lastRow: 2, categories: 0, series: [1] }],
};

/** The same review with more rows and columns, as another month writes it. */
export const LARGER: SheetPlan = {
  ...PLAN,
  rows: [
    ...PLAN.rows,
    [{ value: 'Elm Law' }, { value: 1 }, { value: 'wider' }, { value: 'still' }],
    ...Array.from({ length: 5 }, (_, row) => [{ value: `more ${row}` }]),
  ],
  columnWidths: [30, 9, 9],
};
