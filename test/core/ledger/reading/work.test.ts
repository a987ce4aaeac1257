import { readWorkbook } from '../../../../core/ledger/reading/read';
import { wholeSheet } from '../../../../core/workbook/blocks/block';
import { bestLines } from '../../../../core/workbook/finding/best-kind';
import { EMPTY, type Cell } from '../../../../core/workbook/input';
import { sheetOfColumns } from '../../../../core/workbook/sheet-columns';
import { TABLES } from '../../../../core/workbook/tables';
import { TextCodes } from '../../../../core/workbook/values/text-codes';
import { looksLikeDate, parseDateText } from '../../../../core/workbook/values/days/dates';
import { isMissing } from '../../../../core/workbook/values/text';
import { yesNoOf } from '../../../../core/workbook/values/words';
import { dayFromCivil } from '../../../../core/calendar/day';

const TODAY = dayFromCivil(2026, 6, 30);
const HEADERS = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue', 'Hobby'];

/** Introductions whose texts are the same few however many rows there are. */
function log(count: number): Cell[][] {
  return Array.from({ length: count }, (_, i) => [
    `Firm ${i % 7}`,
    `${1 + (i % 12)}/${13 + (i % 15)}/2025`,
    `Family ${i % 50}`,
    ['Won', 'Lost', 'Open'][i % 3],
    i % 3 === 2 ? null : `2025-12-${10 + (i % 20)}`,
    i % 3 === 0 ? `$${1000 + (i % 40)}.50` : null,
    ['golf', 'chess'][i % 2],
  ]);
}

const read = (rows: Cell[][]) =>
  readWorkbook({ sheets: [{ name: 'Log', rows: [HEADERS, ...rows] }], today: TODAY });

/** How often the engine is asked to match a pattern while something is done. */
function patternsTried(work: () => unknown): number {
  const exec = jest.spyOn(RegExp.prototype, 'exec');
  const test = jest.spyOn(RegExp.prototype, 'test');
  const replace = jest.spyOn(String.prototype, 'replace');
  work();
  const tried = exec.mock.calls.length + test.mock.calls.length + replace.mock.calls.length;
  jest.restoreAllMocks();
  return tried;
}

/** How often each cell is asked for while its rows are read, by row. */
function visits(rows: Cell[][]): number[] {
  const asked = rows.map(() => 0);
  const watched = rows.map(
    (cells, row) =>
      new Proxy(cells, {
        get(target, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) asked[row]!++;
          return Reflect.get(target, key) as unknown;
        },
      }),
  );
  read(watched);
  return asked;
}

describe('the work of reading', () => {
  it('parses each different text once, however many rows say it', () => {
    const [few, many] = [log(1260), log(2520)];
    read(few);
    // What its sample says is asked for the first time, too.
    read(many);
    const [once, twice] = [patternsTried(() => read(few)), patternsTried(() => read(many))];
    // A sample of the rows may say a few others; a parse for each row would be thousands more.
    expect(twice).toBeLessThan(once + 200);
  });

  it('tries no pattern for an amount of bare digits, however many different ones there are', () => {
    const differing = (count: number) =>
      log(count).map((cells, i) =>
        Object.assign([...cells], { 5: i % 3 === 0 ? `${1000 + i}.${10 + (i % 80)}` : null }),
      );
    const [few, many] = [differing(1260), differing(2520)];
    read(few);
    const [once, twice] = [patternsTried(() => read(few)), patternsTried(() => read(many))];
    expect(twice).toBeLessThan(once + 200);
  });

  it('tries no pattern for a day as programs write it, whether it is one or yes or no', () => {
    const asked = () => [
      looksLikeDate('2026-03-04'),
      looksLikeDate('2026-02-30'),
      parseDateText('2026-03-04', 'D/M/Y'),
      yesNoOf('2026-03-04'),
      isMissing('2026-03-04'),
    ];
    expect(asked()).toEqual([true, false, dayFromCivil(2026, 3, 4), undefined, false]);
    expect(patternsTried(asked)).toBe(0);
  });

  it('asks once what the texts of a column without a known header say of an outcome', () => {
    const placed = (place: string): Cell[][] =>
      log(300).map((cells, i) => [...cells, `${place} ${'abc'[i % 3]} ${i % 90}`]);
    const of = (place: string) =>
      patternsTried(() =>
        readWorkbook({
          sheets: [{ name: 'Log', rows: [[...HEADERS, 'Seat'], ...placed(place)] }],
          today: TODAY,
        }),
      );
    of('Lower Green');
    const [first, again] = [of('Upper Green'), of('Upper Green')];
    // Without remembering, it would be a twentieth less.
    expect(again).toBeLessThan(0.9 * first);
  });

  it('looks up the texts of rows and of columns alike', () => {
    const cells = [HEADERS, ...log(600)];
    const codes = new TextCodes();
    const columns = HEADERS.map((_, column) => ({
      codes: Int32Array.from(cells, (row) =>
        row[column] == null ? EMPTY : codes.codeOf(String(row[column])),
      ),
      numbers: null,
      texts: codes.texts,
    }));
    const sheet = sheetOfColumns({ name: 'Log' }, { height: cells.length, columns });
    const { ledger } = readWorkbook({ sheets: [sheet], today: TODAY });
    expect(ledger.mark).toBe(read(log(600)).ledger.mark);
  });

  it('matches a header text once: on another sheet with the same headers it is not taken apart again', () => {
    const headed = (i: number): Cell[][] => [[`Preferred restaurant ${i}`, ...HEADERS]];
    const split = jest.spyOn(String.prototype, 'split');
    const takenApart = () =>
      split.mock.contexts.filter((each) => String(each) === 'preferred restaurant 1').length;
    for (let time = 0; time < 3; time++)
      readWorkbook({
        sheets: ['A', 'B'].map((name) => ({
          name,
          rows: [...headed(1), ...log(40).map((cells) => ['x', ...cells])],
        })),
        today: TODAY,
      });
    const before = takenApart();
    readWorkbook({
      sheets: [{ name: 'C', rows: [...headed(1), ...log(40).map((cells) => ['x', ...cells])] }],
      today: TODAY,
    });
    expect(before).toBeGreaterThan(0);
    expect(takenApart()).toBe(before);
    jest.restoreAllMocks();
  });

  it('tries a sheet of settings as nothing else, with one line of headers or two: its two columns could fit no better', () => {
    const block = wholeSheet({
      name: 'Settings',
      rows: [
        ['Name', 'Value'],
        ['As of', null],
        ['Hourly cost', 250],
      ],
    });
    let asked = 0;
    const none = new Map<string, never>();
    const { best } = bestLines(
      block,
      0,
      TABLES.map(({ kind }) => kind),
      {
        columnMap: none,
        statusWords: none,
        kindWords: none,
        partnerNames: { has: () => asked++ < 0 },
        get currency() {
          asked++;
          return null;
        },
      },
    );
    expect(best?.kind).toBe('Settings');
    // Partners and amounts are asked about as soon as it is tried as a table of them.
    expect(asked).toBe(0);
  });

  it('visits each cell a few times at most', () => {
    const asked = visits(log(3000)).slice(1000);
    const most = Math.max(...asked);
    const columns = HEADERS.length;
    // Whether the row is blank, whether it holds data, its codes, and here and there a sample.
    expect(most).toBeLessThanOrEqual(6 * columns);
    expect(asked.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(2.4 * columns * asked.length);
  });
});
