import { stepMonth, type Month } from '../calendar/month';
import { hasValue, type Period } from '../kpis';
import { MONTHLY_KEYS } from '../kpis/monthly';
import { text, type Block, type DocumentCell, type Section } from '../document/document';
import { ask, cell, label, type Scene } from '../document/scene';
import { monthName } from '../words';

/** One reason for every month: the months themselves stand above the cells. */
const TOO_LITTLE: DocumentCell = {
  reason: 'Fewer than two of responsiveness, initiative and quality have a record in that time.',
};

/** Months shown beside the one under review. */
const MONTHS_BEFORE = 5;

/**
 * The five KPIs of the month against the months before it and the 12 months: over all partners together, and
 * engagement, which is about one relationship, partner by partner.
 */
export function monthsSection(scene: Scene, partners: readonly number[]): Section {
  const months: { readonly name: string; readonly period: Period }[] = [];
  for (let back = MONTHS_BEFORE; back > 0; back--) months.push(whole(stepMonth(scene.month, -back)));
  months.push(thisMonth(scene));
  months.push({ name: '12 months', period: scene.year });
  const columns = (first: string) => [first, ...months.map(({ name }) => name)];
  const engaged = partners.filter((partner) => hasValue(ask(scene, 'engagement', partner, scene.year)));
  const blocks: Block[] = [
    {
      kind: 'table',
      caption:
        'All partners together. Revenue per client always looks back 12 months; the ROI of a month sets its revenue against its own hours, so judge by the 12 months.',
      columns: columns(''),
      rows: MONTHLY_KEYS.filter((key) => key !== 'engagement').map((key) => [
        text(label(key)),
        ...months.map(({ period }) => cell(scene, key, 'portfolio', period)),
      ]),
    },
    engaged.length === 0
      ? {
          kind: 'paragraph',
          tone: 'note',
          text: 'Engagement has no value for any partner: it takes ratings, answered questions or who initiated a contact, at least two of the three.',
        }
      : {
          kind: 'table',
          caption: 'Engagement by partner, 0 to 100: responsiveness, initiative and quality',
          columns: columns('Partner'),
          rows: engaged.map((partner) => [
            text(scene.book.ledger.partners[partner]!.name),
            ...months.map(({ period }) => {
              const found = cell(scene, 'engagement', partner, period);
              return 'reason' in found ? TOO_LITTLE : found;
            }),
          ]),
        },
  ];
  return { title: 'Month by month', partner: null, blocks: [...blocks, yearOf(scene)], sections: [] };
}

/** The flow of the last 12 months: what came in, and what became a client. */
function yearOf(scene: Scene): Block {
  const months = Array.from({ length: 12 }, (_, at) => stepMonth(scene.month, at - 11));
  return {
    kind: 'table',
    caption: 'Introductions by the month they came in, conversions by the month they closed',
    columns: ['Month', label('introductions'), 'Conversions'],
    rows: months.map((month) => {
      const { name, period } = month.first === scene.month.first ? thisMonth(scene) : whole(month);
      return [
        text(name),
        cell(scene, 'introductions', 'portfolio', period),
        cell(scene, 'clients', 'portfolio', period),
      ];
    }),
    chart: { title: 'Introductions and conversions by month', kind: 'column', series: [1, 2] },
  };
}

function thisMonth(scene: Scene): { name: string; period: Period } {
  const name = monthName(scene.month);
  return { name: scene.toDate ? `${name} to date` : name, period: scene.thisMonth };
}

function whole(month: Month): { name: string; period: Period } {
  return { name: monthName(month), period: { from: month.first, to: month.last } };
}
