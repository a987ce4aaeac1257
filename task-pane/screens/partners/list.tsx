import type { Scene } from '../../../core/document/scene';
import { FigureLink } from '../../parts/figure-link';
import { Link } from '../../parts/link';
import { Said, Term } from '../../parts/term';
import { DecisionBadge } from '../../parts/value';
import { windowText } from '../../places/window';
import './partners.css';
import { hasShared, sinceStartText, trendText, type PartnerRow } from './rows';

/** Partners with their decision and the figures that it stands on. */
export function List({ scene, rows }: { readonly scene: Scene; readonly rows: readonly PartnerRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div class="pl-wide">
      <table class="pl-table pl-partners">
        <caption class="pl-quiet">
          {windowText(scene.book.ledger, scene.window, scene.words)}. Open a partner, or a figure to see how
          it came about.
          {hasShared(rows) && <Said text=" An introduction that is shared counts with its credit." />}
        </caption>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col" class="pl-number">
              <Term of="ROI">ROI</Term>
            </th>
            <th scope="col" class="pl-number">
              <Term of="Introduction">Intros</Term>
            </th>
            <th scope="col" class="pl-number">
              <Term of="Got:gave">Got:gave</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { partner, name } = row;
            const since = sinceStartText(scene, row);
            return (
              <tr key={name}>
                <th scope="row">
                  <Link to={{ screen: 'partner', partner: name }}>{name}</Link>
                  <span class="pl-under">
                    <DecisionBadge scene={scene} partner={partner} />{' '}
                    <span class="pl-quiet">{trendText(scene, partner)}</span>
                  </span>
                  {since !== '' && <span class="pl-under pl-quiet">{since}</span>}
                </th>
                <td class="pl-number">
                  <FigureLink scene={scene} figure="roi" subject={partner} period={scene.window} short />
                </td>
                <td class="pl-number">
                  <FigureLink
                    scene={scene}
                    figure="introductions"
                    subject={partner}
                    period={scene.window}
                    short
                  />
                </td>
                <td class="pl-number">
                  <FigureLink scene={scene} figure="received" subject={partner} period={scene.window} short />
                  <span aria-hidden="true">:</span>
                  <FigureLink scene={scene} figure="given" subject={partner} period={scene.window} short />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What all partnerships together came to. */
export function Portfolio({ scene }: { readonly scene: Scene }) {
  const { words } = scene;
  const figures = [
    ['revenue', 'Revenue'],
    ['roi', <Term of="ROI">ROI</Term>],
    ['introductions', <Term of="Introduction">Intros</Term>],
    ['active', 'Active'],
  ] as const;
  return (
    <dl
      class="pl-portfolio"
      aria-label={`All partners, ${windowText(scene.book.ledger, scene.window, words)}`}
    >
      {figures.map(([figure, name]) => (
        <div key={figure}>
          <dt>{name}</dt>
          <dd>
            <FigureLink scene={scene} figure={figure} subject="portfolio" period={scene.window} short />
          </dd>
        </div>
      ))}
    </dl>
  );
}
