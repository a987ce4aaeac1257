/** The public door of the log: what happened, written where the workbook keeps it. */
export type {
  LogEntry,
  LogKind,
  LoggedConversation,
  LoggedGift,
  LoggedIntroduction,
  LoggedMoney,
  LoggedOutcome,
  LoggedStep,
  LoggedThanks,
  RowPlace,
} from './entry';
export { activityWriter, type ActivityWriter } from './activity-writer';
export { moneyWriter, type MoneyWriter } from './money-writer';
export { partnerAt } from './partner-at';
export { planLog } from './plan';
export { recentLogs, usualHours, usualType, type RecentLog } from './usual';
