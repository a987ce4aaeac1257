import fc from 'fast-check';
import { oneLine, textTable, widthOf, wrapped } from '../../../cli/output/text-table';

describe('a printed table', () => {
  it('aligns words to the left, numbers to the right, and sets totals off', () => {
    const table = textTable(
      [
        { header: 'Partner', align: 'left' },
        { header: 'ROI', align: 'right' },
      ],
      [
        ['Oak', '12.5x'],
        ['Northgate Trust', '\u2013'],
        ['All', '3.0x'],
      ],
      1,
    );
    expect(table.split('\n')).toEqual([
      'Partner            ROI',
      '───────────────  ─────',
      'Oak              12.5x',
      'Northgate Trust      \u2013',
      '───────────────  ─────',
      'All               3.0x',
    ]);
  });

  it('counts wide characters as two places and combining accents as none', () => {
    expect(widthOf('abc')).toBe(3);
    expect(widthOf('日本')).toBe(4);
    expect(widthOf('e\u0301')).toBe(1);
  });

  it('keeps a text on one line and cuts it with an ellipsis', () => {
    expect(oneLine('two\nlines\u001B[31m')).toBe('two lines [31m');
    expect(oneLine('abcdef', 4)).toBe('abc\u2026');
    expect(oneLine('日本語', 4)).toBe('日\u2026');
  });

  it('wraps a paragraph at words, indented from the second line on', () => {
    expect(
      wrapped('Harbor Tax: double down. ROI 3x; an-extraordinarily-long-word ok', 24).split('\n'),
    ).toEqual(['Harbor Tax: double down.', '  ROI 3x;', '  an-extraordinarily-long-word', '  ok']);
  });

  it('has lines of one width whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const lines = textTable(
          [
            { header: 'A', align: 'left', max: 9 },
            { header: 'B', align: 'right', max: 7 },
          ],
          rows,
        ).split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        const width = widthOf(lines[1] ?? '');
        expect(width).toBeLessThanOrEqual(18);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
