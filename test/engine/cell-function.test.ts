import { FUniver } from '@univerjs/core/facade';
import type { Argument } from '../../preview/grid/cell-function';
import { headlessUniver, openWorkbook, registerFunctions } from '../../preview/grid/engine';
import { readSheets } from '../../preview/grid/read-sheets';
import { workbookData } from '../../preview/grid/workbook-data';

const univer = headlessUniver();
const api = FUniver.newAPI(univer);
const seen: (readonly Argument[])[] = [];
const { workbook } = openWorkbook(
  api,
  workbookData('book', 'Book', [
    {
      name: 'A',
      rows: [
        ['x', null, 3],
        ['2026-01-31', true, '12'],
      ],
    },
  ]),
);

/** Texts that the grid itself would read as months, numbers or truth values. */
const TEXTS = ['2026-10', '12', '50%', 'TRUE', '1/2', '$5', '007', '#1e5'];

beforeAll(() => {
  const entry = { name: 'PARTNER_TEST', summary: '', parameters: [], gives: 'cell', example: '' } as const;
  const compute = () => ({ kind: 'invalid', message: '' }) as const;
  registerFunctions(univer, [{ ...entry, compute }], () => (args) => {
    seen.push(args);
    if (args[0] === 'throw') throw new Error('never seen by the engine');
    if (args[0] === 'table')
      return [
        ['12', 2, ''],
        [true, '#N/A', '=1+1'],
      ];
    if (args[0] === 'texts') return [TEXTS];
    if (args[0] === 'ragged') return [['a'], ['b', 'c', 'd']];
    if (args[0] === 'empty') return [];
    return args[0] === 'none' ? { error: '#N/A', message: 'None.' } : 7;
  });
});

async function calculate(formulas: Record<string, string>): Promise<void> {
  const sheet = workbook.getActiveSheet();
  for (const [at, formula] of Object.entries(formulas)) sheet.getRange(at).setValue({ f: formula });
  api.getFormula().executeCalculation();
  await api.getFormula().onCalculationResultApplied();
}

test('a function is told blank, omitted, error, text and number arguments apart', async () => {
  await calculate({ A10: '=PARTNER_TEST(B1,,C1,A2,B2,C2,NA(),A1:C2)' });
  expect(seen.at(-1)).toEqual([
    '',
    null,
    3,
    46053,
    true,
    '12',
    '#N/A',
    [
      ['x', '', 3],
      [46053, true, '12'],
    ],
  ]);
});

test('what a function gives stands in cells as it is, and a fault stays in its own cell', async () => {
  const reported = jest.spyOn(console, 'error').mockImplementation(() => {});
  await calculate({
    E1: '=PARTNER_TEST("throw")',
    F1: '=PARTNER_TEST("none")',
    G1: '=PARTNER_TEST()',
    H1: '=PARTNER_TEST("table")',
  });
  expect(reported).toHaveBeenCalled();
  reported.mockRestore();
  const sheet = workbook.getActiveSheet();
  expect(sheet.getRange('E1:J2').getValues()).toEqual([
    ['#VALUE!', '#N/A', 7, '12', 2, ''],
    [null, null, null, 1, '#N/A', '=1+1'],
  ]);
  expect(readSheets(workbook)).toHaveLength(1);
  sheet.getRange('E1').setValue({ v: null, f: null });
});

test('texts that read like months, numbers or truth values stay texts, given and taken', async () => {
  await calculate({ A20: '=PARTNER_TEST("texts")' });
  const row = workbook.getActiveSheet().getRange('A20:H20');
  expect(row.getValues()).toEqual([TEXTS]);
  for (const at of ['A22', 'B22', 'C22', 'D22']) {
    const source = at.replace('22', '20');
    await calculate({ [at]: `=PARTNER_TEST(${source})` });
  }
  expect(seen.filter((args) => TEXTS.includes(args[0] as string)).map(([each]) => each)).toEqual(
    expect.arrayContaining(TEXTS.slice(0, 4)),
  );
});

test('a ragged table and one without any cell are shown, and nothing else stops', async () => {
  await calculate({ A30: '=PARTNER_TEST("ragged")', A40: '=PARTNER_TEST("empty")', A45: '=PARTNER_TEST()' });
  const sheet = workbook.getActiveSheet();
  expect(sheet.getRange('A30:A31').getValues()).toEqual([['a'], ['b']]);
  expect(sheet.getRange('A40').getValue() ?? '').toBe('');
  expect(sheet.getRange('A45').getValue()).toBe(7);
});
