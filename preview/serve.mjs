import console from 'node:console';
import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { parseArgs } from 'node:util';
import { answerFrom } from '../scripts/static-files.mjs';

const PREFERRED_PORT = 4173;
const built = new URL('../dist/preview/', import.meta.url);

const HEADERS = {
  'cache-control': 'no-cache',
  // The promise that nothing leaves the browser, kept by the browser itself.
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Serves what was built, to this machine only. Gives the server; `port` 0 takes any free one. */
export async function serve(port, folder = fileURLToPath(built)) {
  const server = createServer(
    (request, response) => void answerFrom(folder, () => HEADERS, request, response),
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

export function addressOf(server) {
  return `http://localhost:${server.address().port}/`;
}

/** What the page is made of, apart from the packages: those come with the lock file. */
const SOURCES = [
  'preview',
  'core',
  'files',
  'task-pane',
  'template',
  'webpack.base.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Whether nothing that the page is made of is newer than the page. */
async function isBuilt() {
  const made = await Promise.all(
    ['index.html', 'main.js', 'grid.js'].map((file) => stat(new URL(file, built)).catch(() => null)),
  );
  const oldest = Math.min(...made.map((file) => file?.mtimeMs ?? 0));
  const root = new URL('../', import.meta.url);
  const newest = await Promise.all(SOURCES.map((source) => newestIn(fileURLToPath(new URL(source, root)))));
  return Math.max(...newest) < oldest;
}

/** Time of the newest file or folder in there, in milliseconds. */
async function newestIn(place) {
  const found = await stat(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(place)).filter((name) => name !== 'node_modules');
  const times = await Promise.all(names.map((name) => newestIn(path.join(place, name))));
  return Math.max(found.mtimeMs, ...times);
}

async function build() {
  const [{ default: webpack }, { default: config }] = await Promise.all([
    import('webpack'),
    import('./webpack.mjs'),
  ]);
  const compiler = webpack(config);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) =>
      compiler.close((closing) => {
        if (error ?? closing) reject(error ?? closing);
        else resolve(result);
      }),
    );
  });
  if (stats.hasErrors())
    throw new Error(stats.toString({ all: false, errors: true, colors: process.stdout.isTTY }));
}

/** Whether somebody sits in front of a screen that a browser could open on. */
function hasDisplay() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function listen(wanted) {
  if (wanted !== undefined) return serve(wanted);
  return serve(PREFERRED_PORT).catch((error) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return serve(0);
    throw error;
  });
}

const HELP = `npm start -- [--port N] [--no-open]

Builds the preview when something changed, serves it to this machine only and opens it in the browser.
  --port N   Serve on this port; else ${PREFERRED_PORT}, or a free one when that is taken.
  --no-open  Do not open the browser.`;

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void console.log(HELP);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535))
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  if (await isBuilt()) console.log('Nothing changed since the last build.');
  else {
    console.log('Building the preview (up to a minute the first time, then a few seconds) ...');
    const started = Date.now();
    await build();
    console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  const server = await listen(port);
  const address = addressOf(server);
  console.log(`Partner Ledger preview: ${address}\nStop it with Ctrl+C.`);
  if (!values['no-open'] && hasDisplay()) {
    const { default: open } = await import('open');
    await open(address).catch(() => console.log('Open that address in your browser.'));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main().catch((error) => {
    const taken = error.code === 'EADDRINUSE' ? 'That port is taken; choose another with --port.' : null;
    console.error(`The preview did not start. ${taken ?? error.message}`);
    process.exitCode = 1;
  });
