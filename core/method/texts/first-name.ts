import { tidy } from '../../workbook/values/text';

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof)\b\.?\s+/i;

/** What is no single person, or is written so that nobody is addressed by its first word. */
const SEVERAL =
  /&|\band\b|\b(?:family|household|estate|trust|holdings|inc|llc|llp|ltd|corp|company|group)\b/i;

/** By what one greets a person: `Dana` for `Dr. Dana Harbor` and `Harbor, Dana`; the whole name of a family, a firm or an initial. */
export function firstName(name: string): string {
  const whole = tidy(name);
  if (SEVERAL.test(whole)) return whole;
  const [last = '', first] = whole.split(',').map(tidy);
  const given = (first === undefined || first === '' ? last : first).replace(TITLE, '').split(' ')[0] ?? '';
  return /^\p{L}{2}/u.test(given) ? given : whole;
}
