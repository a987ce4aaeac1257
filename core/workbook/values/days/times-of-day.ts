import type { Cell } from '../../input';

const CLOCK = /^\s*(\d{1,2})[:.h]?([0-5]\d)(?::\d{2})?\s*([ap]\.?\s?m\.?|uhr|h)?\s*$/i;
/** Hours between which most meetings of a practice begin. */
const [EARLIEST, LATEST] = [6, 22];
const MOST = 0.8;

/**
 * Whether the values say when something was and not how long it took: clock texts with "am" or "pm", or of which most lie within
 * the hours of a day's work, as lengths hardly do.
 */
export function areTimesOfDay(values: readonly Cell[]): boolean {
  const clocks = values.flatMap((cell) => {
    const found = typeof cell === 'string' ? CLOCK.exec(cell) : null;
    return found ? [{ hour: Number(found[1]), isNamed: found[3] !== undefined && found[3] !== 'h' }] : [];
  });
  if (clocks.length === 0 || clocks.length < values.length * MOST) return false;
  if (clocks.some(({ isNamed }) => isNamed)) return true;
  const atWork = clocks.filter(({ hour }) => hour >= EARLIEST && hour <= LATEST).length;
  return atWork >= clocks.length * MOST;
}
