import { AGREEMENT_COLUMNS } from '../../../workbook/tables';
import { missing, missingAll } from '../../columns';
import { partnerRow } from '../../explaining/explained-row';
import { value } from '../../figure';
import { partnerOf, type View } from '../../view';
import { defineFigure } from '../entry';

/** How many of the five agreement elements are in place. */
export const agreement = defineFigure({
  key: 'agreement',
  label: 'Agreement',
  functionName: 'PARTNER_AGREEMENT',
  unit: 'count',
  definition: 'How many of the five agreement elements are in place.',
  detail: 'a yes, or a day up to `to`',
  noValue: 'none of the five columns',
  portfolio: false,
  compute: (view) => {
    const { ledger } = view.book;
    return (
      missing(ledger, 'Partners') ??
      missingAll(ledger, ...AGREEMENT_COLUMNS.map((column) => `Partners.${column}` as const)) ??
      value(agreementElements(view).filter(Boolean).length)
    );
  },
  explain: {
    formula: (view) => {
      const inPlace = agreementElements(view);
      return `in place: ${AGREEMENT_COLUMNS.filter((_, i) => inPlace[i]).join(', ') || 'none'}`;
    },
    rows: (view) =>
      agreementElements(view).map((inPlace, i) => partnerRow(view, AGREEMENT_COLUMNS[i]!, inPlace ? 1 : 0)),
  },
});

/** Which of the five agreement elements are in place at `to`: a yes, or a date up to `to`. */
export function agreementElements(view: View): boolean[] {
  return partnerOf(view).agreement.map(
    (each) => each === true || (typeof each === 'number' && each <= view.to),
  );
}
