import { kept } from './kept';
import { again, KIND_NAMES, search, type KindName } from './kinds';

jest.setTimeout(300_000);

/** Inputs tried of each kind: about a minute in all on two cores. `npm run fuzz` tries for as long as it is told. */
const RUNS: Readonly<Record<KindName, number>> = { cells: 300, csv: 300, damaged: 300, 'two files': 200 };
const SEED = 19;

it.each(KIND_NAMES)('of %s that nobody made by hand, all are read as promised', async (kind) => {
  const found = await search(kind, SEED, RUNS[kind]);
  if (found !== null) throw new Error(`${found.message}\n${JSON.stringify(found.input).slice(0, 4000)}`);
});

it.each(kept())('what once fell is read as promised: $name', async ({ kind, input }) => {
  await again(kind, input);
});
