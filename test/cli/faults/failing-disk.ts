import type * as nodeFs from 'node:fs';

const real = jest.requireActual<typeof nodeFs>('node:fs');

/** One call fails, or the drive is gone from that call on. */
export type Fault = 'one call' | 'all from then on';

interface Failing {
  readonly from: number;
  readonly fault: Fault;
  calls: number;
  failed: string[];
}

let failing: Failing | null = null;

/** The n-th call of the file system that follows fails, counted from 1; gives what asks which calls failed, and ends it. */
export function failFrom(n: number, fault: Fault): () => readonly string[] {
  const state: Failing = { from: n, fault, calls: 0, failed: [] };
  failing = state;
  return () => {
    failing = null;
    return state.failed;
  };
}

type Call = (...args: never[]) => unknown;

function mayFail(name: string, call: Call): Call {
  return (...args) => {
    if (failing === null) return call(...args);
    failing.calls++;
    const fails =
      failing.fault === 'one call' ? failing.calls === failing.from : failing.calls >= failing.from;
    if (!fails) return call(...args);
    failing.failed.push(name);
    // It never throws: what cannot be asked for is not there.
    if (name === 'existsSync') return false;
    const code = failing.fault === 'one call' ? 'EIO' : 'ENODEV';
    throw Object.assign(new Error(`${code}: ${name} fails`), { code, syscall: name.replace('Sync', '') });
  };
}

/** What stands for `node:fs`: itself, but for the calls that fail. */
export const disk = {
  ...real,
  __esModule: true,
  ...Object.fromEntries(
    Object.entries(real).flatMap(([name, call]) =>
      name.endsWith('Sync') ? [[name, mayFail(name, call as Call)]] : [],
    ),
  ),
};
