/** A file that was chosen or dropped, with where it lay below the folder that was dropped: `boston/jane ortiz.xlsx`. */
export interface DroppedFile {
  readonly name: string;
  readonly file: File;
}

/** What Excel locks workbooks with, and what systems hide. */
const PASSED_OVER = /^(~\$|\.)/;

/** The files of a drop, and those in dropped folders; folders are only known while the drop is being handled, so call it at once. */
export async function filesOf(drop: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory === true)) return named([...drop.files]);
  const found: DroppedFile[] = [];
  for (const entry of entries) if (entry !== null) await addEntry(entry, found);
  return found;
}

/** Files by their own names. */
export function named(files: readonly File[]): DroppedFile[] {
  return files.map((file) => ({ name: file.name, file }));
}

async function addEntry(entry: FileSystemEntry, found: DroppedFile[]): Promise<void> {
  if (PASSED_OVER.test(entry.name)) return;
  if (entry.isDirectory) {
    for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) await addEntry(each, found);
  } else {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    const folded = entry.fullPath.split('/').length > 2;
    // A folder holds all kinds of files; one that is dropped by itself is meant.
    if (!folded || /\.(xlsx|xlsm|csv|json)$/i.test(entry.name))
      found.push({ name: entry.fullPath.replace(/^\//, ''), file });
  }
}

/** What stands in a folder: a browser gives at most 100 of them at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
