import { figureDefinition, type FigureKey, type ScorecardFigures } from '../../kpis';
import type { Partner } from '../../ledger/ledger';
import { answered } from '../../workbook/values/answers';
import { asPattern } from '../../workbook/values/text';
import type { PartFigures } from './part';

/** The figures that are one value. A reason can name a partner; in a roll-up it is "the partner". */
export function figuresOf(
  { reasons, ...figures }: ScorecardFigures & { readonly partner?: string },
  withoutNames: (reason: string) => string,
): PartFigures {
  const found: { [key: string]: PartFigures[string] } = {};
  for (const [key, of] of Object.entries(figures)) {
    if (key === 'partner') continue;
    const unit = figureDefinition(key as FigureKey).unit;
    if (unit === 'object' || (typeof of === 'object' && of !== null)) continue;
    const reason = reasons[key];
    if (of !== null && of !== undefined) found[key] = of;
    else found[key] = reason === undefined ? null : { reason: withoutNames(reason) };
  }
  return found;
}

/** Takes the names of partners out of a sentence: under pseudonyms it must not give them away. */
export function namesTaken(partners: readonly Partner[]): (reason: string) => string {
  const names = partners.map(({ name }) => name).sort((a, b) => b.length - a.length);
  let pattern: RegExp | null = null;
  return answered((reason) => {
    // Few sentences name anybody, and a pattern of all names takes long to make.
    if (!names.some((name) => reason.includes(name))) return reason;
    pattern ??= new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${names.map(asPattern).join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    );
    return reason.replace(pattern, (_, at: number) => (at === 0 ? 'The partner' : 'the partner'));
  });
}
