import { halfOfDay, hoursByClock, type ClockTime } from './between-times';
import { parseEitherSign } from './money';
import { writtenBy } from './number-formats';
import { fold } from './text';

/** What a cell formatted as a time shows of an hour and a half is `1:30:00 AM`; in the afternoon there is no such length. */
const CLOCK =
  /^(\d{1,3}):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?(?: ?(?:h|hrs?|hours?|std)\.?)?$|^(0?\d|1[0-2]):([0-5]\d)(?::([0-5]\d))?\s?am$/;
const HOUR = 'h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur|uren|timm(?:e|ar)|timer?|godz';
const WORDS = new RegExp(
  `^(?:([\\d.,]+)\\s*(?:${HOUR})\\.?)?(?:[\\s,]*| (?:and|und|et|y|e|en|og|och) )(?:([\\d.,]+)\\s*(?:m|mn|mins?|minut(?:es?|en|i|os?|ter|er))?\\.?)?$`,
);
/** A longer text is a remark; the pattern above would try it at every place. */
const LONGEST = 60;
/** Lengths that are said in words: `an hour`, `half an hour`, `one and a half hours`, `two hours`. */
const IN_WORDS =
  /^(?:about |approx |approximately |around |ca )?(?:(half|(?:a )?quarter(?: of)?)(?: an?)? hour|(?:(an?|one|two|three|four|five|six|seven|eight)( and a half)? hours?)( and a half)?)$/;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
