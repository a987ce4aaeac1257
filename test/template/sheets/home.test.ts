import { parseIso } from '../../../core/calendar/day';
import { NO_ROWS } from '../../../template/build/book-rows';
import type { Home } from '../../../template/sheets/home';
import { templateSheets } from '../../../template/sheets/sheets';

const texts = (home: Home): string[] =>
  templateSheets(NO_ROWS, parseIso('2026-11-01') ?? 0, home)
    .sheets.slice(0, 4)
    .flatMap(({ cells }) => [...(cells?.values() ?? [])])
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : []));

describe('what the template says about where its figures come from', () => {
  test('in Excel: the add-in', () => {
    expect(texts('excel')).toContain('Without the add-in');
    expect(texts('excel').filter((text) => /script of this spreadsheet|the script is/.test(text))).toEqual(
      [],
    );
  });

  test('in Google Sheets: the script, and Excel only for who wants to go there', () => {
    const said = texts('sheets');
    expect(said).toContain('Without the script');
    expect(said.filter((text) => /add-in|Excel/.test(text) && !text.startsWith('Excel: '))).toEqual([]);
  });

  test.each<Home>(['excel', 'sheets'])('%s: each note leads to a heading that Start has', (home) => {
    const said = texts(home);
    const named = said.flatMap((text) => /see "([^"]+)" on Start/.exec(text)?.[1] ?? []);
    expect(named).toHaveLength(3);
    for (const heading of named) expect(said).toContain(heading);
  });
});
