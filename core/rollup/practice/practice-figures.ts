import { FIGURES, type ScorecardFigures } from '../../kpis';
import type { Partner } from '../../ledger/ledger';
import { answered } from '../../workbook/values/answers';
import { asPattern } from '../../workbook/values/text';
import type { PartFigures } from './part';

/** The figures that are one value. A reason can name a partner; in a roll-up it is "the partner". */
export function figuresOf(figures: ScorecardFigures, withoutNames: (reason: string) => string): PartFigures {
  const found: { [key: string]: PartFigures[string] } = {};
  for (const { key, unit } of FIGURES) {
    const of = figures[key];
    if (unit === 'object' || of === undefined || (typeof of === 'object' && of !== null)) continue;
    if (of !== null) found[key] = of;
    else {
      const reason = figures.reasons[key];
      found[key] = reason === undefined ? null : { reason: withoutNames(reason) };
    }
  }
  return found;
}

/** Takes the names of partners out of a sentence: under pseudonyms it must not give them away. */
export function namesTaken(partners: readonly Partner[]): (reason: string) => string {
  const names = partners.map(({ name }) => name).sort((a, b) => b.length - a.length);
  return answered((reason) => {
    // Few sentences name anybody, and a pattern of all names takes long to make and to look for.
    const within = names.filter((name) => reason.includes(name));
    if (within.length === 0) return reason;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${within.map(asPattern).join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    );
    return reason.replace(pattern, (_, at: number) => (at === 0 ? 'The partner' : 'the partner'));
  });
}
