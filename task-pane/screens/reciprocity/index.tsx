import { hasValue, type Figure } from '../../../core/kpis';
import {
  clientMix,
  exchangeOf,
  exchanges,
  highStakes,
  type PartnerExchange,
  type Part,
} from '../../../core/method/choosing/exchange';
import type { Scene } from '../../../core/document/scene';
import type { ValueFormat } from '../../../core/words';
import { Jump } from '../../parts/jump';
import { Link } from '../../parts/link';
import { EmptyState } from '../../parts/message';
import { Table } from '../../parts/table';
import { Said } from '../../parts/term';
import { Title } from '../../parts/title';
import { TwoWayChart } from '../../parts/charts/two-way-chart';
import { Value } from '../../parts/value';
import type { ScreenProps } from '../../places/screen';

/** Give and take over the 12 months, in introductions and in money: one-way streets, who is owed, new and existing clients. */
export default function ReciprocityScreen({ scene }: ScreenProps) {
  const { book, year, words, asOf } = scene;
  const rows = exchanges(
    book,
    book.ledger.partners.map((_, partner) => partner),
    year,
  );
  const streets = rows.filter(({ oneWay, oneWayMoney }) => oneWay !== null || oneWayMoney !== null);
  const all = exchangeOf(book, 'portfolio', year);
  return (
    <>
      <Title>Give and take</Title>
      <p class="pl-quiet">The 12 months to {words.shortDate(asOf)}.</p>
      {rows.length === 0 ? (
        <EmptyState title="Nothing was given or received in the 12 months." />
      ) : (
        <>
          <h3 class="pl-subheading">
            <Said text="One-way streets" />
          </h3>
          {streets.length === 0 && (
            <p>
              {rows.some(({ given }) => hasValue(given) && given.value > 0)
                ? 'None: what goes out comes back.'
                : 'The workbook has no introduction of yours to a partner, so none can be told.'}
            </p>
          )}
          <ul class="pl-list">
            {streets.map((row) => (
              <li key={row.name}>
                <Link to={{ screen: 'partner', partner: row.name }}>{row.name}</Link>:{' '}
                {streetText(scene, row)}
              </li>
            ))}
          </ul>
          <h3 class="pl-subheading">Who introduced whom</h3>
          <TwoWayChart
            caption="Left: they introduced to us. Right: we introduced to them."
            rows={rows.map(({ name, received, given }) => ({
              name,
              received: hasValue(received) ? received.value : 0,
              given: hasValue(given) ? given.value : 0,
            }))}
            shown={(value) => words.number(value, Number.isInteger(value) ? 0 : 1)}
          />
          <h3 class="pl-subheading">All partners</h3>
          <Table
            caption="Introductions received and given, and who is behind by how many"
            columns={[
              { head: 'Partner' },
              { head: 'Got', number: true },
              { head: 'Gave', number: true },
              { head: 'Owed to' },
            ]}
            rows={[
              ...rows.map((row) => [
                <Link to={{ screen: 'partner', partner: row.name }}>{row.name}</Link>,
                <Cell scene={scene} of={row.received} format="decimal" />,
                <Cell scene={scene} of={row.given} format="decimal" />,
                row.owed === null
                  ? ''
                  : `${row.owed.to === 'us' ? 'us' : 'them'}: ${words.number(row.owed.introductions, 1)}`,
              ]),
              [
                <strong>All</strong>,
                <Cell scene={scene} of={all.received} format="decimal" />,
                <Cell scene={scene} of={all.given} format="decimal" />,
                '',
              ],
            ]}
          />
          <Table
            caption="What it was worth: to us, and to them (share, and first-year revenue of what we gave and they won)"
            columns={[
              { head: 'Partner' },
              { head: 'To us', number: true },
              { head: 'To them', number: true },
            ]}
            rows={[
              ...rows.map((row) => [
                row.name,
                <Cell scene={scene} of={row.valueReceived} format="money" />,
                <Cell scene={scene} of={row.valueGiven} format="money" />,
              ]),
              [
                <strong>All</strong>,
                <Cell scene={scene} of={all.valueReceived} format="money" />,
                <Cell scene={scene} of={all.valueGiven} format="money" />,
              ],
            ]}
          />
          <Mix scene={scene} />
          <HighStakes scene={scene} />
        </>
      )}
    </>
  );
}

function Cell({
  scene,
  of,
  format,
}: {
  readonly scene: Scene;
  readonly of: Figure;
  readonly format: ValueFormat;
}) {
  return (
    <Value
      of={hasValue(of) ? { value: of.value, format } : { reason: scene.words.localised(of.reason) }}
      words={scene.words}
    />
  );
}

/** `we receive and do not give: 28.6 to 0 introductions. They are owed some.` */
function streetText(
  { words }: Scene,
  { oneWay, oneWayMoney, received, given, valueReceived, valueGiven }: PartnerExchange,
): string {
  const sides = (one: Figure, other: Figure, say: (value: number) => string) =>
    hasValue(one) && hasValue(other) ? ` (${say(one.value)} to us, ${say(other.value)} to them)` : '';
  const parts = [
    ...(oneWay === null
      ? []
      : [
          `${oneWay === 'we give' ? 'we give and hardly receive; they owe us introductions' : 'we receive and hardly give; we owe them introductions'}${sides(received, given, (each) => words.number(each, 1))}`,
        ]),
    ...(oneWayMoney === null
      ? []
      : [
          `in money ${oneWayMoney === 'we give' ? 'we give' : 'we take'}${sides(valueReceived, valueGiven, (each) => words.money(each))}`,
        ]),
  ];
  return `${parts.join('; ')}.`;
}

/** Clients won: new to both practices against existing ones. */
function Mix({ scene }: { readonly scene: Scene }) {
  const { words } = scene;
  const mix = clientMix(scene.book, 'portfolio', scene.year);
  const row = (name: string, { clients, revenue }: Part) => [
    name,
    words.number(clients, 1),
    words.money(revenue),
  ];
  return (
    <>
      <h3 class="pl-subheading">New and existing clients</h3>
      {hasValue(mix) ? (
        <Table
          caption="Clients won in the 12 months, and their first-year revenue"
          columns={[{ head: '' }, { head: 'Clients', number: true }, { head: 'Revenue', number: true }]}
          rows={[
            row('New to both', mix.value.netNew),
            row('Existing client of one', mix.value.existing),
            ...(mix.value.unknown.clients > 0 ? [row('Not written down', mix.value.unknown)] : []),
          ]}
        />
      ) : (
        <p class="pl-quiet">{words.localised(mix.reason)}</p>
      )}
    </>
  );
}

/** Open introductions of existing clients: a relationship is at stake. */
function HighStakes({ scene }: { readonly scene: Scene }) {
  const { book, words } = scene;
  const rows = book.ledger.partners.flatMap((_, partner) => highStakes(book, partner));
  if (rows.length === 0) return null;
  return (
    <>
      <h3 class="pl-subheading">High stakes</h3>
      <p class="pl-quiet">Open introductions of existing clients: more can be lost than one introduction.</p>
      <ul class="pl-list">
        {rows.map((row) => (
          <li key={`${row.sheet} ${row.row}`}>
            {row.client ?? 'no name'}, {book.ledger.partners[row.partner]!.name}, since{' '}
            {words.shortDate(row.received)}{' '}
            <Jump to={{ sheet: row.sheet, row: row.row, column: null }}>
              {row.sheet}, row {row.row}
            </Jump>
          </li>
        ))}
      </ul>
    </>
  );
}
