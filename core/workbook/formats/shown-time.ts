import { serialText } from './serial-text';

/** `45:30`, `90`: which units these are, only the format says. */
const FEW_PARTS = /^(-?)(\d+)(?:[:.](\d\d))?(?:[.,]\d+)?$/;
const SECONDS_A_DAY = 86_400;

/**
 * The text of a duration as it is read, `0:45:30`, of what a cell shows in a number format, for hosts that are only told that: `45:30` is
 * minutes and seconds in `[m]:ss`, `90` minutes in `[m]`. Any other text, and that of any other format, is as it stands.
 */
export function shownTime(text: string, format: string): string {
  const [, sign, first = '', second = '0'] = FEW_PARTS.exec(text.trim()) ?? [];
  const unit = sign === undefined ? null : firstUnit(format, first === text.trim().slice(sign.length));
  if (unit === null) return text;
  const seconds = Number(first) * unit + (unit === 60 ? Number(second) : 0);
  return `${sign}${serialText(seconds / SECONDS_A_DAY, 'in minutes', 1900)}`;
}

/** Seconds of the unit that a format shows first; null where that is hours before minutes, or no time. */
function firstUnit(format: string, isAlone: boolean): number | null {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  const elapsed = /\[(h+|m+|s+)\]/i.exec(bare)?.[1];
  const first = elapsed ?? (/^[^hdy]*s/i.test(bare) ? /[ms]/i.exec(bare)?.[0] : undefined);
  const letter = first?.charAt(0).toLowerCase();
  if (letter === 'm') return 60;
  if (letter === 's') return 1;
  return letter === 'h' && isAlone ? 3600 : null;
}
