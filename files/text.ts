import { FileProblem } from './problem';

/** Kinds of text that no spreadsheet program writes as CSV; each with what it is. */
const NOT_CSV: ReadonlyArray<readonly [start: RegExp, what: string]> = [
  [
    /^\s*(<!doctype html|<html|<head|<body|<table|<meta|<style)/i,
    'a web page, whatever its name says (some systems export such files as .xls): open it in Excel and save it as .xlsx',
  ],
  [
    /^\s*<\?xml[^]*?<(\w+:)?Workbook[\s>]/,
    'an XML spreadsheet of Excel 2003: open it in Excel and save it as .xlsx',
  ],
  [/^\s*<\?xml/, 'an XML file, not a workbook: give an .xlsx or .csv file'],
  [
    /^\s*\{\s*"(doc_id|url)"/,
    'only a link to a Google Sheet: in Google Sheets choose File, Download, Microsoft Excel (.xlsx)',
  ],
  [/^\s*[[{]\s*["{[]/, 'a JSON file, not a workbook: give an .xlsx or .csv file'],
];

const span = (from: number, to: number) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;
/** Control characters other than tab, line breaks and the separators of some exports. */
export const CONTROLS = new RegExp(`[${span(0x00, 0x08)}${span(0x0e, 0x1b)}${span(0x7f, 0x7f)}]`);

/** Least number and share of control characters that mean that a file is no text; a stray one is dropped later. */
const BINARY = { least: 4, share: 0.01 };

function looksBinary(start: string): boolean {
  const controls = start.match(new RegExp(CONTROLS, 'g'))?.length ?? 0;
  return controls >= BINARY.least && controls > start.length * BINARY.share;
}

/** Bytes at a time whose text is looked at and forgotten. */
const AT_ONCE = 1 << 16;
/** Characters by which it is told what a text is. */
const START = 4096;

/** The first characters of a text in UTF-8. */
export function startOf(utf8: Uint8Array): string {
  return new TextDecoder().decode(utf8.subarray(0, 4 * START)).slice(0, START);
}

/**
 * The text of a file as UTF-8 without a byte order mark. It is read as UTF-8 or UTF-16 by that mark, UTF-16 without one by its zero
 * bytes, else UTF-8, else Windows-1252 (what Excel writes as "CSV"). Throws a {@link FileProblem} when the bytes are no text of a
 * table. `isUtf8` is the machine's own way to tell, if it has one.
 */
export function textOf(name: string, bytes: Uint8Array, isUtf8 = decodesAsUtf8): Uint8Array {
  let text = utf8Of(bytes, isUtf8);
  for (let mark = markOf(text); mark > 0; mark = markOf(text)) text = text.subarray(mark);
  if (isWhite(text)) throw new FileProblem('empty', `"${name}" is empty.`);
  const start = startOf(text);
  const other = NOT_CSV.find(([pattern]) => pattern.test(start));
  if (other) throw new FileProblem('wrong type', `"${name}" is ${other[1]}.`);
  if (looksBinary(start))
    throw new FileProblem(
      'wrong type',
      `"${name}" is not a workbook and not text: give an .xlsx or .csv file.`,
    );
  return text;
}

/** A byte order mark in UTF-8, and what it becomes when a program takes it for Windows-1252 and writes it again. */
const MARKS = ['\uFEFF', 'ï»¿'].map((mark) => new TextEncoder().encode(mark));

/** Length of the byte order mark at the start of a text; 0 without one. */
function markOf(utf8: Uint8Array): number {
  return MARKS.find((mark) => mark.every((byte, i) => utf8[i] === byte))?.length ?? 0;
}

function utf8Of(bytes: Uint8Array, isUtf8: (bytes: Uint8Array) => boolean): Uint8Array {
  const encoding = utf16Encoding(bytes);
  if (encoding === null && isUtf8(bytes)) return bytes;
  const text =
    encoding === null
      ? withoutControls(new TextDecoder('windows-1252').decode(bytes))
      : new TextDecoder(encoding).decode(bytes);
  return new TextEncoder().encode(text);
}

function decodesAsUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += AT_ONCE)
      decoder.decode(bytes.subarray(at, at + AT_ONCE), { stream: at + AT_ONCE < bytes.length });
    return true;
  } catch {
    return false;
  }
}

/** Whether a text holds nothing but white space. */
function isWhite(utf8: Uint8Array): boolean {
  const first = utf8.findIndex((byte) => byte !== 32 && (byte < 9 || byte > 13));
  if (first < 0) return true;
  return (utf8[first] as number) >= 128 && new TextDecoder().decode(utf8.subarray(first)).trim() === '';
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: mostly Latin text has a zero in nearly every other byte.
  const sample = bytes.subarray(0, 1024);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const enough = sample.length * 0.4;
  if ((zeros[1] ?? 0) > enough && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > enough && zeros[1] === 0) return 'utf-16be';
  return null;
}

/** What Windows-1252 has at 0x80 to 0x9F; a space where it has nothing. */
const AT_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node read Windows-1252 as Latin-1 and give control characters for the euro sign and curly quotes. */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => AT_0X80[control.charCodeAt(0) - 0x80] ?? ' ');
}
