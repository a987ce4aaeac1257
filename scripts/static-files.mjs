import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { URL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers a request with a file of the folder. `headersOf` gives further headers for a path such as `/index.html`. */
export async function answerFrom(folder, headersOf, request, response) {
  const refuse = (code, text) => {
    response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET.');
  let wanted;
  try {
    wanted = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return refuse(400, 'Not an address.');
  }
  const file = path.join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  const found = file.startsWith(path.resolve(folder) + path.sep) && (await stat(file).catch(() => undefined));
  if (!found || !found.isFile()) return refuse(404, 'Not found.');
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    ...headersOf(wanted),
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
