import { recover, takeBack, undoable } from '../../../core/writing';
import { simulatedBook } from './simulated-host';
import { cell, ME, ME_AGAIN, MINUTE, onEachHost, OTHER, outcomeOf, seen } from './writes';

/** What is put back of writes that did not come to their end. */

onEachHost(({ open, run, write }) => {
  /** A write that the host refuses from its second tab on, also to put back; later the host refuses nothing. Gives what was said. */
  async function refusedHalfway(host: ReturnType<typeof open>): Promise<string> {
    host.meanwhile = () => {
      if (cell(host.book, 'money', '2:1') === 'Oak') host.fault = () => 'refused';
    };
    const said = await outcomeOf(() => write(host));
    host.meanwhile = () => undefined;
    host.fault = () => 'none';
    return said;
  }

  test('putting back leaves what was typed since, and says so', async () => {
    const host = open();
    expect(await refusedHalfway(host)).toContain('Injected fault');
    // The advisor takes it for written and goes on.
    host.book.sheets.get('data')?.cells.set('2:2', 175);
    host.book.sheets.get('money')?.cells.set('2:2', 'mine');
    const stays = await run((h) => recover(h, true), host);
    expect(stays.join(' ')).toContain('Data: cell B2 was changed since and stays');
    expect(stays.join(' ')).toContain('Money: cell B2 was changed since and stays');
    expect(cell(host.book, 'data', '2:2')).toBe(175);
    expect(cell(host.book, 'money', '2:2')).toBe('mine');
    expect(cell(host.book, 'data', '3:2')).toBe('=B2*2');
    expect(cell(host.book, 'money', '2:1')).toBeUndefined();
    expect(host.book.notes.size).toBe(0);
  });

  test('a sheet that was protected meanwhile stays, the rest is put back, and later writes go on', async () => {
    const host = open();
    await refusedHalfway(host);
    const money = host.book.sheets.get('money');
    if (money) money.locked = true;
    const stays = await run((h) => recover(h), host);
    expect(stays).toEqual([
      'What "the import" had written could not be undone, because the tab "Money" is protected.',
    ]);
    expect(cell(host.book, 'data', '2:2')).toBe(100);
    if (money) money.locked = false;
    expect(await run((h) => recover(h), host)).toEqual([]);
  });

  test.each(['{"op":"cel', '{}', '[1,2'])(
    'a journal that cannot be read (%s) is set aside and blocks nothing',
    async (text) => {
      const host = open();
      host.book.notes.set('journal x.1 head', text);
      host.book.notes.set('journal x.1 body', text);
      const [sentence] = await run((h) => recover(h), host);
      expect(sentence).toContain('it is set aside');
      expect(await run((h) => recover(h), host)).toEqual([]);
      await write(host);
      expect(cell(host.book, 'data', '2:2')).toBe(150);
      expect(await run(takeBack, host)).toContain('the import');
    },
  );

  test('a journal that fails again and again is set aside', async () => {
    const host = open();
    await refusedHalfway(host);
    const setCells = host.setCells.bind(host);
    host.setCells = () => {
      throw new Error('Busy.');
    };
    const said: string[] = [];
    for (let turn = 0; turn < 4; turn++) said.push(...(await run((h) => recover(h), host)));
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('could not be undone yet (Busy.)');
    expect(said[2]).toContain('set aside');
    host.setCells = setCells;
  });

  describe('two sessions on one workbook', () => {
    test("another person's running write is left alone, and both end well", async () => {
      const book = simulatedBook();
      const [mine, theirs] = [open(ME, book), open(OTHER, book)];
      // Stopped in the middle: its journal says that it is writing.
      theirs.meanwhile = () => {
        if (cell(book, 'data', '3:2') === 7) theirs.fault = () => 'refused';
      };
      await outcomeOf(() => write(theirs));
      const middle = seen(book);
      expect(await run((h) => recover(h, true), mine)).toEqual([]);
      expect(seen(book)).toEqual(middle);
      expect(book.sheets.has('new')).toBe(true);
    });

    test('what another person gave up long ago is put back', async () => {
      const book = simulatedBook();
      const before = seen(book);
      const [mine, theirs] = [open(ME, book), open(OTHER, book)];
      theirs.meanwhile = () => {
        if (cell(book, 'data', '3:2') === 7) theirs.fault = () => 'refused';
      };
      await outcomeOf(() => write(theirs));
      book.clock += 20 * MINUTE;
      await run((h) => recover(h), mine);
      expect(seen(book)).toEqual(before);
    });

    test('what the same person left in an earlier run is put back by the next start', async () => {
      const book = simulatedBook();
      const before = seen(book);
      const earlier = open(ME, book);
      earlier.meanwhile = () => {
        if (cell(book, 'data', '3:2') === 7) earlier.fault = () => 'refused';
      };
      await outcomeOf(() => write(earlier));
      book.clock += MINUTE;
      await run((h) => recover(h, true), open(ME_AGAIN, book));
      expect(seen(book)).toEqual(before);
      expect(book.notes.size).toBe(0);
    });

    test("another person's kept write can be undone by them, not by me", async () => {
      const book = simulatedBook();
      const [mine, theirs] = [open(ME, book), open(OTHER, book)];
      await write(theirs);
      await run((h) => recover(h, true), mine);
      expect(await run(undoable, mine)).toBeNull();
      await expect(run(takeBack, mine)).rejects.toThrow('nothing to undo');
      expect(await run(takeBack, theirs)).toContain('the import');
    });

    test('what an earlier run of mine kept for its undo goes with the next start', async () => {
      const book = simulatedBook();
      await write(open(ME, book));
      book.clock += MINUTE;
      await run((h) => recover(h, true), open(ME_AGAIN, book));
      expect(book.notes.size).toBe(0);
    });
  });
});
