import * as rrule from 'rrule';

/** `rrule` is one module with a named export for bundlers and a CommonJS one with a default for Node. */
const all: Partial<typeof rrule> & { default?: typeof rrule } = { ...rrule };
const { RRule } = all.RRule === undefined ? all.default! : (all as typeof rrule);

/** Times a day beyond which a rule is no meeting. */
const TOO_OFTEN = /FREQ=(HOURLY|MINUTELY|SECONDLY)/i;

/** A rule that cannot be followed; the message is one sentence. */
export class RuleProblem extends Error {
  override readonly name = 'RuleProblem';
}

/**
 * Starts of a recurrence rule (RFC 5545, 3.3.10) between two wall-clock times, ends included. All times are milliseconds
 * of a clock without a zone, as if it were UTC: with a zone of its own the library's answer would depend on the machine's.
 * UNTIL is the caller's, who knows the zone. Throws a {@link RuleProblem}.
 */
export function starts(rule: string, wallStart: number, from: number, to: number): number[] {
  if (from > to) return [];
  if (TOO_OFTEN.test(rule)) throw new RuleProblem('It repeats more often than once a day.');
  const text = rule
    .split(';')
    .filter((part) => part !== '' && !/^UNTIL=/i.test(part))
    .join(';');
  try {
    const options = RRule.parseString(text);
    return new RRule({ ...options, dtstart: new Date(wallStart), tzid: null, until: null })
      .between(new Date(from), new Date(to), true)
      .map((each) => each.getTime());
  } catch {
    throw new RuleProblem(`Its rule "${rule.slice(0, 60)}" cannot be read.`);
  }
}

/** The UNTIL of a rule as it is written; null without one. */
export function untilOf(rule: string): string | null {
  return /(?:^|;)UNTIL=([^;]*)/i.exec(rule)?.[1] ?? null;
}
