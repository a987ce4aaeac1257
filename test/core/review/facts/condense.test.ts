import { text, type DocumentCell, type TableBlock } from '../../../../core/document/document';
import { withoutEmptyColumns, withoutEmptyRows } from '../../../../core/review/facts/condense';

const none = (reason: string): DocumentCell => ({ reason });
const one: DocumentCell = { value: 1, format: 'integer' };

const table = (columns: string[], rows: DocumentCell[][], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  caption: '',
  columns,
  rows,
  ...more,
});

describe('columns that have no value in any row', () => {
  it('are named once with their reason, those of one reason together', () => {
    const [shown, note] = withoutEmptyColumns(
      table(
        ['Partner', 'ROI', 'Clients', 'Hours', 'Net'],
        [
          [text('A'), none('No time recorded.'), one, none('No table.'), none('No table.')],
          [text('B'), none('No time recorded.'), none('Too few.'), none('No table.'), none('No table.')],
        ],
      ),
    );
    expect(shown).toMatchObject({
      columns: ['Partner', 'Clients'],
      rows: [
        [text('A'), one],
        [text('B'), none('Too few.')],
      ],
    });
    expect(note).toMatchObject({
      kind: 'paragraph',
      text: 'Not shown: ROI (No time recorded); Hours and Net (No table).',
    });
  });

  it('take their bars along, and the other bars keep theirs', () => {
    const chart = (series: number[]) => ({ title: 'T', kind: 'bar' as const, series });
    const rows = [[text('A'), none('None.'), one, one]];
    const columns = ['Partner', 'X', 'Y', 'Z'];
    expect(withoutEmptyColumns(table(columns, rows, { chart: chart([1, 3]) }))[0]).toMatchObject({
      chart: { series: [2] },
    });
    expect(withoutEmptyColumns(table(columns, rows, { chart: chart([1]) }))[0]).not.toHaveProperty('chart');
  });

  it('leave a table alone that has none of them', () => {
    const whole = table(['Partner', 'X'], [[text('A'), one]]);
    expect(withoutEmptyColumns(whole)).toEqual([whole]);
  });
});

describe('rows without a value', () => {
  it('are named below, and a table of none of the others is left out', () => {
    const rows = [
      [text('Hours'), none('No table.')],
      [text('Active'), one],
    ];
    expect(withoutEmptyRows(table(['', 'Here'], rows), 1)).toEqual([
      table(['', 'Here'], [rows[1]!]),
      { kind: 'paragraph', tone: 'note', text: 'Not shown: Hours (No table).' },
    ]);
    expect(withoutEmptyRows(table(['', 'Here'], [rows[0]!]), 1)).toHaveLength(1);
  });
});
