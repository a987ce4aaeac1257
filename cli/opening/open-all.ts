import { statSync } from 'node:fs';
import path from 'node:path';
import type { ReadingIo } from '../io';
import { optimizeSoon } from '../optimizing';
import { openedOfSent, openOne, openToSend, type OneOpened, type SentFile } from './open-one';

/** Bytes from which reading a file takes several times as long as starting a thread. */
const LARGE = 1 << 22;

/** Opens files one after the other, or several large ones in threads, to what each holds. Throws what is no fault of a file. */
export async function openAll(files: readonly string[], io: ReadingIo): Promise<OneOpened[]> {
  const large = files.filter(isLarge).length;
  if (large > 0) optimizeSoon();
  if (large > 1) return inThreadsOf(files, io);
  const opened: OneOpened[] = [];
  for (const [at, file] of files.entries()) {
    io.progress(`Reading ${path.basename(file)} (${at + 1} of ${files.length}) ...`);
    opened.push(await openOne(file, io.read));
  }
  return opened;
}

async function inThreadsOf(files: readonly string[], io: ReadingIo): Promise<OneOpened[]> {
  const opened: OneOpened[] = [];
  const tell = (): void => io.progress(`Reading files: ${opened.length} of ${files.length} ...`);
  tell();
  const { inThreads, needsMemory } = await import('../threads/threads');
  await inThreads<string, null, SentFile>({
    tasks: files,
    threads: null,
    fewest: 2,
    work: 'open',
    start: null,
    here: (file) => openToSend(file, io.read),
    tooLarge: (file) => ({ problem: needsMemory(file) }),
    answered(sent) {
      opened.push(openedOfSent(sent));
      tell();
    },
  });
  return opened;
}

function isLarge(file: string): boolean {
  try {
    return statSync(file).size >= LARGE;
  } catch {
    // Opening it says why.
    return false;
  }
}
