import { EditProblem, setFields } from '../edits';
import type { EditPlan, NewCell } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import type { WorkbookInput } from '../workbook/input';
import { filled, partnerName } from './checks';
import type { LoggedMoney, LoggedStep } from './entry';
import { moneyWriter } from './money-writer';
import { ownColumn, ownWord } from './own-words';
import { tableAt } from './target';

export function planMoney(input: WorkbookInput, reading: Reading, entry: LoggedMoney): EditPlan {
  if (!Number.isFinite(entry.amount) || entry.amount === 0)
    throw new EditProblem('Enter an amount other than 0.');
  const name = partnerName(reading, entry.partner);
  const writer = moneyWriter(input, reading);
  return {
    what: `Log ${entry.money} with ${name}`,
    steps: writer.steps([
      {
        Partner: name,
        Date: { date: entry.on },
        Kind: writer.kind(entry.money),
        Amount: entry.amount,
        'Referral id': filled(entry.referralId),
      },
    ]),
  };
}

export function planStep(input: WorkbookInput, reading: Reading, entry: LoggedStep): EditPlan {
  const { actions, sheets } = reading.ledger;
  const { sheet, row } = entry.action;
  const step = actions.find((each) => each.row === row && sheets[each.sheet] === sheet);
  if (step === undefined) throw new EditProblem(`Row ${row} of sheet "${sheet}" holds no step any more.`);
  return {
    what: `Done: ${step.step}`,
    steps: setFields(
      input,
      reading,
      { table: 'Actions', ...entry.action },
      { Done: doneCell(input, reading, entry) },
    ),
  };
}

/** A day, or the tick or word of a column that has no days. */
function doneCell(input: WorkbookInput, reading: Reading, entry: LoggedStep): NewCell {
  const { actions } = reading.ledger;
  const found = tableAt(reading, 'Actions', entry.action);
  const column =
    found &&
    ownColumn(
      input,
      reading,
      found,
      {
        count: actions.length,
        sheet: Uint16Array.from(actions, (each) => each.sheet),
        row: Int32Array.from(actions, (each) => each.row),
      },
      'Done',
    );
  const isYes = (index: number) => actions[index]!.done === true;
  const hasDays = actions.some(({ done }) => typeof done === 'number');
  const ticked = column?.cells.some(({ cell, index }) => typeof cell === 'boolean' || isYes(index)) === true;
  if (hasDays || !ticked) return { date: entry.on };
  const word = ownWord(column ?? null, isYes, 'yes');
  return column?.cells.every(({ cell }) => typeof cell === 'boolean') === true ? true : word;
}
