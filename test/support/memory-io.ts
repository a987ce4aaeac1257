import { parseIso } from '../../core/calendar/day';
import type { Io } from '../../cli/io';
import { run } from '../../cli/program';

/** What a command has to do with: files in memory, and what it said and wrote. */
export interface MemoryIo {
  readonly io: Io;
  readonly said: { out: string; err: string };
  readonly written: Map<string, string | Uint8Array>;
  /** The only file that was written, or undefined. */
  readonly workbook: () => Uint8Array | undefined;
}

/** A command reads `files` and what it wrote before; `today` is ISO text. */
export function memoryIo(files: ReadonlyMap<string, Uint8Array>, today = '2026-10-31'): MemoryIo {
  const said = { out: '', err: '' };
  const written = new Map<string, string | Uint8Array>();
  const io: Io = {
    list: () => [...files.keys()],
    read(file) {
      const bytes = files.get(file) ?? written.get(file);
      if (bytes === undefined || typeof bytes === 'string')
        throw Object.assign(new Error(`no ${file}`), { code: 'ENOENT' });
      return bytes;
    },
    write: (file, content) => void written.set(file, content),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    progress: () => undefined,
    done: () => undefined,
    today: parseIso(today) ?? 0,
    timeZone: () => 'America/New_York',
  };
  const workbook = () => {
    const [only] = written.values();
    if (written.size > 1 || typeof only === 'string') throw new Error('More than one workbook was written.');
    return only;
  };
  return { io, said, written, workbook };
}

export interface Outcome {
  /** Exit status; 70 stands for a stack trace, as `cli/main.ts` prints one. */
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string | Uint8Array>;
}

/** One command line over files in memory. */
export async function runInMemory(
  files: ReadonlyMap<string, Uint8Array>,
  args: readonly string[],
): Promise<Outcome> {
  const { io, said, written } = memoryIo(files);
  let status: number;
  try {
    status = await run(args, io);
  } catch (error) {
    status = 70;
    said.err += error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { status, ...said, written };
}
