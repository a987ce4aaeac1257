import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtTemplates } from './built';

/** `npx tsx template/build/make-template.ts [FOLDER]`: writes the templates that the build makes. */
const folder = path.resolve(process.argv[2] ?? 'dist/template');
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(await builtTemplates(new Date()))) {
  writeFileSync(path.join(folder, name), bytes);
  console.log(`Written: ${path.relative(process.cwd(), path.join(folder, name))}`);
}
