import cli from './cli/webpack.mjs';
import excel from './excel-addin/webpack.mjs';
import gas from './gas-addin/webpack.mjs';
import preview from './preview/webpack.mjs';

/** One configuration per surface, each beside the code it builds: `npm run build -- --config-name cli`. */
export default (env) =>
  [cli, excel, gas, preview]
    .flat()
    .map((config) => (typeof config === 'function' ? config(env ?? {}) : config));
