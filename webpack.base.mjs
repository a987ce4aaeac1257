import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

export const root = path.dirname(fileURLToPath(import.meta.url));

/** What all bundles share; `room` names the folder whose tsconfig applies. Types are checked by `npm run types`. */
export function base(room, name) {
  return {
    name,
    mode: 'production',
    context: root,
    devtool: false,
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            instance: name,
            configFile: path.join(root, room, 'tsconfig.json'),
            compilerOptions: { noEmit: false, incremental: false },
          },
        },
        // Style sheets are injected by the bundle: the pane looks the same wherever it is mounted.
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    // What did not change since the last build is not compiled again; a machine that builds once keeps nothing.
    cache: process.env.CI ? false : { type: 'filesystem', ...kept(room) },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

function kept(room) {
  const config = ['webpack.base.mjs', `${room}/webpack.mjs`, `${room}/tsconfig.json`, 'tsconfig.json'];
  return {
    cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
    buildDependencies: { config: config.map((file) => path.join(root, file)) },
  };
}

/** A TypeScript module of the project, run at build time; `file` is relative to the top of the project. */
export function loadTypeScript(file) {
  return tsImport(`./${file}`, import.meta.url);
}

/** Adds files that are made from the code itself, to be read as they are: `make` gives their contents by name. */
export class GeneratedFiles {
  constructor(make) {
    this.make = make;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('GeneratedFiles', (compilation) => {
      compilation.hooks.processAssets.tapPromise('GeneratedFiles', async () => {
        for (const [name, content] of Object.entries(await this.make()))
          compilation.emitAsset(name, new webpack.sources.RawSource(content), { minimized: true });
      });
    });
  }
}
