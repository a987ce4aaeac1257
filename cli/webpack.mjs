import { Buffer } from 'node:buffer';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import { LicenceNotices, base, GeneratedFiles, loadTypeScript, root } from '../webpack.base.mjs';

const output = path.join(root, 'dist/cli');
const file = 'partner-ledger.cjs';

/** dist/template: what the command `template` writes, for whoever only wants the workbook. */
async function templates() {
  const { builtTemplates } = await loadTypeScript('template/build/built.ts');
  return Object.fromEntries(
    Object.entries(await builtTemplates(new Date())).map(([name, bytes]) => [
      `../template/${name}`,
      Buffer.from(bytes),
    ]),
  );
}

/** One file that Node runs without node_modules; `npx partner-ledger` finds it through package.json `bin`. */
export default {
  ...base('cli', 'cli'),
  entry: './cli/main.ts',
  target: 'node20',
  output: { path: output, filename: file, clean: true },
  // A stack trace of a bundle on one line helps nobody.
  optimization: { minimize: false },
  plugins: [
    new LicenceNotices(),
    new GeneratedFiles(templates),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap('executable', () => chmodSync(path.join(output, file), 0o755)),
    },
  ],
};
