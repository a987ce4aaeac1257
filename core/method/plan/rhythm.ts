import type { Day } from '../../calendar/day';
import { figure, hasValue, type Book, type Figure, type FigureKey, type Period } from '../../kpis';
import { cadenceDays } from '../../kpis/figures/relationship/cadence';
import { viewOf } from '../../kpis/view';
import { NONE } from '../../ledger/ledger';
import { isConversation } from '../../ledger/index/ledger-index';
import { ACTIVITY_TYPES } from '../../workbook/tables';
import { numberFigure } from '../number-figure';

/** How often a partner and we speak, against what was agreed. */
export interface Rhythm {
  readonly partner: number;
  readonly name: string;
  /** Days between two conversations that are due. */
  readonly every: number;
  /** Whole blocks of that length with a conversation, over the period. */
  readonly kept: Figure;
  /** Days from the last conversation, and from the last meal, to asOf. */
  readonly lastConversation: Figure;
  readonly lastMeal: Figure;
  /** Day by which the next conversation is due; null without a first one. */
  readonly nextBy: Day | null;
  /** Days past that day; 0 while it is ahead. */
  readonly overdue: number;
  /** Started strong and almost stopped. */
  readonly lapsed: boolean;
  /** Of the conversations of the period where it is written down, how many had an agenda. */
  readonly withAgenda: { readonly kept: number; readonly of: number };
  readonly team: string | null;
}

export function rhythmOf(book: Book, partner: number, period: Period): Rhythm {
  const { name, team } = book.ledger.partners[partner]!;
  const number = (key: FigureKey) => numberFigure(book, key, partner, period);
  const view = viewOf(book, partner, period);
  const every = hasValue(view) ? cadenceDays(view.value) : book.ledger.settings.contactCadenceDays;
  const last = number('lastConversation');
  const nextBy = hasValue(last) ? book.ledger.asOf - last.value + every : null;
  const lapsed = figure(book, 'lapsed', partner, period);
  return {
    partner,
    name,
    every,
    kept: number('cadence'),
    lastConversation: last,
    lastMeal: number('lastMeal'),
    nextBy,
    overdue: nextBy === null ? 0 : Math.max(0, book.ledger.asOf - nextBy),
    lapsed: hasValue(lapsed) && lapsed.value === true,
    withAgenda: agendas(book, partner, period),
    team,
  };
}

function agendas(book: Book, partner: number, period: Period): Rhythm['withAgenda'] {
  const view = viewOf(book, partner, period);
  const { activities } = book.ledger;
  let kept = 0;
  let of = 0;
  if (hasValue(view))
    for (let row = 0; row < activities.count; row++) {
      const day = activities.day[row]!;
      if (activities.partner[row] !== partner || day < view.value.from || day > view.value.to) continue;
      if (!isConversation(activities.type[row]!) || activities.agenda[row] === NONE) continue;
      of++;
      if (activities.agenda[row] === 1) kept++;
    }
  return { kept, of };
}

/** A conversation of the ledger with the row that its notes stand in. */
export interface Conversation {
  readonly on: Day;
  readonly type: (typeof ACTIVITY_TYPES)[number];
  readonly sheet: string;
  readonly row: number;
}

/** The latest conversation with a partner up to asOf; null when there is none. */
export function lastConversation({ ledger }: Book, partner: number): Conversation | null {
  const { activities, asOf, sheets } = ledger;
  let latest = NONE;
  for (let row = 0; row < activities.count; row++) {
    if (activities.partner[row] !== partner || !isConversation(activities.type[row]!)) continue;
    const day = activities.day[row]!;
    if (day <= asOf && (latest === NONE || day >= activities.day[latest]!)) latest = row;
  }
  if (latest === NONE) return null;
  return {
    on: activities.day[latest]!,
    type: ACTIVITY_TYPES[activities.type[latest]!]!,
    sheet: sheets[activities.sheet[latest]!] ?? '',
    row: activities.row[latest]!,
  };
}
