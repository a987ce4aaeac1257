import type { Ledger } from '../../core/ledger/ledger';
import { Link } from './link';
import { Message } from './message';

/** Time is recorded, but not what an hour of it costs. */
export function HourlyCostMissing({ ledger }: { readonly ledger: Ledger }) {
  if (ledger.settings.hourlyCost !== null || ledger.activities.count === 0) return null;
  return (
    <Message tone="warning">
      <p>
        ROI and the decisions wait for the cost of an hour of yours.{' '}
        <Link to={{ screen: 'sheet' }}>Enter it once</Link>
      </p>
    </Message>
  );
}
