import { unzipSync, type UnzipFileInfo } from 'fflate';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Calendars of a zip that are read, and their size unpacked. */
const MOST_FILES = 100;
const MOST_BYTES = 200 * 1024 * 1024;

/** The .ics files in a zip, as Google writes its export; null when the bytes are no zip or hold none. */
export function calendarsInZip(bytes: Uint8Array): Uint8Array[] | null {
  if (!ZIP.every((byte, i) => bytes[i] === byte)) return null;
  let total = 0;
  let files = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!/\.ics$/i.test(name)) return false;
    total += originalSize;
    return ++files <= MOST_FILES && total <= MOST_BYTES;
  };
  try {
    const found = Object.entries(unzipSync(bytes, { filter }));
    // In the order of their names, so that the same zip always reads the same.
    return found.length === 0
      ? null
      : found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, content]) => content);
  } catch {
    return null;
  }
}
