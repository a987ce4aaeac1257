import { readdirSync } from 'node:fs';
import { dayFromCivil, parseIso, type Day } from '../core/calendar/day';
import { run } from './program';
import { EXIT_PROBLEM, type Io } from './io';
import { optimizeLate } from './optimizing';
import { printable } from './output/printable';
import { writeWhole } from './output/write-file';
import { readBytes } from './read-bytes';

optimizeLate();

// A reader that closes early (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });

const watched = process.stderr.isTTY;

const io: Io = {
  read: readBytes,
  list: (folder) => readdirSync(folder),
  write: (file, content, how) => writeWhole(file, content, how),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: (text) => void (watched && process.stderr.write(`\r\u001B[K${text}`)),
  done: () => void (watched && process.stderr.write('\r\u001B[K')),
  today: today(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** The local calendar day; PARTNER_LEDGER_TODAY (2026-10-31) replaces it, so that an output can be made again. */
function today(): Day {
  const given = process.env['PARTNER_LEDGER_TODAY'];
  if (given === undefined || given === '') {
    const now = new Date();
    return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }
  const day = parseIso(given);
  if (day !== null) return day;
  process.stderr.write(
    `partner-ledger: PARTNER_LEDGER_TODAY "${printable(given)}" is not a date: write it like 2026-10-31.\n`,
  );
  process.exit(EXIT_PROBLEM);
}

run(process.argv.slice(2), io).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    io.done();
    io.err(
      printable(
        `partner-ledger: this should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      ),
    );
    process.exitCode = 70;
  },
);
