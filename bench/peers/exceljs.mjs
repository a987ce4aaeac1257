import process from 'node:process';
import ExcelJs from 'exceljs';
import { Sums } from './sums.mjs';

const DAY = 86_400_000;
const sums = new Sums();
const reader = new ExcelJs.stream.xlsx.WorkbookReader(process.argv[2], {
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  worksheets: 'emit',
});
for await (const sheet of reader)
  for await (const row of sheet) {
    if (row.number === 1) continue;
    const [, partner, received, , qualified, status, closed, revenue] = row.values;
    sums.add(partner, received / DAY, qualified, status, closed / DAY, revenue);
  }
sums.print();
