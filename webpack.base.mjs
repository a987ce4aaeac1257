import { readdirSync, readFileSync } from 'node:fs';
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
        // A module of the core only defines what it exports: one of which nothing is asked is left out, though a door leads to it.
        { include: path.join(root, 'core'), sideEffects: false },
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

/**
 * Adds a file with name, version and notice of every package that is in the bundle: LICENSES.txt, or a page, where only
 * pages travel with the code.
 */
export class LicenceNotices {
  constructor(file = 'LICENSES.txt') {
    this.file = file;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LicenceNotices', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'LicenceNotices', stage }, () => {
        const packages = new Set([path.join(root, 'node_modules/webpack')]);
        for (const module of compilation.modules) addPackages(module, packages);
        const notices = [...packages]
          .sort()
          .map(notice)
          .join(`\n${'-'.repeat(80)}\n\n`);
        const text = this.file.endsWith('.html')
          ? `<pre>${notices.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`
          : notices;
        compilation.emitAsset(this.file, new webpack.sources.RawSource(text), { minimized: true });
      });
    });
  }
}

/** The folders of the packages that a module, or the modules joined in it, come from. */
function addPackages(module, packages) {
  for (const each of module.modules ?? []) addPackages(each, packages);
  const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.resource ?? '');
  if (found !== null) packages.add(found[0]);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return `${[`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n')}\n`;
}
