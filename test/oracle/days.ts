/** Days as whole numbers, by the engine's own calendar: nothing of the software's is used here. */
export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The second day from Monday to Friday after a day. */
export function secondBusinessDay(day: number): number {
  let [at, left] = [day, 2];
  while (left > 0) {
    at++;
    const weekday = new Date(at * 86_400_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return at;
}

/** The latest day `MM-DD` of a year that is not after `to`. */
export function latestYearStart(monthDay: string, to: number): number {
  for (let year = Number(isoOf(to).slice(0, 4)); ; year--) {
    const day = dayOf(`${year}-${monthDay}`);
    if (day <= to) return day;
  }
}
