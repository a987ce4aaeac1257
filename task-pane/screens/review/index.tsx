import { useMemo, useState } from 'preact/hooks';
import { NO_DAY } from '../../../core/calendar/day';
import {
  formatMonth,
  monthOf,
  monthsBetween,
  parseMonth,
  stepMonth,
  type Month,
} from '../../../core/calendar/month';
import type { Book } from '../../../core/kpis';
import { buildReview, reviewPlan, type Review } from '../../../core/review';
import { monthName, wordsIn } from '../../../core/words';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../screen';
import { sentence } from '../../store';

/** Months on offer: an older review is still made on the command line. */
const MOST_MONTHS = 36;

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly month: string }
  | { readonly kind: 'written'; readonly month: string; readonly sheet: string }
  | { readonly kind: 'failed'; readonly month: string; readonly message: string };

/** The month picker, what stands out in that month, and the button that writes its review into the workbook. */
export default function ReviewScreen({ reading: { book }, host }: ScreenProps) {
  const months = monthsOnOffer(book);
  const [chosen, setChosen] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const month = months.find((each) => formatMonth(each) === chosen) ?? defaultMonth(book, months);
  const review = useMemo(() => buildReview(book.ledger, month), [book, month.first]);
  const writing = progress.kind === 'writing';

  async function write(): Promise<void> {
    if (writing) return;
    const name = monthName(month);
    setProgress({ kind: 'writing', month: name });
    try {
      const sheet = await host.writeSheet(reviewPlan(review));
      setProgress({ kind: 'written', month: name, sheet });
    } catch (cause) {
      setProgress({ kind: 'failed', month: name, message: sentence(cause) });
    }
  }

  return (
    <>
      <Title>Monthly review</Title>
      <label class="pl-field">
        <span>Month</span>
        <select
          class="pl-select"
          value={formatMonth(month)}
          onChange={(event) => {
            if (parseMonth(event.currentTarget.value) !== null) setChosen(event.currentTarget.value);
          }}
        >
          {months.map((each) => (
            <option key={formatMonth(each)} value={formatMonth(each)}>
              {monthName(each)}
              {each.last > book.ledger.asOf ? ' (to date)' : ''}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="pl-button pl-primary" aria-disabled={writing} onClick={() => void write()}>
        Write the {monthName(month)} review
      </button>
      <p class="pl-quiet">
        It goes into a sheet of its own; writing it again updates that sheet. As of{' '}
        {wordsIn(review.locale).longDate(review.asOf)}.
      </p>
      <div role="status">{progressText(progress)}</div>
      <Preview review={review} />
    </>
  );
}

function progressText(progress: Progress) {
  switch (progress.kind) {
    case 'idle':
      return null;
    case 'writing':
      return <p class="pl-message">Writing the {progress.month} review&hellip;</p>;
    case 'written':
      return (
        <p class="pl-message pl-message-good">
          The {progress.month} review is on the sheet &ldquo;{progress.sheet}&rdquo;.
        </p>
      );
    case 'failed':
      return (
        <p class="pl-message pl-message-bad">
          The {progress.month} review was not written. {progress.message}
        </p>
      );
  }
}

/** The first section of the review, as it will stand on the sheet. */
function Preview({ review }: { readonly review: Review }) {
  const [first] = review.sections;
  if (first === undefined) return null;
  return (
    <section aria-label={`${first.title}, ${review.title}`}>
      <h3 class="pl-subheading">{first.title}</h3>
      {first.blocks.map((block, at) =>
        block.kind === 'paragraph' ? (
          <p key={at} class={block.tone === 'note' ? 'pl-quiet' : 'pl-prose'}>
            {block.text}
          </p>
        ) : block.kind === 'list' ? (
          <ul key={at} class="pl-list">
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : null,
      )}
    </section>
  );
}

/** The latest first, from the month of asOf back to the first one with any record. */
function monthsOnOffer({ ledger, index }: Book): Month[] {
  const start = index.earliestStart === NO_DAY ? ledger.asOf : Math.min(index.earliestStart, ledger.asOf);
  return monthsBetween(start, ledger.asOf).reverse().slice(0, MOST_MONTHS);
}

/** The last month that was complete on asOf; the running one when the record is younger than that. */
function defaultMonth({ ledger }: Book, months: readonly Month[]): Month {
  const current = monthOf(ledger.asOf);
  const complete = ledger.asOf === current.last ? current : stepMonth(current, -1);
  return months.find((each) => each.first === complete.first) ?? current;
}
