import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openBook, scorecard } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import { openFile } from '../../files/open';
import { TODAY } from '../../template/sample/sample-plan';
import { templateWorkbook } from '../../template/template';
import { packageProblems } from '../support/ooxml';

const built = (name: string) => readFileSync(path.resolve(__dirname, '../../dist/template', name));

it('the filled template of the build is the one that the code makes, byte for byte', async () => {
  const made = await templateWorkbook({ today: 0, sample: true });
  expect(Buffer.compare(built('Partner-Ledger-sample.xlsx'), Buffer.from(made))).toBe(0);
});

it('the blank one is sound and has no figure yet', async () => {
  const bytes = new Uint8Array(built('Partner-Ledger.xlsx'));
  expect(packageProblems(bytes)).toEqual([]);
  const { sheets } = await openFile('Partner-Ledger.xlsx', bytes);
  const book = openBook(readWorkbook({ sheets, today: TODAY }).ledger);
  expect(scorecard(book, { from: null, to: null }).partners).toEqual([]);
});
