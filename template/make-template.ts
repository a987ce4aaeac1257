import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TODAY } from './sample-plan';
import { TEMPLATE_FILE, templateWorkbook } from './template';

/** `npx tsx template/make-template.ts FOLDER`: writes the template, blank and with the sample practice. */
const folder = path.resolve(process.argv[2] ?? 'dist/template');
mkdirSync(folder, { recursive: true });
for (const sample of [false, true]) {
  const file = path.join(folder, sample ? TEMPLATE_FILE.replace('.xlsx', '-sample.xlsx') : TEMPLATE_FILE);
  writeFileSync(file, await templateWorkbook({ today: TODAY, sample }));
  console.log(`Written: ${path.relative(process.cwd(), file)}`);
}
