import process from 'node:process';
import { readFileSync } from 'node:fs';
import * as SheetJs from 'xlsx';
import { Sums } from './sums.mjs';

const book = SheetJs.read(readFileSync(process.argv[2]), { dense: true });
const sums = new Sums();
const [, ...rows] = SheetJs.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
for (const [partner, received, , qualified, status, closed, revenue] of rows)
  sums.add(partner, received, qualified, status, closed, revenue);
sums.print();
