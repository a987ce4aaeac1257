import { parseIso } from '../../core/calendar/day';
import type { Io } from '../../cli/io';
import { run } from '../../cli/program';

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
  let [out, err] = ['', ''];
  const written = new Map<string, string | Uint8Array>();
  const io: Io = {
    list: () => [...files.keys()],
    read(file) {
      const bytes = files.get(file);
      if (!bytes) throw Object.assign(new Error(`no ${file}`), { code: 'ENOENT' });
      return bytes;
    },
    write: (file, content) => void written.set(file, content),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    progress: () => undefined,
    done: () => undefined,
    today: parseIso('2026-10-31') ?? 0,
    timeZone: () => 'America/New_York',
  };
  let status: number;
  try {
    status = await run(args, io);
  } catch (error) {
    status = 70;
    err += error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { status, out, err, written };
}
