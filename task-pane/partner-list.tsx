import { text, type ReviewCell } from '../core/review/review';
import { word, type Scene, amount, cell } from '../core/review/scene';
import { count, listed, money, multiple, number, shortDate, shortMoney } from '../core/words';
import { Badge, tooFew, Value } from './figures';

const TRENDS: Readonly<Record<string, string>> = {
  up: 'trend: up',
  down: 'trend: down',
  flat: 'trend: no clear change',
};

/** The scorecard at a glance: the portfolio in a line, then a row for each partner. */
export function PartnerList({
  scene,
  onOpen,
}: {
  readonly scene: Scene;
  readonly onOpen: (partner: string) => void;
}) {
  const { partners, settings } = scene.book.ledger;
  return (
    <>
      <h2 class="pl-heading">Scorecard</h2>
      <p>{portfolioLine(scene)}</p>
      <table class="pl-table">
        <caption class="pl-quiet">
          The 12 months to {shortDate(scene.asOf)}. Choose a partner to see how its figures come about.
        </caption>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col" class="pl-number">
              ROI
            </th>
            <th scope="col" class="pl-number">
              <abbr title="Introductions in the 12 months">Intros</abbr>
            </th>
            <th scope="col" class="pl-number">
              Revenue
            </th>
          </tr>
        </thead>
        <tbody>
          {partners.map(({ name }, partner) => (
            <tr key={name}>
              <th scope="row">
                <button type="button" class="pl-link" data-partner={name} onClick={() => onOpen(name)}>
                  {name}
                </button>
                <span class="pl-under">
                  <Badge scene={scene} partner={partner} />{' '}
                  <span class="pl-quiet">{trend(scene, partner)}</span>
                </span>
              </th>
              {(['roi', 'introductions', 'revenue'] as const).map((key) => (
                <td key={key} class="pl-number">
                  <Value
                    of={atAGlance(cell(scene, key, partner, scene.year), settings.currency)}
                    currency={null}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Money in thousands and counts to one decimal: the partner's page has the whole figure. */
function atAGlance(of: ReviewCell, currency: string | null): ReviewCell {
  if ('reason' in of || typeof of.value !== 'number') return of;
  if (of.format === 'money') return text(shortMoney(of.value, currency));
  return of.format === 'decimal' ? text(number(of.value, 1)) : of;
}

/** Small numbers get words, not arrows. */
function trend(scene: Scene, partner: number): string {
  const found = word(scene, 'trend', partner, scene.year);
  if (found === null) return '';
  return found === 'too few' || tooFew(scene, partner) ? 'trend: too few to tell' : (TRENDS[found] ?? '');
}

function portfolioLine(scene: Scene): string {
  const of = (key: Parameters<typeof amount>[1]) => amount(scene, key, 'portfolio', scene.year);
  const [roi, revenue, introductions, active] = [of('roi'), of('revenue'), of('introductions'), of('active')];
  const parts = [
    ...(revenue === null ? [] : [`${money(revenue, scene.currency)} of revenue`]),
    ...(roi === null ? [] : [`${multiple(roi)} of what was invested`]),
    ...(introductions === null ? [] : [count(introductions, 'introduction')]),
  ];
  const who =
    active === null
      ? 'All partners'
      : `${number(active, 0)} active of ${count(scene.book.ledger.partners.length, 'partner')}`;
  return parts.length === 0 ? `${who}.` : `${who}: ${listed(parts)}.`;
}
