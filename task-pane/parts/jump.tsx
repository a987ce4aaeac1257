import type { ComponentChildren } from 'preact';
import type { Place } from '../../core/host/host';
import { usePlaces } from '../places/places';

/** Leads to a cell of the workbook, or to a row of it. */
export function Jump({
  to,
  children,
}: {
  readonly to: Place;
  /** Said to all: where it leads, such as `Referrals, row 12`. */
  readonly children: ComponentChildren;
}) {
  const { show } = usePlaces();
  return (
    <button type="button" class="pl-link pl-jump" onClick={() => show(to)}>
      {children}
    </button>
  );
}
