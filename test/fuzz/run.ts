/**
 * `npm run fuzz -- --minutes N --seed S [--kind K]...`: tries made inputs, of some kinds or of all, until the time is up.
 * What falls is made small, kept in test/fixtures/fuzz and named; what takes more than its share of time as it grows is
 * named. The status is 1 then.
 * The same seed tries the same inputs in the same order.
 */
import { parseArgs } from 'node:util';
import { tooSteep } from './growth';
import { keep } from './kept';
import { KIND_NAMES, search, type KindName } from './kinds';

/** Inputs of one kind in a row; few enough that the time is kept to some seconds. */
const BATCH = 25;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string', multiple: true, default: [...KIND_NAMES] },
    },
  });
  const kinds = KIND_NAMES.filter((name) => values.kind.includes(name));
  const [minutes, first] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isSafeInteger(first) || kinds.length !== new Set(values.kind).size) {
    console.error(
      `Say for how long and from which seed: npm run fuzz -- --minutes 5 --seed 7. A kind is one of: ${KIND_NAMES.join(', ')}.`,
    );
    return 2;
  }
  const end = Date.now() + minutes * 60_000;
  const tried = new Map<KindName, number>();
  let [fallen, grown, steep] = [0, 0, 0];
  for (let seed = first; Date.now() < end; seed++) {
    const kind = kinds[(seed - first) % kinds.length] as KindName;
    if (kind === KIND_NAMES[0]) {
      const sentence = await tooSteep(seed);
      grown++;
      if (sentence !== null) {
        steep++;
        console.log(`seed ${seed} takes too long as it grows: ${sentence}\n`);
      }
    }
    const found = await search(kind, seed, BATCH);
    tried.set(kind, (tried.get(kind) ?? 0) + BATCH);
    if (found === null) continue;
    fallen++;
    console.log(`${kind}, seed ${seed}: ${keep(found)}\n${found.message.slice(0, 2000)}\n`);
  }
  const counts = [...tried].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(
    `Tried ${counts}; ${fallen} fell. Made ${grown} longer: ${steep} took more than their share of time.`,
  );
  return fallen + steep > 0 ? 1 : 0;
}

void main().then((status) => process.exit(status));
