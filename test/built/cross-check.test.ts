import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, type CellValue } from 'hucre/xlsx';
import { parseIso } from '../../core/calendar/day';
import { openBook, scorecard } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import { openFile } from '../../files/open';
import { XlsxEditor } from '../../files/xlsx-edit';
import { CHECKED, type CheckedKey } from '../../template/build/native';
import { templateWorkbook } from '../../template/template';
import { convertedByLibreOffice, hasLibreOffice, withoutOurFormulas } from '../support/pages/libre-office';
import { describeWith } from '../support/needs';

const today = parseIso('2026-11-06') ?? 0;
/** 0-based row of the total, and the first columns of both blocks. */
const TOTAL = 16;
const NATIVE = 2;
const OURS = NATIVE + CHECKED.length;
const WORDS = OURS + CHECKED.length;

const withLibreOffice = describeWith(
  hasLibreOffice(),
  'LibreOffice (soffice) is not on this machine: the native formulas of the template are NOT checked.',
);

async function crossCheck(bytes: Uint8Array): Promise<CellValue[][]> {
  const sheet = (await readXlsx(bytes)).sheets.find((each) => each.name === 'Cross-check');
  if (!sheet) throw new Error('no Cross-check tab');
  return sheet.rows;
}

const change = (bytes: Uint8Array, pattern: RegExp, by: string): Uint8Array => {
  const parts = unzipSync(bytes);
  let changed = 0;
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    if (!name.startsWith('xl/worksheets/') || !pattern.test(xml)) continue;
    parts[name] = strToU8(xml.replace(pattern, by));
    changed++;
  }
  expect(changed).toBe(1);
  return zipSync(parts);
};

/** The workbook with no saved value of any formula. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith('xl/worksheets/sheet'))
      parts[name] = strToU8(
        strFromU8(part).replace(
          /(<c [^>]*>)(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g,
          (_, cell: string, formula: string) => cell.replace(/ t="\w+"/, '') + formula,
        ),
      );
  return zipSync(parts);
}

withLibreOffice('the native formulas of the Cross-check tab, computed by LibreOffice', () => {
  jest.setTimeout(120_000);
  let sample: Uint8Array;
  let uncached: Uint8Array;
  beforeAll(async () => {
    sample = await templateWorkbook({ today, sample: true });
    uncached = withoutOurFormulas(sample, 'uncached');
  });

  it('have no value before LibreOffice computes them', async () => {
    const rows = await crossCheck(uncached);
    for (const row of rows.slice(TOTAL, TOTAL + 9))
      expect(row.slice(NATIVE, OURS).map((cell) => cell ?? null)).toEqual(CHECKED.map(() => null));
  });

  it('give the figures of the core, and say that both ways agree', async () => {
    const rows = await crossCheck(await convertedByLibreOffice(uncached, 'xlsx'));
    const { sheets } = await openFile('t.xlsx', sample);
    const card = scorecard(openBook(readWorkbook({ sheets, today }).ledger), { from: 'start', to: null });
    const expectRow = (row: CellValue[] | undefined, of: Partial<Record<CheckedKey, unknown>>) =>
      CHECKED.forEach((key, c) => {
        const native = row?.[NATIVE + c];
        if (of[key] === null) expect(native).toBe('#N/A');
        else expect(native).toBeCloseTo(of[key] as number, 6);
      });
    expectRow(rows[TOTAL], card.portfolio as Partial<Record<CheckedKey, unknown>>);
    expect(card.partners).toHaveLength(10);
    card.partners.forEach((partner, p) => {
      const row = rows[TOTAL + 1 + p];
      expect(row?.[0]).toBe(partner.partner);
      expectRow(row, partner as Partial<Record<CheckedKey, unknown>>);
      expect(row?.[WORDS]).toBe('agrees');
    });
    expect(rows[TOTAL]?.[WORDS]).toBe('agrees');
    expect(rows[1]?.[0]).toBe('Both ways agree, for 10 of 10 partners.');
  });

  it('say for whom and in what they differ when a row has changed behind our back', async () => {
    // Harbor Tax's first fee, 3075, becomes 4075; our figures keep their values.
    const rows = await crossCheck(
      await convertedByLibreOffice(change(uncached, /<v>3075<\/v>/, '<v>4075</v>'), 'xlsx'),
    );
    expect(rows[TOTAL + 1]?.[WORDS]).toBe('differs: Revenue Share Net ROI');
    expect(rows[TOTAL + 2]?.[WORDS]).toBe('agrees');
    expect(rows[1]?.[0]).toMatch(/^They agree for 9 of 10 partners; .*Usual causes/);
  });

  it('have no value for a partner without any row, as ours, and the total is that of the others', async () => {
    const editor = new XlsxEditor('t.xlsx', uncached);
    editor.appendRows({ table: 'Partners' }, [['Quiet Advisors']]);
    const before = await crossCheck(sample);
    const rows = await crossCheck(await convertedByLibreOffice(editor.save(), 'xlsx'));
    expect(rows[TOTAL + 11]?.[0]).toBe('Quiet Advisors');
    expect(rows[TOTAL + 11]?.[1] ?? '').toBe('');
    for (const cell of rows[TOTAL + 11]!.slice(NATIVE, OURS)) expect(cell).toBe('#N/A');
    CHECKED.forEach((_, c) =>
      expect(rows[TOTAL]?.[NATIVE + c]).toBeCloseTo(before[TOTAL]?.[NATIVE + c] as number, 6),
    );
  });

  it('say nothing of differences where our functions are not known', async () => {
    // LibreOffice has none of them: where a file brings no values, their cells show #NAME?.
    const rows = await crossCheck(await convertedByLibreOffice(withoutValues(sample), 'xlsx'));
    expect(rows[1]?.[0]).toMatch(/^There is nothing to compare: .*do not compute here/);
    expect(rows.slice(TOTAL, TOTAL + 11).map((row) => row[WORDS] ?? '')).toEqual(Array(11).fill(''));
  });

  it('say that there is nothing to compare in a workbook without rows', async () => {
    const blank = withoutOurFormulas(await templateWorkbook({ today }), 'uncached');
    const rows = await crossCheck(await convertedByLibreOffice(blank, 'xlsx'));
    expect(rows[1]?.[0]).toMatch(/^There is nothing to compare/);
    for (const row of rows.slice(TOTAL, TOTAL + 31))
      expect(row.slice(NATIVE, OURS).every((cell) => cell === null || cell === '')).toBe(true);
  });
});

it('the values that the template brings are those that its native formulas have', async () => {
  const rows = await crossCheck(await templateWorkbook({ today, sample: true }));
  const { sheets } = await openFile('t.xlsx', await templateWorkbook({ today, sample: true }));
  const card = scorecard(openBook(readWorkbook({ sheets, today }).ledger), { from: 'start', to: null });
  card.partners.forEach((partner, p) =>
    CHECKED.forEach((key, c) => {
      const value = (partner as Partial<Record<CheckedKey, unknown>>)[key] ?? '#N/A';
      expect(rows[TOTAL + 1 + p]?.[NATIVE + c]).toBe(value);
      expect(rows[TOTAL + 1 + p]?.[OURS + c]).toBe(value);
    }),
  );
});
