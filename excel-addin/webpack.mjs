import { readFileSync } from 'node:fs';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';
import { base, root } from '../webpack.base.mjs';

const { CATALOGUE } = await tsImport('../core/functions/index.ts', import.meta.url);
const { functionsMetadata } = await tsImport('./metadata.ts', import.meta.url);
const { helpPage } = await tsImport('./help.ts', import.meta.url);
const { checkedOrigin, manifestFor, DEVELOPMENT_ORIGIN } = await tsImport('./manifest.ts', import.meta.url);

/** Writes what is made from the catalogue and the manifest, for the origin that serves it. */
class GeneratedFiles {
  constructor(origin) {
    this.origin = origin;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('GeneratedFiles', (compilation) => {
      compilation.hooks.processAssets.tap('GeneratedFiles', () => {
        const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
        const files = {
          'functions.json': JSON.stringify(functionsMetadata(CATALOGUE, this.origin), null, 2),
          'help.html': helpPage(CATALOGUE),
          'manifest.xml': manifestFor(manifest, this.origin),
        };
        for (const [name, text] of Object.entries(files))
          compilation.emitAsset(name, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** `npm run build -- --config-name excel --env origin=https://...` makes dist/excel for that address. */
export default (env) => ({
  ...base('excel-addin', 'excel'),
  target: ['web', 'es2019'],
  // Functions and pane run in one page (shared runtime) and share one copy of what was read.
  entry: {
    functions: './excel-addin/functions.ts',
    taskpane: { import: './excel-addin/taskpane.ts', dependOn: 'functions' },
  },
  output: { path: path.join(root, 'dist/excel'), filename: '[name].js', clean: true },
  plugins: [
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './excel-addin/taskpane.html',
      scriptLoading: 'defer',
    }),
    new CopyPlugin({ patterns: [{ from: 'excel-addin/icons/*.png', to: 'icons/[name][ext]' }] }),
    new GeneratedFiles(checkedOrigin(env.origin ?? DEVELOPMENT_ORIGIN)),
  ],
});
