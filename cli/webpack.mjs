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

const shared = base('cli', 'cli');
Object.assign(shared.module.rules[0].options.compilerOptions, {
  // Node reads all of a part when it is loaded, comments, too.
  removeComments: true,
  // What Node has itself is shorter, and quicker while it is not compiled yet.
  target: 'ES2022',
  useDefineForClassFields: false,
});

/** Each package is a part of its own: a command that reads has no use for what writes workbooks. */
const packages = {
  test: /[\\/]node_modules[\\/]/,
  name: ({ resource }) => `package-${/^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?([^\\/]+)/.exec(resource)[2]}`,
  chunks: 'async',
  enforce: true,
};

/**
 * A program that Node runs without node_modules, with its parts beside it: a command loads those that it needs, and none
 * before it is asked for. `npx partner-ledger` finds it through package.json `bin`.
 */
export default {
  ...shared,
  entry: {
    main: './cli/main.ts',
    // What works in threads, found beside the parts (cli/threads/threads.ts): each in one file and in one scope, since code that is not
    // optimized yet calls a getter for whatever it has of another scope.
    'thread-rollup': './cli/threads/rollup.ts',
    'thread-open': './cli/threads/open.ts',
    'thread-review': './cli/threads/review.ts',
  },
  target: 'node20',
  // Commander would start programs of its own for commands; there are none, and what Node loads for them takes 15 ms.
  resolve: { ...shared.resolve, alias: { 'node:child_process': false } },
  output: {
    path: output,
    filename: ({ chunk }) => (chunk.name === 'main' ? file : 'parts/[name].cjs'),
    chunkFilename: 'parts/[name].cjs',
    clean: true,
  },
  node: { __filename: false, __dirname: false },
  // A stack trace of a bundle on one line helps nobody.
  optimization: { minimize: false, chunkIds: 'named', splitChunks: { cacheGroups: { packages } } },
  plugins: [
    new LicenceNotices(),
    new GeneratedFiles(templates),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap('executable', () => chmodSync(path.join(output, file), 0o755)),
    },
  ],
};
