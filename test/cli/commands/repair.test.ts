import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { repairWorkbook, type RepairCommandOptions } from '../../../cli/commands/repair';
import { Problems } from '../../../cli/io';
import { openFile } from '../../../files/open';
import { XlsxEditor } from '../../../files/xlsx-edit';
import { memoryIo } from '../../support/memory-io';

const FOLDER = path.join(__dirname, '../../fixtures/between-hosts');
const fixture = (name: string): Uint8Array => readFileSync(path.join(FOLDER, name));
const FILES = new Map(readdirSync(FOLDER).map((name) => [name, fixture(name)]));

async function run(file: string, options: RepairCommandOptions) {
  const { io, said, workbook } = memoryIo(FILES);
  await repairWorkbook(file, options, io);
  return { out: said.out, written: workbook() };
}

const formulas = (bytes: Uint8Array) =>
  new XlsxEditor('book.xlsx', bytes)
    .listFormulas()
    .map(({ cell, formula, value, spill, dynamic }) => ({ cell, formula, value, spill, dynamic }));

describe('an export of Google Sheets', () => {
  it('becomes what Excel itself stores, arrays and last values included', async () => {
    const { out, written } = await run('sheets-export.xlsx', { output: 'new.xlsx' });
    expect(out).toContain('5 formulas repaired in new.xlsx.');
    const repaired = formulas(written ?? new Uint8Array());
    const saved = formulas(fixture('excel.xlsx')).map((each) => ({
      ...each,
      // In Google Sheets a range may have no end; Excel gets one.
      formula: each.formula.replace('A1:F4', 'A1:F20000'),
    }));
    expect(repaired).toEqual(saved);
  });

  it('shows the same values afterwards, and nothing else has changed', async () => {
    const { written } = await run('sheets-export.xlsx', { output: 'new.xlsx' });
    const [before, after] = [
      unzipSync(fixture('sheets-export.xlsx')),
      unzipSync(written ?? new Uint8Array()),
    ];
    expect(after['xl/worksheets/sheet1.xml']).toEqual(before['xl/worksheets/sheet1.xml']);
    expect(strFromU8(after['xl/worksheets/sheet2.xml']!)).not.toContain('xludf.DUMMY');
    const cells = async (bytes: Uint8Array) => (await openFile('b.xlsx', bytes)).sheets[1]?.rows;
    expect(await cells(written ?? new Uint8Array())).toEqual(await cells(fixture('excel.xlsx')));
  });

  it('is only shown without -o', async () => {
    const { out, written } = await run('sheets-export.xlsx', {});
    expect(written).toBeUndefined();
    expect(out).toContain('Figures!A6 (exported by Google Sheets, shows Partner, fills 2 by 2 cells)');
    expect(out).toContain('5 formulas to repair; nothing was written');
    expect(JSON.parse((await run('sheets-export.xlsx', { json: true })).out).formulas).toHaveLength(5);
  });
});

it('a workbook that Excel saved needs no repair', async () => {
  const { out, written } = await run('excel.xlsx', { output: 'new.xlsx' });
  expect(out).toContain('No formula of ours needs repair');
  expect(written).toBeUndefined();
});

it('a file that is there is never replaced', async () => {
  await expect(run('sheets-export.xlsx', { output: 'excel.xlsx' })).rejects.toThrow(Problems);
});
