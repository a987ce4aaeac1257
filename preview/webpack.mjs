import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import { LicenceNotices, base, root } from '../webpack.base.mjs';

/** The preview: one page with its script; what is large and seldom changes stays in a file of its own. */
export default {
  ...base('preview', 'preview'),
  target: 'web',
  entry: './preview/main.ts',
  output: {
    path: path.join(root, 'dist/preview'),
    filename: '[name].js',
    clean: true,
    // `npm start` tells by the times of the files whether anything changed since.
    compareBeforeEmit: false,
  },
  optimization: {
    // The grid is large: swc takes a fraction of terser's time.
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify })],
    splitChunks: {
      // What stands before the grid is there keeps its few packages to itself.
      cacheGroups: {
        grid: {
          test: /[\\/]node_modules[\\/](?:@univerjs|react|react-dom|rxjs|scheduler|lodash-es|opentype)/,
          name: 'grid',
          chunks: 'async',
        },
      },
    },
  },
  plugins: [
    new LicenceNotices(),
    new HtmlPlugin({ template: './preview/index.html', scriptLoading: 'defer' }),
  ],
};
