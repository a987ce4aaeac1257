import { ledgerSource } from '../../../core/functions';
import type { Book } from '../../../core/kpis';
import { bookOf } from './book';

const base = bookOf();

function bookMarked(mark: string): Book {
  return { ...base, ledger: { ...base.ledger, mark } };
}

/** A workbook whose readings end when the test says so; each gives the mark that the cells had when it began. */
class Workbook {
  mark = 'a';
  readings = 0;
  private readonly ends: Array<() => void> = [];

  readonly read = (): Promise<Book> => {
    this.readings++;
    const book = bookMarked(this.mark);
    return new Promise((resolve) => this.ends.push(() => resolve(book)));
  };

  /** Lets the reading under way end, and whatever follows from it happen. */
  async end(): Promise<void> {
    await settle();
    this.ends.shift()!();
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

const markOf = async (book: Promise<Book>): Promise<string> => (await book).ledger.mark;

describe('the ledger source', () => {
  test('reads once for all that wait, and not again for the same mark', async () => {
    const cells = new Workbook();
    const source = ledgerSource(cells.read);
    const waiting = [source.get(null), source.get('a'), source.get('a'), source.refresh()];
    await cells.end();
    expect(await Promise.all(waiting.map(markOf))).toEqual(['a', 'a', 'a', 'a']);
    await source.get('a');
    await source.get(null);
    expect(cells.readings).toBe(1);
  });

  test('a mark that is not kept makes one reading, and fresh data win', async () => {
    const cells = new Workbook();
    const source = ledgerSource(cells.read);
    const first = source.get('a');
    await cells.end();
    await first;
    cells.mark = 'b';
    const missed = [source.get('old'), source.get('b'), source.get('old')];
    await cells.end();
    expect(await Promise.all(missed.map(markOf))).toEqual(['b', 'b', 'b']);
    expect(cells.readings).toBe(2);
    // The formulas with the old mark may ask again and again before they are recalculated.
    expect(await markOf(source.get('old'))).toBe('b');
    expect(cells.readings).toBe(2);
  });

  test('a change while a reading is under way makes one more for whoever asks after it without a mark', async () => {
    const cells = new Workbook();
    const source = ledgerSource(cells.read);
    const early = source.get('a');
    await settle();
    cells.mark = 'b';
    source.changed();
    const late = [source.get(null), source.get(null)];
    await cells.end();
    await cells.end();
    expect(await Promise.all([early, ...late].map(markOf))).toEqual(['a', 'b', 'b']);
    expect(cells.readings).toBe(2);
  });

  test('told of a change after the reading that it caused, the same mark makes no reading, and none makes one', async () => {
    const cells = new Workbook();
    const source = ledgerSource(cells.read);
    const first = source.refresh();
    await cells.end();
    await first;
    source.changed();
    await Promise.all(Array.from({ length: 100 }, () => source.get('a')));
    expect(cells.readings).toBe(1);
    const unmarked = Array.from({ length: 100 }, () => source.get(null));
    await cells.end();
    await Promise.all(unmarked);
    expect(cells.readings).toBe(2);
  });

  test('refresh never gives what was read before it', async () => {
    const cells = new Workbook();
    const source = ledgerSource(cells.read);
    const first = source.get(null);
    await cells.end();
    await first;
    cells.mark = 'b';
    const fresh = source.refresh();
    await cells.end();
    expect(await markOf(fresh)).toBe('b');
    expect(await markOf(source.get('b'))).toBe('b');
    expect(cells.readings).toBe(2);
  });

  test('after a change and back, an old mark is read again', async () => {
    const cells = new Workbook();
    const source = ledgerSource(cells.read);
    cells.mark = 'b';
    const first = source.get('a');
    await cells.end();
    expect(await markOf(first)).toBe('b');
    cells.mark = 'a';
    source.changed();
    const again = source.get('a');
    await cells.end();
    expect(await markOf(again)).toBe('a');
  });

  test('changes without end do not keep the formulas waiting for ever, nor is what they got kept', async () => {
    const cells = new Workbook();
    const source = ledgerSource(cells.read);
    const waiting = source.get(null);
    for (let i = 0; i < 3; i++) {
      await settle();
      cells.mark = `changed ${i}`;
      void source.refresh();
      await cells.end();
    }
    expect(await markOf(waiting)).toBe('changed 1');
    const next = source.get(null);
    await cells.end();
    expect(await markOf(next)).toBe('changed 2');
  });

  test('a reading that fails is told to all that wait, and tried again by the next', async () => {
    let fail = true;
    const source = ledgerSource(() => {
      if (fail) throw new Error('The workbook is busy.');
      return bookMarked('a');
    });
    const waiting = [source.get(null), source.get('x')];
    for (const each of waiting) await expect(each).rejects.toThrow('The workbook is busy.');
    fail = false;
    expect(await markOf(source.get(null))).toBe('a');
  });
});
