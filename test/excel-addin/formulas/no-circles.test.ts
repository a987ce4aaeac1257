import { parseIso } from '../../../core/calendar/day';
import { insertScorecard, linkFormulas } from '../../../excel-addin/formulas/scorecard';
import { XlsxEditor } from '../../../files/xlsx-edit';
import { openFile } from '../../../files/open';
import { templateWorkbook } from '../../../template/template';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import type { ExcelWorkbook, WorkbookContent } from '../../hosts/excel/workbook';
import { circleIn, type GraphArea, type GraphBook } from '../../support/dependency-graph';

jest.setTimeout(120_000);

const REFERRALS = [
  ['Partner', 'Received', 'Revenue'],
  ['Harbor Tax', 46000, 100],
];

let page: OfficePage;

async function open(content: WorkbookContent): Promise<void> {
  page = await openForCode(content);
}

function graphOf(book: ExcelWorkbook): GraphBook {
  const area = ({
    sheet,
    row,
    column,
    rows,
    columns,
  }: ExcelWorkbook['tables'][number]['area']): GraphArea => ({
    sheet: sheet.name,
    row,
    column,
    rows,
    columns,
  });
  return {
    formulas: book.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([place, { formula }]) => {
        const [row = 0, column = 0] = place.split(':').map(Number);
        return formula === '' ? [] : [{ sheet: sheet.name, row, column, formula }];
      }),
    ),
    regions: new Map(
      [...book.tables, ...book.names].map((each) => [each.name.toLowerCase(), area(each.area)]),
    ),
  };
}

test('the check finds a circle when there is one', () => {
  const at = (sheet: string, row: number, column: number, formula: string) => ({
    sheet,
    row,
    column,
    formula,
  });
  const regions = new Map([['ledger', { sheet: 'S', row: 2, column: 1, rows: 1, columns: 1 }]]);
  const formulas = [
    at('S', 2, 1, "=PARTNER_LEDGER('My list'!$A$1:$C$1002)"),
    at('My list', 1, 2, '=PARTNER_ROI(A2,,,Ledger)'),
  ];
  expect(circleIn({ formulas, regions })).toHaveLength(3);
  expect(circleIn({ formulas: formulas.slice(1), regions })).toBeNull();
});

describe('no workbook that we make or link has a circular reference', () => {
  afterEach(() => page.close());

  test.each<[string, WorkbookContent]>([
    [
      'formulas in a column of the list of partners',
      {
        sheets: {
          Referrals: REFERRALS,
          Partners: [
            ['Partner', 'ROI'],
            ['Harbor Tax', '=PARTNER_ROI(A2)'],
          ],
        },
      },
    ],
    [
      'the same in Excel Tables',
      {
        sheets: {
          Referrals: REFERRALS,
          Partners: [
            ['Partner', 'ROI'],
            ['Harbor Tax', '=PARTNER_ROI([@Partner])'],
          ],
        },
        tables: { Referrals: 'Referrals', Partners: 'Partners' },
      },
    ],
    [
      'formulas beside and below the referrals',
      {
        sheets: {
          Referrals: [
            ...REFERRALS.map((row, r) => [...row, null, r === 0 ? 'Net' : '=PARTNER_NET(A2)+SUM(C2:C9)']),
            ['=PARTNER_SCORECARD()'],
          ],
        },
      },
    ],
    [
      'a dashboard of its own',
      { sheets: { Referrals: REFERRALS, Board: [['ROI', '=PARTNER_ROI("Harbor Tax")']] } },
    ],
    [
      'three hundred tabs',
      {
        sheets: Object.fromEntries(
          Array.from({ length: 300 }, (_, i) => [`Referrals of the branch no. ${i}`, REFERRALS]),
        ),
      },
    ],
  ])('%s', async (_, content) => {
    await open(content);
    await page.Excel.run(linkFormulas);
    await page.Excel.run(insertScorecard);
    const linked = page.book.sheets.some(({ cells }) =>
      [...cells.values()].some(({ formula }) => formula.includes('Ledger') || formula.includes('$B$3')),
    );
    expect(linked).toBe(true);
    expect(circleIn(graphOf(page.book))).toBeNull();
  });

  test('linking reads three hundred tabs in few requests', async () => {
    await open({
      sheets: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`Tab ${i}`, REFERRALS])),
    });
    page.server.requests = 0;
    await page.Excel.run(insertScorecard);
    expect(page.server.requests).toBeLessThan(40);
  });
});

test('neither has the template, also with formulas in the tables that it has', async () => {
  const bytes = await templateWorkbook({ today: parseIso('2026-11-06') ?? 0, sample: true });
  const { sheets } = await openFile('t.xlsx', bytes);
  const formulas = new XlsxEditor('t.xlsx', bytes).listFormulas().flatMap(({ sheet, cell, formula }) => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return [{ sheet, row: Number(row) - 1, column, formula: `=${formula.replace(/_xldudf_/g, '')}` }];
  });
  expect(formulas.map(({ formula }) => formula)).toContain('=PARTNER_LEDGER()');
  const regions = new Map(
    sheets.flatMap(({ name: sheet, firstRow = 1, firstColumn = 1, regions: own = [] }) =>
      own.map(({ name, top, left, bottom, right }): [string, GraphArea] => [
        name.toLowerCase(),
        {
          sheet,
          row: firstRow - 1 + top,
          column: firstColumn - 1 + left,
          rows: bottom - top + 1,
          columns: right - left + 1,
        },
      ]),
    ),
  );
  regions.set('ledger', { sheet: 'Scorecard', row: 2, column: 1, rows: 1, columns: 1 });
  // As an advisor adds one: in a column beside the partners, which becomes part of the table.
  const own = { sheet: 'Partners', row: 1, column: 4, formula: '=PARTNER_ROI(A2,,,Ledger)' };
  expect(circleIn({ formulas: [...formulas, own], regions })).toBeNull();
});
