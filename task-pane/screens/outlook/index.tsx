import { openOf } from '../../../core/kpis/introduction-list';
import { amount, type Scene } from '../../../core/document/scene';
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
        What the introductions that are open on {words.shortDate(asOf)} may bring: how many there are, at the
        partner&rsquo;s own conversion and first-year revenue, less its share. An expectation; it is in no
        figure of revenue.
      </p>
      {open.length === 0 ? (
        <EmptyState title="No introduction is open." />
      ) : (
        <>
          <Table
            caption="Open introductions and what they may bring; in brackets with the 95% interval of the conversion"
            hideCaption
            columns={[{ head: 'Partner' }, { head: 'Open', number: true }, { head: 'Outlook', number: true }]}
            rows={[
              ...open.map(({ partner, rows }) => {
                const { name } = partners[partner]!;
                return [
                  <Link to={{ screen: 'partner', partner: name }}>{name}</Link>,
                  words.number(rows.length, 0),
                  <Worth scene={scene} subject={partner} />,
                ];
              }),
              [
                <strong>All, by the rates of all</strong>,
                words.number(
                  open.reduce((sum, { rows }) => sum + rows.length, 0),
                  0,
                ),
                <Worth scene={scene} subject="portfolio" />,
              ],
            ]}
          />
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
