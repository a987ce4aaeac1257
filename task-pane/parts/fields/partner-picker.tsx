import { NONE } from '../../../core/ledger/ledger';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import { SelectField } from './field';

/** The partner that a screen is about: the one asked for, else the one chosen last, else the first; NONE without any. */
export function useChosenPartner({
  scene,
  route,
}: Pick<ScreenProps, 'scene' | 'route'>): readonly [number, (name: string) => void] {
  const { ledger } = scene.book;
  const [kept, keep] = useKept('partner', '');
  const wanted = route.partner ?? kept;
  const found = wanted === '' ? NONE : ledger.findPartner(wanted);
  return [found !== NONE ? found : ledger.partners.length > 0 ? 0 : NONE, keep];
}

/** Chooses a partner; the screen is then about that one. */
export function PartnerPicker({
  scene,
  route,
  go,
  partner,
  onChoose,
}: Pick<ScreenProps, 'scene' | 'route' | 'go'> & {
  readonly partner: number;
  readonly onChoose: (name: string) => void;
}) {
  const { partners } = scene.book.ledger;
  return (
    <SelectField
      label="Partner"
      value={partners[partner]?.name ?? ''}
      options={partners.map(({ name }) => [name, name] as const)}
      onChange={(name) => {
        onChoose(name);
        if (route.partner !== undefined) go({ ...route, partner: name });
      }}
    />
  );
}
