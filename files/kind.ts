import { MAX_FILE_BYTES, MAX_PART_BYTES, MAX_UNPACKED_BYTES, megabytes, tooLarge } from './limits';
import { FileProblem } from './problem';
import { listEntries } from './zip-entries';

const SAVE_AS = 'open it in its own program and save it as .xlsx or .csv';

/** What a file begins with, and what to call it. */
const SIGNATURES: ReadonlyArray<readonly [bytes: readonly number[], what: string]> = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'a database (SQLite)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a text document (RTF)'],
  [[0x4d, 0x5a], 'a program'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Parts that tell what a zip file is when it is no .xlsx workbook. */
const ZIP_KINDS: ReadonlyArray<readonly [part: RegExp, what: string]> = [
  [/^xl\/workbook\.bin$/i, `a binary Excel workbook (.xlsb): ${SAVE_AS}`],
  [/^word\//i, `a Word document: ${SAVE_AS}`],
  [/^ppt\//i, 'a PowerPoint presentation, not a workbook'],
  [/^Index\/.*\.iwa$/i, 'an Apple Numbers document: in Numbers choose File, Export To, Excel'],
  [/^content\.xml$/i, `an OpenDocument file: ${SAVE_AS}`],
  [/\.(xlsx|xlsm|csv)$/i, 'a zip archive: unpack it and give the files inside'],
];

/**
 * What the bytes are, whatever the name says: a workbook (.xlsx, .xlsm) or text (.csv, .tsv, .txt). Throws a
 * {@link FileProblem} for everything that is neither.
 */
export function kindOf(name: string, bytes: Uint8Array): 'workbook' | 'text' {
  if (bytes.length === 0) throw new FileProblem('empty', `"${name}" is empty.`);
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(name, bytes.length);
  if (begins(bytes, OLE)) throw oleProblem(name, bytes);
  if (begins(bytes, EMPTY_ZIP)) throw new FileProblem('empty', `"${name}" is an empty zip archive.`);
  if (begins(bytes, ZIP)) {
    checkParts(name, bytes);
    return 'workbook';
  }
  const signature = SIGNATURES.find(([start]) => begins(bytes, start));
  if (signature)
    throw new FileProblem(
      'wrong type',
      `"${name}" is ${signature[1]}, not a workbook: give an .xlsx or .csv file.`,
    );
  return 'text';
}

/** Lists the parts without unpacking them: says what else the zip is, and refuses what would not fit in memory. */
function checkParts(name: string, bytes: Uint8Array): void {
  const parts = listEntries(bytes);
  if (parts.length === 0) throw damaged(name);
  if (
    !parts.some(
      (part) =>
        /^[/\\]?xl[/\\]workbook\.xml$/i.test(part.name) || /^\[Content_Types\]\.xml$/i.test(part.name),
    )
  ) {
    const known = ZIP_KINDS.find(([pattern]) => parts.some((part) => pattern.test(part.name)));
    throw new FileProblem(
      'wrong type',
      known
        ? `"${name}" is ${known[1]}.`
        : `"${name}" is a zip archive, not a workbook: give an .xlsx or .csv file.`,
    );
  }
  const office = ZIP_KINDS.slice(0, 3).find(([pattern]) => parts.some((part) => pattern.test(part.name)));
  if (office) throw new FileProblem('wrong type', `"${name}" is ${office[1]}.`);
  const largest = Math.max(...parts.map((part) => part.size));
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  if (largest > MAX_PART_BYTES || total > MAX_UNPACKED_BYTES)
    throw new FileProblem(
      'huge',
      `"${name}" unpacks to ${megabytes(total)}, more than can be read: split it by year or delete empty formatted rows.`,
    );
}

export function damaged(name: string, cause?: unknown): FileProblem {
  return new FileProblem(
    'damaged',
    `"${name}" is damaged or was not downloaded completely: open it in Excel, let it repair the file, and save it again.`,
    { cause },
  );
}

/** An OLE compound file: either an encrypted .xlsx or the .xls of Excel 97-2003. Its directory names tell. */
function oleProblem(name: string, bytes: Uint8Array): FileProblem {
  if (contains(bytes, utf16('EncryptedPackage')))
    return new FileProblem(
      'encrypted',
      `"${name}" is protected by a password: open it in Excel, remove the password under File, Info, Protect Workbook, and save a copy.`,
    );
  if (contains(bytes, utf16('Workbook')) || contains(bytes, utf16('Book')))
    return new FileProblem(
      'wrong type',
      `"${name}" is a workbook in the old .xls format: open it in Excel and save it as .xlsx.`,
    );
  return new FileProblem('wrong type', `"${name}" is an old Office document, not a workbook: ${SAVE_AS}.`);
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function utf16(text: string): number[] {
  return [...text].flatMap((character) => [character.charCodeAt(0), 0]);
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
