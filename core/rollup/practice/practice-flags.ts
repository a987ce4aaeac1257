import { complianceReport } from '../../compliance';
import type { Firm } from '../../firm';
import type { Book } from '../../kpis';
import { AGREEMENT_COLUMNS } from '../../workbook/tables';
import { numberOf, type PartFlag, type PartnerPart } from './part';

/** What to talk about: one-way streets, agreements with gaps among active partners, and rules of compliance. */
export function flagsOf(book: Book, partners: readonly PartnerPart[], firm: Firm | null): PartFlag[] {
  const flags: PartFlag[] = [];
  partners.forEach(({ figures, active }, partner) => {
    const { oneWay, agreement } = figures;
    if (typeof oneWay === 'string') {
      const rows = numberOf(figures, 'received') + numberOf(figures, 'given');
      const title =
        oneWay === 'we give'
          ? 'We give and get nothing like it back'
          : 'We take and give nothing like it back';
      flags.push({ kind: 'one-way street', code: oneWay, title, partner, rows });
    }
    if (active && typeof agreement === 'number' && agreement < AGREEMENT_COLUMNS.length)
      flags.push({
        kind: 'agreement',
        code: `${agreement} of ${AGREEMENT_COLUMNS.length}`,
        title: 'Elements of the agreement that are in place',
        partner,
        rows: 0,
      });
  });
  const firms = new Map((firm?.compliance?.own ?? []).map(({ id, title }) => [id, title]));
  for (const { rule, title, own, partner, rows } of complianceReport(book).flags)
    flags.push({
      kind: 'compliance',
      code: rule,
      // A rule that only the workbook has could say anything.
      title: own ? (firms.get(rule) ?? 'A rule of this workbook alone') : title,
      partner,
      rows: rows.length,
    });
  return flags;
}
