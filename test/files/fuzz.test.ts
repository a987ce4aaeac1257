import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { FileProblem, openFile } from '../../files/open';

/** Sheets, or a problem in one sentence; nothing else may come out of any bytes. */
async function opened(name: string, bytes: Uint8Array): Promise<'sheets' | 'problem'> {
  try {
    const { sheets } = await openFile(name, bytes);
    for (const sheet of sheets)
      for (const row of sheet.rows)
        for (const cell of row)
          if (cell != null && !['string', 'number', 'boolean'].includes(typeof cell))
            throw new Error(`A cell is ${typeof cell}.`);
    return 'sheets';
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    expect(error.message).toMatch(/^"[^]*\.$/);
    return 'problem';
  }
}

describe('whatever the bytes are', () => {
  it('random bytes give sheets or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await opened('a.csv', bytes);
      }),
    );
  });

  it('any text gives cells or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        await opened('a.csv', new TextEncoder().encode(text));
      }),
    );
  });

  it('a workbook with bytes changed or cut off gives sheets or a problem', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Referrals',
          rows: [
            ['Partner', 'Received', 'Amount'],
            ['Oak', new Date('2026-01-31T00:00:00Z'), 12.5],
          ],
          tables: [
            {
              name: 'T',
              range: 'A1:C2',
              columns: [{ name: 'Partner' }, { name: 'Received' }, { name: 'Amount' }],
            },
          ],
        },
      ],
      namedRanges: [{ name: 'N', range: 'Referrals!$A$1:$C$2' }],
    });
    const change = fc.tuple(fc.nat(book.length - 1), fc.nat(255));
    let readable = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.nat(40), async (changes, cut) => {
        const bytes = book.slice(0, cut < 30 ? book.length : book.length - cut);
        for (const [at, byte] of changes) bytes[at] = byte;
        if ((await opened('a.xlsx', bytes)) === 'sheets') readable++;
      }),
      { numRuns: 200 },
    );
    expect(readable).toBeGreaterThan(0);
  });
});
