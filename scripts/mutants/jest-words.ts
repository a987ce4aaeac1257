/** The words of Jest that the tests of the rooms use, for Mocha. Matchers, tables and spies are Jest's own. */
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

/** Random inputs of one property: enough to notice a changed definition; all of them for each change would take hours. */
const RUNS = 8;

/** The same inputs each time, where a property does not say which: what was noticed once is noticed again. */
const SEED = 19;

/** A failing input is not made smaller either: that it fails is enough. */
const few =
  <T extends (property: never, parameters?: object) => unknown>(all: T) =>
  (property: never, parameters?: { readonly numRuns?: number }) => {
    const numRuns = Math.min(RUNS, parameters?.numRuns ?? RUNS);
    return all(property, { seed: SEED, ...parameters, numRuns, endOnFailure: true });
  };

/** What stands for the package fast-check: itself, with fewer inputs. */
export const fewInputs = {
  __esModule: true,
  default: { ...fc, assert: few(fc.assert), check: few(fc.check) },
};

type Titled = Parameters<typeof bind>[0];

/** Mocha's word with the tables of Jest. */
function withTables(word: Titled & { readonly skip: unknown }) {
  const call: Titled = (title, body) => word(title, body);
  return Object.assign(call, { each: bind(call), skip: word.skip });
}

/** Puts the words of Jest in the place of those that Mocha put there. Gives what undoes the spies of tests that fell before they did. */
export function speakJest(words: Record<string, unknown>): () => void {
  const mocker = new ModuleMocker(globalThis);
  const it = withTables(words['it'] as never);
  Object.assign(words, {
    expect,
    it,
    test: it,
    describe: withTables(words['describe'] as never),
    beforeAll: words['before'],
    afterAll: words['after'],
    jest: {
      fn: mocker.fn.bind(mocker),
      spyOn: mocker.spyOn.bind(mocker),
      restoreAllMocks: () => mocker.restoreAllMocks(),
      setTimeout: () => undefined,
    },
  });
  return () => mocker.restoreAllMocks();
}
