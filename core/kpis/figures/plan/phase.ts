import { formatIso } from '../../../calendar/day';
import { PHASES, type Phase } from '../../../workbook/tables';
import { partnerRow } from '../../explaining/explained-row';
import { noValue, value, type Figure } from '../../figure';
import { nameOf, partnerOf } from '../../view';
import { defineFigure } from '../entry';

/** Days of each of the first four phases. */
const PHASE_DAYS = 30;

export type PhaseOfDay = { readonly day: number; readonly name: Phase };

/** Day of the 120-day plan, counted from Start date, and its phase. */
export const phase = defineFigure({
  key: 'phase',
  label: 'Phase',
  functionName: 'PARTNER_PHASE',
  unit: 'object',
  definition:
    'Day of the 120-day plan, counted from Start date: 1-30 identify, 31-60 agree, 61-90 launch, 91-120 optimize, then run.',
  detail: 'day n = `to` - Start date + 1',
  noValue: 'no Start date, or one after `to`',
  portfolio: false,
  needs: ['Partners.Start date'],
  compute: (view): Figure<PhaseOfDay> => {
    const { startDate } = partnerOf(view);
    if (startDate === null) return noValue(`${nameOf(view.book, view.subject)} has no Start date.`);
    const day = view.to - startDate + 1;
    if (day < 1)
      return noValue(
        `${nameOf(view.book, view.subject)} starts on ${formatIso(startDate)}, after ${formatIso(view.to)}.`,
      );
    const step = Math.min(Math.floor((day - 1) / PHASE_DAYS), PHASES.length - 1);
    return value({ day, name: PHASES[step]! });
  },
  explain: {
    formula: (view) => {
      const day = view.to - (partnerOf(view).startDate ?? view.to) + 1;
      return `${formatIso(view.to)} is day ${day} since Start date`;
    },
    rows: (view) => [partnerRow(view, 'Start date', view.to - (partnerOf(view).startDate ?? view.to) + 1)],
  },
});
