import { writeXlsx } from 'hucre/xlsx';
import { type Io } from '../../cli/io';
import { run } from '../../cli/program';
import { samplePractice } from '../../template/sample/sample';
import { sampleWorkbook } from '../../template/sample/sample-workbook';
import { memoryIo } from '../support/memory-io';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const files = new Map<string, Uint8Array>([
  ['pdf.csv', utf8('%PDF-1.7')],
  ['empty.csv', new Uint8Array(0)],
  [
    'book/fees.csv',
    utf8(
      'Executive,Amt,Due\nOak Law,"1,200.50",2026-03-01\nElm Tax,300,2026-03-02\nOak Law,-99.5,2026-04-15\n',
    ),
  ],
  ['book/visits.csv', utf8('Executive,When\nOak Law,2026-03-05\nOak Law,2026-04-05\n')],
  ['shop.csv', utf8('Item,Qty\nMilk,2\nBread,1\n')],
  ['nobody.csv', utf8('Deal Name,Deal Stage,Create Date,Close Date\nA,won,2026-01-01,2026-02-01\n')],
]);

/** The files that take a while to make; called once before the tests of a file. */
export async function makeFiles(): Promise<void> {
  files.set('practice.xlsx', await sampleWorkbook(samplePractice()));
  files.set(
    'locked.xlsx',
    await writeXlsx({ sheets: [{ name: 'S', rows: [[1]] }], encryption: { password: 'p', spinCount: 1 } }),
  );
}

/** Runs a command line over files in memory. */
export async function cli(...args: string[]): Promise<Outcome> {
  const memory = memoryIo(files, '2026-11-06');
  const written = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  const io: Io = {
    ...memory.io,
    list(folder) {
      const names = [...files.keys()].filter((file) => file.startsWith(`${folder}/`));
      if (names.length === 0 && folder !== 'out')
        throw Object.assign(new Error(`no ${folder}`), { code: 'ENOENT' });
      return names.map((file) => file.slice(folder.length + 1));
    },
    write: (file, content) =>
      void (typeof content === 'string' ? written.set(file, content) : bytes.set(file, content)),
  };
  const status = await run(args, io);
  return { status, ...memory.said, written, bytes };
}
