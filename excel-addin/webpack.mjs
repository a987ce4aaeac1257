import { readFileSync } from 'node:fs';
import path from 'node:path';
import { URL } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { LicenceNotices, GeneratedFiles, base, loadTypeScript, root } from '../webpack.base.mjs';

const { PAGE_POLICY, headerFiles } = await loadTypeScript('excel-addin/build/headers.ts');

/** What is made from the catalogue and the manifest, for the address that serves it. */
async function generated({ origin, provider, support, version }) {
  const { CATALOGUE } = await loadTypeScript('core/functions/index.ts');
  const { functionsMetadata } = await loadTypeScript('excel-addin/build/metadata.ts');
  const { helpPage } = await loadTypeScript('excel-addin/build/help.ts');
  const { supportPage } = await loadTypeScript('excel-addin/build/support.ts');
  const { checkedOrigin, checkedPublisher, manifestFor, DEVELOPMENT_ORIGIN } = await loadTypeScript(
    'excel-addin/build/manifest.ts',
  );
  const publisher = checkedPublisher({ provider, support, version });
  const address = checkedOrigin(origin ?? DEVELOPMENT_ORIGIN);
  return {
    ...headerFiles(new URL(address).pathname.replace(/\/$/, '')),
    'functions.json': JSON.stringify(functionsMetadata(CATALOGUE, address), null, 2),
    'help.html': helpPage(CATALOGUE),
    'support.html': supportPage(publisher),
    'manifest.xml': manifestFor(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), address, publisher),
  };
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
  output: {
    path: path.join(root, 'dist/excel'),
    filename: '[name].js',
    // Screens of the pane; their names change with what they hold, so an open pane never mixes two versions.
    chunkFilename: 'screens/[name].[contenthash:8].js',
    clean: true,
  },
  optimization: { chunkIds: 'named' },
  plugins: [
    new LicenceNotices(),
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './excel-addin/taskpane.html',
      // Excel may call functions as soon as the page is no longer loading: they are known before.
      scriptLoading: 'blocking',
      inject: 'body',
      policy: PAGE_POLICY,
    }),
    new CopyPlugin({ patterns: [{ from: 'excel-addin/icons/*.png', to: 'icons/[name][ext]' }] }),
    new GeneratedFiles(() => generated(env)),
  ],
});
