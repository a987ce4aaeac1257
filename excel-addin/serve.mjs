import { execFileSync } from 'node:child_process';
import console from 'node:console';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { generateCertificates, getHttpsServerOptions } from 'office-addin-dev-certs';
import { answerFrom } from '../scripts/static-files.mjs';
import { loadTypeScript } from '../webpack.base.mjs';

const PORT = 3000;
const built = fileURLToPath(new URL('../dist/excel/', import.meta.url));

/** Serves dist/excel to this machine only. `certificate` as node:https takes it; `headersOf` gives a path's headers. */
export async function serve(port, certificate, headersOf, folder = built) {
  const server = createServer(
    certificate,
    (request, response) => void answerFrom(folder, headersOf, request, response),
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return server;
}

const SIDELOADING = `
Partner Ledger (development) is served at https://localhost:${PORT}. Stop it with Ctrl+C.

Give Excel the file  dist/excel/manifest.xml :

  Windows   Share a folder, put the manifest there. File > Options > Trust Center > Trust Center Settings >
            Trusted Add-in Catalogs: add the folder's network path, tick "Show in Menu", restart Excel.
            Home > Add-ins > More Add-ins > Shared Folder > Partner Ledger (development).
  Mac       mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
            cp dist/excel/manifest.xml ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/
            Restart Excel. Home > Add-ins > Partner Ledger (development).
  Web       Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose the manifest.
            The browser must trust the certificate: open https://localhost:${PORT}/taskpane.html once.

Then type =PARTNER_SCORECARD() in an empty sheet. npm run sample writes a workbook to try it on.`;

/** Trusted if the system allows it; else one that the browser has to be told to accept. */
async function certificate() {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.warn(`${error.message.trim()}
The certificate is not trusted: Excel on Windows and Mac will refuse the add-in; for Excel on the web open
https://localhost:${PORT}/taskpane.html in the browser and accept it.`);
    const folder = path.join(homedir(), '.office-addin-dev-certs');
    const [authority, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((file) =>
      path.join(folder, file),
    );
    await generateCertificates(authority, cert, key);
    return { cert: await readFile(cert), key: await readFile(key) };
  }
}

async function main() {
  console.log('Building the add-in ...');
  const webpack = fileURLToPath(new URL('../node_modules/webpack/bin/webpack.js', import.meta.url));
  execFileSync(process.execPath, [webpack, '--config-name', 'excel'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  });
  console.log(
    'Your system may ask whether to trust a certificate for localhost: Excel loads add-ins over https only.',
  );
  const { headersOf } = await loadTypeScript('excel-addin/build/headers.ts');
  await serve(PORT, await certificate(), headersOf);
  console.log(SIDELOADING);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main().catch((error) => {
    const taken =
      error.code === 'EADDRINUSE' ? `Port ${PORT} is taken; the manifest names it, so free it first.` : null;
    console.error(`The add-in is not served. ${taken ?? error.message}`);
    process.exitCode = 1;
  });
