import { parseIso } from '../../core/calendar/day';
import type { BookContent, GivenCell } from '../hosts/gas/grid';
import { openSource } from '../hosts/gas/source';
import { hostContract } from '../support/host-contract';
import { sheetsWorkbook } from '../support/pages/sheets-page';

describe('Google Sheets', () => {
  hostContract((sheets) => {
    const content: BookContent['sheets'] = Object.fromEntries(
      sheets.map(({ name, rows, formats }) => [
        name,
        rows.map((row, r) =>
          row.map((cell, c): GivenCell => {
            const format = formats?.[r]?.[c];
            if (typeof cell === 'number' && format !== undefined) return { value: cell, format };
            const day = typeof cell === 'string' ? parseIso(cell) : null;
            return day === null ? (cell ?? null) : new Date(day * 86_400_000);
          }),
        ),
      ]),
    );
    const merges = Object.fromEntries(
      sheets.map(({ name, merges: areas = [] }) => [
        name,
        areas.map(({ top, left, bottom, right }) => ({
          row: top + 1,
          column: left + 1,
          rows: bottom - top + 1,
          columns: right - left + 1,
        })),
      ]),
    );
    const source = openSource({ sheets: content, merges });
    return sheetsWorkbook(source.book, source.run, source.type);
  });
});
