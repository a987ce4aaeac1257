import { planLog, type LogEntry } from '../../../core/log';
import { coreReading } from '../../places/core-reading';
import type { ScreenProps } from '../../places/screen';

export type LogProps = Pick<ScreenProps, 'scene' | 'reading' | 'host' | 'busy' | 'run'>;

/** Writes an entry into the workbook, with an undo; true when it stands there. `said` is the sentence about it. */
export async function writeLog(
  { reading, host, run }: Pick<LogProps, 'reading' | 'host' | 'run'>,
  entry: LogEntry,
  said: string,
): Promise<boolean> {
  const written = await run({
    what: 'Writing it down',
    work: async () => {
      await host.edit(planLog(reading.input, coreReading(reading), entry));
      return true;
    },
    done: () => said,
    writes: true,
  });
  return written === true;
}
