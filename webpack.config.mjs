import { existsSync } from 'node:fs';

/** One configuration per surface, each beside the code it builds: `npm run build -- --config-name cli`. */
const configs = [];
for (const surface of ['cli', 'excel-addin', 'gas-addin', 'preview']) {
  if (existsSync(new URL(`./${surface}/webpack.mjs`, import.meta.url)))
    configs.push((await import(`./${surface}/webpack.mjs`)).default);
}

export default (env) =>
  configs.flat().map((config) => (typeof config === 'function' ? config(env ?? {}) : config));
