import {
  carryOut,
  printOf,
  recover,
  runNow,
  takeBack,
  undoable,
  wait,
  type Write,
} from '../../../core/writing';
import { simulatedBook, type NameChange, type SimulatedBook } from './simulated-host';
import { cell, everything, onEachHost, outcomeOf, seen } from './writes';

onEachHost(({ open, run, write }) => {
  test('a write is made, named for the undo, and undone to the letter', async () => {
    const host = open();
    const before = seen(host.book);
    await write(host);
    expect(cell(host.book, 'data', '2:2')).toBe(150);
    expect(await run(undoable, host)).toBe('the import');
    expect(await run(takeBack, host)).toBe('Undone: the import.');
    expect(seen(host.book)).toEqual(before);
    expect(host.book.notes.size).toBe(0);
    await expect(run(takeBack, host)).rejects.toThrow('nothing to undo');
  });

  for (const fault of ['refused', 'halfway'] as const)
    for (const [lasting, until] of [
      ['once', 1],
      ['and in the clean-up', 2],
      ['from there on', Infinity],
    ] as const) {
      test(`a fault at any call, ${fault} ${lasting}: all of it or nothing, after the next start`, async () => {
        const before = seen(simulatedBook());
        const done = open();
        await write(done);
        const after = seen(done.book);
        const outcomes: string[] = [];
        for (let at = 1; ; at++) {
          const host = open();
          host.fault = (call) => (call >= at && call < at + until ? fault : 'none');
          const outcome = await outcomeOf(() => write(host));
          outcomes.push(outcome);
          const reached = host.calls >= at;
          host.fault = () => 'none';
          await run((h) => recover(h, true), host);
          expect(seen(host.book)).toEqual(outcome === '' ? after : before);
          if (outcome !== '') expect([...host.book.notes.keys()]).toEqual([]);
          if (!reached) break;
        }
        expect(outcomes.filter((each) => each.includes('Injected fault')).length).toBeGreaterThan(5);
        expect(outcomes[outcomes.length - 1]).toBe('');
      });

      test(`a fault at any call of the undo, ${fault} ${lasting}: it is carried to its end or nothing is done`, async () => {
        const before = seen(simulatedBook());
        for (let at = 1; ; at++) {
          const host = open();
          await write(host);
          const after = seen(host.book);
          host.calls = 0;
          host.fault = (call) => (call >= at && call < at + until ? fault : 'none');
          const outcome = await outcomeOf(() => run(takeBack, host));
          const reached = host.calls >= at;
          host.fault = () => 'none';
          await run((h) => recover(h, true), host);
          if (outcome === '') expect(seen(host.book)).toEqual(before);
          else expect([before, after]).toContainEqual(seen(host.book));
          if (!reached) break;
        }
      });
    }

  test.each(['data', 'money'])(
    'a protected sheet (%s) is asked for before anything is changed',
    async (id) => {
      const host = open();
      const sheet = host.book.sheets.get(id);
      if (sheet) sheet.locked = true;
      const before = seen(host.book);
      await expect(write(host)).rejects.toThrow(
        `The tab "${sheet?.name}" is protected; nothing was changed. Take it off.`,
      );
      expect(seen(host.book)).toEqual(before);
      expect(host.book.notes.size).toBe(0);
    },
  );

  test('a write that adds a sheet asks for the structure of the workbook', async () => {
    const host = open();
    host.book.structureLocked = true;
    await expect(write(host)).rejects.toThrow('The structure is protected; nothing was changed.');
  });

  test('what somebody types between the plan and the write is not written over', async () => {
    const host = open();
    host.meanwhile = (call) => {
      if (call === 4) host.book.sheets.get('money')?.cells.set('3:1', 'typed');
    };
    await expect(write(host)).rejects.toThrow('Money: cell A3 was changed in this moment');
    expect(cell(host.book, 'money', '3:1')).toBe('typed');
    expect(cell(host.book, 'data', '2:2')).toBe(100);
    expect(host.book.notes.size).toBe(0);
  });

  test('a sheet that does not take what is written is noticed, and everything is undone', async () => {
    const host = open();
    const before = seen(host.book);
    const bent: Write<NameChange> = {
      ...everything(host),
      *change() {
        yield* everything(host).change();
        yield* wait(host.putCells('money', [[3, 1, '']]));
      },
    };
    await expect(run((h) => carryOut(h, bent), host)).rejects.toThrow(
      'Money: cell A3 did not take what was written',
    );
    expect(seen(host.book)).toEqual(before);
  });

  describe('an undo', () => {
    test.each([
      [
        'a cell that was changed',
        (book: SimulatedBook) => book.sheets.get('data')?.cells.set('2:2', 1),
        'Data: cell B2',
      ],
      [
        'a row that was changed',
        (book: SimulatedBook) => book.sheets.get('money')?.cells.set('4:2', 'x'),
        'Money: cell B4',
      ],
      [
        'the new tab that was used',
        (book: SimulatedBook) => book.sheets.get('new')?.cells.set('2:1', 'x'),
        'the tab "Actions"',
      ],
      ['a name that was moved', (book: SimulatedBook) => book.names.set('Mine', 'C1'), 'something of it'],
    ])('is refused for %s, with its place', async (_, change, place) => {
      const host = open();
      await write(host);
      change(host.book);
      const now = seen(host.book);
      await expect(run(takeBack, host)).rejects.toThrow(
        `because ${place} was changed since; nothing was changed`,
      );
      expect(seen(host.book)).toEqual(now);
    });

    test('whose copy is gone fails with a sentence', async () => {
      const host = open();
      await write(host);
      host.book.names.delete('Mine');
      await expect(run(takeBack, host)).rejects.toThrow('because the name Mine is gone; nothing was changed');
    });

    test('on a sheet that is protected by now is refused', async () => {
      const host = open();
      await write(host);
      const data = host.book.sheets.get('data');
      if (data) data.locked = true;
      await expect(run(takeBack, host)).rejects.toThrow('The tab "Data" is protected; nothing was changed');
    });

    test('takes back the last write only', async () => {
      const host = open();
      await write(host);
      host.book.clock += 1;
      await run(
        (h) =>
          carryOut(h, {
            what: 'one cell',
            touches: [{ sheet: 'data' }],
            begin: () =>
              wait({
                restores: [
                  {
                    op: 'cells',
                    sheet: 'data',
                    cells: [[2, 1, 'Harbor', '', printOf('Harbor'), printOf('H')]],
                  },
                ],
              }),
            *change() {
              yield* wait(h.putCells('data', [[2, 1, 'H']]));
            },
          } satisfies Write<NameChange>),
        host,
      );
      expect(await run(takeBack, host)).toBe('Undone: one cell.');
      expect(cell(host.book, 'data', '2:1')).toBe('Harbor');
      await expect(run(takeBack, host)).rejects.toThrow('nothing to undo');
    });
  });
});

test('steps for a host that answers later are refused at once by the driver for one that answers now', () => {
  expect(() => runNow(wait(Promise.resolve(1)))).toThrow('answers later');
});
