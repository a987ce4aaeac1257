import { hasValue } from '../../kpis';
import { activePartners } from '../../kpis/figures/portfolio/active';
import { partnerShares } from '../../kpis/figures/portfolio/concentration';
import { startOf, viewOf } from '../../kpis/view';
import { text, type DocumentCell, type Section } from '../../document/document';
import { amount, cell, label, type Scene } from '../../document/scene';
import { CLAIM_NOTE } from '../../method/deals/benchmarks';
import { withoutEmptyRows } from '../facts/condense';
import { comparisons, type Comparison } from '../../method/deals/comparisons';

/** Said partner by partner. */
const LEFT_OUT: ReadonlySet<Comparison['id']> = new Set<Comparison['id']>(['formalAgreement']);

/** Amounts of a year: those of fewer months would always look small. */
const YEARLY: ReadonlySet<Comparison['id']> = new Set<Comparison['id']>([
  'allianceShare',
  'revenueAPartnership',
  'introductionsAYear',
]);

/** The practice against the bands of others, over the 12 months; then how much of it hangs on one partner. */
export function bandsSection(scene: Scene): Section {
  const rows = comparisons(scene.book, scene.year, scene.words).filter(({ id }) => !LEFT_OUT.has(id));
  return {
    title: 'The practice against what others say',
    partner: null,
    blocks: [
      ...withoutEmptyRows(
        {
          kind: 'table',
          caption: `The 12 months to ${scene.words.longDate(scene.asOf)}`,
          columns: ['', 'Standing', 'Others', 'Here'],
          rows: rows.map((each) => bandRow(scene, each)),
        },
        3,
      ),
      { kind: 'paragraph', tone: 'note', text: CLAIM_NOTE },
      { kind: 'paragraph', text: `${professions(scene)}${concentration(scene)}` },
    ],
    sections: [],
  };
}

function bandRow(
  scene: Scene,
  { id, what, ours, format, band, standing, source, says }: Comparison,
): DocumentCell[] {
  const name = id === 'maintenanceSetting' ? 'Hours a month, against your limit' : what;
  const short = YEARLY.has(id) && startOf(scene.book, 'portfolio') > scene.year.from;
  return [
    // The mark says whose the authors' claims are.
    text(name, source.kind === 'authors' ? {} : { note: scene.words.localised(says) }),
    standing === null ? { reason: 'There is nothing to compare.' } : text(standing),
    text(band),
    short
      ? { reason: 'The record is shorter than 12 months.' }
      : hasValue(ours)
        ? { value: ours.value, format }
        : { reason: scene.words.localised(ours.reason) },
  ];
}

/** In how many professions the active partnerships are: those of one profession stand in each other's way. */
function professions(scene: Scene): string {
  const view = viewOf(scene.book, 'portfolio', scene.year);
  if (!hasValue(view) || !scene.book.ledger.columns.has('Partners.Category')) return '';
  const active = activePartners(view.value);
  const kinds = new Set(
    active.flatMap((partner) => {
      const { profession, category } = scene.book.ledger.partners[partner]!;
      return profession ?? category ?? [];
    }),
  );
  const { count } = scene.words;
  return kinds.size === 0 || active.length < 2
    ? ''
    : `The ${count(active.length, 'active partnership')} are in ${count(kinds.size, 'profession')}. `;
}

/** How much hangs on the largest partner. */
function concentration(scene: Scene): string {
  const top = amount(scene, 'topShare', 'portfolio', scene.year);
  const found = cell(scene, 'effectivePartners', 'portfolio', scene.year);
  if (top === null || 'reason' in found)
    return `Concentration: ${'reason' in found ? found.reason : `${label('topShare')} has no value.`}`;
  const { number, percent } = scene.words;
  if (top > 0.9995) return `Concentration: ${largest(scene, 'all')}.`;
  const effective = typeof found.value === 'number' ? number(found.value, 1) : '';
  return `Concentration: ${largest(scene, percent(top))}; as concentrated as ${effective} equal partners would be (HHI ${number(
    amount(scene, 'hhi', 'portfolio', scene.year) ?? 0,
    2,
  )}).`;
}

function largest(scene: Scene, share: string): string {
  const view = viewOf(scene.book, 'portfolio', scene.year);
  const found = hasValue(view) ? partnerShares(view.value) : view;
  if (!hasValue(found)) return share;
  const { of, shares } = found.value;
  const top = shares.reduce((most, each) => (each.share > most.share ? each : most));
  return `${scene.book.ledger.partners[top.partner]!.name} brought ${share} of the ${of}`;
}
