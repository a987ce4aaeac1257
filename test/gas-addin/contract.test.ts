import { parseIso } from '../../core/calendar/day';
import type { BookContent } from '../hosts/gas/grid';
import { openSource } from '../hosts/gas/source';
import { hostContract } from '../support/host-contract';
import { sheetsWorkbook } from '../support/pages/sheets-page';

describe('Google Sheets', () => {
  hostContract((sheets) => {
    const content: BookContent['sheets'] = Object.fromEntries(
      sheets.map(({ name, rows }) => [
        name,
        rows.map((row) =>
          row.map((cell) => {
            const day = typeof cell === 'string' ? parseIso(cell) : null;
            return day === null ? (cell ?? null) : new Date(day * 86_400_000);
          }),
        ),
      ]),
    );
    const source = openSource({ sheets: content });
    return sheetsWorkbook(source.book, source.run, source.type);
  });
});
