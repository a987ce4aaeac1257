/** The public door of what a day brings: what is due, and the one thing to do. */
import type { Scene } from '../document/scene';
import { startedPartners } from '../review/facts/started-partners';
import { oneThingToDo } from '../review/facts/actions';
import { dueThisWeek, type Due, type Topic } from './due';

export { openByAge, type AgeBand } from './ageing';
export { notThanked } from './thanks';
export { dueThisWeek, TOPICS, type Due, type DueItem, type Tick, type Topic } from './due';

const known = new WeakMap<Scene, Today>();

export interface Today {
  /** The one thing to do, as the review's headline says it. */
  readonly first: string;
  /** Whether it is something to do; else all is well, or nothing is recorded yet. */
  readonly presses: boolean;
  readonly due: readonly Due[];
  /** How many things of each topic are due. */
  readonly counts: ReadonlyMap<Topic, number>;
}

/** What a scene says about its day; computed once for a scene. */
export function todayOf(scene: Scene): Today {
  const found = known.get(scene);
  if (found !== undefined) return found;
  const due = dueThisWeek(scene);
  const today = {
    ...oneThingToDo(scene, startedPartners(scene)),
    due,
    counts: new Map(due.map(({ topic, items }) => [topic, items.length])),
  };
  known.set(scene, today);
  return today;
}
