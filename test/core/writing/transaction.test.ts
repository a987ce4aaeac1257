import {
  carryOut,
  printOf,
  printsOf,
  recover,
  runLater,
  runNow,
  takeBack,
  undoable,
  wait,
  type Session,
  type Steps,
  type Write,
} from '../../../core/writing';
import {
  answeringLater,
  simulatedBook,
  SimulatedHost,
  type NameChange,
  type SimulatedBook,
} from './simulated-host';

const ME: Session = { person: 'ann', run: 'ann1' };
const ME_AGAIN: Session = { person: 'ann', run: 'ann2' };
const OTHER: Session = { person: 'bob', run: 'bob1' };
const MINUTE = 60_000;

const NEW_ROWS = [
  ['Oak', 1],
  ['Pine', null],
  ['Fir', 3],
];

/** Changes a cell and a formula, adds rows, moves a name and adds a sheet. */
function everything(host: SimulatedHost): Write<NameChange> {
  return {
    what: 'the import',
    touches: [{ sheet: 'data' }, { sheet: 'money' }, 'sheets'],
    *begin() {
      yield* wait(host.beginSheet('new'));
      return {
        needs: ['new'],
        restores: [
          { op: 'no sheet', sheet: 'new', columns: 2, meant: printsOf([['Step', 'Due']], 2) },
          {
            op: 'cells',
            sheet: 'data',
            cells: [
              [2, 2, 100, '', printOf(100), printOf(150)],
              [3, 2, '=B2*2', '', printOf({ formula: '=b2 * 2' }), printOf(7)],
            ],
          },
          { op: 'blank', sheet: 'money', area: [2, 1, 3, 2], formats: true, meant: printsOf(NEW_ROWS, 2) },
          { op: 'own', own: { name: 'Mine', before: 'A1:B3', after: 'A1:B9' } },
        ],
      };
    },
    *change() {
      yield* wait(
        host.putCells('data', [
          [2, 2, 150],
          [3, 2, 7],
        ]),
      );
      yield* wait(host.setName('Mine', 'A1:B9'));
      const cells = NEW_ROWS.flatMap((row, r) => row.map((cell, c) => [r + 2, c + 1, cell] as const));
      yield* wait(host.putCells('money', cells));
      yield* wait(
        host.putCells('new', [
          [1, 1, 'Step'],
          [1, 2, 'Due'],
        ]),
      );
      yield* wait(host.showSheet('new', 'Actions'));
    },
  };
}

/** What people see: no notes, no hidden sheets. */
function seen(book: SimulatedBook): unknown {
  return {
    sheets: [...book.sheets.values()].map(({ name, hidden, cells }) => ({
      name,
      hidden,
      cells: [...cells].sort(),
    })),
    names: [...book.names],
  };
}

const cell = (book: SimulatedBook, sheet: string, at: string): unknown =>
  book.sheets.get(sheet)?.cells.get(at);

async function outcomeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** How each kind of host carries steps out. */
const HOSTS: ReadonlyArray<
  readonly [
    string,
    (host: SimulatedHost) => SimulatedHost,
    <T>(steps: (host: SimulatedHost) => Steps<T>, host: SimulatedHost) => Promise<T>,
  ]
> = [
  ['a host that answers at once', (host) => host, async (steps, host) => runNow(steps(host))],
  ['a host that answers later', answeringLater, (steps, host) => runLater(steps(host))],
];

for (const [kind, made, run] of HOSTS)
  describe(kind, () => {
    const open = (session = ME, book = simulatedBook()): SimulatedHost =>
      made(new SimulatedHost(book, session));
    const write = (host: SimulatedHost): Promise<void> => run((h) => carryOut(h, everything(h)), host);

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

    test('putting back leaves what was typed since, and says so', async () => {
      const host = open();
      host.meanwhile = () => {
        if (cell(host.book, 'money', '2:1') === 'Oak') host.fault = () => 'refused';
      };
      expect(await outcomeOf(() => write(host))).toContain('Injected fault');
      host.meanwhile = () => undefined;
      host.fault = () => 'none';
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
      host.meanwhile = () => {
        if (cell(host.book, 'money', '2:1') === 'Oak') host.fault = () => 'refused';
      };
      await outcomeOf(() => write(host));
      host.meanwhile = () => undefined;
      host.fault = () => 'none';
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
      host.meanwhile = () => {
        if (cell(host.book, 'money', '2:1') === 'Oak') host.fault = () => 'refused';
      };
      await outcomeOf(() => write(host));
      host.meanwhile = () => undefined;
      host.fault = () => 'none';
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
        await expect(run(takeBack, host)).rejects.toThrow(
          'because the name Mine is gone; nothing was changed',
        );
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
