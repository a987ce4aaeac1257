import { formatIso } from '../../../core/calendar/day';
import { windowOf } from '../../../core/kpis/window';
import { windowOptions } from '../../places/window';
import type { ScreenProps } from '../../places/screen';
import { Details } from '../details';
import { DateField, SelectField } from './field';

/** Looks at the figures over other days. It never changes a cell, and says so. */
export function WindowPicker({ scene, look, onLook }: Pick<ScreenProps, 'scene' | 'look' | 'onLook'>) {
  const { ledger } = scene.book;
  const { from, to } = windowOf(ledger, scene.window);
  return (
    <Details summary="Look at other days" open={look.kind !== 'settings'}>
      <SelectField
        label="Figures over"
        hint="Only here: your cells keep the period of Settings. Decisions are always over 12 months."
        value={look.kind}
        options={windowOptions(ledger)}
        onChange={(kind) =>
          onLook(
            kind === 'dates'
              ? { kind, from: from === 'start' ? '' : formatIso(from), to: formatIso(to) }
              : { kind },
          )
        }
      />
      {look.kind === 'dates' && (
        <>
          <DateField
            label="First day"
            value={look.from}
            onChange={(value) => onLook({ ...look, from: value })}
          />
          <DateField label="Last day" value={look.to} onChange={(value) => onLook({ ...look, to: value })} />
        </>
      )}
    </Details>
  );
}
