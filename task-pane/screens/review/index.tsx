import { useMemo, useState } from 'preact/hooks';
import { formatMonth } from '../../../core/calendar/month';
import { Cancelled } from '../../../core/host/work';
import { briefReview, buildReview, reviewPlan } from '../../../core/review';
import { monthName } from '../../../core/words';
import { Button, Buttons } from '../../parts/button';
import { DocumentView } from '../../parts/document/document-view';
import { SelectField } from '../../parts/fields/field';
import { PageActions } from '../../parts/document/page-actions';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';
import { defaultMonth, monthsOnOffer } from './months';

/** The review of a month as a whole, and the ways to give it out: a sheet, an e-mail, a page, paper. */
export default function ReviewScreen({ reading: { book }, host, busy, run, announce }: ScreenProps) {
  const months = monthsOnOffer(book);
  const [chosen, setChosen] = useState<string | null>(null);
  const month = months.find((each) => formatMonth(each) === chosen) ?? defaultMonth(book, months);
  const [brief, setBrief] = useState(false);
  const whole = useMemo(() => buildReview(book.ledger, month), [book, month.first]);
  const review = brief ? briefReview(whole) : whole;
  const name = monthName(month);

  const write = () =>
    run({
      what: `Writing the ${name} review`,
      writes: true,
      cancellable: true,
      work: async (work) => {
        work.progress(0.1, 'laying out the sheet');
        const plan = reviewPlan(review);
        // The last moment at which nothing is written yet.
        await new Promise((resolve) => setTimeout(resolve));
        if (work.cancelled) throw new Cancelled();
        work.progress(0.3, `writing ${plan.rows.length} rows`);
        return host.writeSheet(plan);
      },
      done: (sheet) => `The ${name} review is on the sheet \u201c${sheet}\u201d.`,
    });
  return (
    <>
      <Title>Monthly review</Title>
      <SelectField
        label="Month"
        value={formatMonth(month)}
        options={months.map((each) => [
          formatMonth(each),
          `${monthName(each)}${each.last > book.ledger.asOf ? ' (to date)' : ''}`,
        ])}
        onChange={(value) => {
          setChosen(value);
          const picked = months.find((each) => formatMonth(each) === value);
          if (picked !== undefined) announce(`The ${monthName(picked)} review is below.`);
        }}
      />
      <SelectField
        label="Edition"
        value={brief ? 'one page' : 'whole'}
        options={[
          ['whole', 'Whole review'],
          ['one page', 'One page'],
        ]}
        onChange={(value) => setBrief(value === 'one page')}
      />
      <Buttons>
        <Button primary busy={busy} onPress={() => void write()}>
          Write to workbook
        </Button>
      </Buttons>
      <PageActions host={host} document={review} busy={busy} run={run} />
      <p class="pl-quiet">
        On the sheet it is a dated record of values. Writing it again updates that sheet and keeps your notes
        on it.
      </p>
      <DocumentView document={review} />
    </>
  );
}
