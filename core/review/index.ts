/** The public door of the monthly review. */
import { formatMonth, type Month } from '../calendar/month';
import { openBook } from '../kpis';
import type { Ledger } from '../ledger/ledger';
import type { Day } from '../calendar/day';
import type { Section } from '../document/document';
import { documentSheet } from '../document/sheet';
import { whoseText } from '../document/whose';
import { SOFTWARE_VERSION } from '../document/software';
import type { SheetPlan } from '../host/sheet-plan';
import { DEFINITIONS_VERSION } from '../ledger/reading/mark';
import { startedPartners } from './facts/started-partners';
import type { Review } from './review';
import { glossarySection } from './sections/glossary-section';
import { FIRST_SECTIONS, SECTIONS } from './sections/sections';
import { withTerms } from '../document/first-use';
import { sceneOf, type Scene } from '../document/scene';
import { monthName, wordsIn } from '../words';

export type { Review } from './review';

/** Rows on the sheet for the advisor's own words. */
const NOTE_LINES = 5;

/**
 * The review of one month. It judges by what was known when the month ended: asOf is the month's last day, or today
 * when that is earlier, whatever asOf the ledger was read with. Throws a RangeError with a sentence for a month that
 * has not begun.
 */
export function buildReview(ledger: Ledger, month: Month): Review {
  const asOf = reviewDay(ledger, month);
  const scene = sceneOf(openBook({ ...ledger, asOf }), month);
  const partners = startedPartners(scene);
  const whose = whoseText(ledger.settings);
  return {
    title: `Partnership review, ${monthName(month)}`,
    subtitle: subtitleOf(scene),
    ...(whose === '' ? {} : { whose }),
    brief: false,
    month: formatMonth(month),
    asOf,
    toDate: scene.toDate,
    locale: scene.words.locale,
    currency: scene.words.currency,
    mark: ledger.mark,
    notes: { label: 'Your notes, kept when this review is written again', lines: NOTE_LINES },
    footer: [
      `A dated record: values, not formulas. Made with Partner Ledger ${SOFTWARE_VERSION}, definitions ${DEFINITIONS_VERSION}.`,
    ],
    sections: withGlossary(
      (partners.length === 0 ? FIRST_SECTIONS : SECTIONS).flatMap((build) => build(scene, partners) ?? []),
    ),
  };
}

/** Each term with its meaning in a few words where it is first used, and all of them at the end of what is for looking up. */
function withGlossary(built: readonly Section[]): readonly Section[] {
  const { sections, used } = withTerms(built);
  return sections.map((section) =>
    section.part === 'lookup' && used.length > 0
      ? { ...section, sections: [...section.sections, glossarySection(used)] }
      : section,
  );
}

/** The edition for a meeting: what must be read, on one page, and nothing else. */
export function briefReview(review: Review): Review {
  return {
    ...review,
    title: `${review.title}, in brief`,
    brief: true,
    notes: null,
    sections: review.sections.filter(({ part }) => part === 'first'),
  };
}

/** The day from which a month is looked at: its last one, or today; throws a RangeError with a sentence before it begins. */
export function reviewDay(ledger: Pick<Ledger, 'today' | 'locale'>, month: Month): Day {
  if (month.first > ledger.today)
    throw new RangeError(
      `${monthName(month)} has not begun on ${wordsIn(ledger.locale).longDate(ledger.today)}; choose an earlier month.`,
    );
  return Math.min(month.last, ledger.today);
}

/** Up to when the data count, and what a bare number of money is. */
function subtitleOf({ asOf, toDate, words }: Scene): string {
  const until = `As of ${words.longDate(asOf)}${toDate ? ' (the month to date)' : ''}.`;
  return words.currency === null ? until : `${until} Money in ${words.currency}.`;
}

/** The review as a sheet; the mark finds it again under whatever name, so that it is written in place. */
export function reviewPlan(review: Review): SheetPlan {
  const { month, brief } = review;
  return documentSheet(
    review,
    brief
      ? { mark: `brief:${month}`, tab: `Brief ${month}` }
      : { mark: `review:${month}`, tab: `Review ${month}` },
  );
}
