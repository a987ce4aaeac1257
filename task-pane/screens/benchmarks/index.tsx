import { hasValue } from '../../../core/kpis';
import { attributed, BENCHMARKS, CLAIM_NOTE } from '../../../core/method/deals/benchmarks';
import { comparisons, type Comparison } from '../../../core/method/deals/comparisons';
import type { Scene } from '../../../core/document/scene';
import { Link } from '../../parts/link';
import { Title } from '../../parts/title';
import { Value } from '../../parts/value';
import type { ScreenProps } from '../../places/screen';
import './benchmarks.css';

/** The practice beside what others say of theirs, and what else they say; whose word it is stands with each. */
export default function BenchmarksScreen({ scene }: ScreenProps) {
  const { words, asOf, book, year } = scene;
  const rows = comparisons(book, year, words);
  const compared = new Set<string>(rows.map(({ id }) => id));
  const others = BENCHMARKS.filter(({ id }) => !compared.has(id));
  return (
    <>
      <Title>What others say</Title>
      <p class="pl-quiet">
        This practice over the 12 months to {words.shortDate(asOf)}, beside figures of others. Amounts of
        others are US dollars. Your own limits stand in the <Link to={{ screen: 'firm' }}>Firm settings</Link>
        .
      </p>
      <ul class="pl-beside">
        {rows.map((row) => (
          <li key={row.id}>
            <Beside scene={scene} row={row} />
          </li>
        ))}
      </ul>
      <h3 class="pl-subheading">What else is said</h3>
      <ul class="pl-list">
        {others.map((each) => (
          <li key={each.id}>{attributed(each)}</li>
        ))}
      </ul>
      <p class="pl-quiet">{CLAIM_NOTE}</p>
    </>
  );
}

function Beside({ scene, row }: { readonly scene: Scene; readonly row: Comparison }) {
  const { words } = scene;
  const { what, ours, format, band, standing, says, source } = row;
  return (
    <>
      <p>
        <strong>{what}</strong>
        {standing !== null && <span class="pl-badge">{standing}</span>}
      </p>
      <dl class="pl-two">
        <div>
          <dt class="pl-quiet">Here</dt>
          <dd>
            <Value
              of={hasValue(ours) ? { value: ours.value, format } : { reason: words.localised(ours.reason) }}
              words={words}
            />
          </dd>
        </div>
        <div>
          <dt class="pl-quiet">{source.kind === 'firm' ? 'Your limit' : 'Others'}</dt>
          <dd>{band}</dd>
        </div>
      </dl>
      <p class="pl-quiet">{says}</p>
    </>
  );
}
