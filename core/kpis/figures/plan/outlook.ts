import type { Needs } from '../../columns';
import type { ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { hasValue, noValue, value, type Figure } from '../../figure';
import { countText, numberText, percentText } from '../../numbers';
import { remember } from '../../remember';
import { DATED_WINS, eachOpenOf } from '../../scan/introduction-rows';
import { total } from '../../scan/total';
import { binomialQuantile, wilson } from '../../statistics';
import { nameOf, partnerOf, partnersOf, portfolioOf, sinceStart, startOf, type View } from '../../view';
import { YEAR } from '../../window';
import { defineFigure } from '../entry';
import { decided, type Decided } from '../introductions/conversion';
import { deals } from '../introductions/deal-size';
import { openRowsOf } from '../introductions/open';
import { FEW } from './trend';

/** Wins with a first-year revenue from which their mean counts. */
const FEWEST_DEALS = 3;

const NEEDS: Needs = ['Referrals.Received', ...DATED_WINS, 'Referrals.First-year revenue'];

/** Credit of this year's open introductions x conversion x deal size x (1 - Share %); the portfolio is the sum of its partners. */
export const outlook = defineFigure({
  key: 'outlook',
  label: 'Outlook',
  functionName: 'PARTNER_OUTLOOK',
  unit: 'money',
  definition:
    'What the introductions that came in the last 365 days and are still open may bring: credit x conversion x deal size (both from the start) x (1 - Share %). Never shown as revenue.',
  detail:
    "conversion is the partner's own with 6 or more decided introductions, else the portfolio's with 6 or more; deal size is the partner's own with 3 or more wins that have a first-year revenue, else the portfolio's with 3 or more; the explanation says which. Portfolio: sum over the partners that have a value",
  noValue: 'none open; too few decided, or too few wins with a revenue',
  needs: NEEDS,
  compute: (view) => {
    if (view.subject !== 'portfolio') return outlookOf(view);
    const found = partnersOf(sinceStart(view)).map((each) => ({ each, of: outlookOf(each) }));
    const known = found.filter(({ of }) => hasValue(of));
    if (known.length > 0)
      return value(
        total(
          known.map(({ each }) => each),
          (each) => expected(each),
        ),
      );
    const tooFew = found.find(({ each }) => freshOpen(each).rows > 0);
    return tooFew?.of ?? noneOpen();
  },
  explain: {
    formula: (view) => (view.subject === 'portfolio' ? 'sum over the partners' : partsText(view)),
    rows: (view) => partnersOf(sinceStart(view)).flatMap(outlookRows),
  },
});

const limitFigure = <const Key extends string>(key: Key, end: 'low' | 'high', word: string, tail: string) =>
  defineFigure({
    key,
    label: `Outlook, ${end} end`,
    functionName: null,
    unit: 'money',
    definition: `The outlook if only as many whole clients come of them as the ${word} 2.5% of cases.`,
    detail: `q x (credit / k) x deal size x (1 - Share %): k open introductions, q the ${tail} quantile of the binomial distribution of k at the ${end} end of the Wilson interval of the conversion used`,
    noValue: 'as outlook',
    portfolio: false,
    needs: NEEDS,
    compute: (view) => {
      const found = parts(view);
      if (!hasValue(found)) return found;
      const { open, rate, each } = found.value;
      return value(((clientsAt(open.rows, rate, end) * open.credit) / open.rows) * each);
    },
    explain: {
      formula: (view) => {
        const found = parts(view);
        if (!hasValue(found)) return '';
        const { open, rate, each } = found.value;
        return `${countText(clientsAt(open.rows, rate, end), 'client')} of ${open.rows} x ${numberText(open.credit / open.rows)} credit x ${numberText(each)} each after share`;
      },
      rows: (view) => {
        const found = parts(view);
        if (!hasValue(found)) return [];
        const { open, rate, each } = found.value;
        return freshRows(view, (credit) => ((credit * clientsAt(open.rows, rate, end)) / open.rows) * each);
      },
    },
  });

export const outlookLow = limitFigure('outlookLow', 'low', 'worst', '2.5%');
export const outlookHigh = limitFigure('outlookHigh', 'high', 'best', '97.5%');

/** Number of the open introductions that are too old for the outlook. */
export const staleOpen = defineFigure({
  key: 'staleOpen',
  label: 'Open for a year or more',
  functionName: null,
  unit: 'count',
  definition:
    'Number of introductions that are open at the end of the period and were received before the 365 days to it. The outlook counts nothing for them.',
  detail: 'each Id once in the portfolio',
  noValue: 'never',
  needs: ['Referrals.Received', 'Referrals.Status'],
  compute: (view) => value(staleRows(view).length),
  explain: sumOf('number', staleRows),
});

function staleRows(view: View): ExplainedRow[] {
  return openRowsOf(view, startOf(view.book, view.subject), view.to - YEAR, () => 1);
}

/** The open introductions of the 365 days to `to`: their number (each Id once in the portfolio), and their credit. */
function freshOpen(view: View): { readonly rows: number; readonly credit: number } {
  return remember(sinceStart(view), 'freshOpen', () => {
    const { order } = view.book.index.received;
    const { credit } = view.book.ledger.referrals;
    const open = { rows: 0, credit: 0 };
    eachOpenOf(view, view.to - YEAR + 1, view.to, (i) => {
      open.rows++;
      open.credit += credit[order.rows[i]!]!;
    });
    return open;
  });
}

/** Whose conversion and deal size the outlook of a partner takes. */
type Whose = 'own' | 'of the portfolio';

interface Parts {
  readonly open: { readonly rows: number; readonly credit: number };
  readonly rate: Decided & { readonly whose: Whose };
  readonly size: { readonly mean: number; readonly whose: Whose };
  /** What a client is worth to us: deal size x (1 - Share %). */
  readonly each: number;
}

/** What the outlook of one partner is made of; no value with nothing open, or too few to know by. */
function parts(view: View): Figure<Parts> {
  const open = freshOpen(view);
  if (open.rows === 0) return noneOpen();
  const rate = rateOf(view);
  if (rate === null)
    return noValue(
      `Fewer than ${FEW} introductions are decided, of ${nameOf(view.book, view.subject)} and of all partners together: too few to tell what the open ones may bring.`,
    );
  const size = sizeOf(view);
  if (size === null)
    return noValue(
      `Fewer than ${FEWEST_DEALS} clients won have a first-year revenue, of ${nameOf(view.book, view.subject)} and of all partners together: too few to tell what the open introductions may bring.`,
    );
  return value({ open, rate, size, each: size.mean * (1 - (partnerOf(view).share ?? 0)) });
}

function noneOpen(): Figure<never> {
  return noValue(`No introduction of the last ${YEAR} days is open.`);
}

function rateOf(view: View): Parts['rate'] | null {
  const enough = ({ won, lost }: Decided): boolean => won + lost >= FEW;
  const own = decided(sinceStart(view));
  if (enough(own)) return { ...own, whose: 'own' };
  const all = decided(portfolioOf(view));
  return enough(all) ? { ...all, whose: 'of the portfolio' } : null;
}

function sizeOf(view: View): Parts['size'] | null {
  const own = deals(sinceStart(view));
  if (own.count >= FEWEST_DEALS) return { mean: own.sum / own.count, whose: 'own' };
  const all = deals(portfolioOf(view));
  return all.count >= FEWEST_DEALS ? { mean: all.sum / all.count, whose: 'of the portfolio' } : null;
}

function outlookOf(view: View): Figure {
  const found = parts(view);
  if (!hasValue(found)) return found;
  const { open, rate, each } = found.value;
  return value(open.credit * (rate.won / (rate.won + rate.lost)) * each);
}

/** The outlook of a partner that has one. */
function expected(view: View): number {
  const of = outlookOf(view);
  return hasValue(of) ? of.value : 0;
}

/** Clients that `k` introductions bring at an end of the 95% interval of a conversion. */
function clientsAt(k: number, { won, lost }: Decided, end: 'low' | 'high'): number {
  return binomialQuantile(k, wilson(won, won + lost)[end], end === 'low' ? 0.025 : 0.975);
}

function partsText(view: View): string {
  const found = parts(view);
  if (!hasValue(found)) return '';
  const { open, rate, size } = found.value;
  const { share } = partnerOf(view);
  const kept = share === null ? '' : ` x ${percentText(1 - share)} after share`;
  return `${numberText(open.credit)} open introductions x ${numberText(rate.won / (rate.won + rate.lost), 4)} conversion (${rate.whose}) x ${numberText(size.mean)} deal size (${size.whose})${kept}`;
}

/** Rows that add up to the outlook of one partner. */
function outlookRows(view: View): ExplainedRow[] {
  const found = parts(view);
  if (!hasValue(found)) return [];
  const { rate, each } = found.value;
  return freshRows(view, (credit) => credit * (rate.won / (rate.won + rate.lost)) * each);
}

function freshRows(view: View, worth: (credit: number) => number): ExplainedRow[] {
  const { credit } = view.book.ledger.referrals;
  return openRowsOf(view, view.to - YEAR + 1, view.to, (row) => worth(credit[row]!));
}
