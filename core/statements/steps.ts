import type { EditStep } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import { moneyWriter } from '../log';
import type { WorkbookInput } from '../workbook/input';
import type { StatementRow } from './plan';

/**
 * Steps that write lines of a statement below the money, each with its client, so that the next statement knows them and that
 * client's revenue is no longer estimated. Throws an EditProblem when something is in the way.
 */
export function statementSteps(
  input: WorkbookInput,
  reading: Reading,
  rows: readonly StatementRow[],
): EditStep[] {
  const writer = moneyWriter(input, reading);
  return writer.steps(
    rows.map(({ partner, day, kind, amount, client, referralId }) => ({
      Partner: partner,
      Date: { date: day },
      Kind: writer.kind(kind),
      Amount: amount,
      'Referral id': referralId === '' ? null : referralId,
      Client: client,
    })),
  );
}
