import path from 'node:path';
import { parseIso } from '../../core/calendar/day';
import type { BookContent } from '../hosts/gas/grid';
import { appsScript } from '../hosts/gas/runtime';
import { hostContract } from '../support/host-contract';
import { sheetsWorkbook } from '../support/pages/sheets-page';
import { NOW } from './practice';

const dist = path.join(__dirname, '../../dist/gas');

describe('Google Sheets, as it is pushed', () => {
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
    const script = appsScript(dist, { sheets: content }, NOW);
    return sheetsWorkbook(script.book, (name, args) => script.menu(name, ...args), script.type);
  });
});
