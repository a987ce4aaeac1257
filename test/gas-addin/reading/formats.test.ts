import { readWorkbook as readLedger } from '../../../core/ledger/reading/read';
import type { SheetInput } from '../../../core/workbook/input';
import { readWorkbook } from '../../../gas-addin/reading/read-workbook';
import type { BookContent, Box, GivenCell } from '../../hosts/gas/grid';
import { openSource, type Source } from '../../hosts/gas/source';
import { sheetsWorkbook } from '../../support/pages/sheets-page';

/** What number formats and merged cells say, as Google hands it over: to a cell, and in parts to the sidebar. */

const as = (value: number, format: string): GivenCell => ({ value, format });
const box = (row: number, column: number, rows: number, columns = 1): Box => ({ row, column, rows, columns });

function inCell(source: Source): SheetInput {
  const { session } = source.machine;
  session.mode = 'customFunction';
  session.calls.length = 0;
  try {
    const [sheet] = readWorkbook(SpreadsheetApp.getActiveSpreadsheet()).sheets;
    if (!sheet) throw new Error('No tab.');
    return sheet;
  } finally {
    session.mode = 'none';
  }
}

async function inSidebar(source: Source): Promise<SheetInput> {
  const page = sheetsWorkbook(source.book, source.run, source.type);
  const [sheet] = (await page.host.readWorkbook()).sheets;
  await page.close();
  if (!sheet) throw new Error('No tab.');
  return sheet;
}

async function everywhere(content: BookContent): Promise<SheetInput[]> {
  const source = openSource(content);
  return [inCell(source), await inSidebar(source)];
}

const GROUPED: BookContent = {
  sheets: {
    Log: [
      ['Partner', 'Received', 'First-year revenue', 'Days', 'Share'],
      ['Harbor Tax', '2026-01-05', as(4000, '[$€]#,##0.00'), 1, as(0.25, '0%')],
      [null, '2026-01-06', as(5000, '[$€]#,##0.00'), as(2, 'General'), as(0.25, '0%')],
      ['Elm Law', '2026-02-05', as(12, '#,##0"K"'), 3, 'none'],
    ],
  },
  merges: { Log: [box(2, 1, 2), box(1, 7, 1, 2)] },
};

test('a cell and the sidebar are told the same: formats where they say something, and merged cells', async () => {
  for (const { formats, merges, remarks } of await everywhere(GROUPED)) {
    expect(formats).toHaveLength(4);
    expect(formats?.[0]).toBeUndefined();
    expect(formats?.[1]).toEqual([undefined, undefined, '[$€]#,##0.00', undefined, '0%']);
    expect(formats?.[2]).toBe(formats?.[1]);
    expect(formats?.[3]).toEqual([undefined, undefined, '#,##0"K"']);
    expect(merges).toContainEqual({ top: 1, left: 0, bottom: 2, right: 0 });
    expect(remarks).toBeUndefined();
  }
});

test('each row of a merged cell has its partner, in a cell and in the sidebar', async () => {
  for (const sheet of await everywhere(GROUPED)) {
    const { ledger } = readLedger({ sheets: [sheet], today: 20_600 });
    const names = Array.from(ledger.referrals.partner, (partner) => ledger.partners[partner]?.name);
    expect(names).toEqual(['Harbor Tax', 'Harbor Tax', 'Elm Law']);
  }
});

test('a long sheet comes in parts, with the formats and the merged cells of all of them', async () => {
  const rows = Array.from({ length: 40_000 }, (_, n): GivenCell[] => [
    n % 2 === 0 ? `P${n}` : null,
    as(n, n < 30_000 ? '"$"0' : '"€"0'),
  ]);
  const merges = { Log: [box(29_999, 1, 2), box(39_999, 1, 2)] };
  const [cell, sidebar] = await everywhere({ sheets: { Log: rows }, merges });
  for (const sheet of [cell, sidebar]) {
    expect(sheet?.formats).toHaveLength(40_000);
    expect([0, 29_999, 30_000, 39_999].map((row) => sheet?.formats?.[row]?.[1])).toEqual([
      '"$"0',
      '"$"0',
      '"€"0',
      '"€"0',
    ]);
    expect(new Set(sheet?.formats).size).toBeLessThan(5);
    expect(sheet?.merges).toHaveLength(2);
  }
});

test('a tab without numbers is asked once more, one with numbers three times; days need no format', () => {
  const without = openSource({
    sheets: {
      Log: [
        ['Partner', 'Received'],
        ['Elm', new Date(Date.UTC(2026, 1, 3))],
      ],
    },
  });
  inCell(without);
  const calls = without.machine.session.calls;
  expect(calls.filter((call) => /getNumberFormats|getMergedRanges/.test(call))).toEqual([
    'Range.getMergedRanges',
  ]);
  const source = openSource(GROUPED);
  inCell(source);
  expect(
    source.machine.session.calls.filter((call) => /getRange|getNumberFormats|getMergedRanges/.test(call)),
  ).toEqual(['Sheet.getRange', 'Range.getNumberFormats', 'Range.getMergedRanges']);
});

describe('what Google does not let a cell ask for', () => {
  const refusing = (message: string): Source => {
    const source = openSource(GROUPED);
    const { calls } = source.machine.session;
    const push = calls.push.bind(calls);
    calls.push = (name) => {
      if (/getMergedRanges/.test(name)) throw new Error(message);
      return push(name);
    };
    return source;
  };

  test('is missing with a note, and the cells are read', () => {
    const { rows, remarks } = inCell(
      refusing('Exception: You do not have permission to call getMergedRanges'),
    );
    expect(rows).toHaveLength(4);
    expect(remarks?.map(({ kind }) => kind)).toEqual(['formats that are not told']);
  });

  test('but what only fails is no reason to read without it', () => {
    expect(() => inCell(refusing('Exception: Service Spreadsheets failed'))).toThrow('failed');
  });
});
