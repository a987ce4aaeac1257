import { setFlagsFromString } from 'node:v8';

/** The V8 of Node 20. Later ones print an error for the first flag, and start faster by themselves. */
const NEEDS_FLAGS = process.versions.v8.startsWith('11.');

/**
 * Most commands are over in less time than V8 would spend on optimizing them: a function must run several times as long as usual before
 * it is worth it. And a pattern is compiled at once, not to be interpreted first and compiled when it comes again: hundreds of them are
 * asked twice. A loop that runs once over all rows waits for its optimized code, instead of going on without it meanwhile.
 */
export function optimizeLate(): void {
  if (!NEEDS_FLAGS) return;
  setFlagsFromString('--interrupt-budget=500000');
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--no-concurrent-osr');
}

/** For a large file it is worth as early as V8 does it by itself. */
export function optimizeSoon(): void {
  if (NEEDS_FLAGS) setFlagsFromString('--interrupt-budget=132000');
}
