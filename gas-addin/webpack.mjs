import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlInlineScriptPlugin from 'html-inline-script-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { LicenceNotices, GeneratedFiles, base, loadTypeScript, root } from '../webpack.base.mjs';

async function generated() {
  const { CATALOGUE } = await loadTypeScript('core/functions/index.ts');
  const { functionsFile } = await loadTypeScript('gas-addin/build/functions-file.ts');
  const { SCRIPT_FUNCTIONS } = await loadTypeScript('gas-addin/build/script-functions.ts');
  return { 'functions.js': functionsFile(CATALOGUE, SCRIPT_FUNCTIONS) };
}

/** What is loaded late is kept in pages that nobody sees: script files are loaded by every cell, the sidebar by everybody. */
const LATE_PAGES = ['late', 'reading', 'readers', 'rollup'];

/** The modules of `app.js`, which are not those of the other parts: they come without help texts. */
const CELLS = 'cells';

const shared = base('gas-addin', 'gas');
const [typeScript, ...rules] = shared.module.rules;

export default {
  ...shared,
  target: ['web', 'es2019'],
  module: {
    // The sidebar is one page: what other hosts fetch when it is first opened stands in it from the start.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      typeScript,
      {
        test: /[\\/]task-pane[\\/]shell[\\/]loaders\.ts$/,
        enforce: 'pre',
        loader: path.join(root, 'gas-addin/build/static-imports.mjs'),
      },
      {
        test: /[\\/]core[\\/](kpis[\\/]figures|functions)[\\/].*\.ts$/,
        issuerLayer: CELLS,
        enforce: 'pre',
        loader: path.join(root, 'gas-addin/build/without-help.mjs'),
      },
      {
        // Packages ship newer syntax than Apps Script is certain to read.
        test: /\.m?js$/,
        include: /node_modules[\\/](zod|preact)[\\/]/,
        resolve: { fullySpecified: false },
        loader: 'ts-loader',
        options: {
          ...typeScript.options,
          instance: 'gas-packages',
          compilerOptions: { ...typeScript.options.compilerOptions, allowJs: true, checkJs: false },
        },
      },
      ...rules,
    ],
  },
  entry: {
    app: {
      import: './gas-addin/app.ts',
      layer: CELLS,
      library: { name: 'App', type: 'var', export: 'default' },
    },
    late: { import: './gas-addin/cells/late.ts', library: { name: 'Late', type: 'var', export: 'default' } },
    reading: {
      import: './gas-addin/cells/reading.ts',
      library: { name: 'Reading', type: 'var', export: 'default' },
    },
    readers: {
      import: './task-pane/parts/files/read-file.ts',
      library: { name: 'Readers', type: 'var' },
    },
    rollup: {
      import: './task-pane/parts/rollup-code.ts',
      library: { name: 'Rollup', type: 'var' },
    },
    sidebar: './gas-addin/sidebar/index.ts',
    tasks: './gas-addin/sidebar/tasks/index.ts',
  },
  output: { path: path.join(root, 'dist/gas'), filename: '[name].js', clean: true },
  optimization: {
    minimizer: [
      new TerserPlugin({
        extractComments: false,
        terserOptions: { ecma: 2019, compress: { passes: 3 }, format: { ascii_only: true } },
      }),
    ],
  },
  plugins: [
    // Apps Script takes scripts and pages only.
    new LicenceNotices('LICENSES.html'),
    // The sidebar asks the script for what reads files and puts workbooks together; the entries above are named with their endings.
    ...['files/read-file', 'rollup-tools'].map(
      (name) =>
        new webpack.NormalModuleReplacementPlugin(
          new RegExp(`[\\\\/]parts[\\\\/]${name.replace('/', '[\\\\/]')}$`),
          path.join(root, `gas-addin/sidebar/${path.basename(name)}.ts`),
        ),
    ),
    // The rules of compliance are loaded by the cells that ask for them (cells/late-compliance.ts).
    new webpack.NormalModuleReplacementPlugin(/^\.\.\/compliance$/, (request) => {
      if (/compliance-function/.test(request.contextInfo.issuer))
        request.request = path.join(root, 'gas-addin/cells/late-compliance.ts');
    }),
    new HtmlPlugin({
      filename: 'sidebar.html',
      template: './gas-addin/sidebar/sidebar.html',
      chunks: ['sidebar'],
      inject: 'body',
      scriptLoading: 'blocking',
    }),
    new HtmlPlugin({
      filename: 'tasks.html',
      template: './gas-addin/sidebar/tasks.html',
      chunks: ['tasks'],
      inject: 'body',
      scriptLoading: 'blocking',
    }),
    ...LATE_PAGES.map(
      (name) =>
        new HtmlPlugin({
          filename: `${name}.html`,
          template: './gas-addin/late.html',
          chunks: [name],
          inject: 'body',
          scriptLoading: 'blocking',
        }),
    ),
    new HtmlInlineScriptPlugin(),
    new CopyPlugin({ patterns: ['gas-addin/appsscript.json'] }),
    new GeneratedFiles(generated),
  ],
};
