import { formatIso, parseIso, type Day } from '../../core/calendar/day';
import type { Period } from '../../core/kpis';
import { asOfText, windowName, windowOf } from '../../core/kpis/window';
import type { Ledger } from '../../core/ledger/ledger';
import type { PeriodName } from '../../core/workbook/settings/settings';
import type { Words } from '../../core/words';

/** Which days the figures of the pane are looked at over. It changes no cell: those keep the window of Settings. */
export type WindowChoice =
  | { readonly kind: 'settings' | PeriodName | 'last year' }
  /** ISO days as typed; what is no day, or blank, is open. */
  | { readonly kind: 'dates'; readonly from: string; readonly to: string };

/** The window of the cells. */
export const AS_IN_CELLS: WindowChoice = { kind: 'settings' };

type Dated = Pick<Ledger, 'asOf' | 'asOfIs' | 'settings'>;

/** The period that a choice means. */
export function periodOf(ledger: Dated, choice: WindowChoice): Period {
  switch (choice.kind) {
    case 'settings':
      return { from: null, to: null };
    case 'since start':
      return { from: 'start', to: null };
    case 'dates':
      return { from: parseIso(choice.from) ?? 'start', to: parseIso(choice.to) };
    case 'last year': {
      const end = firstDay(ledger, 'year to date', null) - 1;
      return { from: firstDay(ledger, 'year to date', end), to: end };
    }
    default:
      return { from: firstDay(ledger, choice.kind, null), to: null };
  }
}

function firstDay({ asOf, settings }: Dated, period: PeriodName, to: Day | null): Day {
  const { from } = windowOf({ asOf, settings: { ...settings, period } }, { from: null, to });
  return from === 'start' ? asOf : from;
}

/** What is on offer, in words; the fiscal year is the calendar year where Settings name no other. */
export function windowOptions({ settings }: Dated): ReadonlyArray<readonly [WindowChoice['kind'], string]> {
  const year = settings.fiscalYearStarts === null ? 'year' : 'fiscal year';
  return [
    ['settings', `As in the cells (${settings.period})`],
    ['12 months', '12 months'],
    ['since start', 'Since the start'],
    ['year to date', `This ${year}`],
    ['last year', `Last ${year}`],
    ['dates', 'From a day to a day'],
  ];
}

/** What a caption calls the window: `12 months to Oct 31, 2026`. */
export function windowText(ledger: Dated, period: Period, words: Words): string {
  const { to } = windowOf(ledger, period);
  const name = windowName(ledger, period);
  const until = to === ledger.asOf ? ` to ${asOfText(ledger, formatIso(ledger.asOf))}` : '';
  return words.localised(`${name}${until}`);
}
