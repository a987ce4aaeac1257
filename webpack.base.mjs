import path from 'node:path';
import { fileURLToPath } from 'node:url';

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
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
