import { openOf } from '../../../core/kpis/introduction-list';
import { amount, type Scene } from '../../../core/document/scene';
import { openByAge } from '../../../core/today/ageing';
import type { Subject } from '../../../core/kpis';
import { FigureLink } from '../../parts/figure-link';
import { Details } from '../../parts/details';
import { Jump } from '../../parts/jump';
import { Link } from '../../parts/link';
import { EmptyState } from '../../parts/message';
import { Table } from '../../parts/table';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';

/** What the open introductions may be worth, per partner and together, with their interval and the introductions behind it. */
export default function OutlookScreen({ scene }: ScreenProps) {
  const { book, words, asOf } = scene;
  const { partners } = book.ledger;
  const open = partners
    .map((_, partner) => ({ partner, rows: openOf(book, partner) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Title>Outlook</Title>
      <p class="pl-quiet">
        What the introductions of the last 365 days that are open on {words.shortDate(asOf)} may bring: how
        many there are, at the conversion and the first-year revenue of the partner (of all partners, where
        the partner has too few), less its share; below it what so few may really bring, in whole clients.
        Those open for a year or more count nothing. An expectation; it is in no figure of revenue.
      </p>
      {open.length === 0 ? (
        <EmptyState title="No introduction is open." />
      ) : (
        <>
          <Table
            caption="Open introductions and what they may bring"
            hideCaption
            columns={[{ head: 'Partner' }, { head: 'Open', number: true }, { head: 'Outlook', number: true }]}
            rows={[
              ...open.map(({ partner, rows }) => {
                const { name } = partners[partner]!;
                return [
                  <Link to={{ screen: 'partner', partner: name }}>{name}</Link>,
                  <Open scene={scene} subject={partner} rows={rows.length} />,
                  <Worth scene={scene} subject={partner} />,
                ];
              }),
              [
                <strong>All partners</strong>,
                <Open
                  scene={scene}
                  subject="portfolio"
                  rows={open.reduce((sum, { rows }) => sum + rows.length, 0)}
                />,
                <Worth scene={scene} subject="portfolio" />,
              ],
            ]}
          />
          <Ages scene={scene} />
          {open.map(({ partner, rows }) => (
            <Details
              key={partner}
              summary={`${partners[partner]!.name}: ${words.count(rows.length, 'open introduction')}`}
            >
              <ul class="pl-list">
                {rows.map(({ sheet, row, client, received }) => (
                  <li key={`${sheet} ${row}`}>
                    {client ?? 'Client not named'}, {words.shortDate(received)}, open for{' '}
                    {words.count(asOf - received, 'day')}{' '}
                    <Jump to={{ sheet, row, column: null }}>
                      {sheet}, row {row}
                    </Jump>
                  </li>
                ))}
              </ul>
            </Details>
          ))}
        </>
      )}
    </>
  );
}

/** How long they have been open, and the step that each age waits for. */
function Ages({ scene }: { readonly scene: Scene }) {
  const { book, words } = scene;
  const bands = openByAge(
    scene,
    book.ledger.partners.map((_, partner) => partner),
  );
  return (
    <>
      <h3 class="pl-subheading">How long they have been open</h3>
      <Table
        caption="Those to assess are counted here, too."
        columns={[{ head: 'Age' }, { head: 'Open', number: true }, { head: 'Next step' }]}
        rows={bands.map(({ name, nextStep, introductions }) => [
          name,
          words.number(introductions.length, 0),
          introductions.length === 0 ? '' : nextStep,
        ])}
      />
    </>
  );
}

/** `5`, below it `2 over a year`. */
function Open({
  scene,
  subject,
  rows,
}: {
  readonly scene: Scene;
  readonly subject: Subject;
  readonly rows: number;
}) {
  const stale = amount(scene, 'staleOpen', subject, scene.year) ?? 0;
  return (
    <>
      {scene.words.number(rows, 0)}
      {stale > 0 && <span class="pl-under pl-quiet">{scene.words.number(stale, 0)} over a year</span>}
    </>
  );
}

/** `$12,000`, below it `$4K to $20K`. */
function Worth({ scene, subject }: { readonly scene: Scene; readonly subject: Subject }) {
  const low = amount(scene, 'outlookLow', subject, scene.year);
  const high = amount(scene, 'outlookHigh', subject, scene.year);
  return (
    <>
      <FigureLink scene={scene} figure="outlook" subject={subject} />
      {low !== null && high !== null && (
        <span class="pl-under pl-quiet">
          {scene.words.shortMoney(low)} to {scene.words.shortMoney(high)}
        </span>
      )}
    </>
  );
}
