import { useMemo } from 'preact/hooks';
import type { Verdict } from '../../../core/kpis';
import type { Scene } from '../../../core/document/scene';
import { Button } from '../../parts/button';
import { Details } from '../../parts/details';
import { SelectField, TextField } from '../../parts/field';
import { FigureLink } from '../../parts/figure-link';
import { Link } from '../../parts/link';
import { EmptyState, Message } from '../../parts/message';
import { Title } from '../../parts/title';
import { Badge } from '../../parts/value';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import './partners.css';
import {
  arranged,
  hasShared,
  partnerRows,
  sinceStartText,
  SORTS,
  trendText,
  VERDICTS,
  type ListView,
  type PartnerRow,
} from './rows';

/** Partners that are shown at first, and more with each press: hundreds stay fast. */
const SHOWN = 50;
/** Fewer partners than this are found by eye: the ways to find one are there, but closed. */
const MANY_PARTNERS = 25;
const PLAIN: ListView = { search: '', verdict: '', sort: 'decision' };

/** The portfolio in a line, then the partners with their decisions. */
export default function Partners({ scene, reading }: ScreenProps) {
  const { partners, columns, settings } = scene.book.ledger;
  const [view, setView] = useKept('partners', PLAIN);
  const [most, setMost] = useKept('partners shown', SHOWN);
  const rows = partnerRows(scene);
  const found = useMemo(() => arranged(rows, view), [rows, view]);
  const hasReferrals = columns.has('Referrals');
  if (partners.length === 0) return <Nothing hasReferrals={hasReferrals} />;
  return (
    <>
      <Title>Partners</Title>
      {!hasReferrals && (
        <Message>
          <p>No referral table was found, so nothing is said about introductions.</p>
        </Message>
      )}
      {settings.hourlyCost === null && reading.book.ledger.activities.count > 0 && (
        <Message tone="warning">
          <p>
            ROI and the decisions wait for the cost of an hour of yours.{' '}
            <Link to={{ screen: 'sheet' }}>Enter it once</Link>
          </p>
        </Message>
      )}
      <Portfolio scene={scene} />
      <Details
        summary="Search, filter and sort"
        open={partners.length >= MANY_PARTNERS || view.search !== '' || view.verdict !== ''}
      >
        <Controls view={view} onChange={setView} />
      </Details>
      <List scene={scene} rows={found.slice(0, most)} />
      <p class="pl-quiet" role="status">
        {found.length === 0
          ? 'No partner matches.'
          : found.length < partners.length &&
            `${scene.words.number(found.length, 0)} of ${scene.words.count(partners.length, 'partner')}.`}
      </p>
      {found.length > most && (
        <Button onPress={() => setMost(most + SHOWN)}>
          Show {Math.min(SHOWN, found.length - most)} more of {found.length}
        </Button>
      )}
    </>
  );
}

function Controls({
  view,
  onChange,
}: {
  readonly view: ListView;
  readonly onChange: (view: ListView) => void;
}) {
  return (
    <div class="pl-controls" role="search">
      <TextField
        label="Search"
        value={view.search}
        placeholder="Name, firm or profession"
        onChange={(search) => onChange({ ...view, search })}
      />
      <SelectField<Verdict | ''>
        label="Decision"
        value={view.verdict}
        options={[['', 'All'], ...VERDICTS.map((verdict) => [verdict, verdict] as const)]}
        onChange={(verdict) => onChange({ ...view, verdict })}
      />
      <SelectField
        label="Sorted by"
        value={view.sort}
        options={SORTS}
        onChange={(sort) => onChange({ ...view, sort })}
      />
    </div>
  );
}

function List({ scene, rows }: { readonly scene: Scene; readonly rows: readonly PartnerRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div class="pl-wide">
      <table class="pl-table pl-partners">
        <caption class="pl-quiet">
          The 12 months to {scene.words.shortDate(scene.asOf)}. Open a partner, or a figure to see how it came
          about.
          {hasShared(rows) && ' An introduction that is shared counts with its credit.'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col" class="pl-number">
              ROI
            </th>
            <th scope="col" class="pl-number">
              <abbr title="Introductions">Intros</abbr>
            </th>
            <th scope="col" class="pl-number">
              <abbr title="Referrals got from the partner : given to the partner">Got:gave</abbr>
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
                    <Badge scene={scene} partner={partner} />{' '}
                    <span class="pl-quiet">{trendText(scene, partner)}</span>
                  </span>
                  {since !== '' && <span class="pl-under pl-quiet">{since}</span>}
                </th>
                <td class="pl-number">
                  <FigureLink scene={scene} figure="roi" subject={partner} short />
                </td>
                <td class="pl-number">
                  <FigureLink scene={scene} figure="introductions" subject={partner} short />
                </td>
                <td class="pl-number">
                  <FigureLink scene={scene} figure="received" subject={partner} short />
                  <span aria-hidden="true">:</span>
                  <FigureLink scene={scene} figure="given" subject={partner} short />
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
function Portfolio({ scene }: { readonly scene: Scene }) {
  const { words } = scene;
  const figures = [
    ['revenue', 'Revenue'],
    ['roi', 'ROI'],
    ['introductions', <abbr title="Introductions">Intros</abbr>],
    ['active', 'Active'],
  ] as const;
  return (
    <dl class="pl-portfolio" aria-label={`All partners, the 12 months to ${words.shortDate(scene.asOf)}`}>
      {figures.map(([figure, name]) => (
        <div key={figure}>
          <dt>{name}</dt>
          <dd>
            <FigureLink scene={scene} figure={figure} subject="portfolio" short />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Nothing({ hasReferrals }: { readonly hasReferrals: boolean }) {
  return (
    <>
      <Title>Partners</Title>
      {hasReferrals ? (
        <EmptyState title="The referral table has no rows yet.">
          <p>Enter the first introduction and its partner appears here.</p>
        </EmptyState>
      ) : (
        <EmptyState title="No referral table was found.">
          <p>
            It needs a row of headers with a column for the partner (who introduced the client) and one for
            the date received; one row below it for each introduction. Add it to any sheet and the figures
            appear here.
          </p>
          <p>
            A sheet of yours already holds it?{' '}
            <Link to={{ screen: 'sheet' }}>Say which columns are which</Link>
          </p>
        </EmptyState>
      )}
    </>
  );
}
