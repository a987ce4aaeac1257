import { useMemo } from 'preact/hooks';
import type { Verdict } from '../../../core/kpis';
import { Button } from '../../parts/button';
import { Details } from '../../parts/details';
import { SelectField, TextField } from '../../parts/fields/field';
import { HourlyCostMissing } from '../../parts/hourly-cost-missing';
import { Title } from '../../parts/title';
import { WindowPicker } from '../../parts/fields/window-picker';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import { List, Portfolio } from './list';
import { NoIntroductions, Nothing } from './nothing';
import { arranged, partnerRows, SORTS, VERDICTS, type ListView } from './rows';

/** Partners that are shown at first, and more with each press: hundreds stay fast. */
const SHOWN = 50;
/** Fewer partners than this are found by eye: the ways to find one are there, but closed. */
const MANY_PARTNERS = 25;
const PLAIN: ListView = { search: '', verdict: '', sort: 'decision' };

/** The portfolio in a line, then the partners with their decisions. */
export default function Partners({ scene, reading, look, onLook }: ScreenProps) {
  const { partners } = scene.book.ledger;
  const [view, setView] = useKept('partners', PLAIN);
  const [most, setMost] = useKept('partners shown', SHOWN);
  const rows = partnerRows(scene);
  const found = useMemo(() => arranged(rows, view), [rows, view]);
  if (partners.length === 0)
    return (
      <>
        <Title>Partners</Title>
        <Nothing ledger={scene.book.ledger} />
      </>
    );
  return (
    <>
      <Title>Partners</Title>
      <NoIntroductions ledger={scene.book.ledger} />
      <HourlyCostMissing ledger={reading.book.ledger} />
      <Portfolio scene={scene} />
      <WindowPicker scene={scene} look={look} onLook={onLook} />
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
          Show {Math.min(SHOWN, found.length - most)} more of {scene.words.number(found.length, 0)}
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
