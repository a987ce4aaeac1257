import { formatOf, label, type Scene } from '../../../core/document/scene';
import { dashboard, hasValue, type Figure, type HalfAgainstHalf } from '../../../core/kpis';
import { Details } from '../../parts/details';
import { Table } from '../../parts/table';
import { Value } from '../../parts/value';

/** The days after launch in which the first 90 are still news; later they are history. */
const NEWS_DAYS = 240;

/** Day 90: days 46-90 after launch against days 1-45, in the four figures that tell whether it takes off. */
export function NinetyDays({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const found = dashboard(scene.book, partner);
  if (!hasValue(found))
    return (
      <>
        <h3 class="pl-subheading">Day 90</h3>
        <p class="pl-quiet">{scene.words.localised(found.reason)}</p>
      </>
    );
  const { rows, verdict } = found.value;
  const launch = scene.book.ledger.partners[partner]!.startDate ?? scene.book.index.start[partner]!;
  return (
    <>
      <h3 class="pl-subheading">Day 90</h3>
      <Details summary={`The first 90 days: ${verdict}`} open={scene.asOf - launch < NEWS_DAYS}>
        <Table
          caption="Days 46 to 90 after launch against days 1 to 45"
          columns={[
            { head: '' },
            { head: '1-45', number: true },
            { head: '46-90', number: true },
            { head: 'Then' },
          ]}
          rows={rows.map((row) => [
            label(row.key),
            <Half scene={scene} row={row} of={row.first} />,
            <Half scene={scene} row={row} of={row.second} />,
            row.direction,
          ])}
        />
        {verdict === 'diagnose' && <p>None of them rose: find out why before you put more time in.</p>}
      </Details>
    </>
  );
}

function Half({
  scene,
  row,
  of,
}: {
  readonly scene: Scene;
  readonly row: HalfAgainstHalf;
  readonly of: Figure;
}) {
  const cell = hasValue(of)
    ? { value: of.value, format: formatOf(row.key, of.value) }
    : { reason: scene.words.localised(of.reason) };
  return <Value words={scene.words} of={cell} />;
}
