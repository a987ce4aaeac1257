import { copiesAmong, formatSheetMark, parseSheetMark } from '../../../core/host/sheet-mark';

const mark = (name: string, sheet?: string) => ({
  mark: name,
  rows: 1,
  columns: 1,
  ...(sheet === undefined ? {} : { sheet }),
});

describe('copies of sheets of ours', () => {
  test.each([
    ['a sheet alone', [['a', mark('review', 'a')]], []],
    ['one of an earlier version, without an id', [['a', mark('review')]], []],
    [
      'a copy beside its original, whichever stands first',
      [
        ['b', mark('review', 'a')],
        ['a', mark('review', 'a')],
      ],
      ['b'],
    ],
    [
      'a copy whose original is gone, beside another sheet of ours',
      [
        ['b', mark('review', 'a')],
        ['c', mark('scorecard', 'c')],
      ],
      ['b'],
    ],
    [
      'sheets that another program has numbered anew',
      [
        ['1', mark('review', 'a')],
        ['2', mark('scorecard', 'c')],
        ['3', mark('review', 'a')],
      ],
      ['3'],
    ],
  ] as const)('%s', (_, sheets, copies) => {
    expect([...copiesAmong(sheets.map(([id, own]) => ({ id, mark: own })))]).toEqual(copies);
  });
});

test('a mark keeps the sheet that it stands on, and whose write it serves', () => {
  const kept = { ...mark('review', 'a'), owner: 'ann run 5' };
  expect(parseSheetMark(formatSheetMark(kept))).toEqual(kept);
  expect(parseSheetMark('{"mark":"x","rows":1,"columns":1,"sheet":7}')).toMatchObject({ sheet: '7' });
});
