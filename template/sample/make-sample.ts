import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { samplePractice } from './sample';
import { sampleFirm } from './sample-firm';
import { sampleWorkbook } from './sample-workbook';

/**
 * `npm run sample [-- FILE]`: writes the sample practice as a workbook to try things on; `npm run sample -- --firm 40 DIR` a made firm
 * of so many advisors.
 */
const args = process.argv.slice(2);
const firm = args.indexOf('--firm');

if (firm < 0) {
  const file = path.resolve(args[0] ?? 'dist/sample-practice.xlsx');
  write(file, await sampleWorkbook(samplePractice()));
  console.log(`Sample practice written to ${path.relative(process.cwd(), file)}.`);
} else {
  const advisors = Number(args[firm + 1]);
  const folder = path.resolve(args[firm + 2] ?? 'dist/sample-firm');
  if (!Number.isInteger(advisors) || advisors < 1)
    throw new Error('Write --firm with a number of advisors, and a folder: npm run sample -- --firm 40 DIR.');
  for (const { path: name, bytes } of sampleFirm(advisors)) write(path.join(folder, name), await bytes());
  console.log(`A firm of ${advisors} advisors written to ${path.relative(process.cwd(), folder)}.`);
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
