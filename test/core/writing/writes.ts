import {
  carryOut,
  printOf,
  printsOf,
  runLater,
  runNow,
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

/** A write with everything in it, on each kind of host. */

export const ME: Session = { person: 'ann', run: 'ann1' };
export const ME_AGAIN: Session = { person: 'ann', run: 'ann2' };
export const OTHER: Session = { person: 'bob', run: 'bob1' };
export const MINUTE = 60_000;

const NEW_ROWS = [
  ['Oak', 1],
  ['Pine', null],
  ['Fir', 3],
];

/** Changes a cell and a formula, adds rows, moves a name and adds a sheet. */
export function everything(host: SimulatedHost): Write<NameChange> {
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
export function seen(book: SimulatedBook): unknown {
  return {
    sheets: [...book.sheets.values()].map(({ name, hidden, cells }) => ({
      name,
      hidden,
      cells: [...cells].sort(),
    })),
    names: [...book.names],
  };
}

export const cell = (book: SimulatedBook, sheet: string, at: string): unknown =>
  book.sheets.get(sheet)?.cells.get(at);

export async function outcomeOf(run: () => Promise<unknown>): Promise<string> {
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

/** What tests of a kind of host are given. */
interface OfHost {
  readonly run: <T>(steps: (host: SimulatedHost) => Steps<T>, host: SimulatedHost) => Promise<T>;
  readonly open: (session?: Session, book?: SimulatedBook) => SimulatedHost;
  readonly write: (host: SimulatedHost) => Promise<void>;
}

/** The same tests for each kind of host. */
export function onEachHost(tests: (of: OfHost) => void): void {
  for (const [kind, made, run] of HOSTS)
    describe(kind, () =>
      tests({
        run,
        open: (session = ME, book = simulatedBook()) => made(new SimulatedHost(book, session)),
        write: (host) => run((h) => carryOut(h, everything(h)), host),
      }),
    );
}
