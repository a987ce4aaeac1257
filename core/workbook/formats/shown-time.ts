/** A format whose first part is minutes: `[m]:ss`, `mm:ss.0`. */
const MINUTES_FIRST = /^\[?m+\]?:ss/i;
/** `45:30` as such a format shows it. */
const SHOWN = /^(-?)(\d+):(\d\d)(?:[.,]\d+)?$/;

/**
 * The text of a duration as it is read, `0:45:30`, of what a cell shows in a number format, for hosts that are only told that: `45:30` is
 * minutes and seconds in `[m]:ss`. Any other text, and that of any other format, is as it stands.
 */
export function shownTime(text: string, format: string): string {
  const bare = (format.split(';')[0] ?? '').replace(/\[(?![hms]+\])[^\]]*\]|"[^"]*"/gi, '').trim();
  const [, sign = '', minutes, seconds = ''] = (MINUTES_FIRST.test(bare) && SHOWN.exec(text.trim())) || [];
  if (minutes === undefined) return text;
  const hours = Math.floor(Number(minutes) / 60);
  return `${sign}${hours}:${String(Number(minutes) % 60).padStart(2, '0')}:${seconds}`;
}
