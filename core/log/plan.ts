import type { EditPlan } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import type { WorkbookInput } from '../workbook/input';
import { checkDay } from './checks';
import type { LogEntry } from './entry';
import { planConversation, planGift } from './plan-activities';
import { planMoney, planStep } from './plan-money-and-steps';
import { planIntroduction, planOutcome, planThanks } from './plan-referrals';

/**
 * The edit that writes down what happened, where the workbook keeps such rows: in the table with the latest day, under its
 * own headers, in its own words and units. A table that does not exist yet is made. Throws an EditProblem, whose sentence
 * says what to do, when something is missing or stands in the way.
 */
export function planLog(input: WorkbookInput, reading: Reading, entry: LogEntry): EditPlan {
  checkDay(reading, entry);
  switch (entry.kind) {
    case 'conversation':
      return planConversation(input, reading, entry);
    case 'introduction':
      return planIntroduction(input, reading, entry);
    case 'outcome':
      return planOutcome(input, reading, entry);
    case 'money':
      return planMoney(input, reading, entry);
    case 'thanks':
      return planThanks(input, reading, entry);
    case 'gift':
      return planGift(input, reading, entry);
    case 'step':
      return planStep(input, reading, entry);
  }
}
