import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whether LibreOffice Calc can be started on this machine. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A workbook opened by LibreOffice and saved again in another format, with a profile of its own. */
export async function convertedByLibreOffice(bytes: Uint8Array, format: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'libre-office-'));
  try {
    const file = path.join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const out = path.join(folder, 'out');
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      out,
      file,
    ]);
    return readFileSync(path.join(out, `book.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The workbook for a program without our functions: their cells hold plain values. LibreOffice trusts the values that a
 * file brings, so `uncached` takes those of all other formulas away: what they show then, it has computed itself.
 */
export function withoutOurFormulas(bytes: Uint8Array, native: 'cached' | 'uncached'): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const plain = strFromU8(part).replace(
      /<c ([^>]*?)cm="1"([^>]*)><f t="array"[^>]*>[^<]*<\/f>/g,
      '<c $1$2>',
    );
    const xml =
      native === 'cached'
        ? plain
        : plain.replace(
            /(<c [^>]*>)(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
            (_, cell: string, formula: string) => cell.replace(/ t="\w+"/, '') + formula,
          );
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}
