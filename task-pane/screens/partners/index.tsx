import { text, type DocumentCell } from '../../../core/document/document';
import { word, type Scene, amount, cell } from '../../../core/document/scene';
import { listed, type Words } from '../../../core/words';
import { Link } from '../../parts/link';
import { EmptyState } from '../../parts/message';
import { Title } from '../../parts/title';
import { Badge, tooFew, Value } from '../../parts/value';
import type { ScreenProps } from '../../screen';

const TRENDS: Readonly<Record<string, string>> = {
  up: 'trend: up',
  down: 'trend: down',
  flat: 'trend: no clear change',
};

/** The scorecard at a glance: the portfolio in a line, then a row for each partner. */
export default function Partners({ scene }: ScreenProps) {
  const { partners, columns } = scene.book.ledger;
  const hasReferrals = columns.has('Referrals');
  if (partners.length === 0) return hasReferrals ? <NoRows /> : <NoReferrals />;
  return (
    <>
      <Title>Scorecard</Title>
      {!hasReferrals && (
        <p class="pl-message">No referral table was found, so nothing is said about introductions.</p>
      )}
      <p>{portfolioLine(scene)}</p>
      <table class="pl-table">
        <caption class="pl-quiet">
          The 12 months to {scene.words.shortDate(scene.asOf)}. Choose a partner to see how its figures come
          about.
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
                <Link to={{ screen: 'partner', partner: name }}>{name}</Link>
                <span class="pl-under">
                  <Badge scene={scene} partner={partner} />{' '}
                  <span class="pl-quiet">{trend(scene, partner)}</span>
                </span>
              </th>
              {(['roi', 'introductions', 'revenue'] as const).map((key) => (
                <td key={key} class="pl-number">
                  <Value
                    of={atAGlance(cell(scene, key, partner, scene.year), scene.words)}
                    words={scene.words}
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
function atAGlance(of: DocumentCell, words: Words): DocumentCell {
  if ('reason' in of || typeof of.value !== 'number') return of;
  if (of.format === 'money') return text(words.shortMoney(of.value));
  return of.format === 'decimal' ? text(words.number(of.value, 1)) : of;
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
    ...(revenue === null ? [] : [`${scene.words.money(revenue)} of revenue`]),
    ...(roi === null ? [] : [`${scene.words.multiple(roi)} of what was invested`]),
    ...(introductions === null ? [] : [scene.words.count(introductions, 'introduction')]),
  ];
  const who =
    active === null
      ? 'All partners'
      : `${scene.words.number(active, 0)} active of ${scene.words.count(scene.book.ledger.partners.length, 'partner')}`;
  return parts.length === 0 ? `${who}.` : `${who}: ${listed(parts)}.`;
}

function NoRows() {
  return (
    <>
      <Title>Scorecard</Title>
      <EmptyState title="The referral table has no rows yet.">
        <p>Enter the first introduction and its partner appears here.</p>
      </EmptyState>
    </>
  );
}

function NoReferrals() {
  return (
    <>
      <Title>Scorecard</Title>
      <EmptyState title="No referral table was found.">
        <p>
          It needs a row of headers with a column for the partner (who introduced the client) and one for the
          date received; one row below it for each introduction. Add it to any sheet and the figures appear
          here.
        </p>
        <p>
          A sheet of yours already holds it? <Link to={{ screen: 'sheet' }}>Say which columns are which</Link>
        </p>
      </EmptyState>
    </>
  );
}
