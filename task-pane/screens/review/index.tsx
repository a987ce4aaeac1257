import { useMemo, useState } from 'preact/hooks';
import { formatMonth } from '../../../core/calendar/month';
import { documentEmail, documentText } from '../../../core/document/email';
import { documentHtml } from '../../../core/document/html';
import { Cancelled } from '../../../core/host/work';
import { buildReview, reviewPlan } from '../../../core/review';
import { monthName } from '../../../core/words';
import { copyRich, printPage, savePage } from '../../give-out';
import { Button, Buttons } from '../../parts/button';
import { DocumentView } from '../../parts/document-view';
import { SelectField, TextArea } from '../../parts/field';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../screen';
import { defaultMonth, monthsOnOffer } from './months';

/** The review of a month as a whole, and the ways to give it out: a sheet, an e-mail, a page, paper. */
export default function ReviewScreen({ reading: { book }, host, busy, run, announce }: ScreenProps) {
  const months = monthsOnOffer(book);
  const [chosen, setChosen] = useState<string | null>(null);
  const [byHand, setByHand] = useState(false);
  const month = months.find((each) => formatMonth(each) === chosen) ?? defaultMonth(book, months);
  const review = useMemo(() => buildReview(book.ledger, month), [book, month.first]);
  const name = monthName(month);
  const file = `partnership-review-${review.month}.html`;

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
  const copy = () =>
    run({
      what: 'Copying the review',
      work: async () => {
        const copied = await copyRich({ html: documentEmail(review), text: documentText(review) });
        setByHand(!copied);
        return copied;
      },
      done: (copied) =>
        copied
          ? 'Copied. Paste it into an e-mail.'
          : 'This program does not let the pane copy: the text stands below, to be copied by hand.',
    });
  const save = () =>
    run({
      what: 'Saving the page',
      work: () => savePage(file, documentHtml(review)),
      done: () => `${file} is among your downloads. Print it from a browser to get a PDF.`,
    });
  const print = () => run({ what: 'Printing the review', work: () => printPage(documentHtml(review)) });

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
          setByHand(false);
          announce(`The review of ${value} is below.`);
        }}
      />
      <Buttons>
        <Button primary busy={busy} onPress={() => void write()}>
          Write to workbook
        </Button>
        <Button busy={busy} onPress={() => void copy()}>
          Copy for e-mail
        </Button>
        <Button busy={busy} onPress={() => void save()}>
          Save as HTML
        </Button>
        <Button busy={busy} onPress={() => void print()}>
          Print or PDF
        </Button>
      </Buttons>
      <p class="pl-quiet">
        On the sheet it is a dated record of values. Writing it again updates that sheet and keeps your notes
        on it.
      </p>
      {byHand && (
        <TextArea
          label="The review as text"
          rows={8}
          value={documentText(review)}
          onChange={() => undefined}
        />
      )}
      <DocumentView document={review} />
    </>
  );
}
