import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { samplePractice } from './sample';
import { sampleWorkbook } from './sample-workbook';

/** `npm run sample [-- FILE]`: writes the sample practice as a workbook to try things on. */
const file = path.resolve(process.argv[2] ?? 'dist/sample-practice.xlsx');
const bytes = await sampleWorkbook(samplePractice());
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, bytes);
console.log(`Sample practice written to ${path.relative(process.cwd(), file)}.`);