/** `PT1H30M`, as calendars and programs write it. */
const ISO = /^p(?:(\d+)d)?t(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?$/;
const HAS_UNIT = /[hm]|st(?:d|unde)|or[ae]|u(?:ur|ren)|godz|\ds$/;

/** `1 1/2`, `1/4 hour`. */
const FRACTION = new RegExp(`^(?:(\\d{1,2})[ -])?([1-9])[/\u2044]([2-9])(?: ?(?:${HOUR}))?\\.?$`);
/** From when to when, which is how long, too: `9:00 - 10:30`, `2 pm to 2:30 pm`. */
const FROM_TO =
  /^(\d{1,2})(?:[:.h]([0-5]\d))? ?([ap]\.?m\.?|uhr|h)? ?(?:[-–—]|to|bis|until|till|a|à) ?(\d{1,2})(?:[:.h]([0-5]\d))? ?([ap]\.?m\.?|uhr|h)?$/;
/** `2 x 45 min`. */
const TIMES = /^\s*(\d{1,2})\s?[x×*]\s?([^x×*]+)$/i;
/** What is said of a length behind it: `90 min (lunch)`, `2h incl. travel`. */
const REMARK = /\s*(?:\([^()\d]*\)|,? incl(?:\.|uding)? .*)$/;
/** Days before a clock, as data programs write a length: `0 days 01:30:00`, `1 day, 2:00:00`. */
const DAYS_AND_CLOCK = /^(\d{1,3}) days?,? (?=\d{1,2}:\d\d)/;
/** `90'` is 90 minutes. */
const PRIME = /(?<=\d)\s?['\u2019\u2032]$/;
/** `45:30` where minutes come first. */
const MINUTES_FIRST = /^\d{1,4}:[0-5]\d(?:[.,]\d+)?$/;

/**
 * Hours of a text that says its unit: `1:30`, `1h 30`, `90 min`, `1.5 hours`, `1,5 h`. Null when it does not. `minutesFirst` says
 * that two numbers are minutes and seconds.
 */
export function parseDuration(text: string, minutesFirst = false): number | null {
  if (text.length > LONGEST) return null;
  const [, times, each = ''] = TIMES.exec(text) ?? [];
  const parts = each === '' ? text.split(/\s?\+\s?/) : Array.from({ length: Number(times) }, () => each);
  if (parts.length > 1) {
    const lengths = parts.map((part) => parseDuration(part, minutesFirst));
    return lengths.includes(null) ? null : lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0);
  }
  const clean = fold(text).replace(REMARK, '').replace(PRIME, ' min');
  if (minutesFirst && MINUTES_FIRST.test(clean)) {
    const [minutes, seconds] = clean.replace(',', '.').split(':').map(Number) as [number, number];
    return minutes / 60 + seconds / 3600;
  }
  const [before = '', days] = DAYS_AND_CLOCK.exec(clean) ?? [];
  if (days !== undefined) {
    const rest = parseDuration(clean.slice(before.length));
    return rest === null ? null : Number(days) * 24 + rest;
  }
  const [, whole = '0', top, bottom] = FRACTION.exec(clean) ?? [];
  if (top !== undefined) return Number(whole) + Number(top) / Number(bottom);
  const between = fromTo(clean);
  if (between !== null) return between;
  const clock = CLOCK.exec(clean);
  if (clock) {
    const [, hours = Number(clock[4]) % 12, minutes = clock[5], seconds = clock[6] ?? 0] = clock;
    return Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600;
  }
  const said = inWords(clean);
  if (said !== null) return said;
  if (!HAS_UNIT.test(clean)) return null;
  const iso = ISO.exec(clean);
  if (iso) {
    const [days, hours, minutes, seconds] = iso.slice(1).map((digits) => Number(digits ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    return days * 24 + hours + minutes / 60 + seconds / 3600;
  }
  const words = WORDS.exec(clean);
  if (!words) return null;
  const part = (digits: string | undefined) =>
    digits === undefined ? 0 : (parseEitherSign(digits)?.value ?? NaN);
  const hours = part(words[1]) + part(words[2]) / 60;
  return Number.isNaN(hours) ? null : hours;
}

function inWords(clean: string): number | null {
  const [, part, number = '', half, halfBehind] = IN_WORDS.exec(clean) ?? [];
  if (part !== undefined) return part === 'half' ? 0.5 : 0.25;
  if (number === '') return null;
  return (
    Math.max(1, NUMBERS.indexOf(number) + 1) + (half === undefined && halfBehind === undefined ? 0 : 0.5)
  );
}

/** Hours from one time of day to another; null where a text does not hold two of them, or they may be something else. */
function fromTo(clean: string): number | null {
  const [, from = '', fromMinutes, fromHalf, to = '', toMinutes, toHalf] = FROM_TO.exec(clean) ?? [];
  // "2-3" may be a guess, a date or a score.
  const isClock = fromMinutes !== undefined || toMinutes !== undefined || toHalf !== undefined;
  if (from === '' || !isClock || Number(from) > 24 || Number(to) > 24) return null;
  const at = (hour: string, minutes = '0', half?: string): ClockTime => ({
    hour: Number(hour) + Number(minutes) / 60,
    half: halfOfDay(half),
  });
  return hoursByClock(at(from, fromMinutes, fromHalf), at(to, toMinutes, toHalf));
}

/** Hours of one of a unit: 1 of `hrs`, 1/60 of `minutes`. Null for what is no unit of time. */
export function hoursOfUnit(unit: string): number | null {
  return /^\p{L}/u.test(unit) ? parseDuration(`1 ${unit}`) : null;
}

/** Hours of one unit of a number whose format names it: 1/60 of `0" min"`, 1 of `0.0 "h"`. Null when it names none. */
export function hoursOfFormat(code: string): number | null {
  return hoursOfUnit(writtenBy(code));
}

/** Whether a header says that two numbers are minutes and seconds: `Duration (mm:ss)`, `Talk time (min:sec)`. */
export function isMinutesFirst(header: string): boolean {
  return /(?<![h:])\bm{1,2}:ss\b|(?<![h:])\bmin(?:ute)?s?:sec/i.test(header);
}

/** `15 min units`, `units of 6 minutes`. */
const UNITS_OF =
  /\b(\d{1,2})[ -]?min(?:ute)?s?[ -](?:units?|increments?|blocks?)\b|\b(?:units?|increments?|blocks?)\b\W*(?:of )?\W*(\d{1,2})[ -]?min/i;

/** How many of the units that a header names are an hour: 4 of quarter hours, 10 of units of six minutes; null when it names none. */
export function unitsAnHour(header: string): number | null {
  // "Hours (1/4 hr)" says to what they are rounded.
  if (/(?:1\/4|¼|\bquarter)[ -](?:hours?|hrs?)\b(?!\))/i.test(header)) return 4;
  if (/\bhalf[ -]hours?\b/i.test(header)) return 2;
  if (/\btenths\b/i.test(header)) return 10;
  const [, hours] = /\bunits?\W+(0?\.\d+) ?(?:h|hrs?|hours?)\b/i.exec(header) ?? [];
  if (hours !== undefined && Number(hours) > 0) return 1 / Number(hours);
  const [, before, minutes = before] = UNITS_OF.exec(header) ?? [];
  return minutes === undefined || Number(minutes) === 0 ? null : 60 / Number(minutes);
}
