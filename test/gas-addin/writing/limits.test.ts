import { valuesOf } from '../../hosts/gas/grid';
import { snapshot } from '../../hosts/gas/snapshot';
import type { Source } from '../../hosts/gas/source';
import { paneCall } from '../../support/pages/pane-call';
import { append, grid, open, review, stoppedClock } from './opened';

/** How much Google takes: cells of a spreadsheet, characters of a cell. */

stoppedClock();

const FULL =
  'The spreadsheet is full: Google allows ten million cells, blank ones included; nothing was changed.';

describe('a spreadsheet of nearly ten million cells', () => {
  const full = (source = open()): Source => {
    const others = source.book.grids.reduce((sum, each) => sum + each.maxRows * each.maxColumns, 0);
    // A tab that the advisor has made long takes what is left, but for a few cells.
    grid(source, 'Referrals').maxRows += Math.floor(
      (10_000_000 - others) / grid(source, 'Referrals').maxColumns,
    );
    return source;
  };

  test('takes no further tab, and says so', () => {
    const source = full();
    const before = snapshot(source.machine);
    expect(() => paneCall(source, 'writeSheet', review)).toThrow(FULL);
    expect(paneCall(source, 'start', null)).toEqual([]);
    expect(snapshot(source.machine)).toEqual(before);
  });

  test('takes no row that has to be added at its end, and is as it was', () => {
    const source = open();
    const settings = grid(source, 'Settings');
    settings.maxRows = valuesOf(settings).length;
    full(source);
    const before = snapshot(source.machine);
    expect(() => paneCall(source, 'writeSettings', [['Firm name', 'Elm']])).toThrow(FULL);
    expect(paneCall(source, 'start', null)).toEqual([]);
    expect(snapshot(source.machine)).toEqual(before);
  });

  test('still takes what needs no further cell', () => {
    const source = full();
    paneCall(source, 'edit', append);
    expect(valuesOf(grid(source, 'Referrals'))).toHaveLength(4);
  });
});
