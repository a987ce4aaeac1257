import { describeStep, planUpgrade, TEMPLATE_VERSION } from '../../../core/versions';
import { Button } from '../../parts/button';
import { Changes } from '../../parts/changes';
import { Message } from '../../parts/message';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';

/** The upgrade of a workbook that was made from an older template: what it adds, one press, one undo. */
export default function UpgradeScreen({ reading, host, run, busy }: ScreenProps) {
  const plan = planUpgrade(reading.input, { ledger: reading.book.ledger, tables: reading.tables });
  return (
    <>
      <Title>Upgrade</Title>
      <p>{plan.sentence}</p>
      {plan.state === 'blocked' && (
        <Message tone="warning">
          <Changes lines={plan.problems} />
        </Message>
      )}
      {plan.state === 'upgrade' && (
        <>
          <p>It adds the following; nothing that is there is moved, changed or removed.</p>
          <Changes lines={plan.steps.map(describeStep)} />
          {plan.stays.length > 0 && (
            <>
              <p>What stays as it is:</p>
              <Changes lines={plan.stays} />
            </>
          )}
          <p>
            <Button
              primary
              busy={busy}
              onPress={() =>
                void run({
                  what: 'Upgrading the workbook',
                  work: () =>
                    host.edit({ what: `the upgrade to template version ${plan.to}`, steps: plan.steps }),
                  done: () => `The workbook has template version ${TEMPLATE_VERSION} now.`,
                  writes: true,
                })
              }
            >
              Upgrade to version {plan.to}
            </Button>
          </p>
        </>
      )}
    </>
  );
}
