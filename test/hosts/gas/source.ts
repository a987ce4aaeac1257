import { noteEdit } from '../../../gas-addin/reading/changes';
import { paneCall } from '../../../gas-addin/calls/pane-calls';
import { cellAt, setInto, type Book, type BookContent } from './grid';
import { makeMachine, services, type Machine } from './services';
import type { Fault } from './session';

/** The script from its sources, over a spreadsheet in memory: quick enough for a fault at every call. */
export interface Source {
  readonly machine: Machine;
  readonly book: Book;
  /** As google.script.run calls it. */
  run(name: string, args: readonly unknown[]): unknown;
  type(tab: string, row: number, column: number, value: string | number): void;
  fail(fault: Fault | null): void;
  /** From here on another person runs the script. */
  as(user: string): void;
}

export function openSource(content: BookContent): Source {
  const machine = makeMachine(content);
  const { session } = machine;
  Object.assign(globalThis, services(machine), { console: globalThis.console });
  return {
    machine,
    book: session.book,
    run(name, [request]) {
      if (name !== 'paneCall') throw new Error(`Script function not found: ${name}`);
      session.mode = 'menu';
      try {
        return paneCall(request);
      } finally {
        session.mode = 'none';
      }
    },
    type(tab, row, column, value) {
      const grid = session.book.grids.find(({ name }) => name === tab);
      if (!grid) throw new Error(`No tab ${tab}.`);
      setInto(cellAt(grid, row, column), value, session.book);
      session.mode = 'limited';
      noteEdit();
      session.mode = 'none';
    },
    as(user) {
      session.user = user;
    },
    fail(fault) {
      session.fault = fault && { ...fault, at: session.calls.length + fault.at };
    },
  };
}
